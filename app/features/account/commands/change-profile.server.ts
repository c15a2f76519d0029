import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import { atomically } from "~/platform/database.server";
import type { ToldBy } from "../input";

/**
 * A person chooses the name that the neighbours see; the first time this also makes them part of their condominium.
 * What they wrote in condominiums they left keeps the name it had. Doing it twice is doing it once.
 */
export async function changeShownName(actor: Actor, shownName: string): Promise<void> {
  await atomically(actor, async (trx) => {
    await trx
      .updateTable("person")
      .set({ shown_name: shownName, welcomed_at: sql`coalesce(welcomed_at, now())` })
      .where("id", "=", actor.personId)
      .execute();
    if (!actor.home) return;
    await trx
      .insertInto("participant")
      .values({ condominium_id: actor.home.condominiumId, person_id: actor.personId, shown_name: shownName })
      .onConflict((conflict) =>
        conflict.columns(["condominium_id", "person_id"]).doUpdateSet({ shown_name: shownName }),
      )
      .execute();
  });
}

/** A person chooses how to be told of important things. Doing it twice is doing it once. */
export async function changeToldBy(actor: Actor, toldBy: ToldBy): Promise<void> {
  await atomically(actor, (trx) =>
    trx.updateTable("person").set({ told_by: toldBy }).where("id", "=", actor.personId).execute(),
  );
}
