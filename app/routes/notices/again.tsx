import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MemberPage } from "~/features/frame/ui/member-page";
import { useAgainForm } from "~/features/notices/forms/writing.server";
import { findReusable } from "~/features/notices/queries/reusable.server";
import { AgainScreen } from "~/features/notices/ui/again-screen";
import { idIn } from "~/platform/address";
import { found, memberAction, memberLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:drafts.again") };

export const loader = memberLoader(async ({ db, actor, params }) =>
  found(await findReusable(db, actor, idIn(params["postingId"]))),
);

export const action = memberAction(async (args) => useAgainForm(args, idIn(args.params["postingId"])));

export default function AgainRoute() {
  const notice = useLoaderData<typeof loader>();
  const { t } = useTranslation("notices");
  const path = `/notices/${notice.id}`;
  return (
    <MemberPage back={{ to: path, label: t("drafts.back") }}>
      <AgainScreen {...notice} path={path} />
    </MemberPage>
  );
}
