import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { followInitiative } from "~/features/initiatives/commands/follow-initiative.server";
import { queueSummaries, sendSummary } from "~/features/initiatives/commands/send-summaries.server";
import { supportInitiative } from "~/features/initiatives/commands/support-initiative.server";
import { findSummary } from "~/features/initiatives/queries/summary.server";
import { deliverSummary } from "~/features/initiatives/reactions.server";
import type { MemberActor } from "~/platform/actor";
import { asSystem } from "~/platform/database.server";
import { devMailbox } from "~/platform/mail.server";
import { featurePortal, memberOf, once, residentIn } from "../../support/feature-portal.ts";
import { makeInitiative } from "../../support/initiatives.ts";
import type { Resident } from "../../support/registry.ts";

const portal = featurePortal({ jobs: true, env: { NODE_ENV: "development" } });
const names = ["rosa", "amina", "karim", "dino", "ines"] as const;
type Name = (typeof names)[number] | "officer" | "tied" | "stranger";
const ids = {} as Record<Name, number>;
const homes = {} as Record<(typeof names)[number], Resident>;
const actors = {} as Record<(typeof names)[number], MemberActor>;
let place: number;
let day: string;

const run = async (text: string, ...values: unknown[]) => (await portal.owner.query(text, values)).rows;

beforeAll(async () => {
  const { make } = portal;
  const condominium = await make.condominium();
  place = condominium.id;
  for (const name of names) {
    homes[name] = await residentIn(portal, { shown_name: name }, place);
    actors[name] = await memberOf(homes[name]);
    ids[name] = homes[name].person.id;
  }
  for (const name of ["dino", "ines"] as const) {
    await make.committeeOffice({ person_id: ids[name], condominium_id: place });
  }
  ids.officer = (await make.staff("operator", [condominium.territory_id])).id;
  ids.tied = (await make.staff("operator", [condominium.territory_id])).id;
  ids.stranger = (await residentIn(portal)).person.id;
  await run("insert into staff_conflict values ($1, $2, 'parente')", ids.tied, place);
});

beforeEach(async () => {
  await run("truncate initiative, initiative_evening cascade");
  await run("delete from pgboss.job");
  await run(
    "update person set told_by = 'email', email = 'p' || id || '@posta.it', email_confirmed_at = now(), locale = 'it', erased_at = null",
  );
  await run("update household_member set left_on = null");
  day = (await run("select ((now() at time zone 'Europe/Rome') - interval '18 hours 3 minutes')::date as day"))[0].day;
  devMailbox().length = 0;
});

const made = (at: Partial<Parameters<typeof makeInitiative>[1]> = {}) =>
  makeInitiative(portal.make, { condominium_id: place, author_id: ids.rosa, ...at });
/** Something happened so many hours before the evening. */
const happens = (id: number, act: string, by: number | null = null, hours = 2) =>
  run(
    `insert into initiative_event (initiative_id, condominium_id, act, person_id, at)
     values ($1, $2, $3, $4, (($5::date + time '18:00') at time zone 'Europe/Rome') - make_interval(hours => $6))`,
    ...[id, place, act, by, day, hours],
  );
/** The last day of something is so many days from the evening; it ends with the midnight after it. */
const ends = (id: number, column: "support_until" | "answer_due_at", days: number) =>
  run(
    `update initiative set ${column} = ($2::date + $3::int + 1)::timestamp at time zone 'Europe/Rome' where id = $1`,
    ...[id, day, days],
  );
const jobs = async () =>
  (await run("select data from pgboss.job where name = 'initiativeSummary' order by id")).map(({ data }) => data) as {
    personId: number;
    day: string;
  }[];
const summaryOf = (name: Name) => asSystem("job", (trx) => findSummary(trx, ids[name], day));
/** Who is told what on the evening, in the order of the mail. */
async function told(): Promise<Partial<Record<Name, string[]>>> {
  await queueSummaries();
  const found: Partial<Record<Name, string[]>> = {};
  for (const { personId } of await jobs()) {
    const name = (Object.keys(ids) as Name[]).find((one) => ids[one] === personId)!;
    found[name] = (await summaryOf(name))!.ideas.flatMap(({ lines }) => lines.map(({ kind }) => kind));
  }
  return found;
}

