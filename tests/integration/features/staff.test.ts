import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { Secret, TOTP } from "otpauth";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { enterWithCode } from "~/features/identity/commands/enter-with-code.server";
import { renewRecoveryCodes } from "~/features/identity/commands/renew-recovery-codes.server";
import {
  beginSecondFactor,
  hasSecondFactor,
  passSecondFactor,
} from "~/features/identity/commands/second-factor.server";
import { deactivateStaff } from "~/features/staff/commands/deactivate-staff.server";
import { endRole, endRoleIn } from "~/features/staff/commands/end-role.server";
import { giveRole } from "~/features/staff/commands/give-role.server";
import { makeKnownStaff, makeStaff } from "~/features/staff/commands/make-staff.server";
import { newStaffCode, resetSecondFactor } from "~/features/staff/commands/reset-sign-in.server";
import { endConflict, setConflict } from "~/features/staff/commands/set-conflict.server";
import { setTerritories } from "~/features/staff/commands/set-territories.server";
import { NewStaffInput } from "~/features/staff/input";
import { findStaffAccount } from "~/features/staff/queries/staff-account.server";
import { findStaffList } from "~/features/staff/queries/staff-list.server";
import type { Actor } from "~/platform/actor";
import { atomically, withRole } from "~/platform/database.server";
import { readSession } from "~/platform/session.server";
import { asked, featurePortal, officerOf, once, residentIn, signIn, tablesWith } from "../../support/feature-portal.ts";

const portal = featurePortal();
beforeEach(() => portal.owner.query("truncate throttle"));

let boss: Actor;
let near: number;
let days: Record<"today" | "yesterday" | "tomorrow" | "later", string>;
const others = {} as Record<"moderator" | "director" | "administrator" | "tenant", Actor>;
beforeAll(async () => {
  const { make, owner } = portal;
  near = (await make.territory()).id;
  boss = await officerOf(await make.staff("coordinator", [near]));
  for (const role of ["moderator", "director", "administrator"] as const)
    others[role] = await officerOf(await make.staff(role, [near]));
  others.tenant = await officerOf((await residentIn(portal)).person);
  days = (
    await owner.query<typeof days>(
      `select t::text as today, (t - 1)::text as yesterday, (t + 1)::text as tomorrow, (t + 30)::text as later
       from (select (now() at time zone 'Europe/Rome')::date as t) d`,
    )
  ).rows[0]!;
});

const done = { ok: true, value: null };
const no = (word: string) => ({ ok: false, refusal: `staff:refusal.${word}` });
const terms = (more: object = {}) => ({
  roles: ["moderator" as const],
  territoryIds: [near],
  from: days.today,
  until: "",
  ...more,
});
const nino = { firstName: "Nino", lastName: "Nuovo", birthYear: 1991, email: "nino@posta.example" };
const colleague = async () => (await portal.make.staff("moderator", [near])).id;
const historyOf = async (id: number) =>
  (
    await portal.owner.query<{ kind: string }>("select kind from staff_change where person_id = $1 order by id", [id])
  ).rows.map(({ kind }) => kind);
const rolesOf = async (id: number) => (await signIn(id, true)).actor.roles;
describe("a new colleague", () => {
  test("gets in with the code, sets the second factor up, and has the roles then", async () => {
    const { outcome, code } = await makeStaff(once(boss), nino, terms());
    if (!outcome?.ok || !code) throw new Error("not made");
    const id = outcome.value.personId;
    const entry = await enterWithCode({ code, birthYear: 1991, address: "192.0.2.7" });
    expect(entry).toMatchObject({ ok: true, value: { personId: id, staff: true } });
    expect((await signIn(id)).actor.roles).toEqual([]);
    expect(await hasSecondFactor(id)).toBe(false);
    const begun = await beginSecondFactor(id);
    const number = new TOTP({ secret: Secret.fromBase32(begun!.secret) }).generate();
    expect((await passSecondFactor(id, number)).ok).toBe(true);
    expect((await signIn(id, true)).actor).toMatchObject({
      roles: ["moderator"],
      territoryIds: [near],
      shownName: "Nino Nuovo",
    });
    expect(await historyOf(id)).toEqual(["made", "roleGiven", "territoriesSet"]);
    expect(await tablesWith(portal, code)).toEqual([]);
  });

  test("is made once by a double tap, and the second tap has no code", async () => {
    const key = randomUUID();
    const both = await Promise.all([1, 2].map(() => makeStaff(once(boss, key), nino, terms())));
    expect(new Set(both.map(({ outcome }) => outcome?.ok && outcome.value.personId)).size).toBe(1);
    expect(both.filter(({ code }) => code !== null)).toHaveLength(1);
  });

  test("is made by coordinators only", async () => {
    for (const actor of Object.values(others)) {
      expect((await makeStaff(once(actor), nino, terms())).outcome).toBeUndefined();
      const who = { registryNumber: "R1", birthYear: 1970 };
      expect(await makeKnownStaff(once(actor), who, terms())).toBeUndefined();
    }
  });

  test("needs a role, and days in order", () => {
    const form = {
      ...nino,
      birthYear: "1991",
      from: days.today,
      until: "",
      "role-moderator": "on",
      "territory-3": "on",
    };
    expect(NewStaffInput.parse(form)).toMatchObject({ roles: ["moderator"], territoryIds: [3], birthYear: 1991 });
    for (const wrong of [
      { "role-moderator": undefined, "role-king": "on" },
      { until: days.yesterday },
      { from: "" },
      { birthYear: "91" },
      { email: "nino" },
      { firstName: " " },
    ])
      expect(NewStaffInput.safeParse(JSON.parse(JSON.stringify({ ...form, ...wrong }))).success).toBe(false);
  });
});

