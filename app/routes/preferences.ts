import { redirect } from "@remix-run/node";
import { changeReading, ReadingInput } from "~/features/account/commands/change-reading.server";
import { publicAction, publicLoader } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import { safeNext } from "~/platform/next.server";
import { keepPreferences } from "~/platform/preferences.server";

/** Somebody who opens the address by hand goes to the start. */
export const loader = publicLoader(async () => redirect("/"));

/** Language, letter size and theme, from the switches on every page; kept on the device and with the person. */
export const action = publicAction(async ({ request, actor }) => {
  const form = await readForm(request, ReadingInput);
  const { next, ...change } = form.ok ? form.value : { next: "/" };
  if (actor) await changeReading(actor, change);
  return redirect(safeNext(next, "/"), { headers: { "Set-Cookie": await keepPreferences(request, change) } });
});