describe("who is told", () => {
  test("of a new idea: the whole house but who proposes it", async () => {
    const { id } = await made();
    await happens(id, "publish", ids.rosa);
    expect(await told()).toEqual({ amina: ["publish"], karim: ["publish"], dino: ["publish"], ines: ["publish"] });
  });

  test("of what happens then: who proposes and supports it, until they say no, and who says yes", async () => {
    const { id } = await made({ needed: 5 });
    await supportInitiative(once(actors.amina), id, 1);
    await happens(id, "reach");
    expect(await told()).toEqual({ rosa: ["reach"], amina: ["reach"] });
    await followInitiative(once(actors.rosa), id, false);
    await followInitiative(once(actors.karim), id, true);
    await run("truncate initiative_evening cascade");
    await run("delete from pgboss.job");
    expect(await told()).toEqual({ amina: ["reach"], karim: ["reach"] });
  });

  test("a no counts more than a support that comes after it", async () => {
    const { id } = await made({ needed: 5 });
    await followInitiative(once(actors.amina), id, false);
    await supportInitiative(once(actors.amina), id, 1);
    await happens(id, "take", ids.dino);
    expect(await told()).toEqual({ rosa: ["take"] });
  });

  test("of a change of words: who supports it is asked to look", async () => {
    const { id } = await made({ needed: 5 });
    await supportInitiative(once(actors.amina), id, 1);
    await followInitiative(once(actors.karim), id, true);
    await happens(id, "revise", ids.rosa);
    expect(await told()).toEqual({ amina: ["reviseYours"], karim: ["revise"] });
  });

  test.each([
    ["is told on paper", "update person set told_by = 'paper' where id = $1"],
    ["has not confirmed the address", "update person set email_confirmed_at = null where id = $1"],
    ["moved out", "update household_member set left_on = current_date where person_id = $1"],
  ])("nobody who %s", async (_name, change) => {
    const { id } = await made();
    await followInitiative(once(actors.amina), id, true);
    await happens(id, "reach");
    await run(change, ids.amina);
    expect(await told()).toEqual({ rosa: ["reach"] });
  });

  test("nobody of what is hidden, or is no news", async () => {
    const { id } = await made();
    await happens(id, "join", ids.amina);
    const hidden = await made();
    await happens(hidden.id, "publish", ids.rosa);
    await run("update initiative set hidden_at = now() where id = $1", hidden.id);
    expect(await told()).toEqual({});
  });
});

