import { beforeAll, describe, expect, test } from "vitest";
import {
  confirmImport,
  dropImport,
  reopenImport,
  secondImport,
} from "~/features/registry/commands/confirm-import.server";
import { personReferences } from "~/features/registry/commands/people-since.server";
import { tickEnds } from "~/features/registry/commands/tick-ends.server";
import { undoImport } from "~/features/registry/commands/undo-import.server";
import type { RowFields } from "~/features/registry/model";
import { findImportPage } from "~/features/registry/queries/import-page.server";
import { findKeptPeople } from "~/features/registry/queries/import-kept.server";
import { findImportList } from "~/features/registry/queries/import-list.server";
import { findImportCondominiums, findImportRows } from "~/features/registry/queries/import-rows.server";
import { workOnImport } from "~/features/registry/reactions.server";
import type { Actor } from "~/platform/actor";
import { atomically } from "~/platform/database.server";
import { readSession } from "~/platform/session.server";
import { featurePortal, memberOf, officerOf, once, residentIn, signIn } from "../../support/feature-portal.ts";
import {
  confirmAll,
  importOf,
  lineOf,
  type Office,
  officeOf,
  plannedFile,
  registryOf,
  rowsOf,
  tick,
  undoAll,
} from "../../support/registry-import.ts";

const portal = featurePortal({ jobs: true });
let office: Office;
beforeAll(async () => {
  office = await officeOf(portal);
});

const plan = (lines: RowFields[], on?: string) => plannedFile(portal, office.coordinator.personId, lines, on);
const outcomes = async (id: number) => (await rowsOf(portal, id)).map(({ outcome }) => outcome);
const reasons = async (id: number) =>
  (await rowsOf(portal, id)).map(({ errors }) => errors.map(({ column, reason }) => `${column}:${reason}`).join(" "));

let last = 0;
/** Codes of a condominium of one's own, so that tests do not meet. */
function place() {
  last += 1;
  const code = `C${last}`;
  const line = (person: string, contract: string, dwelling: string, more: RowFields = {}) =>
    lineOf({
      personNumber: `${code}-P${person}`,
      contractNumber: `${code}-K${contract}`,
      dwellingCode: `${code}-D${dwelling}`,
      condominiumCode: code,
      ...more,
    });
  return { code, line };
}

describe("a first file", () => {
  test("makes places, people, households and tenancies, and the same file again changes nothing", async () => {
    const { code, line } = place();
    const lines = [
      line("1", "1", "1", {
        stairwell: "B",
        floor: 2,
        unit: "7",
        rooms: 3.24,
        millesimi: 12.3456,
        startsOn: "2019-03-01",
        language: "ar",
        email: "a@b.it",
      }),
      line("2", "1", "1", { holder: false }),
      line("3", "2", "2", { floor: 0 }),
    ];
    const id = await plan(lines);
    expect(await outcomes(id)).toEqual(["new", "new", "new"]);
    expect((await rowsOf(portal, id))[0]!.after).toEqual({
      makes: ["person", "membership", "tenancy", "dwelling", "condominium"],
    });
    expect(await confirmAll(portal, office, id)).toBe("applied");
    const { rows } = await portal.owner.query(
      `select d.code, s.name, d.floor, d.unit, d.rooms, d.millesimi, t.contract_number, t.starts_on, h.registry_number as holder,
         array_agg(p.registry_number order by p.id) as people, c.storeys, c.columns, w.name as territory
       from dwelling d join stairwell s on s.id = d.stairwell_id join condominium c on c.id = d.condominium_id
       join territory w on w.id = c.territory_id join tenancy t on t.dwelling_id = d.id join person h on h.id = t.holder_id
       join household_member m on m.household_id = t.household_id and m.joined_on = t.starts_on
       join person p on p.id = m.person_id where c.code = $1 group by d.id, s.id, t.id, h.id, c.id, w.id order by d.code`,
      [code],
    );
    expect(rows[0]).toMatchObject({
      ...{ name: "B", floor: 2, unit: "7", rooms: "3.2", millesimi: "12.346", starts_on: "2019-03-01" },
      ...{ holder: `${code}-P1`, people: [`${code}-P1`, `${code}-P2`], storeys: 3, columns: 1, territory: "Zona Nord" },
    });
    expect(rows[1]).toMatchObject({ name: "A", floor: 0, unit: `${code}-D2`, rooms: "1.0", millesimi: "1.000" });
    const again = await plan(lines);
    expect(await outcomes(again)).toEqual(["unchanged", "unchanged", "unchanged"]);
    expect(await confirmAll(portal, office, again)).toBe("registry:refusal.nothingToDo");
  });

  test("is taken back whole", async () => {
    const before = await registryOf(portal);
    const { line } = place();
    const id = await plan([
      line("1", "1", "1", { municipality: "Altrove", territory: "Zona Nuova" }),
      line("2", "1", "1", { holder: false }),
    ]);
    expect(await outcomes(id)).toEqual(["error", "error"]);
    const whole = { municipality: "Altrove", territory: "Zona Nuova" };
    const good = await plan([line("1", "1", "1", whole), line("2", "1", "1", { ...whole, holder: false })]);
    expect(await confirmAll(portal, office, good)).toBe("applied");
    expect(await undoAll(portal, office, good)).toBe("undone");
    expect(await registryOf(portal)).toEqual(before);
    expect((await importOf(portal, good)).counts).toMatchObject({
      undone: 2,
      keptBecauseActed: 0,
      keptBecauseChanged: 0,
    });
  });

  test("leaves no line behind that names who was taken back", async () => {
    const { line } = place();
    const lines = [line("1", "1", "1"), line("2", "1", "1", { holder: false })];
    const first = await plan(lines);
    expect(await confirmAll(portal, office, first)).toBe("applied");
    const again = await plan(lines);
    const named = () =>
      portal.owner.query(
        `select count(r.person_id)::int as people, count(r.household_id)::int as households from registry_import_row r
         where r.import_id = $1`,
        [again],
      );
    expect((await named()).rows).toEqual([{ people: 2, households: 2 }]);
    expect(await undoAll(portal, office, first)).toBe("undone");
    expect((await named()).rows).toEqual([{ people: 0, households: 0 }]);
  });
});

