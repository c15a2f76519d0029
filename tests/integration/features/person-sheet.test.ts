import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { checkIdentity } from "~/features/people/commands/check-identity.server";
import { confirmPhone } from "~/features/people/commands/confirm-phone.server";
import { openSheet } from "~/features/people/commands/open-sheet.server";
import { voidCode } from "~/features/people/commands/void-code.server";
import { CheckInput, PhoneInput } from "~/features/people/input";
import type { Actor } from "~/platform/actor";
import { featurePortal, officerOf, once, residentIn } from "../../support/feature-portal.ts";
import type { Resident } from "../../support/registry.ts";

const portal = featurePortal();
const actors = {} as Record<
  "near" | "far" | "tied" | "coordinator" | "director" | "administrator" | "tenant" | "neighbourOfficer",
  Actor
>;
let rosa: Resident;
let former: Resident;

beforeAll(async () => {
  const { make, owner } = portal;
  const [near, far] = [await make.territory(), await make.territory()];
  const place = (await make.condominium({ territory_id: near.id })).id;
  rosa = await residentIn(portal, { first_name: "Rosa", shown_name: "Rosa F.", phone: "055 111222" }, place);
  former = await make.formerTenant({ condominium_id: place });
  await make.committeeOffice({ person_id: rosa.person.id, condominium_id: place, office: "treasurer" });
  const officer = async (role: "moderator" | "coordinator" | "director" | "administrator", ids: number[]) =>
    officerOf(await make.staff(role, ids));
  actors.near = await officer("moderator", [near.id]);
  actors.far = await officer("moderator", [far.id]);
  actors.coordinator = await officer("coordinator", []);
  actors.director = await officer("director", []);
  actors.administrator = await officer("administrator", [near.id]);
  const tied = await make.staff("coordinator", [near.id]);
  await owner.query("insert into staff_conflict values ($1, $2, 'parente')", [tied.id, place]);
  actors.tied = await officerOf(tied);
  const neighbour = await residentIn(portal, {}, place);
  actors.tenant = await officerOf(neighbour.person);
  const lives = await residentIn(portal, {}, place);
  await owner.query("insert into staff_role values ($1, 'moderator', '2020-01-01')", [lives.person.id]);
  await owner.query("insert into staff_territory values ($1, $2)", [lives.person.id, near.id]);
  actors.neighbourOfficer = await officerOf(lives.person);
});
beforeEach(() => portal.owner.query("delete from data_access"));

const accesses = async (personId = rosa.person.id) =>
  (
    await portal.owner.query<{ staff: number; kind: string; reason: string; name: string }>(
      "select staff_id as staff, kind, reason, staff_name as name from data_access where person_id = $1 order by id",
      [personId],
    )
  ).rows;
const tied = { ok: false, refusal: "people:refusal.tied" };

describe("who may open the sheet", () => {
  test.each(["near", "coordinator", "director"] as const)("%s, and it is written down", async (name) => {
    const sheet = await openSheet(actors[name], rosa.person.id, "Ha telefonato");
    expect(sheet).toMatchObject({ tied: false, id: rosa.person.id, firstName: "Rosa" });
    const { personId, shownName } = actors[name];
    expect(await accesses()).toEqual([{ staff: personId, kind: "sheet", reason: "Ha telefonato", name: shownName }]);
  });

  test.each(["far", "administrator", "tenant"] as const)("not %s, for whom there is nobody", async (name) => {
    expect(await openSheet(actors[name], rosa.person.id)).toBeUndefined();
    expect(await accesses()).toEqual([]);
  });

  test.each(["tied", "neighbourOfficer"] as const)(
    "not %s, who has a tie: nothing is seen or written",
    async (name) => {
      expect(await openSheet(actors[name], rosa.person.id)).toEqual({ tied: true });
      expect(await openSheet(actors[name], former.person.id)).toEqual({ tied: true });
      expect(await accesses()).toEqual([]);
    },
  );

  test("nobody opens their own, or one that is not there", async () => {
    expect(await openSheet(actors.coordinator, actors.coordinator.personId)).toEqual({ tied: true });
    expect(await openSheet(actors.coordinator, 0)).toBeUndefined();
    expect(await openSheet(actors.near, 999_999_999)).toBeUndefined();
  });

  test("of who has moved out: the office of where they lived last", async () => {
    expect(await openSheet(actors.near, former.person.id)).toMatchObject({ current: false });
    expect(await openSheet(actors.far, former.person.id)).toBeUndefined();
  });
});

