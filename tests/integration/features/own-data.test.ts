import { describe, expect, test } from "vitest";
import { closeDevices } from "~/features/account/commands/close-devices.server";
import { findDataPage } from "~/features/account/queries/data-page.server";
import { findMyPage } from "~/features/account/queries/my-page.server";
import type { Actor } from "~/platform/actor";
import { openRead } from "~/platform/database.server";
import { readSession } from "~/platform/session.server";
import { featurePortal, memberOf, officerOf, residentIn, signIn } from "../../support/feature-portal.ts";

const portal = featurePortal();
const run = (text: string, values: unknown[] = []) => portal.owner.query(text, values);
async function page(actor: Actor, before: number | null = null) {
  const db = await openRead(actor);
  const found = await findDataPage(db, actor, before);
  await db.commit().execute();
  return found;
}
async function ownPage(actor: Actor) {
  const db = await openRead(actor);
  const found = await findMyPage(db, actor);
  await db.commit().execute();
  return found;
}
const see = (personId: number, kind = "sheet", reason = "") =>
  run("insert into data_access (person_id, staff_id, staff_name, kind, reason) values ($1, $1, 'Paolo', $2, $3)", [
    personId,
    kind,
    reason,
  ]);

describe("what is written about me", () => {
  test("is the registry's, with the home and the contract", async () => {
    const { person, condominium, tenancy } = await residentIn(portal);
    const found = await page(await memberOf({ person }));
    expect(found.person).toMatchObject({ number: person.registry_number, lastName: person.last_name, birthYear: 1970 });
    expect(found.homes).toEqual([
      expect.objectContaining({
        street: condominium.street,
        houseNumber: condominium.house_number,
        contract: tenancy.contract_number,
        holder: true,
        joinedOn: "2020-01-01",
        leftOn: null,
      }),
    ]);
  });

  test("is there after moving out too, and never another person's", async () => {
    const { id } = await portal.make.condominium();
    const { person } = await portal.make.formerTenant({ condominium_id: id });
    await residentIn(portal, {}, id);
    const found = await page((await signIn(person.id)).actor);
    expect(found.homes.map(({ leftOn }) => leftOn)).toEqual(["2024-06-30"]);
  });

  test("somebody of the office without a home has none", async () => {
    const officer = await officerOf(await portal.make.staff("coordinator"));
    expect((await page(officer)).homes).toEqual([]);
  });
});

describe("who saw my data", () => {
  test("twenty at a time, newest first, none twice, none lost", async () => {
    const { person } = await residentIn(portal);
    const actor = await memberOf({ person });
    for (let n = 1; n <= 45; n += 1) await see(person.id, "sheet", `motivo ${n}`);
    const first = await page(actor);
    const second = await page(actor, first.older);
    const third = await page(actor, second.older);
    const reasons = [first, second, third].flatMap(({ accesses }) => accesses.map(({ reason }) => reason));
    expect(reasons).toEqual(Array.from({ length: 45 }, (_, at) => `motivo ${45 - at}`));
    expect([first.accesses.length, third.accesses.length, third.older]).toEqual([20, 5, null]);
  });

  test("shows a coordinator only what is about the coordinator", async () => {
    const { person } = await residentIn(portal);
    await see(person.id);
    const coordinator = await portal.make.staff("coordinator");
    await see(coordinator.id, "staff");
    expect((await page(await officerOf(coordinator))).accesses.map(({ kind }) => kind)).toEqual(["staff"]);
  });
});

describe("where I am reached", () => {
  test("says since when each is confirmed", async () => {
    const { person } = await residentIn(portal, { email: "a@posta.it", phone: "333 000 1111" });
    const actor = await memberOf({ person });
    expect((await ownPage(actor)).contacts).toEqual({
      email: "a@posta.it",
      emailConfirmedAt: null,
      phone: "333 000 1111",
      phoneConfirmedAt: null,
    });
    await run("update person set email_confirmed_at = now(), phone_confirmed_at = now() where id = $1", [person.id]);
    const { contacts } = await ownPage(actor);
    expect([contacts?.emailConfirmedAt, contacts?.phoneConfirmedAt]).toEqual([expect.any(Date), expect.any(Date)]);
  });
});

describe("my devices", () => {
  test("are all there, this one first, then the last used; one that is closed is out at once", async () => {
    const { person } = await residentIn(portal);
    const here = await signIn(person.id, false, "Telefono");
    const others = [];
    for (let n = 0; n < 24; n += 1) others.push(await signIn(person.id, false, `Apparecchio ${n}`));
    await run("update session set seen_at = now() - interval '1 day' where device = 'Apparecchio 3'");
    const { devices } = await ownPage(here.actor);
    expect(devices).toHaveLength(25);
    expect([devices[0]!.device, devices[0]!.current, devices.at(-1)!.device]).toEqual([
      ...["Telefono", true, "Apparecchio 3"],
    ]);
    await closeDevices(here.actor, others[3]!.actor.sessionId);
    expect(await readSession(others[3]!.request)).toBeNull();
    expect(await readSession(others[4]!.request)).not.toBeNull();
    expect((await ownPage(here.actor)).devices).toHaveLength(24);
  });

  test("cannot be closed by a neighbour, nor the one in hand", async () => {
    const first = await residentIn(portal);
    const mine = await signIn(first.person.id);
    const other = await memberOf(await residentIn(portal, {}, first.condominium.id));
    await closeDevices(other, mine.actor.sessionId);
    await closeDevices(mine.actor, mine.actor.sessionId);
    expect(await readSession(mine.request)).not.toBeNull();
  });

  test("'last used' moves on, to the hour", async () => {
    const { person } = await residentIn(portal);
    const { request } = await signIn(person.id);
    const age = async () =>
      (await run("select extract(epoch from now() - seen_at)::int as s from session where person_id = $1", [person.id]))
        .rows[0].s;
    const used = (span: string) =>
      run("update session set seen_at = now() - $2::interval where person_id = $1", [person.id, span]);
    await used("50 minutes");
    await readSession(request);
    expect(await age()).toBeGreaterThan(2900);
    await used("70 minutes");
    await readSession(request);
    expect(await age()).toBeLessThan(60);
  });
});