describe("speed", () => {
  test("the verdict is written into the lines where they stand, and the job is woken at the commit", async () => {
    // Outcome, place, person and household of a line are what the plan writes.
    const columns = await portal.owner.query<{ name: string }>(
      `select distinct a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
       where i.indrelid = 'registry_import_row'::regclass order by 1`,
    );
    expect(columns.rows.map(({ name }) => name)).toEqual(["id", "import_id", "line"]);
    const queue = await portal.owner.query("select notify from pgboss.queue where name = 'registry'");
    expect(queue.rows).toEqual([{ notify: true }]);
  });
});

/** A file that is applied, with the condominium it is about. */
async function applied(make: (line: ReturnType<typeof place>["line"]) => RowFields[]) {
  const one = place();
  const id = await plan(make(one.line));
  expect(await confirmAll(portal, office, id)).toBe("applied");
  return { ...one, id };
}

async function personOf(number: string) {
  const { rows } = await portal.owner.query("select * from person where registry_number = $1", [number]);
  return rows[0];
}

describe("what is wrong with a line", () => {
  test.each<[string, (line: ReturnType<typeof place>["line"]) => RowFields[], string[]]>([
    [
      "the same person twice",
      (line) => [line("1", "1", "1"), line("1", "2", "2")],
      ["personNumber:personTwice", "personNumber:personTwice"],
    ],
    ["two holders", (line) => [line("1", "1", "1"), line("2", "1", "1")], ["holder:twoHolders", "holder:twoHolders"]],
    ["no holder", (line) => [line("1", "1", "1", { holder: false })], ["holder:holderMissing"]],
    [
      "two dwellings of a contract",
      (line) => [line("1", "1", "1"), line("2", "1", "2", { holder: false })],
      ["dwellingCode:contractTwoDwellings", "dwellingCode:contractTwoDwellings"],
    ],
    [
      "two contracts of a dwelling",
      (line) => [line("1", "1", "1"), line("2", "2", "1")],
      ["dwellingCode:dwellingTwice", "dwellingCode:dwellingTwice"],
    ],
    [
      "two floors of a dwelling",
      (line) => [line("1", "1", "1", { floor: 1 }), line("2", "1", "1", { holder: false, floor: 2 })],
      ["floor:dwellingDiffers", "floor:dwellingDiffers"],
    ],
    [
      "a condominium nobody knows",
      (line) => [line("1", "1", "1", { street: undefined })],
      ["condominiumCode:dwellingUnknown"],
    ],
    [
      "two streets of a new condominium",
      (line) => [line("1", "1", "1"), line("2", "2", "2", { street: "Altrove" })],
      ["street:condominiumDiffers", "street:condominiumDiffers"],
    ],
    [
      "a contract that begins later",
      (line) => [line("1", "1", "1", { startsOn: "2999-01-01" })],
      ["startsOn:startsLater"],
    ],
    ["a line without a name", (line) => [line("1", "1", "1", { firstName: undefined })], ["row:incomplete"]],
  ])("%s", async (_, make, wanted) => {
    const id = await plan(make(place().line));
    expect(await reasons(id)).toEqual(wanted);
    expect(await confirmAll(portal, office, id)).toBe("registry:refusal.nothingToDo");
  });

  test("a known contract elsewhere, a known dwelling elsewhere; the rest of the file goes on", async () => {
    const { code, line } = await applied((make) => [make("1", "1", "1"), make("2", "2", "2")]);
    const id = await plan([
      line("1", "1", "9"),
      line("2", "2", "2", { condominiumCode: `${code}x` }),
      line("3", "3", "3"),
    ]);
    expect(await reasons(id)).toEqual(["dwellingCode:contractElsewhere", "condominiumCode:dwellingElsewhere", ""]);
    expect((await importOf(portal, id)).counts).toMatchObject({ rows: 3, new: 1, error: 2, missing: 0, members: 2 });
  });

  test("a line that could not be read keeps its people from being missing", async () => {
    const { line } = await applied((make) => [make("1", "1", "1"), make("2", "1", "1", { holder: false })]);
    const id = await plannedFile(portal, office.coordinator.personId, [line("1", "1", "1")]);
    expect((await importOf(portal, id)).counts.missing).toBe(1);
    await portal.owner.query(
      `insert into registry_import_row (import_id, line, fields, errors, outcome)
       values ($1, 3, $2, '[{"column": "birthDate", "reason": "date"}]', 'error')`,
      [id, line("2", "1", "1", { birthYear: "x" as never })],
    );
    await portal.owner.query("update registry_import set state = 'planning' where id = $1", [id]);
    await workOnImport({ importId: id });
    expect((await importOf(portal, id)).counts).toMatchObject({ rows: 2, error: 1, unchanged: 1, missing: 0 });
    expect((await rowsOf(portal, id))[1]!.errors).toEqual([{ column: "birthDate", reason: "date" }]);
  });
});

