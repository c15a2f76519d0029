import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { applyEnds } from "~/features/registry/commands/apply-ends.server";
import { applyImport } from "~/features/registry/commands/apply-import.server";
import { applyHouseholds, applyPeople } from "~/features/registry/commands/apply-people.server";
import { applyPlaces } from "~/features/registry/commands/apply-places.server";
import { confirmImport } from "~/features/registry/commands/confirm-import.server";
import { draftPlan } from "~/features/registry/commands/plan-import.server";
import { workOnImport } from "~/features/registry/reactions.server";
import { asSystem } from "~/platform/database.server";
import { readSession } from "~/platform/session.server";
import { featurePortal, once, signIn } from "../../support/feature-portal.ts";
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
} from "../../support/registry-import.ts";

const portal = featurePortal({ jobs: true });
let office: Office;
beforeAll(async () => {
  office = await officeOf(portal);
});

let last = 0;
/** A planned file of two people in two dwellings of a condominium of their own. */
async function planned(code = `R${(last += 1)}`, lastName = "Prova") {
  const line = (n: number) =>
    lineOf({
      personNumber: `${code}-P${n}`,
      contractNumber: `${code}-K${n}`,
      dwellingCode: `${code}-D${n}`,
      condominiumCode: code,
      lastName,
    });
  const id = await plannedFile(portal, office.coordinator.personId, [line(1), line(2)]);
  return { id, code, line };
}

const people = async (code: string) =>
  (await portal.owner.query("select last_name from person where registry_number like $1", [`${code}-P%`])).rows.map(
    (row) => row.last_name,
  );

/** Runs `work` while the owner holds what `statement` locks; `work` says when to let go. */
async function whileHeld<T>(statement: string, work: (letGo: () => Promise<unknown>) => Promise<T>): Promise<T> {
  const holder = await portal.owner.connect();
  try {
    await holder.query("begin");
    await holder.query(statement);
    return await work(() => holder.query("commit"));
  } finally {
    await holder.query("rollback");
    holder.release();
  }
}

/** Waits until so many connections of this database stand waiting for a lock. */
async function waiting(many: number): Promise<boolean> {
  for (let look = 0; look < 300; look += 1) {
    const { rows } = await portal.owner.query<{ n: number }>(
      `select count(distinct pid)::int as n from pg_locks where not granted
         and pid in (select pid from pg_stat_activity where datname = current_database())`,
    );
    if (rows[0]!.n >= many) return true;
    await sleep(10);
  }
  return false;
}

describe("two imports confirmed at once", () => {
  const version = "select version from registry_version for update";

  test("one is applied; the other has to be looked at again", async () => {
    const [one, two] = [await planned(), await planned()];
    const outcomes = await whileHeld(version, async (letGo) => {
      const both = [one, two].map(({ id }) => confirmImport(once(office.coordinator), id));
      expect(await waiting(2)).toBe(true);
      await letGo();
      return Promise.all(both);
    });
    const first = outcomes.findIndex((outcome) => outcome?.ok);
    expect(outcomes[1 - first]).toEqual({ ok: false, refusal: "registry:refusal.anotherApplies" });
    const [winner, other] = first === 0 ? [one, two] : [two, one];
    await workOnImport({ importId: winner.id });
    expect((await importOf(portal, winner.id)).state).toBe("applied");
    expect(await confirmAll(portal, office, other.id)).toBe("registry:refusal.movedOn");
    await workOnImport({ importId: other.id });
    expect(await people(other.code)).toEqual([]);
    expect(await confirmAll(portal, office, other.id)).toBe("applied");
  });

  test("the same one confirmed twice is applied once", async () => {
    const { id, code } = await planned();
    const outcomes = await Promise.all(
      [office.coordinator, office.second].map((actor) => confirmImport(once(actor), id)),
    );
    expect(outcomes.filter((outcome) => outcome?.ok)).toHaveLength(1);
    await Promise.all([workOnImport({ importId: id }), workOnImport({ importId: id })]);
    expect((await importOf(portal, id)).state).toBe("applied");
    expect(await people(code)).toHaveLength(2);
    const context = once(office.coordinator);
    const { id: next } = await planned(code, "Altra");
    const twice = await Promise.all([confirmImport(context, next), confirmImport(context, next)]);
    expect(twice[0]).toEqual({ ok: true, value: { state: "applying" } });
    expect(twice[1]).toEqual(twice[0]);
    await workOnImport({ importId: next });
  });
});

