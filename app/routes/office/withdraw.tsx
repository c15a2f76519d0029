import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { withdrawForm } from "~/features/notices/forms.server";
import { findWithdrawable } from "~/features/notices/queries/withdrawable.server";
import { WithdrawScreen } from "~/features/notices/ui/withdraw-screen";
import { found, officeAction, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { idIn } from "~/platform/address";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:withdraw.link") };

export const loader = officeLoader(async ({ db, actor, params }) =>
  found(await findWithdrawable(db, actor, idIn(params["postingId"]))),
);

export const action = officeAction(async (args) => {
  const postingId = idIn(args.params["postingId"]);
  return withdrawForm(args, postingId, `/office/notices/${postingId}`);
});

export default function OfficeWithdrawRoute() {
  const { t } = useTranslation("notices");
  const notice = useLoaderData<typeof loader>();
  return (
    <OfficePage back={{ to: `/office/notices/${notice.id}`, label: t("withdraw.keep") }}>
      <WithdrawScreen {...notice} path={`/office/notices/${notice.id}`} />
    </OfficePage>
  );
}
