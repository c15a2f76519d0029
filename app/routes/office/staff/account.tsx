import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { accountForms } from "~/features/staff/forms.server";
import { mayChangeStaff, mayManageStaff } from "~/features/staff/policy";
import { findStaffAccount, findStaffChoices } from "~/features/staff/queries/staff-account.server";
import { AccountScreen } from "~/features/staff/ui/account-screen";
import { CodeCard, type ShownCode } from "~/features/staff/ui/code-card";
import { found, notFound, officeAction, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { Crumbs } from "~/ui/page-header/page-header";
import { StatusMessage } from "~/ui/status-message/status-message";
import { idIn } from "~/platform/address";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["staff"], title: (t) => t("staff:title") };

const said = {
  made: "staff:done.made",
  role: "staff:done.role",
  end: "staff:done.end",
  territories: "staff:done.territories",
  conflict: "staff:done.conflict",
  conflictEnd: "staff:done.conflictEnd",
  factor: "staff:done.factor",
  off: "staff:done.off",
} as const;

export const loader = officeLoader(async ({ db, actor, params, request }) => {
  if (!mayManageStaff(actor).allowed) notFound();
  const account = found(await findStaffAccount(db, idIn(params["personId"])));
  const done = new URL(request.url).searchParams.get("done") ?? "";
  return {
    account,
    choices: await findStaffChoices(db),
    changing: mayChangeStaff(actor, account.id),
    done: Object.hasOwn(said, done) ? said[done as keyof typeof said] : null,
  };
});

export const action = officeAction(async (args) => {
  if (!mayManageStaff(args.actor).allowed) notFound();
  return accountForms(args, idIn(args.params["personId"]));
});

export default function StaffAccountRoute() {
  const { account, choices, changing, done } = useLoaderData<typeof loader>();
  const shown = useActionData<{ shown?: ShownCode }>()?.shown;
  const { t } = useTranslation(["staff", "common"]);
  return (
    <OfficePage>
      <Crumbs label={t("title")} items={[{ to: "/office/staff", label: t("title") }]} />
      {done && !shown ? <StatusMessage>{t(done)}</StatusMessage> : null}
      {shown ? (
        <CodeCard {...shown} name={`${account.firstName} ${account.lastName}`} />
      ) : (
        <AccountScreen account={account} choices={choices} changing={changing} />
      )}
    </OfficePage>
  );
}