describe("a neighbour who becomes a colleague", () => {
  test("stays the same person, keeps the home, and has a tie to it", async () => {
    const { person, condominium } = await residentIn(portal);
    const who = { registryNumber: person.registry_number, birthYear: 1970 };
    expect(await makeKnownStaff(once(boss), { ...who, birthYear: 1971 }, terms())).toEqual(no("noPerson"));
    expect(await makeKnownStaff(once(boss), who, terms())).toEqual({ ok: true, value: { personId: person.id } });
    expect(await makeKnownStaff(once(boss), who, terms())).toEqual(no("alreadyStaff"));
    const { actor } = await signIn(person.id, true);
    expect(actor).toMatchObject({ roles: ["moderator"], conflictIds: [condominium.id] });
    expect(actor.home?.condominiumId).toBe(condominium.id);
    expect(await endConflict(once(boss), person.id, condominium.id)).toEqual(no("livesThere"));
  });
});

describe("roles", () => {
  test("are given from a day until a day, and end from a day on", async () => {
    const id = await colleague();
    expect(await giveRole(once(boss), id, { role: "operator", from: days.tomorrow, until: "" })).toEqual(done);
    expect(await giveRole(once(boss), id, { role: "mediator", from: days.today, until: days.today })).toEqual(done);
    expect(await rolesOf(id)).toEqual(["mediator", "moderator"]);
    expect(await endRole(once(boss), id, "moderator", days.tomorrow)).toEqual(done);
    expect(await rolesOf(id)).toEqual(["mediator", "moderator"]);
    expect(await endRole(once(boss), id, "moderator", days.today)).toEqual(done);
    expect(await endRole(once(boss), id, "mediator", days.today)).toEqual(done);
    expect(await rolesOf(id)).toEqual([]);
    expect(await giveRole(once(boss), id, { role: "moderator", from: days.today, until: "" })).toEqual(done);
    expect(await rolesOf(id)).toEqual(["moderator"]);
  });

  test("are not given twice, nor into the past, nor ended when there is none", async () => {
    const id = await colleague();
    const give = (role: "moderator" | "operator", until = "") =>
      giveRole(once(boss), id, { role, from: "2021-01-01", until });
    expect(await give("moderator")).toEqual(no("already"));
    expect(await give("operator", days.yesterday)).toEqual(no("dateGone"));
    expect(await endRole(once(boss), id, "operator", days.today)).toEqual(no("noRole"));
    expect(await endRole(once(boss), id, "moderator", days.yesterday)).toEqual(no("dateGone"));
  });

  test("are the coordinators' to change, and never one's own", async () => {
    const id = await colleague();
    const acts: ((actor: Actor, id: number) => Promise<unknown>)[] = [
      (actor, who) => giveRole(once(actor), who, { role: "operator", from: days.today, until: "" }),
      (actor, who) => endRole(once(actor), who, "coordinator", days.today),
      (actor, who) => setTerritories(once(actor), who, []),
      (actor, who) => setConflict(once(actor), who, "C1", "Parente"),
      (actor, who) => endConflict(once(actor), who, 1),
      (actor, who) => deactivateStaff(once(actor), who),
      (actor, who) => resetSecondFactor(once(actor), who),
      async (actor, who) => (await newStaffCode(once(actor), who)).outcome,
    ];
    for (const act of acts) {
      for (const actor of Object.values(others)) expect(await act(actor, id)).toBeUndefined();
      expect(await act(boss, boss.personId)).toEqual(no("self"));
      expect(await act(boss, others.tenant.personId)).toBeUndefined();
      expect(await act(boss, 0)).toBeUndefined();
    }
    expect(await historyOf(id)).toEqual([]);
  });

  test("of who was coordinator when the page opened, and is no more, give no power", async () => {
    const person = await portal.make.staff("coordinator", [near]);
    const was = await officerOf(person);
    expect(await endRole(once(boss), person.id, "coordinator", days.today)).toEqual(done);
    expect(await endRole(once(was), await colleague(), "moderator", days.today)).toBeUndefined();
  });
});

