import { beforeAll, describe, expect, test } from "vitest";
import { publishNotice } from "~/features/notices/commands/publish-notice.server";
import { NoticeInput } from "~/features/notices/input";
import type { NoticeKind } from "~/features/notices/model";
import type { Actor } from "~/platform/actor";
import { featurePortal, memberOf, officerOf, once, residentIn } from "../../support/feature-portal.ts";

const portal = featurePortal();
const notYours = { ok: false, refusal: "notices:refusal.notYours" };
const written = (more: object = {}) =>
  NoticeInput.parse({ title: "Manca l'acqua", body: "Martedì dalle 9 alle 13.", lang: "it", ...more });

let a: number;
let b: number;
const actors = {} as Record<
  "tenant" | "committee" | "officer" | "officer elsewhere" | "administrator" | "former",
  Actor
>;
beforeAll(async () => {
  const { make } = portal;
  const [near, far] = [await make.territory(), await make.territory()];
  a = (await make.condominium({ territory_id: near.id })).id;
  b = (await make.condominium({ territory_id: far.id })).id;
  const committee = await residentIn(portal, {}, a);
  await make.committeeOffice({ person_id: committee.person.id, condominium_id: a });
  actors.tenant = await memberOf(await residentIn(portal, {}, a));
  actors.committee = await memberOf(committee);
  actors.officer = await officerOf(await make.staff("moderator", [near.id]));
  actors["officer elsewhere"] = await officerOf(await make.staff("moderator", [far.id]));
  actors.administrator = await officerOf(await make.staff("administrator", [near.id]));
  actors.former = await officerOf((await make.formerTenant({ condominium_id: a })).person);
});

/** The notice with the one posting that hangs it on a board. */
async function rowOf(postingId: number) {
  const { rows } = await portal.owner.query(
    "select n.*, p.condominium_id, p.stairwell_ids, p.pinned_until, p.hidden_at from notice n join posting p on p.notice_id = n.id where p.id = $1",
    [postingId],
  );
  return rows[0];
}

describe("who may publish what in A", () => {
  const kinds: NoticeKind[] = ["office", "committee", "neighbour"];
  const table: Record<keyof typeof actors, NoticeKind[]> = {
    tenant: ["neighbour"],
    committee: ["committee", "neighbour"],
    officer: ["office"],
    "officer elsewhere": [],
    administrator: [],
    former: [],
  };
  test.each(Object.keys(table) as (keyof typeof actors)[])("%s", async (name) => {
    const actor = actors[name];
    for (const kind of kinds) {
      const outcome = await publishNotice(once(actor), { kind, audience: { condominiumIds: [a] } }, written());
      expect([kind, outcome.ok]).toEqual([kind, table[name].includes(kind)]);
      if (!outcome.ok) expect(outcome).toEqual(notYours);
      else
        expect(await rowOf(outcome.value.postingId)).toMatchObject({
          kind,
          condominium_id: a,
          author_id: actor.personId,
          status: "published",
        });
    }
  });

  test("nobody of A publishes in B, and nobody anywhere in a condominium that is not", async () => {
    for (const name of ["tenant", "committee", "officer"] as const)
      for (const kind of kinds) {
        expect(await publishNotice(once(actors[name]), { kind, audience: { condominiumIds: [b] } }, written())).toEqual(
          notYours,
        );
        expect(await publishNotice(once(actors[name]), { kind, audience: { condominiumIds: [0] } }, written())).toEqual(
          notYours,
        );
      }
  });
});

describe("what is published", () => {
  const publish = (actor: Actor, kind: NoticeKind, more: object = {}) =>
    publishNotice(once(actor), { kind, audience: { condominiumIds: [a] } }, written(more));

  test("holds every word as written, and when", async () => {
    const words = {
      what: "Acqua",
      when: "Martedì",
      where: "Scala B",
      todo: "Fate scorta",
      lang: "ar",
      comments: "closed",
    };
    const outcome = await publish(actors.officer, "office", { ...words, importance: "urgent" });
    if (!outcome.ok) throw new Error(outcome.refusal);
    const row = await rowOf(outcome.value.postingId);
    expect(row).toMatchObject({
      title: "Manca l'acqua",
      body: "Martedì dalle 9 alle 13.",
      brief_what: "Acqua",
      brief_when: "Martedì",
      brief_where: "Scala B",
      brief_todo: "Fate scorta",
      lang: "ar",
      importance: "urgent",
      comments_open: false,
      valid_until: null,
    });
    expect(Math.abs(row.published_at - Date.now())).toBeLessThan(5000);
  });

  test("by a neighbour is never urgent; by the committee it may be", async () => {
    for (const [name, kind, importance] of [
      ["tenant", "neighbour", "normal"],
      ["committee", "neighbour", "normal"],
      ["committee", "committee", "urgent"],
    ] as const) {
      const outcome = await publish(actors[name], kind, { importance: "urgent" });
      expect(outcome.ok && (await rowOf(outcome.value.postingId)).importance).toBe(importance);
    }
  });

  test("counts through its last day in the calendar of Rome, and not from a day that is gone", async () => {
    const { rows } = await portal.owner.query<Record<"today" | "yesterday" | "midnight", string>>(
      `select t::text as today, (t - 1)::text as yesterday, (t + 1)::timestamp at time zone 'Europe/Rome' as midnight
       from (select (now() at time zone 'Europe/Rome')::date as t) d`,
    );
    const { today, yesterday, midnight } = rows[0]!;
    const outcome = await publish(actors.tenant, "neighbour", { validUntil: today });
    expect(outcome.ok && (await rowOf(outcome.value.postingId)).valid_until).toEqual(midnight);
    const gone = { ok: false, refusal: "notices:refusal.dateGone" };
    expect(await publish(actors.tenant, "neighbour", { validUntil: yesterday })).toEqual(gone);
    expect(await publish(actors.tenant, "neighbour", { validUntil: "2000-01-01" })).toEqual(gone);
  });

  test("over the change of the clocks ends at midnight of Rome", async () => {
    const outcome = await publish(actors.officer, "office", { validUntil: "2035-10-28" });
    expect(outcome.ok && (await rowOf(outcome.value.postingId)).valid_until).toEqual(new Date("2035-10-28T23:00:00Z"));
    const spring = await publish(actors.officer, "office", { validUntil: "2035-03-25" });
    expect(spring.ok && (await rowOf(spring.value.postingId)).valid_until).toEqual(new Date("2035-03-25T22:00:00Z"));
  });

  test("a refusal leaves no trace", async () => {
    const count = "select (select count(*) from notice) as notices, (select count(*) from posting) as postings";
    const before = await portal.owner.query(count);
    await publish(actors.former, "neighbour");
    await publish(actors.tenant, "office");
    expect((await portal.owner.query(count)).rows).toEqual(before.rows);
  });
});

