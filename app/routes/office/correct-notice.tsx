import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { correctForm } from "~/features/notices/forms/correcting.server";
import { findCorrectable } from "~/features/notices/queries/correctable.server";
import { CorrectScreen } from "~/features/notices/ui/correct-screen";
import { idIn } from "~/platform/address";
import { found, officeAction, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:correct.title") };

export const loader = officeLoader(async ({ db, actor, params }) =>
  found(await findCorrectable(db, actor, idIn(params["postingId"]))),
);

export const action = officeAction(async (args) => {
  const postingId = idIn(args.params["postingId"]);
  return correctForm(args, postingId, `/office/notices/${postingId}`);
});

export default function OfficeCorrectRoute() {
  const { t } = useTranslation("notices");
  const facts = useLoaderData<typeof loader>();
  const path = `/office/notices/${facts.id}`;
  return (
    <OfficePage back={{ to: path, label: t("history.back") }}>
      <CorrectScreen notice={facts} path={path} office />
    </OfficePage>
  );
}
