import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { beforeIn, madeIn } from "~/features/letters/forms.server";
import { findBatchList } from "~/features/letters/queries/batch-list.server";
import { BatchTable } from "~/features/letters/ui/batch-table";
import { NeverInPanel } from "~/features/letters/ui/never-in";
import { officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { PageHeader } from "~/ui/page-header/page-header";
import { Pager } from "~/ui/pager/pager";
import { SectionHeading } from "~/ui/section-heading/section-heading";
import { StatusMessage } from "~/ui/status-message/status-message";

export const handle: RouteHandle = { texts: ["letters"], title: (t) => t("letters:title") };

export const loader = officeLoader(async ({ db, actor, request }) => {
  const before = beforeIn(request);
  return { ...(await findBatchList(db, actor, before)), first: before === null, made: madeIn(request) };
});

export default function LettersRoute() {
  const { batches, next, neverIn, first, made } = useLoaderData<typeof loader>();
  const { t } = useTranslation("letters");
  const path = "/office/letters";
  return (
    <OfficePage>
      {made ? <StatusMessage>{made.left > 0 ? t("madeAllLeft", made) : t("madeAll", made)}</StatusMessage> : null}
      <PageHeader title={t("title")} text={t("lead")} />
      <div className="stack gap-5">
        <section className="stack gap-4" aria-labelledby="batches">
          <SectionHeading id="batches" title={t("list.caption")} />
          <BatchTable batches={batches} />
          <Pager
            label={t("list.pager")}
            newer={first ? undefined : { to: path, label: t("list.newest") }}
            older={next === null ? undefined : { to: `${path}?before=${next}`, label: t("list.older") }}
          />
        </section>
        {neverIn ? <NeverInPanel {...neverIn} /> : null}
      </div>
    </OfficePage>
  );
}
