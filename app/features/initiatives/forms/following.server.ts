import { redirect } from "@remix-run/node";
import { z } from "zod";
import type { Actor } from "~/platform/actor";
import { found, notFound } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import { followInitiative } from "../commands/follow-initiative.server";
import { endCalendar, makeCalendar } from "../commands/keep-calendar.server";

const Nothing = z.object({});

/**
 * What the forms about following do on an idea's page: ?do=follow, unfollow, calendar (also for another address),
 * calendarOff. `path` is the page's own address, to which every success returns.
 */
export async function followForms(
  { request, actor }: { request: Request; actor: Actor },
  initiativeId: number,
  path: string,
) {
  const doing = new URL(request.url).searchParams.get("do");
  const command = {
    follow: (key: string) => followInitiative({ actor, key }, initiativeId, true),
    unfollow: (key: string) => followInitiative({ actor, key }, initiativeId, false),
    calendar: (key: string) => makeCalendar({ actor, key }),
    calendarOff: (key: string) => endCalendar({ actor, key }),
  }[doing ?? ""];
  if (!command) return notFound();
  const form = await readForm(request, Nothing);
  if (!form.ok) return form.reply;
  const outcome = found(await command(form.key));
  return outcome.ok ? redirect(`${path}?done=${doing}#following`) : form.refuse(outcome.refusal);
}
