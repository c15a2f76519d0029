import type crypto from "node:crypto";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { enterWithCode } from "~/features/identity/commands/enter-with-code.server";
import { makeLettersForAll } from "~/features/letters/commands/make-letters-for-all.server";
import { makeLetters } from "~/features/letters/commands/make-letters.server";
import { sealBatch } from "~/features/letters/commands/seal-batch.server";
import { codeInBatch, sealOldBatches } from "~/features/letters/effects.server";
import type { LetterTarget } from "~/features/letters/model";
import { findBatchList } from "~/features/letters/queries/batch-list.server";
import { findBatchPage } from "~/features/letters/queries/batch-page.server";
import { findLetterPlan } from "~/features/letters/queries/letter-plan.server";
import { findLettersToPrint } from "~/features/letters/queries/letters-to-print.server";
import type { Actor } from "~/platform/actor";
import { asSystem, atomically } from "~/platform/database.server";
import { keyedHash } from "~/platform/seal.server";
import { featurePortal, officerOf, once, residentIn, tablesWith } from "../../support/feature-portal.ts";
import type { Resident } from "../../support/registry.ts";

/** A seed that the next batch gets instead of chance, for the one test in which two codes meet. */
const fixed = vi.hoisted(() => ({ seed: null as Buffer | null }));
vi.mock("node:crypto", async (original) => {
  const real = await original<typeof crypto>();
  return { ...real, randomBytes: (size: number) => (size === 32 && fixed.seed) || real.randomBytes(size) };
});

const portal = featurePortal();
const office = { name: "Casa", officeName: "Sportello", phone: "055 000", hours: null };
let officer: Actor;
let colleague: Actor;
let stranger: Actor;
let place: number;
let homes: Resident[];

const never = { welcomed_at: null, shown_name: null };
async function neverIn(condominium_id: number, person: object = {}): Promise<Resident> {
  const resident = await residentIn(portal, { ...never, ...person }, condominium_id);
  await portal.owner.query("delete from participant where person_id = $1", [resident.person.id]);
  return resident;
}
beforeAll(async () => {
  const { make } = portal;
  const [near, far] = [await make.territory(), await make.territory()];
  place = (await make.condominium({ territory_id: near.id })).id;
  homes = [await residentIn(portal, {}, place), await neverIn(place, { locale: "ar" }), await neverIn(place)];
  officer = await officerOf(await make.staff("moderator", [near.id]));
  colleague = await officerOf(await make.staff("operator", [near.id]));
  stranger = await officerOf(await make.staff("moderator", [far.id]));
});

const whole = (id = place): LetterTarget => ({ scope: "condominium", id });
async function make(target: LetterTarget, by = officer): Promise<number> {
  const outcome = await makeLetters(once(by), target);
  if (!outcome?.ok) throw new Error(outcome?.refusal ?? "nothing");
  return outcome.value.batchId;
}
const print = (batchId: number, by = officer) => atomically(by, (trx) => findLettersToPrint(trx, by, batchId, office));
const page = (batchId: number, by = officer) => atomically(by, (trx) => findBatchPage(trx, by, batchId));
const digitsOf = (code: string | undefined) => (code ?? "").replaceAll(" ", "");
async function codesOf(batchId: number): Promise<Map<number, string>> {
  const letters = await print(batchId);
  return new Map(letters?.sheets.map(({ personId, code }) => [personId, digitsOf(code)]));
}
let addresses = 0;
const enter = (code: string | undefined, birthYear = 1970) =>
  enterWithCode({ code: code ?? "", birthYear, address: `10.9.0.${(addresses += 1)}` });
const count = async (sql: string, values: unknown[] = []) =>
  Number((await portal.owner.query(`select count(*) from ${sql}`, values)).rows[0].count);
const seal24 = (batchId: number) =>
  portal.owner.query("update letter_batch set made_at = now() - interval '25 hours' where id = $1", [batchId]);