describe("dates", () => {
  test.each([
    [7, { rosa: ["closing"] }],
    [1, { rosa: ["closing"] }],
    [0, {}],
    [6, {}],
    [8, {}],
  ])("the time for supporting ends in %i days: who proposes it is told", async (days, expected) => {
    const { id } = await made({ needed: 5 });
    await ends(id, "support_until", days);
    await supportInitiative(once(actors.amina), id, 1);
    expect(await told()).toEqual(expected);
  });

  test.each([
    [7, { dino: ["toAnswer"], ines: ["toAnswer"], rosa: ["answerSoon"], amina: ["answerSoon"] }],
    [8, {}],
    [0, {}],
    [-1, { dino: ["lateToAnswer"], ines: ["lateToAnswer"], rosa: ["late"] }],
    [-2, {}],
  ])("an answer is due in %i days: the committee is told, and who waits for it", async (days, expected) => {
    const { id } = await made({ state: "discussion" });
    await followInitiative(once(actors.amina), id, true);
    await ends(id, "answer_due_at", days);
    expect(await told()).toEqual(expected);
  });

  test("whoever took the answer upon themselves is told alone, while they can still give it", async () => {
    const { id } = await made({ state: "discussion" });
    await ends(id, "answer_due_at", 7);
    await run("update initiative set owner_id = $2, owner_name = 'Dino' where id = $1", id, ids.dino);
    expect(await told()).toEqual({ dino: ["toAnswer"], rosa: ["answerSoon"] });
    await run("update initiative set owner_id = $2 where id = $1", id, ids.karim);
    await run("truncate initiative_evening cascade");
    await run("delete from pgboss.job");
    expect(await told()).toEqual({ dino: ["toAnswer"], ines: ["toAnswer"], rosa: ["answerSoon"] });
  });

  test("who promotes it does not answer it: then the office does, never one with a tie", async () => {
    const { id } = await made({ state: "discussion", author_id: ids.dino });
    await ends(id, "answer_due_at", 7);
    expect(await told()).toEqual({ ines: ["toAnswer"], dino: ["answerSoon"] });
    await run(
      "insert into initiative_promoter values ($1, $2, $3, $4, now(), now(), null, now())",
      ...[id, place, ids.ines, ids.dino],
    );
    await run("truncate initiative_evening cascade");
    await run("delete from pgboss.job");
    expect(await told()).toEqual({ officer: ["toAnswer"], dino: ["answerSoon"], ines: ["answerSoon"] });
  });

  test("the office that was asked is told, and not the committee", async () => {
    const { id } = await made({ state: "discussion" });
    await run("update initiative set path = 'office' where id = $1", id);
    await ends(id, "answer_due_at", -1);
    expect(await told()).toEqual({ officer: ["lateToAnswer"], rosa: ["late"] });
  });

  test("a month after it was done, who supported it is asked how it went", async () => {
    const { id } = await made({ needed: 5 });
    await supportInitiative(once(actors.amina), id, 1);
    await run(
      `update initiative set state = 'done', threshold_at = now(), asked_at = now(), path = 'committee', decided_at = now(),
         started_at = now(), completed_at = now(), closed_at = ($2::date - 30 + time '12:00') at time zone 'Europe/Rome' where id = $1`,
      ...[id, day],
    );
    expect(await told()).toEqual({ amina: ["evaluate"] });
  });
});

describe("once a day", () => {
  async function newIdea(): Promise<void> {
    const { id } = await made();
    await happens(id, "publish", ids.rosa);
  }
  const twice = () => Promise.all([1, 2, 3, 4].map(() => queueSummaries()));

  test("under jobs that run at the same moment, and after", async () => {
    await newIdea();
    await twice();
    expect((await jobs()).map(({ personId }) => personId).sort()).toEqual(
      [ids.amina, ids.karim, ids.dino, ids.ines].sort(),
    );
    expect(await queueSummaries()).toBe(0);
    expect(await jobs()).toHaveLength(4);
  });

  test("what a crash left undone is done, and nothing twice", async () => {
    await newIdea();
    await queueSummaries();
    await run("update initiative_evening set finished_at = null");
    await run("delete from initiative_summary where person_id = $1", ids.karim);
    await run("delete from pgboss.job");
    expect(await queueSummaries()).toBe(1);
    expect(await jobs()).toEqual([{ personId: ids.karim, day }]);
  });

  test("a mail is written down together with its job, or not at all", async () => {
    await newIdea();
    await run("revoke insert on all tables in schema pgboss from cortile_job");
    try {
      await expect(queueSummaries()).rejects.toThrow();
    } finally {
      await run("grant insert on all tables in schema pgboss to cortile_job");
    }
    expect(await run("select from initiative_summary")).toEqual([]);
    expect(await queueSummaries()).toBe(4);
  });

  test("an evening that was missed is told on the next one, and nobody hears twice what they know", async () => {
    const { id } = await made();
    await happens(id, "publish", ids.rosa, 50);
    await happens(id, "reach", null, 50);
    await run("insert into initiative_evening values ($1::date - 3, now()), ($1::date - 1, null)", day);
    await run("insert into initiative_summary values ($1, $2::date - 1)", ids.karim, day);
    expect(await told()).toEqual({ rosa: ["reach"], amina: ["publish"], dino: ["publish"], ines: ["publish"] });
  });

  test("what is older than the last evening is no news, and what comes after six waits for tomorrow", async () => {
    const { id } = await made();
    await happens(id, "reach", null, 25);
    await happens(id, "take", null, 0);
    expect(await told()).toEqual({});
  });

  test("without its key the line would be there twice", async () => {
    await newIdea();
    await run("alter table initiative_summary drop constraint initiative_summary_pkey");
    try {
      await twice();
      expect((await jobs()).length).toBeGreaterThan(4);
    } finally {
      await run("delete from initiative_summary");
      await run("alter table initiative_summary add primary key (person_id, day)");
    }
  });
});

