import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OfficePage } from "~/features/frame/ui/office-page";
import { checkIdentity } from "~/features/people/commands/check-identity.server";
import { confirmPhone } from "~/features/people/commands/confirm-phone.server";
import { openSheet } from "~/features/people/commands/open-sheet.server";
import { voidCode } from "~/features/people/commands/void-code.server";
import { CheckInput, NothingInput, PhoneInput } from "~/features/people/input";
import { SheetScreen, TiedScreen } from "~/features/people/ui/sheet-screen";
import { found, notFound, officeAction, officeRecordLoader } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import type { RouteHandle } from "~/platform/route-handle";
import { idIn } from "~/platform/address";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["people"], title: (t) => t("people:sheet.title") };

const said = { check: "people:act.checked", phone: "people:act.phoned", void: "people:act.voided" } as const;

/** Opening a sheet writes the line that the person reads: this page has a door of its own. */
export const loader = officeRecordLoader(async ({ actor, params, request }) => {
  const sheet = found(await openSheet(actor, idIn(params["personId"])));
  const done = new URL(request.url).searchParams.get("done") ?? "";
  return { sheet, done: Object.hasOwn(said, done) ? said[done as keyof typeof said] : null };
});

export const action = officeAction(async ({ request, actor, params }) => {
  const personId = idIn(params["personId"]);
  const path = `/office/people/${personId}`;
  switch (new URL(request.url).searchParams.get("do")) {
    case "check": {
      const form = await readForm(request, CheckInput);
      if (!form.ok) return form.reply;
      const outcome = found(await checkIdentity({ actor, key: form.key }, personId, form.value.method));
      return outcome.ok ? redirect(`${path}?done=check`) : form.refuse(outcome.refusal);
    }
    case "phone": {
      const form = await readForm(request, PhoneInput);
      if (!form.ok) return form.reply;
      const outcome = found(await confirmPhone({ actor, key: form.key }, personId, form.value.phone));
      return outcome.ok ? redirect(`${path}?done=phone`) : form.refuse(outcome.refusal);
    }
    case "void": {
      const form = await readForm(request, NothingInput);
      if (!form.ok) return form.reply;
      const outcome = found(await voidCode({ actor, key: form.key }, personId));
      return outcome.ok ? redirect(`${path}?done=void`) : form.refuse(outcome.refusal);
    }
    default:
      return notFound();
  }
});

export default function SheetRoute() {
  const { sheet, done } = useLoaderData<typeof loader>();
  return <OfficePage>{sheet.tied ? <TiedScreen /> : <SheetScreen sheet={sheet} done={done} />}</OfficePage>;
}
