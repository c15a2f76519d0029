import { redirect } from "@remix-run/node";
import type { z } from "zod";
import { writeCode } from "~/features/identity/model";
import type { Actor } from "~/platform/actor";
import type { CommandContext } from "~/platform/command.server";
import type { Outcome } from "~/platform/decision";
import { found, notFound } from "~/platform/door.server";
import { type FormAnswer, readForm } from "~/platform/form.server";
import { settings } from "~/server/settings";
import { deactivateStaff } from "./commands/deactivate-staff.server";
import { endRole } from "./commands/end-role.server";
import { giveRole } from "./commands/give-role.server";
import { newStaffCode, resetSecondFactor } from "./commands/reset-sign-in.server";
import { endConflict, setConflict } from "./commands/set-conflict.server";
import { setTerritories } from "./commands/set-territories.server";
import { ConflictInput, EndConflictInput, EndRoleInput, GiveRoleInput, NothingInput, TerritoriesInput } from "./input";

/** A code as the screen shows it, with the address where it is typed. */
export function shownCode(personId: number, name: string, code: string | null) {
  return { personId, name, code: code ? writeCode(code) : null, address: `${settings().PUBLIC_URL}/sign-in` };
}

/** One form of the account's page: what it reads and what it does. */
async function answer<Schema extends z.ZodType>(
  { request, actor }: { request: Request; actor: Actor },
  personId: number,
  schema: Schema,
  work: (ctx: CommandContext, value: z.output<Schema>) => Promise<Outcome<null, string> | undefined>,
): Promise<FormAnswer | Response> {
  const done = new URL(request.url).searchParams.get("do") ?? "";
  const form = await readForm(request, schema);
  if (!form.ok) return form.reply;
  const outcome = found(await work({ actor, key: form.key }, form.value));
  return outcome.ok ? redirect(`/office/staff/${personId}?done=${done}`) : form.refuse(outcome.refusal);
}

/** What the forms of a colleague's page do, by the word in their address. A new code is the only answer that is a page. */
export async function accountForms(args: { request: Request; actor: Actor }, id: number) {
  const { request, actor } = args;
  switch (new URL(request.url).searchParams.get("do")) {
    case "role":
      return answer(args, id, GiveRoleInput, (ctx, term) => giveRole(ctx, id, term));
    case "end":
      return answer(args, id, EndRoleInput, (ctx, { role, from }) => endRole(ctx, id, role, from));
    case "territories":
      return answer(args, id, TerritoriesInput, (ctx, { territoryIds }) => setTerritories(ctx, id, territoryIds));
    case "conflict":
      return answer(args, id, ConflictInput, (ctx, { place, reason }) => setConflict(ctx, id, place, reason));
    case "conflictEnd":
      return answer(args, id, EndConflictInput, (ctx, { condominiumId }) => endConflict(ctx, id, condominiumId));
    case "factor":
      return answer(args, id, NothingInput, (ctx) => resetSecondFactor(ctx, id));
    case "off":
      return answer(args, id, NothingInput, (ctx) => deactivateStaff(ctx, id));
    case "code": {
      const form = await readForm(request, NothingInput);
      if (!form.ok) return form.reply;
      const { outcome, code } = await newStaffCode({ actor, key: form.key }, id);
      const made = found(outcome);
      return made.ok ? { shown: shownCode(id, "", code) } : form.refuse(made.refusal);
    }
    default:
      return notFound();
  }
}