describe("corrections", () => {
  test("name and year always; language and contacts until the person has been in", async () => {
    const { code, line } = await applied((make) => [
      make("1", "1", "1", { email: "a@b.it" }),
      make("2", "2", "2", { phone: "055" }),
    ]);
    const inside = await personOf(`${code}-P2`);
    await portal.owner.query("update person set welcomed_at = now() where id = $1", [inside.id]);
    const more = { lastName: "Nuova", birthYear: 1971, language: "en", email: "n@b.it", phone: "056" };
    const id = await plan([line("1", "1", "1", more), line("2", "2", "2", more)]);
    const [first, second] = await rowsOf(portal, id);
    expect(first).toMatchObject({
      outcome: "changed",
      before: { lastName: `Prova ${code}-P1`, birthYear: 1970, language: "it", email: "a@b.it", phone: null },
      after: more,
    });
    expect(second!.after).toEqual({ lastName: "Nuova", birthYear: 1971 });
    expect(await confirmAll(portal, office, id)).toBe("applied");
    expect(await personOf(`${code}-P1`)).toMatchObject({
      last_name: "Nuova",
      locale: "en",
      email: "n@b.it",
      phone: "056",
    });
    expect(await personOf(`${code}-P2`)).toMatchObject({ last_name: "Nuova", locale: "it", email: null, phone: "055" });
    const seen = await portal.owner.query("select kind, staff_id from data_access where person_id = $1", [inside.id]);
    expect(seen.rows).toEqual([{ kind: "registry", staff_id: office.coordinator.personId }]);
  });
});