describe("one import applied twice at once, as when a job is given out again", () => {
  const applying = async () => {
    const one = await planned();
    expect(await confirmImport(once(office.coordinator), one.id)).toMatchObject({ ok: true });
    return one;
  };

  test("the second waits, sees that it is done and writes nothing", async () => {
    const { id, code } = await applying();
    await whileHeld("select version from registry_version for update", async (letGo) => {
      const both = [applyImport(id), applyImport(id)];
      expect(await waiting(2)).toBe(true);
      await letGo();
      await Promise.all(both);
    });
    expect(await people(code)).toHaveLength(2);
    const { rows } = await portal.owner.query(
      "select count(*)::int as n from registry_import_change where import_id = $1 and entity = 'person'",
      [id],
    );
    expect(rows).toEqual([{ n: 2 }]);
  });

  /** What applyImport does, but without the lock. */
  const applyWithoutLock = (id: number) =>
    asSystem("registry", async (trx) => {
      await draftPlan(trx, id);
      for (const step of [applyPlaces, applyPeople, applyEnds, applyHouseholds]) await step(trx);
    });

  test("would both write without the lock, and break on each other: this race can tell", async () => {
    const { id, code } = await applying();
    await whileHeld("lock table condominium in share row exclusive mode", async (letGo) => {
      const both = [applyWithoutLock(id), applyWithoutLock(id)];
      expect(await waiting(2)).toBe(true);
      await letGo();
      const ends = await Promise.allSettled(both);
      expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    });
    expect(await people(code)).toHaveLength(2);
    await portal.owner.query("update registry_import set state = 'dropped' where id = $1", [id]);
  });
});

describe("what changes between confirming and applying", () => {
  test("somebody who was to end is ended at the desk: nothing is written, the plan is made again", async () => {
    const { code, id, line } = await planned();
    expect(await confirmAll(portal, office, id)).toBe("applied");
    const second = await plannedFile(portal, office.coordinator.personId, [{ ...line(1), lastName: "Nuova" }]);
    await tick(portal, office.coordinator, second, () => true);
    await portal.owner.query("update registry_import set state = 'applying' where id = $1", [second]);
    await portal.owner.query(
      `update household_member set left_on = (now() at time zone 'Europe/Rome')::date
       where person_id = (select id from person where registry_number = $1)`,
      [`${code}-P2`],
    );
    const before = await registryOf(portal);
    await workOnImport({ importId: second });
    expect(await importOf(portal, second)).toMatchObject({ state: "ready", failure: "registry:failure.planMoved" });
    expect(await registryOf(portal)).toEqual(before);
    expect((await rowsOf(portal, second)).map(({ outcome }) => outcome)).toEqual(["changed", "missing"]);
  });

  test("a failure in the middle leaves nothing behind, and the import can be confirmed again", async () => {
    const { id } = await planned();
    await confirmImport(once(office.coordinator), id);
    const before = await registryOf(portal);
    await portal.owner.query(
      "create function stop() returns trigger language plpgsql as $$ begin raise 'stop'; end $$; create trigger stop before insert on household_member for each row execute function stop()",
    );
    await workOnImport({ importId: id });
    await portal.owner.query("drop trigger stop on household_member; drop function stop()");
    expect(await importOf(portal, id)).toMatchObject({ state: "ready", failure: "registry:failure.applyFailed" });
    expect(await registryOf(portal)).toEqual(before);
    expect(await confirmAll(portal, office, id)).toBe("applied");
  });
});

test("somebody who signs in while being ended is a former resident from the next page on", async () => {
  const { code, id, line } = await planned();
  expect(await confirmAll(portal, office, id)).toBe("applied");
  const { rows } = await portal.owner.query("select id from person where registry_number = $1", [`${code}-P2`]);
  const next = await plannedFile(portal, office.coordinator.personId, [line(1)]);
  await tick(portal, office.coordinator, next, () => true);
  // Held in the middle of writing, by somebody who reads the same membership for writing.
  await whileHeld(`select from household_member where person_id = ${rows[0].id} for update`, async (letGo) => {
    const applying = confirmAll(portal, office, next);
    expect(await waiting(1)).toBe(true);
    const { request, actor } = await signIn(rows[0].id);
    expect(actor.home).not.toBeNull();
    await letGo();
    expect(await applying).toBe("applied");
    expect((await readSession(request))?.home).toBeNull();
  });
});

test("progress is seen from outside while an import is being applied", async () => {
  const { id } = await planned();
  await confirmImport(once(office.coordinator), id);
  await whileHeld("lock table tenancy in share mode", async (letGo) => {
    const applying = applyImport(id);
    expect(await waiting(1)).toBe(true);
    const { progress, state } = await importOf(portal, id);
    expect([state, progress > 5 && progress < 100]).toEqual(["applying", true]);
    await letGo();
    await applying;
  });
  expect(await importOf(portal, id)).toMatchObject({ state: "applied", progress: 100 });
});