describe("a batch of a condominium", () => {
  test("has one letter an adult; each code lets its person in", async () => {
    const codes = await codesOf(await make(whole()));
    expect([...codes.keys()].sort()).toEqual(homes.map(({ person }) => person.id).sort());
    expect(new Set(codes.values()).size).toBe(3);
    for (const [personId, code] of codes) {
      const entry = await enter(code);
      expect(entry.ok && entry.value.personId).toBe(personId);
    }
  });

  test("stands nowhere in the database but as keyed hashes", async () => {
    const codes = await codesOf(await make(whole()));
    for (const code of codes.values()) {
      expect(await tablesWith(portal, code)).toEqual([]);
      expect(await tablesWith(portal, code.match(/\d{3}/g)!.join(" "))).toEqual([]);
      expect(await count("access_code where code_hash = $1", [keyedHash("code", code)])).toBe(1);
    }
  });

  test("prints again the same, and speaks the person's language beside Italian", async () => {
    const batchId = await make(whole());
    const [first, again] = [await print(batchId), await print(batchId)];
    expect(again).toEqual(first);
    const arabic = first?.sheets.find(({ personId }) => personId === homes[1]?.person.id);
    expect([arabic?.second, first?.words["ar"]?.dir, first?.words["it"]?.lang]).toEqual(["ar", "rtl", "it"]);
    expect(first?.sheets.filter(({ second }) => second === null)).toHaveLength(2);
  });

  test("is written into everybody's log", async () => {
    const before = await count("data_access where kind = 'letter' and staff_id = $1", [officer.personId]);
    await make({ scope: "person", id: homes[0]!.person.id });
    const after = await count("data_access where kind = 'letter' and staff_id = $1", [officer.personId]);
    expect(after - before).toBe(1);
  });

  test("is one for a double tap, one after the other and at once", async () => {
    const tap = once(officer);
    const [one, two] = await Promise.all([makeLetters(tap, whole()), makeLetters(tap, whole())]);
    expect(two).toEqual(one);
    expect(await makeLetters(tap, whole())).toEqual(one);
  });

  test("two officers at once leave each person one open code", async () => {
    await Promise.all([make(whole()), make(whole(), colleague), make(whole())]);
    const { rows } = await portal.owner.query(
      `select person_id from access_code where used_at is null and voided_at is null and person_id = any ($1)
       group by person_id having count(*) <> 1`,
      [homes.map(({ person }) => person.id)],
    );
    expect(rows).toEqual([]);
  });
});

describe("new letters", () => {
  test("void the old ones, which are marked and not printed", async () => {
    const [old, person] = [await make(whole()), homes[2]!.person];
    const before = await codesOf(old);
    const fresh = await codesOf(await make({ scope: "person", id: person.id }));
    expect((await enter(before.get(person.id))).ok).toBe(false);
    expect((await enter(fresh.get(person.id))).ok).toBe(true);
    expect((await codesOf(old)).has(person.id)).toBe(false);
    const states = (await page(old))?.letters.map(({ personId, state }) => [personId, state]);
    expect(states).toContainEqual([person.id, "replaced"]);
    expect(states?.filter(([, state]) => state === "ready")).toHaveLength(2);
  });

  test("a used code and one who moved out are marked and not printed", async () => {
    const batchId = await make(whole());
    const [used, left] = [homes[0]!.person.id, await neverIn(place)];
    const second = await make(whole());
    await portal.owner.query(
      "update access_code set used_at = now() where person_id = $1 and used_at is null and voided_at is null",
      [used],
    );
    await portal.owner.query("update tenancy set ends_on = current_date - 2 where id = $1", [left.tenancy.id]);
    const states = new Map((await page(second))?.letters.map(({ personId, state }) => [personId, state]));
    expect([states.get(used), states.get(left.person.id)]).toEqual(["used", "gone"]);
    expect([...(await codesOf(second)).keys()]).toHaveLength(2);
    expect((await codesOf(batchId)).size).toBe(0);
  });

  test("pass over a code that is somebody's already", async () => {
    const { person } = await neverIn((await portal.make.condominium({ territory_id: officer.territoryIds[0] })).id);
    fixed.seed = Buffer.alloc(32, 7);
    const taken = codeInBatch(fixed.seed, person.id, 0);
    await portal.owner.query(
      "insert into access_code (person_id, code_hash, expires_at, voided_at) values ($1, $2, now(), now())",
      [homes[0]!.person.id, keyedHash("code", taken)],
    );
    const batchId = await make({ scope: "person", id: person.id });
    const [seed, code] = [fixed.seed, (await codesOf(batchId)).get(person.id)];
    fixed.seed = null;
    expect(code).toBe(codeInBatch(seed, person.id, 1));
    expect((await enter(code)).ok).toBe(true);
  });
});

