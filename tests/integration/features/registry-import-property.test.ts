import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { featurePortal } from "../../support/feature-portal.ts";
import {
  confirmAll,
  lineOf,
  type Office,
  officeOf,
  plannedFile,
  registryOf,
  rowsOf,
  tick,
  undoAll,
} from "../../support/registry-import.ts";
import {
  condominiumOf,
  dwellings,
  emptyModel,
  type Line,
  type Missing,
  type Model,
  missingOf,
  predict,
} from "../../support/registry-model.ts";

const portal = featurePortal({ jobs: true });
let office: Office;
beforeAll(async () => {
  office = await officeOf(portal);
});

const line: fc.Arbitrary<Line> = fc.record({
  person: fc.nat(4),
  contract: fc.nat(4),
  dwelling: fc.nat(dwellings - 1),
  holder: fc.boolean(),
  name: fc.nat(2),
  floor: fc.option(fc.nat(1), { freq: 4 }),
});
/** Most lines keep to the dwelling of their contract, and each person comes once, as in a file that makes sense. */
const sensible = fc.uniqueArray(line, { maxLength: 5, selector: ({ person }) => person }).map((lines) =>
  lines.map((one, at) => ({
    ...one,
    dwelling: one.contract % dwellings,
    holder: lines.findIndex(({ contract }) => contract === one.contract) === at,
  })),
);
const file = fc.oneof({ weight: 4, arbitrary: sensible }, { weight: 1, arbitrary: fc.array(line, { maxLength: 6 }) });
const step = fc.record({
  lines: file,
  ticks: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  undo: fc.nat(3).map((n) => n === 0),
});

let world = 0;
const codes = (n: number) => ({
  fields: (one: Line) =>
    lineOf({
      personNumber: `w${n}-p${one.person}`,
      contractNumber: `w${n}-k${one.contract}`,
      dwellingCode: `w${n}-d${one.dwelling}`,
      condominiumCode: `w${n}-c${condominiumOf(one.dwelling)}`,
      lastName: `Nome ${one.name}`,
      holder: one.holder,
      ...(one.floor === null ? {} : { floor: one.floor }),
    }),
  numberIn: (code: unknown) => Number(String(code).replace(/^w\d+-./, "")),
});

/** The registry of one world, read from the database in the words of the model. */
async function readModel(n: number): Promise<Model> {
  const { numberIn } = codes(n);
  const like = [`w${n}-%`];
  const people = await portal.owner.query(
    "select registry_number, last_name from person where registry_number like $1",
    like,
  );
  const homes = await portal.owner.query("select code, floor from dwelling where code like $1", like);
  const tenancies = await portal.owner.query(
    `select t.contract_number, d.code, h.registry_number as holder,
       t.ends_on is null as goes_on,
       coalesce((select jsonb_agg(p.registry_number) from household_member m join person p on p.id = m.person_id
         where m.household_id = t.household_id and m.left_on is null), '[]') as members,
       coalesce((select jsonb_agg(p.registry_number) from household_member m join person p on p.id = m.person_id
         where m.household_id = t.household_id and m.left_on is not null), '[]') as gone
     from tenancy t join dwelling d on d.id = t.dwelling_id join person h on h.id = t.holder_id where t.contract_number like $1`,
    like,
  );
  const sorted = (list: unknown[]) => new Set(list.map(numberIn).sort((a, b) => a - b));
  return {
    names: new Map(
      people.rows.map((row) => [numberIn(row.registry_number), Number(row.last_name.replace("Nome ", ""))]),
    ),
    floors: new Map(homes.rows.map((row) => [numberIn(row.code), row.floor])),
    contracts: new Map(
      tenancies.rows.map((row) => [
        numberIn(row.contract_number),
        {
          dwelling: numberIn(row.code),
          holder: numberIn(row.holder),
          goesOn: row.goes_on,
          members: sorted(row.members),
          gone: sorted(row.gone),
        },
      ]),
    ),
  };
}

/** The same model whatever the order in which it was written. */
const plain = ({ names, floors, contracts }: Model) => ({
  names: Object.fromEntries(names),
  floors: Object.fromEntries(floors),
  contracts: Object.fromEntries(
    [...contracts].map(([key, one]) => [key, { ...one, members: [...one.members].sort(), gone: [...one.gone].sort() }]),
  ),
});

const keyOf = ({ person, contract }: Missing) => `${person}@${contract}`;

async function playStep(
  n: number,
  model: Model,
  { lines, ticks, undo }: { lines: Line[]; ticks: boolean[]; undo: boolean },
) {
  const { fields, numberIn } = codes(n);
  const missing = missingOf(model, lines).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const ticked = missing.filter((_, at) => ticks[at]);
  const id = await plannedFile(portal, office.coordinator.personId, lines.map(fields));
  const listed = (await rowsOf(portal, id)).filter((row) => row.line === null);
  const asMissing = (row: (typeof listed)[number]) =>
    `${numberIn(row.before?.personNumber)}@${numberIn(row.before?.contractNumber)}`;
  expect(listed.map(asMissing).sort()).toEqual(missing.map(keyOf));
  if (ticked.length > 0)
    await tick(portal, office.coordinator, id, (row) => ticked.map(keyOf).includes(asMissing(row)));

  const wanted = predict(model, lines, ticked);
  const outcomes = async (importId: number) =>
    (await rowsOf(portal, importId)).filter((row) => row.line !== null).map(({ outcome }) => outcome);
  expect(await outcomes(id)).toEqual(wanted.outcomes);
  expect(plain(await readModel(n))).toEqual(plain(model));

  const before = undo ? await registryOf(portal) : null;
  const changes = ticked.length > 0 || wanted.outcomes.some((outcome) => outcome === "new" || outcome === "changed");
  const end = await confirmAll(portal, office, id);
  expect(end).toBe(changes ? "applied" : "registry:refusal.nothingToDo");
  expect(plain(await readModel(n))).toEqual(plain(wanted.after));
  if (!changes) return wanted.after;
  if (undo) {
    expect(await undoAll(portal, office, id)).toBe("undone");
    expect(await registryOf(portal)).toEqual(before);
    return model;
  }
  const again = await plannedFile(portal, office.coordinator.personId, lines.map(fields));
  const settled = wanted.outcomes.map((outcome) =>
    outcome === "new" || outcome === "changed" ? "unchanged" : outcome,
  );
  for (const [at, outcome] of (await outcomes(again)).entries()) {
    if (settled[at] === "unchanged") expect(outcome).toBe("unchanged");
  }
  return wanted.after;
}

test("any sequence of files and ticks leaves exactly what the files say, and ends nobody who was not ticked", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 6 }), async (steps) => {
      world += 1;
      let model = emptyModel();
      for (const one of steps) {
        const after = await playStep(world, model, one);
        for (const [contract, { members }] of model.contracts) {
          for (const person of members) {
            const gone = !after.contracts.get(contract)!.members.has(person);
            if (gone) expect(missingOf(model, one.lines).map(keyOf)).toContain(keyOf({ person, contract }));
          }
        }
        model = after;
      }
    }),
    // Twelve seconds of it every day, thirty in check:full.
    { numRuns: 40, interruptAfterTimeLimit: process.env["CORTILE_FULL"] ? 30_000 : 12_000, endOnFailure: true },
  );
}, 240_000);
