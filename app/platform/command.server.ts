import { data } from "@remix-run/node";
import { sql } from "kysely";
import type { Actor } from "./actor";
import { atomically, type Trx } from "./database.server";
import type { Outcome } from "./decision";

export type CommandContext<A extends Actor = Actor> = { actor: A; key: string };

class Refusal extends Error {
  readonly outcome: Outcome<never, string>;
  constructor(outcome: Outcome<never, string>) {
    super("refused");
    this.outcome = outcome;
  }
}

/** Rolls the transaction back when the command found nothing to act on. */
class Nothing extends Error {}

/**
 * Runs a command at most once for a person, scope and key: a double tap or a retry waits for the first and gets its
 * outcome. A refusal or a failure rolls back and does not use up the key. Keys are kept for 7 days.
 * @param scope the command's name, so that two forms of one page may share a key
 * @returns what `work` returned; undefined (there is no such thing for this actor) passes through
 */
export async function once<O extends Outcome<unknown, string> | undefined>(
  { actor, key }: CommandContext,
  scope: string,
  work: (trx: Trx) => Promise<O>,
): Promise<O> {
  // The page makes the keys; a request without one is not from a page of ours.
  if (!/^[\w.-]{8,64}$/.test(key)) throw data(null, { status: 400 });
  try {
    return await atomically(actor, async (trx) => {
      const mine = await trx
        .insertInto("idempotency_key")
        .values({ person_id: actor.personId, scope, key })
        .onConflict((conflict) => conflict.doNothing())
        .returning("key")
        .executeTakeFirst();
      const own = { person_id: actor.personId, scope, key };
      if (!mine) {
        const first = trx
          .selectFrom("idempotency_key")
          .select("outcome")
          .where((eb) => eb.and(own));
        return (await first.executeTakeFirstOrThrow()).outcome as O;
      }
      const outcome = await work(trx);
      if (!outcome) throw new Nothing();
      if (!outcome.ok) throw new Refusal(outcome);
      await trx
        .updateTable("idempotency_key")
        .set({ outcome: sql`${JSON.stringify(outcome)}::jsonb` })
        .where((eb) => eb.and(own))
        .execute();
      return outcome;
    });
  } catch (error) {
    if (error instanceof Nothing) return undefined as O;
    if (error instanceof Refusal) return error.outcome as O;
    throw error;
  }
}