describe("who is missing", () => {
  test("nothing ends without a tick; with it, rights, office and code end at once", async () => {
    const { code, line } = await applied((make) => [
      make("1", "1", "1"),
      make("2", "1", "1", { holder: false }),
      make("3", "2", "2"),
    ]);
    const gone = await personOf(`${code}-P3`);
    const { rows } = await portal.owner.query("select id from condominium where code = $1", [code]);
    await portal.make.committeeOffice({ person_id: gone.id, condominium_id: rows[0].id });
    await portal.owner.query(
      "insert into access_code (person_id, code_hash, expires_at) values ($1, $2, now() + interval '1 day')",
      [gone.id, Buffer.from(code)],
    );
    const { request } = await signIn(gone.id);
    expect((await readSession(request))?.home?.committeeOffices).toEqual(["responsible"]);

    const id = await plan([line("1", "1", "1"), line("2", "1", "1", { holder: false })]);
    expect(await confirmAll(portal, office, id)).toBe("registry:refusal.nothingToDo");
    await tick(portal, office.coordinator, id, () => true);
    const missing = (await rowsOf(portal, id)).find((row) => row.line === null);
    expect(missing).toMatchObject({
      before: { personNumber: `${code}-P3`, contractNumber: `${code}-K2`, dwellingCode: `${code}-D2`, holder: true },
      end_ticked: true,
    });
    expect(Object.keys(missing!.after!).sort()).toEqual(["endsOn", "leftOn"]);
    expect(await confirmAll(portal, office, id)).toBe("applied");
    const actor = await readSession(request);
    expect(actor?.home).toBeNull();
    const after = await portal.owner.query(
      `select (select count(*)::int from committee_office where person_id = $1 and (ends_on is null or ends_on >= (now() at time zone 'Europe/Rome')::date)) as offices,
         (select count(*)::int from access_code where person_id = $1 and voided_at is null) as codes`,
      [gone.id],
    );
    expect(after.rows).toEqual([{ offices: 0, codes: 0 }]);
    expect(await importOf(portal, id)).toMatchObject({ counts: { ended: 1 }, progress: 100 });
  });

  test("who moves waits for the tick of the old home, and keeps office and code", async () => {
    const { code, line } = await applied((make) => [make("1", "1", "1"), make("2", "2", "2")]);
    const moving = await personOf(`${code}-P1`);
    await portal.owner.query(
      "insert into access_code (person_id, code_hash, expires_at) values ($1, $2, now() + interval '1 day')",
      [moving.id, Buffer.from(code)],
    );
    const id = await plan([line("1", "3", "2"), line("4", "3", "2", { holder: false })]);
    expect(await reasons(id)).toEqual([
      "personNumber:personHeld dwellingCode:dwellingHeld",
      "dwellingCode:dwellingHeld",
      "",
      "",
    ]);
    await tick(portal, office.coordinator, id, ({ before }) => before?.personNumber === `${code}-P2`);
    expect(await reasons(id)).toEqual(["personNumber:personHeld", "holder:holderBlocked", "", ""]);
    await tick(portal, office.coordinator, id, () => true);
    expect(await outcomes(id)).toEqual(["new", "new", "missing", "missing"]);
    expect(await confirmAll(portal, office, id)).toBe("applied");
    const codes = await portal.owner.query("select voided_at from access_code where person_id = $1", [moving.id]);
    expect(codes.rows).toEqual([{ voided_at: null }]);
    const homes = await portal.owner.query(
      "select count(*)::int as n from household_member where person_id = $1 and left_on is null",
      [moving.id],
    );
    expect(homes.rows).toEqual([{ n: 1 }]);
  });
});

