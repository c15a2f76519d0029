import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { decideForms } from "~/features/erasure/forms.server";
import { maySeeErasures } from "~/features/erasure/policy";
import { findRequestPage } from "~/features/erasure/queries/request-page.server";
import { Counts } from "~/features/erasure/ui/counts";
import { EraseForm, ExtendForm, RefuseForm } from "~/features/erasure/ui/decide-forms";
import { AnswerGiven, RequestFacts } from "~/features/erasure/ui/request-facts";
import { OfficePage } from "~/features/frame/ui/office-page";
import { found, notFound, officeAction, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { Note } from "~/ui/note/note";
import { Crumbs, PageHeader } from "~/ui/page-header/page-header";
import { StatusMessage } from "~/ui/status-message/status-message";
import { idIn } from "~/platform/address";

export { clientAction } from "~/platform/keep-words";

type Title = { asker: { name: string } | null } | undefined;

export const handle: RouteHandle<Title> = {
  texts: ["people"],
  title: (t, data) => data?.asker?.name ?? t("people:erasure.title"),
};

const said = {
  done: "people:erasure.done",
  refused: "people:erasure.refused",
  extended: "people:erasure.extended",
} as const;

export const loader = officeLoader(async ({ db, actor, params, request }) => {
  if (!maySeeErasures(actor)) notFound();
  const done = new URL(request.url).searchParams.get("done") ?? "";
  const page = found(await findRequestPage(db, actor, idIn(params["requestId"])));
  return { ...page, done: Object.hasOwn(said, done) ? said[done as keyof typeof said] : null };
});

export const action = officeAction(async (args) => decideForms(args, idIn(args.params["requestId"])));

export default function ErasureRequestRoute() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation(["people", "common"]);
  return (
    <OfficePage>
      <Crumbs label={t("erasure.title")} items={[{ to: "/office/erasure", label: t("erasure.title") }]} />
      {page.done ? <StatusMessage>{t(page.done)}</StatusMessage> : null}
      <PageHeader title={<bdi>{page.asker?.name ?? t("erasure.unknown", { number: page.personId })}</bdi>} />
      <div className="grid g-main">
        <div className="stack gap-5">
          <RequestFacts page={page} />
          <AnswerGiven page={page} />
          {page.state !== "open" ? null : page.deciding.allowed ? (
            <>
              <EraseForm erasing={page.erasing} />
              <ExtendForm extending={page.extending} />
              <RefuseForm />
            </>
          ) : (
            <Note icon="lock" tone="stone">
              {t(page.deciding.reason)}
            </Note>
          )}
        </div>
        <div className="stack gap-5">
          <Counts counts={page.counts} words={page.words} />
        </div>
      </div>
    </OfficePage>
  );
}
