import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { scheduleForms } from "~/features/notices/forms/scheduling.server";
import { findReschedulable } from "~/features/notices/queries/scheduled.server";
import { ScheduleScreen } from "~/features/notices/ui/schedule-screen";
import { idIn } from "~/platform/address";
import { found, officeAction, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:drafts.scheduleTitle") };

export const loader = officeLoader(async ({ db, actor, params }) =>
  found(await findReschedulable(db, actor, idIn(params["postingId"]))),
);

export const action = officeAction(async (args) =>
  scheduleForms(args, idIn(args.params["postingId"]), "/office/notices"),
);

export default function OfficeScheduleRoute() {
  const notice = useLoaderData<typeof loader>();
  const { t } = useTranslation("notices");
  const path = `/office/notices/${notice.id}`;
  return (
    <OfficePage back={{ to: path, label: t("drafts.back") }}>
      <ScheduleScreen notice={notice} path={`${path}/schedule`} />
    </OfficePage>
  );
}