describe("the mail", () => {
  test.each([
    ["it", "Novità sulle idee", "Le parole sono cambiate", "Ciao amina,"],
    ["en", "News of the ideas", "The words have changed", "Hello amina,"],
    ["ar", "أخبار الأفكار", "تغيّرت الكلمات", "مرحبًا amina،"],
  ])("in %s says what happened to which idea, where to read it and how to hear no more", async (locale, ...words) => {
    const { id } = await made({ needed: 5 });
    await supportInitiative(once(actors.amina), id, 1);
    await happens(id, "revise", ids.rosa, 3);
    await happens(id, "reach");
    await run("update person set locale = $2 where id = $1", ids.amina, locale);
    await deliverSummary({ personId: ids.amina, day });
    const [mail, ...more] = devMailbox();
    expect(more).toEqual([]);
    expect(mail!.to).toBe(`p${ids.amina}@posta.it`);
    const [subject, ...text] = words;
    expect(mail!.subject).toContain(subject);
    for (const word of [...text, "Una panchina nel cortile\n- ", `\nhttps://cortile.example/i/${id}\n`]) {
      expect(mail!.text).toContain(word);
    }
    expect(mail!.text).toMatch(/\nhttps:\/\/cortile\.example\/me#my-told\n$/);
    expect(`${mail!.subject}${mail!.text}`).not.toMatch(/\{\{|undefined|null|following\./);
  });

  test("has a date in words, and what one must do stands first", async () => {
    const { id } = await made({ state: "discussion", title: "Un orto" });
    await ends(id, "answer_due_at", 7);
    const other = await made({ title: "Una tettoia" });
    await happens(other.id, "publish", ids.rosa);
    await sendSummary(ids.dino, day);
    const { text } = devMailbox()[0]!;
    expect(text.indexOf("Un orto")).toBeLessThan(text.indexOf("Una tettoia"));
    expect(text).toMatch(/c’è tempo fino a (lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica) \d+ [a-z]+\./);
  });

  test.each([
    ["moved out", "update household_member set left_on = current_date where person_id = $1"],
    ["switched it off", "update person set told_by = 'app' where id = $1"],
    ["was erased", "update person set erased_at = now() where id = $1"],
  ])("is not sent to who %s while it waited", async (_name, change) => {
    const { id } = await made();
    await happens(id, "publish", ids.rosa);
    await queueSummaries();
    await run(change, ids.amina);
    for (const job of await jobs()) await deliverSummary(job);
    expect(
      devMailbox()
        .map(({ to }) => to)
        .sort(),
    ).toEqual([ids.karim, ids.dino, ids.ines].map((one) => `p${one}@posta.it`).sort());
  });

  test("sent again is the same mail", async () => {
    const { id } = await made();
    await happens(id, "publish", ids.rosa);
    await queueSummaries();
    for (let n = 0; n < 2; n += 1) await deliverSummary({ personId: ids.amina, day });
    const [one, other] = devMailbox().map(({ to, subject, text }) => ({ to, subject, text }));
    expect(one).toEqual(other);
    expect(await run("select data::text as said from pgboss.job where data::text like '%posta.it%'")).toEqual([]);
  });
});