describe("the last coordinator", () => {
  test("stays, whatever is tried", async () => {
    const { rows } = await portal.owner.query<{ person_id: number }>(
      "update staff_role set ends_on = current_date - 9 where role = 'coordinator' and person_id <> $1 returning person_id",
      [boss.personId],
    );
    expect(rows.length).toBeGreaterThan(0);
    // Somebody whose own time as coordinator ends today would leave nobody from tomorrow on.
    const short = await portal.make.staff("coordinator", [near]);
    await portal.owner.query("update staff_role set ends_on = $2 where person_id = $1", [short.id, days.today]);
    const actor = await officerOf(short);
    expect(await endRole(once(actor), boss.personId, "coordinator", days.tomorrow)).toEqual(no("lastCoordinator"));
    expect(await deactivateStaff(once(actor), boss.personId)).toEqual(done);
    await portal.owner.query("update staff_role set ends_on = null where person_id = $1", [boss.personId]);
    boss = await officerOf({ id: boss.personId });
  });

  /** As endRole, but nobody waits for anybody. */
  const endWithoutLock = (actor: Actor, id: number) =>
    atomically(actor, (trx) => withRole(trx, "registry", () => endRoleIn(trx, actor, id, "coordinator", days.today)));

  /** Two coordinators end each other: both stand right before the write when both may go on. @returns how many are left */
  async function duel(how: (actor: Actor, id: number) => Promise<unknown>): Promise<number> {
    await portal.owner.query("update staff_role set ends_on = current_date - 9 where role = 'coordinator'");
    const two = [await portal.make.staff("coordinator", [near]), await portal.make.staff("coordinator", [near])];
    const [one, other] = [await officerOf(two[0]!), await officerOf(two[1]!)];
    const holder = await portal.owner.connect();
    await holder.query("begin; lock table staff_role in share mode");
    const fight = Promise.all([how(one, other.personId), how(other, one.personId)]);
    for (let look = 0; look < 300; look += 1) {
      const { rows } = await portal.owner.query(
        `select from pg_locks where not granted and pid in (select pid from pg_stat_activity where datname = current_database())`,
      );
      if (rows.length === 2) break;
      await sleep(10);
    }
    await holder.query("commit");
    holder.release();
    await fight;
    const left = await portal.owner.query(
      "select from staff_role where role = 'coordinator' and coalesce(ends_on >= (now() at time zone 'Europe/Rome')::date, true)",
    );
    return left.rowCount ?? 0;
  }

  test("two who end each other at once leave one", async () => {
    expect(await duel((actor, id) => endRole(once(actor), id, "coordinator", days.today))).toBe(1);
  });

  test("without the lock they would leave none: this race can tell", async () => {
    expect(await duel(endWithoutLock)).toBe(0);
    await portal.owner.query("update staff_role set ends_on = null where person_id = $1", [boss.personId]);
    boss = await officerOf({ id: boss.personId });
  });
});

describe("who does not work here any more", () => {
  test("is out at the next click, with no role, session or code left", async () => {
    const id = await colleague();
    await giveRole(once(boss), id, { role: "operator", from: days.later, until: "" });
    const { code } = await newStaffCode(once(boss), id);
    const { request } = await signIn(id, true);
    expect(await readSession(request)).not.toBeNull();
    expect(await deactivateStaff(once(boss), id)).toEqual(done);
    expect(await readSession(request)).toBeNull();
    expect((await enterWithCode({ code: code!, birthYear: 1970, address: "192.0.2.8" })).ok).toBe(false);
    expect(await rolesOf(id)).toEqual([]);
    await portal.owner.query("select 1");
    expect((await historyOf(id)).slice(-1)).toEqual(["deactivated"]);
  });
});

