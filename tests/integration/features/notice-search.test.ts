import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findNotices, findSearchPlaces } from "~/features/notices/queries/notice-search.server";
import { readSearch } from "~/features/notices/queries/search-address.server";
import type { Actor, MemberActor } from "~/platform/actor";
import { asked, featurePortal, memberOf, officerOf, residentIn } from "../../support/feature-portal.ts";

const portal = featurePortal();
let place: number;
let elsewhere: number;
let territory: number;
let tenant: MemberActor;
let stranger: MemberActor;
let officer: Actor;
/** Somebody of the office with so many boards that they are not searched one by one. */
let wide: Actor;
let stairs: { own: number; other: number };

beforeAll(async () => {
  const home = await residentIn(portal);
  place = home.condominium.id;
  territory = home.condominium.territory_id;
  tenant = await memberOf(home);
  const other = await residentIn(portal);
  elsewhere = other.condominium.id;
  stranger = await memberOf(other);
  officer = await officerOf(await portal.make.staff("moderator", [territory]));
  const { id: large } = await portal.make.territory();
  const { municipality_id } = await portal.make.condominium({ territory_id: large });
  await portal.owner.query(
    `insert into condominium (territory_id, municipality_id, code, street, house_number, storeys, columns, plaster)
     select $1, $2, 'LARGE-' || n, 'Via Larga', n::text, 2, 2, 'ochre' from generate_series(1, 120) n`,
    [large, municipality_id],
  );
  wide = await officerOf(await portal.make.staff("moderator", [territory, large]));
  const { id } = await portal.make.stairwell({ condominium_id: place });
  stairs = { own: tenant.home.stairwellIds[0]!, other: id };
});
beforeEach(() => portal.owner.query("truncate notice cascade"));

type Values = Parameters<typeof portal.make.notice>[0];
const post = (values: Values = {}) => portal.make.notice({ condominium_id: place, ...values });
const hour = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * hour);

const search = (actor: Actor, query: Record<string, string>, office = false) =>
  asked(actor, (db) => findNotices(db, actor, readSearch(new URLSearchParams(query)), office));
const ids = async (actor: Actor, query: Record<string, string>, office = false) =>
  (await search(actor, query, office)).found.map(({ id }) => id);
const written = (pieces: { text: string; found: boolean }[]) =>
  pieces.map(({ text, found }) => (found ? `[${text}]` : text)).join("");

/** Another language of a notice, as somebody wrote it. */
const version = (notice_id: number, lang: string, body: string, revision = 1) =>
  portal.owner.query(
    `insert into notice_version (notice_id, lang, title, body, source, revision, written_by)
     select id, $2, 'Titolo', $3, 'person', $4, author_id from notice where id = $1`,
    [notice_id, lang, body, revision],
  );

describe("what words find", () => {
  beforeEach(async () => {
    await post({
      title: "Perché l’ascensore è fermo",
      body: "La cabina è ferma (scala 14/B). I tecnici Rossi-Bianchi riparano le luci.",
    });
  });

  test.each([
    ["the word itself", "ascensore", "Perché l’[ascensore] è fermo"],
    ["another form of it", "ASCENSORI", "Perché l’[ascensore] è fermo"],
    ["without accents", "perche", "[Perché] l’ascensore è fermo"],
    ["the beginning of the last word", "asce", "Perché l’[ascensore] è fermo"],
    ["a word after an apostrophe, with it", "l'ascensore", "Perché l’[ascensore] è fermo"],
  ])("%s: %s", async (_, q, title) => {
    expect((await search(tenant, { q })).found.map((notice) => written(notice.title))).toEqual([title]);
  });

  test.each([
    ["a number beside a letter", "14", "scala [14]/B"],
    ["half of two names", "bianchi", "Rossi-[Bianchi]"],
    ["the beginning of an inflected word", "riparan", "[riparano]"],
    ["two words, in any order", "luce tecnico", "I [tecnici] Rossi-Bianchi riparano le [luci]"],
  ])("in the text: %s", async (_, q, part) => {
    const [first] = (await search(tenant, { q })).found;
    expect(written(first?.excerpt ?? [])).toContain(part);
  });

  test("all words must be there, and only the last may be a beginning", async () => {
    expect(await ids(tenant, { q: "ascensore giardino" })).toEqual([]);
    expect(await ids(tenant, { q: "asce cabina" })).toEqual([]);
  });

  test("English has its own grammar, other languages are found as they are written", async () => {
    const english = await post({ title: "Bins", body: "The bins are emptied on Mondays.", lang: "en" });
    const arabic = await post({ title: "المياه", body: "تنقطع المياه غدًا", lang: "ar" });
    expect(await ids(tenant, { q: "empty monday" })).toEqual([english.id]);
    expect(await ids(tenant, { q: "المياه" })).toEqual([arabic.id]);
    expect(await ids(tenant, { q: "mondays", lang: "ar" })).toEqual([]);
  });

  test("what somebody typed as HTML stays words", async () => {
    await post({ title: "Prova <b>grassa</b>", body: "<script>alert('melograno')</script> & altro" });
    const [first] = (await search(tenant, { q: "melograno" })).found;
    expect(written(first!.title)).toBe("Prova <b>grassa</b>");
    expect(written(first!.excerpt)).toBe("<script>alert('[melograno]')</script> & altro");
  });

  test("signs of the database's own marks in a text mark nothing", async () => {
    await post({ title: "Uno \u0001due\u0002 tre", body: "melograno" });
    const [first] = (await search(tenant, { q: "melograno" })).found;
    expect(first!.title.some(({ found }) => found)).toBe(false);
  });
});