describe("what the form lets through, the table takes", () => {
  test.each([
    ["a title of the shortest", { title: "Gas" }],
    ["a title of the longest", { title: "x".repeat(120) }],
    ["a text of the longest", { body: "x".repeat(8000) }],
    ["the longest text in letters of two units", { body: "🏠".repeat(4000) }],
    ["half a letter", { body: "\ud83c" }],
    ["every box full", { what: "x".repeat(200), when: "x".repeat(200), where: "x".repeat(200), todo: "x".repeat(200) }],
    ["a day far away", { validUntil: "2099-12-31" }],
  ])("%s", async (_name, more) => {
    await expect(
      publishNotice(once(actors.tenant), { kind: "neighbour", audience: { condominiumIds: [a] } }, written(more)),
    ).resolves.toBeDefined();
  });

  test("letters are counted as the table counts them", () => {
    for (const title of ["🏠!", "🏠".repeat(121), "\u200f\u200f"])
      expect(NoticeInput.safeParse({ title, body: "Manca.", lang: "it" }).success).toBe(false);
  });

  test("days outside the calendar of people are refused by the form", () => {
    for (const validUntil of ["0000-02-01", "0001-01-01", "1999-12-31", "2100-01-01", "9999-12-31", "2030-02-30", "x"])
      expect(NoticeInput.safeParse({ title: "Acqua", body: "Manca.", lang: "it", validUntil }).success).toBe(false);
  });
});

describe("the check before publication", () => {
  const publish = (actor: Actor, kind: NoticeKind, more: object) =>
    publishNotice(once(actor), { kind, audience: { condominiumIds: [a] } }, written(more));
  const pointing = { body: "Per la chiave chiamate il 333 123 4567." };
  const marked = [
    {
      field: "body",
      pieces: [
        { text: "Per la chiave chiamate il ", kind: null },
        { text: "333 123 4567", kind: "phone" },
        { text: ".", kind: null },
      ],
    },
  ];
  const hard = {
    body: "In ottemperanza alle disposizioni regolamentari vigenti si dispone la sospensione temporanea dell’erogazione idrica condominiale.",
  };

  test("neighbours and the committee cannot publish words that point at a person, whatever they press", async () => {
    for (const [actor, kind] of [
      [actors.tenant, "neighbour"],
      [actors.committee, "committee"],
    ] as const) {
      for (const more of [pointing, { ...pointing, anyway: "yes" }]) {
        expect(await publish(actor, kind, more)).toMatchObject({
          ok: false,
          refusal: "notices:refusal.points",
          check: { marked },
        });
      }
    }
  });

  test("the office looks first, may publish all the same, and that is kept", async () => {
    expect(await publish(actors.officer, "office", pointing)).toMatchObject({
      ok: false,
      refusal: "notices:refusal.look",
      check: { marked },
    });
    const outcome = await publish(actors.officer, "office", { ...pointing, anyway: "yes" });
    if (!outcome.ok) throw new Error(outcome.refusal);
    expect((await rowOf(outcome.value.postingId)).published_despite).toEqual(["phone"]);
  });

  test("a neighbour's name counts beside a debt", async () => {
    const shown = "Lo Zio Peppe";
    await portal.owner.query("update participant set shown_name = $1 where condominium_id = $2 and person_id = $3", [
      shown,
      a,
      actors.tenant.personId,
    ]);
    const outcome = await publish(actors.committee, "committee", { body: "Lo zio peppe deve ancora 40 euro." });
    expect(outcome).toMatchObject({ refusal: "notices:refusal.points" });
  });

  test("the office's own number is everybody's", async () => {
    const { rows } = await portal.owner.query("select office_phone as phone from company");
    const phone = rows[0]?.phone ?? "055 000 1234";
    if (rows.length === 0)
      await portal.owner.query(
        "insert into company (name, office_name, office_phone, office_hours) values ('Casa', 'Sportello', $1, '[]')",
        [phone],
      );
    expect((await publish(actors.tenant, "neighbour", { body: `Chiamate lo ${phone}.` })).ok).toBe(true);
  });

  test("a hard official text is shown once; neighbours write as they like", async () => {
    expect(await publish(actors.committee, "committee", hard)).toMatchObject({
      refusal: "notices:refusal.look",
      check: { marked: [], hard: { sentence: hard.body } },
    });
    expect((await publish(actors.committee, "committee", { ...hard, anyway: "yes" })).ok).toBe(true);
    expect((await publish(actors.tenant, "neighbour", hard)).ok).toBe(true);
  });
});