describe("a sealed batch", () => {
  test("forgets its seed, cannot be printed, and its letters still count", async () => {
    const batchId = await make(whole());
    const codes = await codesOf(batchId);
    expect(await sealBatch(once(officer), batchId)).toEqual({ ok: true, value: null });
    expect(await count("letter_batch where id = $1 and seed is null and printed_by = made_by", [batchId])).toBe(1);
    expect(await print(batchId)).toBeUndefined();
    expect((await page(batchId))?.state).toBe("printed");
    expect((await enter(codes.get(homes[1]!.person.id))).ok).toBe(true);
    expect(await sealBatch(once(officer), batchId)).toEqual({ ok: false, refusal: "letters:refusal.sealed" });
  });

  test("is what every batch is after 24 hours: at once for the reader, by the housekeeping for good", async () => {
    const batchId = await make(whole());
    await seal24(batchId);
    expect(await print(batchId)).toBeUndefined();
    expect((await page(batchId))?.state).toBe("sealed");
    await asSystem("job", sealOldBatches);
    expect(await count("letter_batch where id = $1 and seed is null and printed_at is null", [batchId])).toBe(1);
  });
});

describe("who", () => {
  test("a colleague sees the batch and not its codes; another territory sees nothing", async () => {
    const batchId = await make(whole());
    expect((await page(batchId, colleague))?.printing).toEqual({
      allowed: false,
      reason: "letters:refusal.notMaker",
    });
    for (const other of [colleague, stranger]) expect(await print(batchId, other)).toBeUndefined();
    expect(await page(batchId, stranger)).toBeUndefined();
    expect(await sealBatch(once(stranger), batchId)).toBeUndefined();
    expect(await makeLetters(once(stranger), whole())).toBeUndefined();
    expect(await makeLetters(once(stranger), { scope: "person", id: homes[0]!.person.id })).toBeUndefined();
  });

  test("nobody for a building they have a tie to", async () => {
    const made = await make(whole(), colleague);
    await portal.owner.query("insert into staff_conflict values ($1, $2, 'parente')", [colleague.personId, place]);
    const tied = await officerOf({ id: colleague.personId });
    const refusal = { ok: false, refusal: "letters:refusal.conflict" };
    expect(await makeLetters(once(tied), whole())).toEqual(refusal);
    expect(await print(made, tied)).toBeUndefined();
    expect(await sealBatch(once(tied), made)).toEqual(refusal);
    const list = await atomically(tied, (trx) => findBatchList(trx, tied, null));
    expect(list.neverIn?.most.map(({ condominiumId }) => condominiumId)).not.toContain(place);
    await portal.owner.query("delete from staff_conflict where person_id = $1", [colleague.personId]);
  });

  test("former tenants, the young and who does not exist get none", async () => {
    const condominium_id = (await portal.make.condominium({ territory_id: officer.territoryIds[0] })).id;
    const former = await portal.make.formerTenant({ condominium_id });
    const young = await residentIn(portal, { birth_year: new Date().getFullYear() - 17 }, condominium_id);
    const nobody = { ok: false, refusal: "letters:refusal.nobody" };
    expect(await makeLetters(once(officer), whole(condominium_id))).toEqual(nobody);
    for (const { person } of [former, young])
      expect(await makeLetters(once(officer), { scope: "person", id: person.id })).toEqual(nobody);
    for (const scope of ["person", "household", "stairwell", "condominium", "neverUsed"] as const)
      expect(await makeLetters(once(officer), { scope, id: 0 })).toBeUndefined();
  });
});