test.each([
  ["operators", "a & b | !c <-> (d"],
  ["quotes", "'\"`´ '' \\' \\"],
  ["NUL", "\0ac\0qua"],
  ["ten thousand letters", "x".repeat(10_000)],
  ["a thousand words", "acqua ".repeat(1000)],
  ["only little words", "il la di the of"],
  ["marks of the query language", "acqua:* :A 'b':C"],
  ["half a sign", "\ud800 acqua \udfff"],
  ["only signs", "!?…—%_%"],
  ["combining signs", "\u0301\u0301a\u0301"],
  ["an address", "https://a.b/c?d=e#f a@b.c 10.0.0.1 /etc/x -5e3 &amp; <b>"],
])("hostile words are no error: %s", async (_, q) => {
  await post();
  for (const office of [false, true]) {
    const { found, older } = await search(office ? officer : tenant, { q, comments: "yes" }, office);
    expect([found.length <= 1, older]).toEqual([true, null]);
  }
});

test("filters that make no sense are left out", async () => {
  const one = await post({ body: "melograno" });
  const odd = {
    kind: "x",
    lang: "xx",
    from: "2026-02-30",
    to: "ieri",
    before: "-1",
    territory: "x",
    condominium: "1e9",
  };
  expect(await ids(tenant, { q: "melograno", ...odd })).toEqual([one.id]);
});

describe("what narrows a search", () => {
  const q = "melograno";
  test("who wrote it, and what still counts", async () => {
    const office = await post({ body: q, published_at: ago(3) });
    const over = await post({ body: q, kind: "committee", published_at: ago(2), valid_until: ago(1) });
    const down = await post({
      ...{ body: q, kind: "neighbour" as const, published_at: ago(1), status: "withdrawn" as const },
      ...{ withdrawn_at: new Date(), withdrawn_by: tenant.personId, withdrawn_reason: "Sbagliato." },
    });
    expect(await ids(tenant, { q })).toEqual([down.id, over.id, office.id]);
    expect(await ids(tenant, { q, shelf: "current" })).toEqual([office.id]);
    expect(await ids(tenant, { q, kind: "committee" })).toEqual([over.id]);
  });

  test("days are days in Rome, the last one whole", async () => {
    const before = await post({ body: q, published_at: new Date("2025-07-09T21:59:00Z") });
    const on = await post({ body: q, published_at: new Date("2025-07-09T22:00:00Z") });
    const late = await post({ body: q, published_at: new Date("2025-07-10T21:59:00Z") });
    await post({ body: q, published_at: new Date("2025-07-10T22:00:00Z") });
    expect(await ids(tenant, { q, from: "2025-07-10", to: "2025-07-10" })).toEqual([late.id, on.id]);
    expect(await ids(tenant, { q, to: "2025-07-09" })).toEqual([before.id]);
  });

  test("answers only when asked for, and they say so", async () => {
    const one = await post({ title: "Cortile", body: "Testo" });
    const gone = await post();
    await portal.make.comment({ body: "Il melograno è secco" }, one);
    await portal.make.comment({ body: "Il melograno è secco", removed_at: new Date() }, gone);
    expect(await ids(tenant, { q })).toEqual([]);
    const { found } = await search(tenant, { q, comments: "yes" });
    expect(found.map(({ id, inAnswer }) => [id, inAnswer])).toEqual([[one.id, true]]);
    expect([written(found[0]!.title), written(found[0]!.excerpt)]).toEqual(["Cortile", "Il [melograno] è secco"]);
  });

  test("a version in another language counts while it says what the notice says", async () => {
    const one = await post({ title: "Acqua", body: "Manca l’acqua." });
    await version(one.notice_id, "en", "No water: pomegranate");
    const old = await post({ revision: 2 });
    await version(old.notice_id, "en", "Another pomegranate", 1);
    const { found } = await search(tenant, { q: "pomegranates" });
    expect(found.map(({ id, lang }) => [id, lang])).toEqual([[one.id, "en"]]);
    expect(written(found[0]!.excerpt)).toBe("No water: [pomegranate]");
    expect(await ids(tenant, { q: "pomegranate", lang: "it" })).toEqual([]);
  });
});

