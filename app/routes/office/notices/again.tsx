import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { useAgainForm } from "~/features/notices/forms/writing.server";
import { findReusable } from "~/features/notices/queries/reusable.server";
import { AgainScreen } from "~/features/notices/ui/again-screen";
import { idIn } from "~/platform/address";
import { found, officeAction, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:drafts.again") };

export const loader = officeLoader(async ({ db, actor, params }) =>
  found(await findReusable(db, actor, idIn(params["postingId"]))),
);

export const action = officeAction(async (args) => useAgainForm(args, idIn(args.params["postingId"])));

export default function OfficeAgainRoute() {
  const notice = useLoaderData<typeof loader>();
  const { t } = useTranslation("notices");
  const path = `/office/notices/${notice.id}`;
  return (
    <OfficePage back={{ to: path, label: t("drafts.back") }}>
      <AgainScreen {...notice} path={path} />
    </OfficePage>
  );
}