describe("scopes", () => {
  test("a household and a stairwell are only theirs, in the order of the stairs", async () => {
    const { make: build } = portal;
    const condominium_id = (await build.condominium({ territory_id: officer.territoryIds[0] })).id;
    const [up, down] = [await neverIn(condominium_id), await neverIn(condominium_id)];
    await portal.owner.query("update dwelling set floor = 3 where id = $1", [up.tenancy.dwelling_id]);
    const codes = await codesOf(await make({ scope: "household", id: up.household.id }));
    expect([...codes.keys()]).toEqual([up.person.id]);
    await portal.owner.query(
      "update dwelling set stairwell_id = (select stairwell_id from dwelling where id = $1) where id = $2",
      [up.tenancy.dwelling_id, down.tenancy.dwelling_id],
    );
    const { rows } = await portal.owner.query<{ id: number }>("select stairwell_id as id from dwelling where id = $1", [
      up.tenancy.dwelling_id,
    ]);
    const stairs = await codesOf(await make({ scope: "stairwell", id: rows[0]!.id }));
    expect([...stairs.keys()]).toEqual([down.person.id, up.person.id]);
  });

  test("never been in: no welcome, face, own session, device or used code; being helped is none of it", async () => {
    const condominium_id = (await portal.make.condominium({ territory_id: officer.territoryIds[0] })).id;
    const people = [];
    for (let at = 0; at < 6; at += 1) people.push((await neverIn(condominium_id)).person.id);
    const session = `insert into session (person_id, token_hash, sliding, expires_at, assisted_by) values ($1, $2, true, now(), $3)`;
    await portal.owner.query("update person set welcomed_at = now() where id = $1", [people[0]]);
    await portal.owner.query(session, [people[1], "a", null]);
    await portal.owner.query("insert into known_device values ($1, 'b')", [people[2]]);
    await portal.owner.query(
      "insert into access_code (person_id, code_hash, expires_at, used_at) values ($1, 'c', now(), now())",
      [people[3]],
    );
    await portal.owner.query(session, [people[4], "d", officer.personId]);
    const target = { scope: "neverUsed" as const, id: condominium_id };
    const plan = await atomically(officer, (trx) => findLetterPlan(trx, officer, target));
    expect([plan?.letters, plan?.replaced, plan?.beenIn]).toEqual([2, 0, 0]);
    expect([...(await codesOf(await make(target))).keys()].sort()).toEqual([people[4], people[5]].sort());
    const after = await atomically(officer, (trx) => findLetterPlan(trx, officer, target));
    expect(after?.replaced).toBe(2);
  });

  test("everybody who has never been in: a batch a condominium, who holds a letter keeps it", async () => {
    const territory = await portal.make.territory();
    const boss = await officerOf(await portal.make.staff("coordinator", [territory.id]));
    const [a, b, c] = await Promise.all(
      [1, 2, 3].map(async () => (await portal.make.condominium({ territory_id: territory.id })).id),
    );
    const [holder] = [await neverIn(a!), await neverIn(a!), await neverIn(b!)];
    await residentIn(portal, {}, c);
    await make({ scope: "person", id: holder!.person.id }, boss);
    const open = await count("access_code where person_id = $1 and voided_at is null", [holder!.person.id]);
    const tap = once(boss);
    expect(await makeLettersForAll(tap)).toEqual({ ok: true, value: { letters: 2, batches: 2, left: 0 } });
    expect(await makeLettersForAll(tap)).toEqual({ ok: true, value: { letters: 2, batches: 2, left: 0 } });
    expect(await count("letter_batch where made_by = $1 and scope = 'neverUsed'", [boss.personId])).toBe(2);
    expect(await count("access_code where person_id = $1 and voided_at is null", [holder!.person.id])).toBe(open);
    expect(await makeLettersForAll(once(boss))).toEqual({ ok: false, refusal: "letters:refusal.nobody" });
  });
});
