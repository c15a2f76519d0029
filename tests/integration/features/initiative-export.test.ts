import { readSheet } from "read-excel-file/universal";
import { beforeAll, expect, test } from "vitest";
import { deskSearch, sheetKind } from "~/features/initiatives/forms/desk-search.server";
import { findInitiativeDesk } from "~/features/initiatives/queries/initiative-desk.server";
import { findInitiativeExport } from "~/features/initiatives/queries/initiative-export.server";
import type { Actor, MemberActor } from "~/platform/actor";
import { sheetFile, writeCsv } from "~/platform/spreadsheet.server";
import { asked, featurePortal, memberOf, officerOf, residentIn } from "../../support/feature-portal.ts";
import { makeInitiative } from "../../support/initiatives.ts";

const portal = featurePortal();
let place: number;
let author: MemberActor;
let dino: MemberActor;
let officer: Actor;
let far: Actor;
let stranger: MemberActor;
let bulk: Actor;

const write = (text: string, ...values: unknown[]) => portal.owner.query(text, values);
/** Copies an idea so many times, each published an hour before the other. */
const copy = (id: number, times: number) =>
  write(
    `insert into initiative (condominium_id, state, author_id, area, title, missing, place, why, proposal, lang, saved_by, published_at,
       share_numerator, share_denominator, dwellings, needed, support_until)
     select condominium_id, state, author_id, area, 'Idea ' || n, missing, place, why, proposal, lang, saved_by,
       published_at - n / 2 * interval '1 hour', share_numerator, share_denominator, dwellings, needed, support_until
     from initiative cross join generate_series(1, $2::int) n where id = $1`,
    ...[id, times],
  );

beforeAll(async () => {
  const { make } = portal;
  const condominium = await make.condominium({ street: "via Dei Glicini", house_number: "14" });
  place = condominium.id;
  author = await memberOf(await residentIn(portal, {}, place));
  const committee = await residentIn(portal, {}, place);
  await make.committeeOffice({ person_id: committee.person.id, condominium_id: place });
  dino = await memberOf(committee);
  stranger = await memberOf(await residentIn(portal));
  officer = await officerOf(await make.staff("operator", [condominium.territory_id]));
  far = await officerOf(await make.staff("coordinator", [(await make.territory()).id]));
  const at = { condominium_id: place, author_id: author.personId };
  const waits = (await makeInitiative(make, { ...at, state: "discussion", title: '=HYPERLINK("http://a.b";"Vinci")' }))
    .id;
  await write(
    `update initiative set published_at = '2026-01-10T23:30:00Z', asked_at = '2026-03-01T12:00:00Z', threshold_at = '2026-03-01T12:00:00Z',
       answer_due_at = '2026-03-31T22:00:00Z', owner_id = author_id, owner_name = 'Dino', supporters = 3, supporting_dwellings = 2,
       refused_at = '2026-02-20T12:00:00Z' where id = $1`,
    waits,
  );
  const yes = (await makeInitiative(make, { ...at, state: "decided", title: "Una panchina; e un'ombra" })).id;
  await write(
    `update initiative set published_at = '2026-01-09T12:00:00Z', asked_at = '2026-02-01T12:00:00Z', answer_due_at = null,
       decided_at = '2026-02-11T12:00:00Z' where id = $1`,
    yes,
  );
  await makeInitiative(make, { ...at, state: "draft" });
  const elsewhere = await make.condominium();
  bulk = await officerOf(await make.staff("operator", [elsewhere.territory_id]));
  const many = await makeInitiative(make, { condominium_id: elsewhere.id, author_id: author.personId });
  await copy(many.id, 1001);
});

const searchOf = (query: string) =>
  deskSearch(new Request(`https://cortile.example/office/initiatives/export.csv?${query}`));
const read = (actor: Actor, query: string, where: number | null = null) =>
  asked(actor, (db) => findInitiativeExport(db, actor, where, searchOf(query)));

/** Days since it was asked go on: that number is looked at by itself. */
async function golden(actor: Actor, where: number | null) {
  const { heads, rows } = await read(actor, "shelf=all", where);
  const [waits] = rows;
  expect(waits![12]).toBeGreaterThan(200);
  waits![12] = 0;
  return writeCsv(heads, rows).split("\r\n");
}

test("the file to the letter: a mark, semicolons, days of Rome, no formula", async () => {
  const lines = [
    "\uFEFFCondominio;Idea;Ambito;Stato;Pubblicata;Case abitate;Case necessarie;Case d’accordo;Persone d’accordo;Domanda del;Risposta entro;Risposta del;Giorni di attesa;Se ne occupa",
    `via Dei Glicini 14;"'=HYPERLINK(""http://a.b"";""Vinci"")";Cortile e verde;Aspetta risposta;2026-01-11;6;2;2;3;2026-03-01;2026-03-31;;0;Dino`,
    `via Dei Glicini 14;"Una panchina; e un'ombra";Cortile e verde;Risposta: sì;2026-01-09;6;2;0;0;2026-02-01;;2026-02-11;10;`,
    "",
  ];
  expect(await golden(officer, null)).toEqual(lines);
  expect(await golden(dino, place)).toEqual(lines);
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])("%j is no formula", (title) => {
  expect(
    writeCsv(["a"], [[title]])
      .split("\r\n")[1]!
      .replace(/^"/, ""),
  ).toMatch(/^'/);
});

test("as XLSX the same: words as they are, numbers as numbers, days as days", async () => {
  const file = await sheetFile("xlsx", "idee", await read(officer, "shelf=all"));
  expect(file.headers.get("Content-Disposition")).toBe('attachment; filename="idee.xlsx"');
  const [heads, waits] = await readSheet(await file.arrayBuffer());
  expect(heads).toHaveLength(14);
  expect(waits![1]).toBe('=HYPERLINK("http://a.b";"Vinci")');
  expect(waits![4]).toEqual(new Date("2026-01-11T00:00:00Z"));
  expect(waits![5]).toBe(6);
});

test("the filters of the list count", async () => {
  const titles = async (query: string) => (await read(officer, query)).rows.map((row) => row[1]);
  expect(await titles("")).toHaveLength(1);
  expect(await titles("shelf=all&state=decided")).toEqual(["Una panchina; e un'ombra"]);
  expect(await titles("shelf=all&area=energy")).toEqual([]);
});

test("nobody else's ideas, whatever the address says", async () => {
  const { territoryIds } = officer;
  for (const actor of [far, stranger]) {
    expect((await read(actor, `shelf=all&territory=${territoryIds[0]}`)).rows).toEqual([]);
    expect((await read(actor, "shelf=all", place)).rows).toEqual([]);
  }
});

test("pages are put together in the order of the list, each idea once", async () => {
  const { rows } = await read(bulk, "shelf=all");
  expect(rows).toHaveLength(1002);
  expect(new Set(rows.map((row) => row[1])).size).toBe(1002);
  const shown: unknown[] = [];
  for (let after: number | null = null; shown.length < 60;) {
    const page = await asked(bulk, (db) => findInitiativeDesk(db, bulk, null, { ...searchOf("shelf=all"), after }));
    shown.push(...page.initiatives.map(({ title }) => title));
    after = page.next;
  }
  expect(rows.slice(0, 60).map((row) => row[1])).toEqual(shown);
});

test("the end of the address says which file", () => {
  const kindOf = (end: string) =>
    sheetKind(new Request(`https://cortile.example/office/initiatives/export.${end}?shelf=all`));
  expect([kindOf("csv"), kindOf("xlsx")]).toEqual(["csv", "xlsx"]);
});
