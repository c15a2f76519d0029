import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { useRoot } from "~/features/frame/ui/use-frame";
import { noticeForms, threadView } from "~/features/notices/forms.server";
import { findNoticeScreen, type NoticeScreenFacts } from "~/features/notices/queries/notice-screen.server";
import { NoticeScreen } from "~/features/notices/ui/notice-screen";
import { useResults } from "~/features/notices/ui/use-results";
import { found, officeAction, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { BackLink } from "~/ui/back-link/back-link";
import { Crumbs } from "~/ui/page-header/page-header";
import { idIn } from "~/platform/address";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle<NoticeScreenFacts | undefined> = {
  texts: ["office", "notices"],
  title: (_t, facts) => facts?.title ?? "",
};

export const loader = officeLoader(async ({ db, actor, params, request }) =>
  found(await findNoticeScreen(db, actor, idIn(params["postingId"]), threadView(request))),
);

export const action = officeAction(async (args) => {
  const postingId = idIn(args.params["postingId"]);
  return noticeForms(args, postingId, `/office/notices/${postingId}`);
});

export default function OfficeNoticeRoute() {
  const facts = useLoaderData<typeof loader>();
  const { t } = useTranslation(["office", "notices"]);
  const results = useResults("/office/notices");
  const officeName = useRoot()?.company.officeName ?? "";
  return (
    <OfficePage>
      <Crumbs
        label={t("list.caption")}
        items={[
          { to: "/office", label: t("condominium.back") },
          { to: `/office/condominiums/${facts.condominiumId}`, label: t("notice.back") },
        ]}
      />
      {results ? <BackLink to={results}>{t("notices:search.back")}</BackLink> : null}
      <div className="narrow">
        <NoticeScreen facts={facts} path={`/office/notices/${facts.id}`} officeName={officeName} />
      </div>
    </OfficePage>
  );
}