describe("the second factor", () => {
  const numberOf = (secret: string, steps = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });
  async function withFactor() {
    const id = await colleague();
    const { secret } = (await beginSecondFactor(id))!;
    const passed = await passSecondFactor(id, numberOf(secret));
    if (!passed.ok) throw new Error("no factor");
    await portal.owner.query("update second_factor set last_step = last_step - 10 where person_id = $1", [id]);
    return { id, secret, old: passed.value.recoveryCodes[0]!.replace("-", ""), ...(await signIn(id, true)) };
  }

  test("taken away ends sessions and recovery codes, and the person is told by whom", async () => {
    const { id, old, request } = await withFactor();
    expect(await resetSecondFactor(once(boss), id)).toEqual(done);
    expect(await readSession(request)).toBeNull();
    expect(await hasSecondFactor(id)).toBe(false);
    expect((await passSecondFactor(id, old)).ok).toBe(false);
    const { rows } = await portal.owner.query(
      "select by_name as by from account_event where person_id = $1 and kind = 'secondFactorReset'",
      [id],
    );
    expect(rows).toEqual([{ by: boss.shownName }]);
    const seen = await portal.owner.query("select kind from data_access where person_id = $1", [id]);
    expect(seen.rows).toEqual([{ kind: "secondFactor" }]);
  });

  test("gives new recovery codes for a number of the app, not for a recovery code", async () => {
    const { actor, secret, old } = await withFactor();
    expect((await renewRecoveryCodes(actor, "000000")).ok).toBe(false);
    expect((await renewRecoveryCodes(actor, old)).ok).toBe(false);
    const outcome = await renewRecoveryCodes(actor, numberOf(secret));
    if (!outcome.ok) throw new Error(outcome.refusal);
    expect(new Set(outcome.value.recoveryCodes).size).toBe(10);
    expect((await passSecondFactor(actor.personId, old)).ok).toBe(false);
    expect((await passSecondFactor(actor.personId, outcome.value.recoveryCodes[0]!.replace("-", ""))).ok).toBe(true);
  });
});

describe("territories and ties", () => {
  test("are set whole, and unknown numbers count for nothing", async () => {
    const id = await colleague();
    const far = (await portal.make.territory()).id;
    expect(await setTerritories(once(boss), id, [far, 999_999])).toEqual(done);
    expect((await signIn(id, true)).actor.territoryIds).toEqual([far]);
    expect(await setTerritories(once(boss), id, [])).toEqual(done);
    expect((await signIn(id, true)).actor.territoryIds).toEqual([]);
  });

  test("name a condominium by its code or its address, and go again", async () => {
    const id = await colleague();
    const place = await portal.make.condominium({ street: "Via Sola", code: "SO-1" });
    expect(await setConflict(once(boss), id, "so-1", "Ci abita un parente")).toEqual(done);
    expect(await setConflict(once(boss), id, `via sola ${place.house_number}`, "Ci abita la sorella")).toEqual(done);
    expect(await setConflict(once(boss), id, "via che non c’è", "Boh, chissà")).toEqual(no("noPlace"));
    expect((await signIn(id, true)).actor.conflictIds).toEqual([place.id]);
    expect(await endConflict(once(boss), id, place.id)).toEqual(done);
    expect(await endConflict(once(boss), id, place.id)).toEqual(no("noTie"));
  });
});

describe("what is shown", () => {
  test("the list and the account are for coordinators", async () => {
    const id = await colleague();
    await portal.owner.query("update person set first_name = 'Zoe', last_name = 'Àlvaro' where id = $1", [id]);
    const { colleagues } = await asked(boss, (db) => findStaffList(db, "alv zo", null));
    expect(colleagues).toMatchObject([{ id, secondFactor: false, roles: [{ role: "moderator", inForce: true }] }]);
    for (const actor of Object.values(others)) {
      expect((await asked(actor, (db) => findStaffList(db, "", null))).colleagues).toEqual([]);
      expect(await asked(actor, (db) => findStaffAccount(db, id))).toBeUndefined();
    }
    expect(await asked(boss, (db) => findStaffAccount(db, others.tenant.personId))).toBeUndefined();
    expect(await asked(boss, (db) => findStaffAccount(db, id))).toMatchObject({
      id,
      territoryIds: [near],
      history: [],
    });
  });

  test("the list goes on without losing one", async () => {
    for (let n = 0; n < 32; n += 1) await colleague();
    const first = await asked(boss, (db) => findStaffList(db, "", null));
    const second = await asked(boss, (db) => findStaffList(db, "", first.next));
    const seen = new Set([...first.colleagues, ...second.colleagues].map(({ id }) => id));
    expect([first.colleagues.length, seen.size]).toEqual([30, first.colleagues.length + second.colleagues.length]);
  });
});