test("45 results of one moment come exactly once, newest first, twenty a page", async () => {
  const at = ago(1);
  const made: number[] = [];
  for (let n = 0; n < 45; n += 1) made.push((await post({ published_at: at, body: `melograno ${n}` })).id);
  for (const office of [false, true]) {
    const pages: number[][] = [];
    for (let before: number | null = null; ;) {
      const page = await search(
        office ? officer : tenant,
        { q: "melograno", ...(before ? { before: String(before) } : {}) },
        office,
      );
      pages.push(page.found.map(({ id }) => id));
      if (page.older === null) break;
      before = page.older;
    }
    expect(pages.map(({ length }) => length)).toEqual([20, 20, 5]);
    expect(pages.flat()).toEqual(made.toReversed());
  }
});

test("a page that begins at somebody else's notice is empty", async () => {
  await post({ body: "melograno", published_at: ago(9) });
  const theirs = await portal.make.notice({ condominium_id: elsewhere, body: "melograno" });
  expect(await ids(tenant, { q: "melograno", before: String(theirs.id) })).toEqual([]);
});

describe.each([
  ["of a few boards", () => officer],
  ["of a whole city", () => wide],
])("the office %s", (_, who) => {
  test("finds a notice once, on however many boards of its territories, and never beyond", async () => {
    const next = await portal.make.condominium({ territory_id: territory });
    const one = await post({ body: "melograno" });
    for (const { id } of [next, { id: elsewhere }])
      await portal.owner.query(
        `insert into posting (notice_id, condominium_id, author_id, published_at) select id, $2, author_id, published_at from notice where id = $1`,
        [one.notice_id, id],
      );
    await portal.make.notice({ condominium_id: elsewhere, body: "melograno" });
    const { found } = await search(who(), { q: "melograno" }, true);
    expect(found.map(({ id, boards }) => [id, boards])).toEqual([[one.id, 2]]);
    expect(await ids(who(), { q: "melograno", condominium: String(place) }, true)).toEqual([one.id]);
    expect(await ids(who(), { q: "melograno", condominium: String(elsewhere) }, true)).toEqual([]);
    expect(await ids(who(), { q: "melograno", territory: "999999" }, true)).toEqual([]);
  });

  test("chooses among its own territories and their condominiums", async () => {
    const places = await asked(who(), (db) => findSearchPlaces(db, who(), { territory, condominium: elsewhere }));
    expect(places.territories.map(({ id }) => id).sort()).toEqual([...who().territoryIds].sort());
    expect(places.condominiums.map(({ id }) => id)).toContain(place);
    expect(places.condominiums.map(({ id }) => id)).not.toContain(elsewhere);
  });

  test("also finds what is older than the newest that are looked through one by one", async () => {
    const old = await post({ body: "melograno", published_at: ago(10_000) });
    const answered = await post({ published_at: ago(10_001) });
    await portal.make.comment({ body: "melograno" }, answered);
    const spoken = await post({ published_at: ago(10_002) });
    await version(spoken.notice_id, "es", "melograno");
    await portal.make.notice({ condominium_id: elsewhere, body: "melograno", published_at: ago(10_003) });
    await portal.owner.query(
      `with written as (
         insert into notice (kind, status, author_id, title, body, lang, published_at)
         select 'office', 'published', $1, 'Avviso', 'Altro', 'it', now() - n * interval '1 minute' from generate_series(1, 1600) n returning *)
       insert into posting (notice_id, condominium_id, author_id, published_at) select id, $2, author_id, published_at from written`,
      [tenant.personId, place],
    );
    const q = "melograno";
    const looks: [Actor, Record<string, string>, boolean][] = [
      [who(), {}, true],
      [who(), { condominium: String(place) }, true],
      [tenant, {}, false],
    ];
    for (const [actor, where, office] of looks) {
      const found = (query: Record<string, string>) => ids(actor, { ...where, q, ...query }, office);
      expect(await found({ comments: "yes" })).toEqual([old.id, answered.id, spoken.id]);
      expect(await found({})).toEqual([old.id, spoken.id]);
      expect(await found({ before: String(old.id) })).toEqual([spoken.id]);
    }
  });
});

