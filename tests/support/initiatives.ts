import { createHash, randomUUID } from "node:crypto";
import { sql } from "kysely";
import type pg from "pg";
import type { DraftInput } from "~/features/initiatives/input";
import { makePictures } from "./initiative-pictures.ts";
import type { Registry, Resident } from "./registry.ts";

/** Words that can be published as they are. */
export const bench: DraftInput = {
  title: "Una panchina nel cortile",
  missing: "Non c'è un posto dove sedersi.",
  place: "Sotto il tiglio",
  why: "Gli anziani si siedono sul muretto.",
  proposal: "Mettiamo una panchina con lo schienale.",
  benefit: "Tutti, soprattutto chi ha le gambe stanche.",
  costCents: 64_000,
  costWords: "Dalla cassa comune.",
  area: "courtyard",
  lang: "it",
};

type State = "draft" | "gathering" | "discussion" | "rejected" | "decided" | "in_progress" | "done" | "withdrawn";
const ago = (days: number) => sql<Date>`now() - make_interval(days => ${days})`;

/** An initiative as it stands after so much of its life, written by the owner. */
export async function makeInitiative(
  { db }: Registry,
  at: {
    condominium_id: number;
    author_id: number;
    state?: State;
    needed?: number;
    dwellings?: number;
    overdue?: boolean;
    title?: string;
    why?: string;
  },
): Promise<{ id: number }> {
  const {
    condominium_id,
    author_id,
    state = "gathering",
    needed = 2,
    dwellings = 6,
    overdue = false,
    title = bench.title,
    why = bench.why,
  } = at;
  const { costCents, costWords, ...words } = bench;
  const out =
    state === "draft"
      ? {}
      : {
          ...{ published_at: ago(40), dwellings, needed, share_numerator: 1, share_denominator: 3 },
          support_until: overdue ? ago(1) : ago(-20),
        };
  const asked = ["draft", "gathering", "withdrawn"].includes(state)
    ? {}
    : { threshold_at: ago(10), asked_at: ago(10), path: "committee" as const, answer_due_at: ago(-20) };
  const answered = ["decided", "in_progress", "done"].includes(state) ? { decided_at: ago(5) } : {};
  const under = ["in_progress", "done"].includes(state) ? { started_at: ago(4) } : {};
  const over = ["done", "rejected", "withdrawn"].includes(state) ? { closed_at: ago(1) } : {};
  return db.transaction().execute(async (trx) => {
    const made = await trx
      .insertInto("initiative")
      .values({
        ...{
          condominium_id,
          author_id,
          state,
          ...{ ...words, title, why },
          cost_cents: costCents,
          cost_words: costWords,
          saved_by: author_id,
        },
        ...{ ...out, ...asked, ...answered, ...under, ...over },
        ...(state === "done" ? { completed_at: ago(2) } : {}),
        ...(state === "rejected" ? { refused_at: ago(2) } : {}),
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    if (answered.decided_at || state === "rejected") {
      await trx
        .insertInto("initiative_answer")
        .values({
          ...{
            initiative_id: made.id,
            condominium_id,
            revision: 1,
            voice: "committee",
            accepted: state !== "rejected",
          },
          ...{ reasons: "Ne abbiamo parlato a lungo in riunione.", follows: "Lo scriviamo qui.", lang: "it" },
          ...{ signed_by: author_id, signed_name: "Dino" },
        })
        .execute();
    }
    return made;
  });
}

/** Rows of every table of initiatives in one condominium, on both sides of every border. @returns the ideas that are out, the hidden one last */
export async function fillInitiatives(make: Registry, reader: Resident, writer: Resident): Promise<[number, number]> {
  const { db } = make;
  const condominium_id = reader.condominium.id;
  const rule = { share_numerator: 1, share_denominator: 4, support_days: 30, answer_days: 20 };
  await db
    .insertInto("initiative_rule")
    .values({ condominium_id, ...rule, changed_by: writer.person.id })
    .execute();
  const out = await makeInitiative(make, { condominium_id, author_id: reader.person.id });
  const draft = await makeInitiative(make, { condominium_id, author_id: reader.person.id, state: "draft" });
  await makeInitiative(make, { condominium_id, author_id: writer.person.id, state: "draft" });
  const hidden = await makeInitiative(make, { condominium_id, author_id: writer.person.id });
  await db
    .updateTable("initiative")
    .set({ hidden_at: ago(1) })
    .where("id", "=", hidden.id)
    .execute();
  for (const { id } of [out, draft]) {
    const asked = { initiative_id: id, condominium_id, person_id: writer.person.id, invited_by: reader.person.id };
    const said = id === out.id ? { accepted_at: ago(2), shown_at: ago(2) } : {};
    await db
      .insertInto("initiative_promoter")
      .values({ ...asked, ...said })
      .execute();
  }
  for (const { id } of [out, hidden]) {
    const there = { initiative_id: id, condominium_id };
    const home = { household_id: reader.household.id, dwelling_id: reader.tenancy.dwelling_id, revision: 1 };
    await db
      .insertInto("initiative_support")
      .values([
        { ...there, ...home, person_id: reader.person.id },
        { ...there, ...home, paper_name: "Teresa F.", entered_by: writer.person.id },
      ])
      .execute();
    const old = { number: 1, lang: "it", words: "{}", reason: "Il costo.", replaced_by: reader.person.id };
    await db
      .insertInto("initiative_revision")
      .values({ ...there, ...old })
      .execute();
    const answer = {
      revision: 1,
      voice: "committee",
      accepted: true,
      reasons: "Va bene, c'è posto.".padEnd(20, "!"),
    } as const;
    const signed = { follows: "La compriamo.", lang: "it", signed_by: writer.person.id, signed_name: "Dino" };
    await db
      .insertInto("initiative_answer")
      .values({ ...there, ...answer, ...signed })
      .execute();
    await db
      .insertInto("initiative_event")
      .values({ ...there, act: "publish", person_id: reader.person.id })
      .execute();
    await fillTalk(make, there, { neighbour: reader.person.id, promoter: writer.person.id });
  }
  for (const [at, { id }] of [out, draft, hidden].entries()) {
    await makePictures(make, { initiative_id: id, condominium_id }, reader.person.id, ["idea", "before", "after"], at);
    await makePictures(make, { initiative_id: id, condominium_id }, writer.person.id, ["sheet"], at);
  }
  await fillFollowing(make, [reader, writer], { initiative_id: out.id, condominium_id });
  return [out.id, hidden.id];
}

/** Words under an idea: of each kind a thread of the neighbour's with a reply of who promotes it, and a question that waits. */
async function fillTalk(
  { db }: Registry,
  there: { initiative_id: number; condominium_id: number },
  { neighbour, promoter }: { neighbour: number; promoter: number },
): Promise<void> {
  for (const [kind, replied] of [
    ["question", true],
    ["doubt", true],
    ["comment", true],
    ["question", false],
  ] as const) {
    const words = { ...there, kind, body: "La sera fa rumore?", lang: "it" };
    const { id } = await db
      .insertInto("initiative_comment")
      .values({ ...words, author_id: neighbour, voice: "neighbour" })
      .returning("id")
      .executeTakeFirstOrThrow();
    if (!replied) continue;
    await db
      .insertInto("initiative_comment")
      .values({ ...words, parent_id: id, author_id: promoter, voice: "promoter" })
      .execute();
  }
}

/**
 * Many words under an idea: of five, two begin a thread, a question, a doubt or a comment by turns; every second question
 * waits, and each of the other threads has three replies on average, the first of them many.
 */
export async function talkALot(owner: pg.Pool, initiativeId: number, authorIds: number[], words: number) {
  const threads = Math.floor((words * 2) / 5);
  await owner.query(
    `with idea as (select id, condominium_id from initiative where id = $1),
      begun as (
        insert into initiative_comment (initiative_id, condominium_id, kind, author_id, voice, body, lang, created_at)
        select i.id, i.condominium_id, (array['question', 'doubt', 'comment'])[1 + n % 3], ($2::bigint[])[1 + n % cardinality($2)],
          'neighbour', 'Filo ' || n, 'it', now() - interval '30 days' + n * interval '1 minute'
        from idea i cross join generate_series(1, $3::int) n order by n returning *),
      numbered as (select *, row_number() over (order by id) as at from begun),
      open as (select *, row_number() over (order by at) as seat, count(*) over () as seats from numbered
        where kind <> 'question' or at % 2 = 0)
    insert into initiative_comment (initiative_id, condominium_id, kind, parent_id, author_id, voice, body, lang)
    select o.initiative_id, o.condominium_id, o.kind, o.id, o.author_id, 'promoter', 'Risposta ' || n, 'it'
    from generate_series(1, $4::int) n
    join open o on o.seat = case when n <= 60 then 1 else 1 + n % o.seats end order by n`,
    [initiativeId, authorIds, threads, words - threads],
  );
}
/** Two who follow an idea or do not want to, were told of it on an evening, and have a calendar. */
async function fillFollowing(
  { db }: Registry,
  people: Resident[],
  there: { initiative_id: number; condominium_id: number },
): Promise<void> {
  const day = "2026-01-15";
  await db
    .insertInto("initiative_evening")
    .values([{ day }, { day: "2026-01-16" }])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  for (const [index, { person }] of people.entries()) {
    const mine = { person_id: person.id };
    await db
      .insertInto("initiative_follow")
      .values({ ...mine, ...there, until: index === 0 ? null : sql<Date>`now()` })
      .execute();
    await db
      .insertInto("initiative_summary")
      .values({ ...mine, day })
      .execute();
    const token_hash = createHash("sha256").update(`calendar ${person.id}`).digest();
    await db
      .insertInto("initiative_calendar")
      .values({ ...mine, seed: randomUUID(), token_hash })
      .execute();
  }
}