describe("taking back", () => {
  test("leaves who acted, what was changed and what others stand on, with a list", async () => {
    const { code, id } = await applied((make) => [
      ...[make("1", "1", "1"), make("2", "1", "1", { holder: false })],
      ...[make("3", "2", "2"), make("4", "3", "3"), make("5", "4", "4")],
    ]);
    await signIn((await personOf(`${code}-P2`)).id);
    await portal.owner.query("update person set last_name = 'Altro' where registry_number = $1", [`${code}-P3`]);
    const lettered = await personOf(`${code}-P5`);
    await portal.owner.query(
      "insert into access_code (person_id, code_hash, expires_at) values ($1, $2, now() + interval '1 day')",
      [lettered.id, Buffer.from(`${code}b`)],
    );
    expect(await undoAll(portal, office, id)).toBe("undone");
    expect((await importOf(portal, id)).counts).toMatchObject({
      undone: 1,
      keptBecauseActed: 1,
      keptBecauseChanged: 3,
    });
    const { people } = await atomically(office.coordinator, (trx) => findKeptPeople(trx, id, null));
    expect(people.map(({ personNumber, kept }) => `${personNumber} ${kept}`)).toEqual([
      ...[`${code}-P1 stands`, `${code}-P2 acted`, `${code}-P3 changed`, `${code}-P5 stands`],
    ]);
    const left = await portal.owner.query(
      `select t.contract_number, array_agg(p.registry_number order by p.id) as people from tenancy t
       join household_member m on m.household_id = t.household_id join person p on p.id = m.person_id
       where t.contract_number like $1 group by t.id order by 1`,
      [`${code}-%`],
    );
    expect(left.rows).toEqual([
      { contract_number: `${code}-K1`, people: [`${code}-P1`, `${code}-P2`] },
      { contract_number: `${code}-K2`, people: [`${code}-P3`] },
    ]);
    const open = await portal.owner.query("select from access_code where person_id = $1 and voided_at is null", [
      lettered.id,
    ]);
    expect(open.rows).toEqual([]);
    expect(await undoAll(portal, office, id)).toBe("registry:refusal.notApplied");
  });

  test("gives new territories to who confirms the file, and takes them back with it", async () => {
    const lines = (make: ReturnType<typeof place>["line"], code: string) => [
      make("1", "1", "1", { territory: `Zona ${code}` }),
    ];
    const one = place();
    const id = await plan(lines(one.line, one.code));
    expect(await confirmAll(portal, office, id)).toBe("applied");
    const given = async () =>
      (
        await portal.owner.query(
          `select s.person_id as id from staff_territory s join territory t on t.id = s.territory_id where t.name = $1`,
          [`Zona ${one.code}`],
        )
      ).rows;
    expect(await given()).toEqual([{ id: office.coordinator.personId }]);
    const history = await portal.owner.query(
      "select details from staff_change where person_id = $1 and kind = 'territoriesSet' order by id desc limit 1",
      [office.coordinator.personId],
    );
    expect(history.rows[0].details.territories).toContain(`Zona ${one.code}`);
    expect(await undoAll(portal, office, id)).toBe("undone");
    expect(await given()).toEqual([]);
    expect((await portal.owner.query("select from territory where name = $1", [`Zona ${one.code}`])).rows).toEqual([]);
  });

  test("leaves a stairwell that a notice names", async () => {
    const { code, id } = await applied((make) => [
      make("1", "1", "1", { stairwell: "A" }),
      make("2", "2", "2", { stairwell: "B" }),
    ]);
    const stairs = async () =>
      (
        await portal.owner.query(
          `select s.id, s.name, s.condominium_id from stairwell s join condominium c on c.id = s.condominium_id
           where c.code = $1 order by s.name`,
          [code],
        )
      ).rows;
    const [, b] = await stairs();
    await portal.make.notice({ condominium_id: b.condominium_id, stairwell_ids: [b.id] });
    expect(await undoAll(portal, office, id)).toBe("undone");
    expect((await stairs()).map(({ name }) => name)).toEqual(["B"]);
  });

  test("brings back nobody whose dwelling somebody else lives in and has been seen", async () => {
    const { code, line } = await applied((make) => [make("1", "1", "1")]);
    const id = await plan([line("2", "2", "1")]);
    await tick(portal, office.coordinator, id, () => true);
    expect(await confirmAll(portal, office, id)).toBe("applied");
    await signIn((await personOf(`${code}-P2`)).id);
    expect(await undoAll(portal, office, id)).toBe("undone");
    expect((await importOf(portal, id)).counts).toMatchObject({
      undone: 0,
      keptBecauseActed: 1,
      keptBecauseChanged: 1,
    });
    const again = await plan([line("2", "2", "1")]);
    expect(await outcomes(again)).toEqual(["unchanged"]);
  });

  test("every table that names a person says what it means for this", async () => {
    const { rows } = await portal.owner.query<{ name: string; readable: boolean }>(
      `select k.conrelid::regclass || '.' || a.attname as name, has_table_privilege('cortile_job', k.conrelid, 'select') as readable
       from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
       where k.contype = 'f' and k.confrelid = 'person'::regclass`,
    );
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(personReferences).sort());
    expect(rows.filter(({ readable }) => !readable)).toEqual([]);
    const places = await portal.owner.query(
      `select distinct k.conrelid::regclass::text as name from pg_constraint k
       where k.contype = 'f' and k.confrelid::regclass::text in ('household', 'dwelling', 'stairwell', 'condominium', 'municipality', 'territory')
         and not has_table_privilege('cortile_registry', k.conrelid, 'select')`,
    );
    expect(places.rows).toEqual([]);
  });
});