/** Words that no grammar changes and none of which is the beginning of another. */
const vocabulary = ["k1ba", "k2bo", "k3bu", "k4be", "k5bi", "k6by"];
const someWords = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 3 });
const anyNotice = fc.record({
  words: someWords,
  title: someWords,
  lang: fc.constantFrom("it", "en", "ar", "ro"),
  here: fc.boolean(),
  stairs: fc.constantFrom("all", "all", "own", "other"),
  state: fc.constantFrom("up", "up", "up", "hidden", "scheduled", "withdrawn", "expired"),
  version: fc.option(fc.record({ words: someWords, counts: fc.boolean() })),
  answer: fc.option(fc.record({ words: someWords, removed: fc.boolean() })),
});

test("whatever was written and however it hangs, a search finds what going through the visible texts finds", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyNotice, { maxLength: 10 }),
      fc.boolean(),
      someWords,
      async (notices, comments, words) => {
        await portal.owner.query("truncate notice cascade");
        const texts: { id: number; here: boolean; own: boolean; texts: string[][] }[] = [];
        for (const one of notices) {
          const ids = one.stairs === "all" || !one.here ? null : [one.stairs === "own" ? stairs.own : stairs.other];
          const made = await portal.make.notice({
            ...{ condominium_id: one.here ? place : elsewhere, lang: one.lang, stairwell_ids: ids },
            ...{ title: one.title.join(" "), body: one.words.join(", "), revision: 2 },
            ...(one.state === "hidden" ? { hidden_at: new Date() } : {}),
            ...(one.state === "scheduled" ? { published_at: new Date(Date.now() + hour) } : {}),
            ...(one.state === "expired" ? { published_at: ago(2), valid_until: ago(1) } : {}),
            ...(one.state === "withdrawn"
              ? {
                  status: "withdrawn",
                  withdrawn_at: new Date(),
                  withdrawn_by: tenant.personId,
                  withdrawn_reason: "No.",
                }
              : {}),
          });
          if (one.version) await version(made.notice_id, "sq", one.version.words.join(" "), one.version.counts ? 2 : 1);
          if (one.answer) {
            const removed_at = one.answer.removed ? new Date() : null;
            await portal.make.comment({ body: one.answer.words.join("-"), removed_at }, made);
          }
          const visible = one.state !== "hidden" && one.state !== "scheduled";
          texts.push({
            id: made.id,
            here: visible && one.here,
            own: ids === null || ids[0] === stairs.own,
            texts: [
              [...one.title, ...one.words],
              ...(one.version?.counts ? [one.version.words] : []),
              ...(comments && one.answer && !one.answer.removed ? [one.answer.words] : []),
            ],
          });
        }
        const scan = (reaches: (one: (typeof texts)[number]) => boolean) =>
          texts
            .filter((one) => reaches(one) && one.texts.some((text) => words.every((word) => text.includes(word))))
            .map(({ id }) => id)
            .sort((a, b) => a - b);
        const query = { q: words.join(" "), ...(comments ? { comments: "yes" } : {}) };
        const sorted = async (actor: Actor, office = false) => (await ids(actor, query, office)).sort((a, b) => a - b);
        expect(await sorted(tenant)).toEqual(scan(({ here, own }) => here && own));
        for (const who of [officer, wide]) expect(await sorted(who, true)).toEqual(scan(({ here }) => here));
        // Nobody finds anything of another condominium, whatever they ask for.
        const theirs = await ids(stranger, { ...query, condominium: String(place), territory: String(territory) });
        expect(theirs.filter((id) => texts.some((one) => one.id === id && one.here))).toEqual([]);
        expect(await ids(stranger, query, true)).toEqual([]);
      },
    ),
    { numRuns: 12 },
  );
}, 60_000);
