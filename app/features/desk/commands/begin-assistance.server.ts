import { isStaff } from "~/features/identity/reach.server";
import { recordAccess } from "~/features/people/effects.server";
import { assistedToken, openAssisted } from "~/platform/assisted-session.server";
import { type CommandContext, once } from "~/platform/command.server";
import { withRole } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import type { AssistInput } from "../input";
import { type AssistRefusal, mayAssist } from "../policy";
import { findHomeToday } from "../reach.server";

/**
 * An officer opens the Cortile of a person who sits beside them, for half an hour. The person's log names the officer,
 * and what staff saw names the reason. Not an alarm of a new device: it is the office's, and the log says so.
 * @returns the token of the assisted session, the same for a double tap; undefined: there is no such person.
 * Refusals: see mayAssist.
 */
export async function beginAssistance(
  ctx: CommandContext,
  personId: number,
  input: AssistInput,
  device: string,
): Promise<Outcome<{ token: string }, AssistRefusal> | undefined> {
  const { actor: officer } = ctx;
  const token = assistedToken(officer, ctx.key);
  const outcome = await once(ctx, "beginAssistance", async (trx) => {
    // As the door, because a second home elsewhere, of which row security says nothing here, may be the one that opens.
    return withRole(trx, "door", async () => {
      const person = await trx
        .selectFrom("person")
        .select(isStaff("person.id").as("staff"))
        .where("id", "=", personId)
        .executeTakeFirst();
      if (!person) return undefined;
      const home = (await findHomeToday(trx, personId)) ?? null;
      const decision = mayAssist(officer, { personId, home, staff: person.staff });
      if (!decision.allowed) return refused(decision.reason);
      await openAssisted(trx, { token, personId, officer, device });
      const event = { person_id: personId, kind: "assisted" as const, device, by_name: officer.shownName };
      await trx.insertInto("account_event").values(event).execute();
      await recordAccess(trx, officer, [personId], "assisted", input.reason);
      return done(null);
    });
  });
  return outcome?.ok ? done({ token }) : outcome;
}
