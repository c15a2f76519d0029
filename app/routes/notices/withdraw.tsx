import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MemberPage } from "~/features/frame/ui/member-page";
import { withdrawForm } from "~/features/notices/forms.server";
import { findWithdrawable } from "~/features/notices/queries/withdrawable.server";
import { WithdrawScreen } from "~/features/notices/ui/withdraw-screen";
import { found, memberAction, memberLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { idIn } from "~/platform/address";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:withdraw.link") };

export const loader = memberLoader(async ({ db, actor, params }) =>
  found(await findWithdrawable(db, actor, idIn(params["postingId"]))),
);

export const action = memberAction(async (args) => {
  const postingId = idIn(args.params["postingId"]);
  return withdrawForm(args, postingId, `/notices/${postingId}`);
});

export default function WithdrawRoute() {
  const notice = useLoaderData<typeof loader>();
  const { t } = useTranslation("notices");
  const path = `/notices/${notice.id}`;
  return (
    <MemberPage back={{ to: path, label: t("withdraw.keep") }}>
      <WithdrawScreen {...notice} path={path} />
    </MemberPage>
  );
}
