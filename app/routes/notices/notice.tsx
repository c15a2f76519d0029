import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MemberPage } from "~/features/frame/ui/member-page";
import { useRoot } from "~/features/frame/ui/use-frame";
import { noticeForms, threadView } from "~/features/notices/forms.server";
import { findNoticeScreen, type NoticeScreenFacts } from "~/features/notices/queries/notice-screen.server";
import { NoticeScreen } from "~/features/notices/ui/notice-screen";
import { useResults } from "~/features/notices/ui/use-results";
import { found, memberAction, memberLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { idIn } from "~/platform/address";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle<NoticeScreenFacts | undefined> = {
  texts: ["notices"],
  title: (_t, facts) => facts?.title ?? "",
};

export const loader = memberLoader(async ({ db, actor, params, request }) =>
  found(await findNoticeScreen(db, actor, idIn(params["postingId"]), threadView(request))),
);

export const action = memberAction(async (args) => {
  const postingId = idIn(args.params["postingId"]);
  return noticeForms(args, postingId, `/notices/${postingId}`);
});

export default function NoticeRoute() {
  const facts = useLoaderData<typeof loader>();
  const { t } = useTranslation("notices");
  const results = useResults("/notices");
  const officeName = useRoot()?.company.officeName ?? "";
  return (
    <MemberPage back={results ? { to: results, label: t("search.back") } : { to: "/notices", label: t("list.title") }}>
      <NoticeScreen facts={facts} path={`/notices/${facts.id}`} officeName={officeName} />
    </MemberPage>
  );
}
