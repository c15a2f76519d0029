import { sql } from "kysely";
import type { MemberActor } from "~/platform/actor";
import { asSystem, type Trx } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { inAtLeast } from "~/platform/pace.server";
import { keyedHash } from "~/platform/seal.server";
import { mayHelp } from "../policy";
import { livesIn } from "../reach.server";
import { type Entry, enterWithCode, type EntryRefusal } from "./enter-with-code.server";

export type HelpRefusal = Exclude<EntryRefusal, "signIn:refusal.wrong"> | "signIn:helped.wrong";
type Typed = { number: string; code: string; birthYear: number; address: string };

const now = sql<Date>`now()`;

/**
 * A committee member lets a neighbour in on the neighbour's own device: the number that the device shows, then the code
 * and the year of the neighbour's letter, behind the same brakes as at the door. Nothing comes back that would open the
 * account elsewhere, not even a name. Doing it twice is doing it once.
 * Refusals: wrong (the same for a wrong number, code or year, for who lives elsewhere and for staff, after the same
 * time); locked (three wrong years); wait (too many tries from this address).
 */
export function helpNeighbour(
  actor: MemberActor,
  typed: Typed,
): Promise<Outcome<null, HelpRefusal> & { wait?: number }> {
  return inAtLeast(600, async () => {
    const entered = await enterWithCode(typed);
    if (!entered.ok && entered.refusal !== "signIn:refusal.wrong") {
      return { ...refused(entered.refusal), ...(entered.wait && { wait: entered.wait }) };
    }
    const helped = await asSystem("door", async (trx) =>
      entered.ok && (await pair(trx, actor, typed.number, entered.value)) ? true : helpedAlready(trx, actor, typed),
    );
    return helped ? done(null) : refused("signIn:helped.wrong");
  });
}

/** Ties the open pairing with this number to the neighbour. The row is locked: of two who type its number one comes first. */
async function pair(
  trx: Trx,
  actor: MemberActor,
  number: string,
  { personId, codeId, staff }: Entry,
): Promise<boolean> {
  const home = await livesIn(trx, personId);
  if (!mayHelp(actor, { livesIn: home, staff }).allowed) return false;
  const paired = await trx
    .updateTable("sign_in_pairing")
    .set({ helper_id: actor.personId, person_id: personId, code_id: codeId ?? null })
    .where("number", "=", number)
    .where("person_id", "is", null)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .returning("number")
    .executeTakeFirst();
  return paired !== undefined;
}

/** Whether this member has just done exactly this: the second tap of a double tap. */
async function helpedAlready(trx: Trx, actor: MemberActor, { number, code }: Typed): Promise<boolean> {
  const done = await trx
    .selectFrom("sign_in_pairing as p")
    .innerJoin("access_code as c", "c.id", "p.code_id")
    .select("p.number")
    .where("p.number", "=", number)
    .where("p.helper_id", "=", actor.personId)
    .where("c.code_hash", "=", keyedHash("code", code))
    .where("p.expires_at", ">", now)
    .executeTakeFirst();
  return done !== undefined;
}