describe("who may", () => {
  test("a coordinator everything but the second look; a director only that; others nothing", async () => {
    const { line } = await applied((make) => [make("1", "1", "1"), make("2", "2", "2")]);
    const strangers: Actor[] = [
      await officerOf(await portal.make.staff("moderator")),
      await officerOf(await portal.make.staff("administrator")),
      await memberOf(await residentIn(portal)),
    ];
    const id = await plan([line("1", "1", "1")]);
    await tick(portal, office.coordinator, id, () => true);
    const notYours = { ok: false, refusal: "registry:refusal.notYours" };
    for (const actor of [...strangers, office.director]) {
      expect(await confirmImport(once(actor), id)).toEqual(notYours);
      expect(await tickEnds(once(actor), id, [], [])).toEqual(notYours);
      expect(await undoImport(once(actor), id)).toEqual(notYours);
      expect(await dropImport(once(actor), id)).toEqual(notYours);
    }
    expect(await confirmImport(once(office.coordinator), id)).toEqual({ ok: true, value: { state: "waiting" } });
    for (const actor of strangers) expect(await secondImport(once(actor), id)).toEqual(notYours);
    expect(await secondImport(once(office.coordinator), id)).toEqual({
      ok: false,
      refusal: "registry:refusal.sameConfirmer",
    });
    expect(await reopenImport(once(office.director), id)).toEqual(notYours);
    expect(await reopenImport(once(office.second), id)).toEqual({ ok: true, value: null });
    expect(await confirmImport(once(office.second), id)).toEqual({ ok: true, value: { state: "waiting" } });
    expect(await secondImport(once(office.coordinator), id)).toEqual({ ok: true, value: { state: "applying" } });
    await workOnImport({ importId: id });
    expect((await importOf(portal, id)).state).toBe("applied");

    const look = (actor: Actor) =>
      atomically(actor, async (trx) => [
        (await findImportList(trx, null)).imports.length > 0,
        (await findImportPage(trx, actor, id))?.id,
      ]);
    for (const actor of strangers) expect(await look(actor)).toEqual([false, undefined]);
    expect(await look(office.director)).toEqual([true, id]);
    expect(await look(office.coordinator)).toEqual([true, id]);
  });

  test("there is no such import; dropping takes the lines away", async () => {
    expect(await confirmImport(once(office.coordinator), 999_999)).toBeUndefined();
    const id = await plan([place().line("1", "1", "1")]);
    expect(await dropImport(once(office.coordinator), id)).toEqual({ ok: true, value: null });
    expect(await rowsOf(portal, id)).toEqual([]);
    expect(await confirmImport(once(office.coordinator), id)).toEqual({
      ok: false,
      refusal: "registry:refusal.notReady",
    });
  });
});

test("rows are read by outcome and condominium, fifty at a time, and a plan that the registry outran is made again", async () => {
  const { code, line } = place();
  const lines = Array.from({ length: 60 }, (_, n) => line(`${n}`, `${n}`, `${n}`));
  const id = await plan(lines);
  const rows = (after: number | null, condominium: string | null = code) =>
    atomically(office.director, (trx) => findImportRows(trx, id, { outcome: "new", condominium, after }));
  const first = await rows(null);
  expect([first.rows.length, first.rows[0]!.fields.personNumber]).toEqual([50, `${code}-P0`]);
  const second = await rows(first.next);
  expect([second.rows.length, second.next]).toEqual([10, null]);
  expect((await rows(null, "other")).rows).toEqual([]);
  expect(await atomically(office.director, (trx) => findImportCondominiums(trx, id, "new"))).toEqual([
    { code, rows: 60 },
  ]);

  await applied((make) => [make("1", "1", "1")]);
  expect(await confirmAll(portal, office, id)).toBe("registry:refusal.movedOn");
  expect((await importOf(portal, id)).state).toBe("planning");
  await workOnImport({ importId: id });
  expect(await confirmAll(portal, office, id)).toBe("applied");
});
