import { sql } from "kysely";
import { makeInitiative } from "./initiatives.ts";
import type { Registry, Resident } from "./registry.ts";

const ago = (days: number) => sql<Date>`now() - make_interval(hours => ${Math.round(days * 24)})`;

/** An idea that was done so many days ago, and who supported it. */
export async function makeDone(
  make: Registry,
  at: { condominium_id: number; author_id: number; days: number },
  supporters: Resident[] = [],
): Promise<{ id: number }> {
  const { days, ...mine } = at;
  const { id } = await makeInitiative(make, { ...mine, state: "done" });
  await make.db
    .updateTable("initiative")
    .set({ closed_at: ago(days) })
    .where("id", "=", id)
    .execute();
  for (const { person, household, tenancy } of supporters) {
    await make.db
      .insertInto("initiative_support")
      .values({
        ...{ initiative_id: id, condominium_id: mine.condominium_id, person_id: person.id, revision: 1 },
        ...{ household_id: household.id, dwelling_id: tenancy.dwelling_id },
      })
      .execute();
  }
  return { id };
}

/** Rows of every table about how ideas are done, of some ideas of a house. @returns an idea that was done and evaluated */
export async function fillDoing(make: Registry, ideas: number[], reader: Resident, writer: Resident): Promise<number> {
  const condominium_id = reader.condominium.id;
  const written = { lang: "it", voice: "promoter" } as const;
  for (const initiative_id of ideas) {
    const there = { initiative_id, condominium_id };
    const offer = await make.db
      .insertInto("initiative_offer")
      .values({ ...there, person_id: reader.person.id, kind: "time", words: "Il sabato.", lang: "it" })
      .returning("id")
      .executeTakeFirstOrThrow();
    const step = { ...there, ...written, saved_by: reader.person.id };
    await make.db
      .insertInto("initiative_step")
      .values([
        { ...step, title: "Comprare la vernice", owner_id: reader.person.id, offer_id: offer.id },
        { ...step, title: "Chiedere il permesso", owner_words: "l’ufficio", saved_by: writer.person.id },
      ])
      .execute();
    const spent = {
      ...there,
      what: "Vernice",
      lang: "it",
      cents: 1250,
      spent_on: "2026-05-02",
      voice: "committee",
    } as const;
    const removed = {
      removed_by: reader.person.id,
      removed_reason: "Scritta due volte.",
      removed_lang: "it",
      removed_voice: "promoter",
    } as const;
    await make.db
      .insertInto("initiative_expense")
      .values([
        { ...spent, entered_by: writer.person.id },
        { ...spent, entered_by: reader.person.id, removed_at: ago(1), ...removed },
      ])
      .execute();
    await make.db
      .insertInto("initiative_update")
      .values({ ...there, ...written, body: "Si comincia.", author_id: reader.person.id })
      .execute();
  }
  // In one home of the house: the writer may live elsewhere.
  const both = [reader, { ...reader, person: writer.person }];
  const { id } = await makeDone(make, { condominium_id, author_id: reader.person.id, days: 40 }, both);
  for (const { person } of both) {
    await make.db
      .insertInto("initiative_evaluation")
      .values({ initiative_id: id, condominium_id, person_id: person.id, as_proposed: 1, works: 2, again: 3 })
      .execute();
  }
  return id;
}
