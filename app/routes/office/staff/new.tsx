import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { makeKnownStaff, makeStaff } from "~/features/staff/commands/make-staff.server";
import { shownCode } from "~/features/staff/forms.server";
import { KnownStaffInput, NewStaffInput } from "~/features/staff/input";
import { mayManageStaff } from "~/features/staff/policy";
import { findStaffChoices } from "~/features/staff/queries/staff-account.server";
import { CodeCard, type ShownCode } from "~/features/staff/ui/code-card";
import { KnownPersonForm, NewPersonForm } from "~/features/staff/ui/new-staff-forms";
import { found, notFound, officeAction, officeLoader } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import type { RouteHandle } from "~/platform/route-handle";
import { Crumbs, PageHeader } from "~/ui/page-header/page-header";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["staff"], title: (t) => t("staff:add") };

export const loader = officeLoader(async ({ db, actor }) =>
  mayManageStaff(actor).allowed ? findStaffChoices(db) : notFound(),
);

/** The answer to a new person shows the code; no redirect, because it is kept nowhere. */
export const action = officeAction(async ({ request, actor }) => {
  if (!mayManageStaff(actor).allowed) notFound();
  if (new URL(request.url).searchParams.get("as") === "known") {
    const form = await readForm(request, KnownStaffInput);
    if (!form.ok) return form.reply;
    const outcome = found(await makeKnownStaff({ actor, key: form.key }, form.value, form.value));
    return outcome.ok ? redirect(`/office/staff/${outcome.value.personId}?done=made`) : form.refuse(outcome.refusal);
  }
  const form = await readForm(request, NewStaffInput);
  if (!form.ok) return form.reply;
  const { outcome, code } = await makeStaff({ actor, key: form.key }, form.value, form.value);
  const made = found(outcome);
  if (!made.ok) return form.refuse(made.refusal);
  return { shown: shownCode(made.value.personId, `${form.value.firstName} ${form.value.lastName}`, code) };
});

export default function NewStaffRoute() {
  const choices = useLoaderData<typeof loader>();
  const shown = useActionData<{ shown?: ShownCode }>()?.shown;
  const { t } = useTranslation("staff");
  return (
    <OfficePage>
      <Crumbs label={t("title")} items={[{ to: "/office/staff", label: t("title") }]} />
      <PageHeader title={t("add")} />
      {shown ? (
        <CodeCard {...shown} />
      ) : (
        <div className="grid g-2">
          <NewPersonForm {...choices} />
          <KnownPersonForm {...choices} />
        </div>
      )}
    </OfficePage>
  );
}