describe("the line in the log", () => {
  test("is one in ten minutes for each officer, also when opened many times at once", async () => {
    await Promise.all(Array.from({ length: 8 }, () => openSheet(actors.near, rosa.person.id)));
    await openSheet(actors.coordinator, rosa.person.id);
    expect((await accesses()).map(({ staff }) => staff).sort()).toEqual(
      [actors.near.personId, actors.coordinator.personId].sort(),
    );
    await portal.owner.query("update data_access set created_at = now() - interval '11 minutes'");
    await openSheet(actors.near, rosa.person.id);
    expect(await accesses()).toHaveLength(3);
  });

  test("is there when the sheet comes back, and the sheet shows it", async () => {
    const sheet = await openSheet(actors.near, rosa.person.id);
    expect(sheet?.tied === false && sheet.seen).toEqual([
      { id: expect.any(Number), kind: "sheet", at: expect.any(String), by: actors.near.shownName, reason: "" },
    ]);
  });
});

test("the sheet shows what the office needs and no more", async () => {
  const sheet = await openSheet(actors.near, rosa.person.id);
  if (!sheet || sheet.tied) throw new Error("no sheet");
  expect(sheet).toMatchObject({
    registryNumber: rosa.person.registry_number,
    birthYear: 1970,
    phone: "055 111222",
    phoneConfirmed: false,
    current: true,
    entered: true,
    codeUntil: null,
    passphrase: false,
    household: [],
  });
  expect(sheet.tenancies).toMatchObject([{ contract: rosa.tenancy.contract_number, holder: true, left: null }]);
  expect(sheet.offices).toMatchObject([{ office: "treasurer", to: null }]);
  expect(Object.keys(sheet).sort()).not.toContain("signInName");
});

describe("at the desk", () => {
  const acts = {
    check: (actor: Actor, id: number, key?: string) => checkIdentity(once(actor, key), id, "document"),
    phone: (actor: Actor, id: number, key?: string) => confirmPhone(once(actor, key), id, "+39055333444"),
    void: (actor: Actor, id: number, key?: string) => voidCode(once(actor, key), id),
  };
  const code = () =>
    portal.owner.query(
      "insert into access_code (person_id, code_hash, expires_at) values ($1, $2, now() + interval '1 day') on conflict do nothing",
      [rosa.person.id, Buffer.from(randomUUID())],
    );

  test.each(Object.keys(acts) as (keyof typeof acts)[])("%s: who may, and who may not", async (act) => {
    await code();
    for (const name of ["far", "administrator", "tenant"] as const)
      expect([name, await acts[act](actors[name], rosa.person.id)]).toEqual([name, undefined]);
    for (const name of ["tied", "neighbourOfficer"] as const)
      expect(await acts[act](actors[name], rosa.person.id)).toEqual(tied);
    expect(await accesses()).toEqual([]);
    for (const name of ["near", "coordinator", "director"] as const) {
      await code();
      expect(await acts[act](actors[name], rosa.person.id)).toEqual({ ok: true, value: null });
    }
    expect(await acts[act](actors.near, 0)).toBeUndefined();
    const kind = act === "void" ? "letter" : "identity";
    expect((await accesses()).map((one) => one.kind)).toEqual([kind, kind, kind]);
  });

  test("a check is written once, also when sent twice", async () => {
    const count = async () =>
      (await portal.owner.query("select from identity_check where person_id = $1", [rosa.person.id])).rowCount;
    const before = (await count()) ?? 0;
    const key = randomUUID();
    await Promise.all([acts.check(actors.near, rosa.person.id, key), acts.check(actors.near, rosa.person.id, key)]);
    expect(await count()).toBe(before + 1);
  });

  test("a number confirmed by calling back is kept, and the person is told who did it", async () => {
    await acts.phone(actors.near, rosa.person.id);
    const { rows } = await portal.owner.query(
      "select p.phone, p.phone_confirmed_at is not null as sure, e.by_name as by from person p join account_event e on e.person_id = p.id and e.kind = 'phoneConfirmed' where p.id = $1 order by e.id desc limit 1",
      [rosa.person.id],
    );
    expect(rows).toEqual([{ phone: "+39055333444", sure: true, by: actors.near.shownName }]);
  });

  test("a void letter lets nobody in; without one there is nothing to void", async () => {
    await code();
    await acts.void(actors.near, rosa.person.id);
    const open = "select from access_code where person_id = $1 and used_at is null and voided_at is null";
    expect((await portal.owner.query(open, [rosa.person.id])).rowCount).toBe(0);
    expect(await acts.void(actors.near, rosa.person.id)).toEqual({ ok: false, refusal: "people:refusal.noCode" });
  });

  test("the forms take numbers as people write them, and known methods only", () => {
    expect(PhoneInput.parse({ phone: " 0039 055/123.456-7 " }).phone).toBe("+390551234567");
    for (const phone of ["", "abc", "12", "+39 333 x", "1".repeat(30)])
      expect(PhoneInput.safeParse({ phone }).success).toBe(false);
    expect(CheckInput.safeParse({ method: "face" }).success).toBe(false);
    expect(CheckInput.safeParse({}).success).toBe(false);
  });
});
