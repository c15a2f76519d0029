import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MemberPage } from "~/features/frame/ui/member-page";
import { scheduleForms } from "~/features/notices/forms/scheduling.server";
import { findReschedulable } from "~/features/notices/queries/scheduled.server";
import { ScheduleScreen } from "~/features/notices/ui/schedule-screen";
import { idIn } from "~/platform/address";
import { found, memberAction, memberLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:drafts.scheduleTitle") };

export const loader = memberLoader(async ({ db, actor, params }) =>
  found(await findReschedulable(db, actor, idIn(params["postingId"]))),
);

export const action = memberAction(async (args) => scheduleForms(args, idIn(args.params["postingId"]), "/notices"));

export default function ScheduleRoute() {
  const notice = useLoaderData<typeof loader>();
  const { t } = useTranslation("notices");
  const path = `/notices/${notice.id}`;
  return (
    <MemberPage back={{ to: path, label: t("drafts.back") }}>
      <ScheduleScreen notice={notice} path={`${path}/schedule`} />
    </MemberPage>
  );
}
