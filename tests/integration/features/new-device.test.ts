import { expect, test } from "vitest";
import { acknowledgeDevices } from "~/features/account/commands/close-devices.server";
import { findMyPage } from "~/features/account/queries/my-page.server";
import { findUnseenDevice } from "~/features/account/reach.server";
import { beginSession } from "~/features/identity/commands/begin-session.server";
import { type Actor } from "~/platform/actor";
import { openRead } from "~/platform/database.server";
import { newToken } from "~/platform/seal.server";
import { readSession } from "~/platform/session.server";
import { featurePortal, requestWith, residentIn, signIn, tablesWith, tokenIn } from "../../support/feature-portal.ts";

const portal = featurePortal({ jobs: true });
const browser = (name: string) => ({ token: newToken(), name });

async function unseen(actor: Actor) {
  const db = await openRead(actor);
  const device = await findUnseenDevice(db, actor);
  await db.commit().execute();
  return device?.device;
}
const mails = async () => (await portal.owner.query("select data from pgboss.job where name = 'mail'")).rows;

test("the first device is not news, the second is, the same one again is not", async () => {
  const { person } = await residentIn(portal);
  const [phone, tablet] = [browser("Chrome, Android"), browser("Safari, iPad")];
  await beginSession(person.id, phone, false);
  const { actor } = await signIn(person.id);
  expect(await unseen(actor)).toBeUndefined();
  const cookie = await beginSession(person.id, tablet, false);
  expect(await unseen(actor)).toBe("Safari, iPad");
  expect((await readSession(requestWith(tokenIn(cookie))))?.personId).toBe(person.id);
  await acknowledgeDevices(actor);
  expect(await unseen(actor)).toBeUndefined();
  await beginSession(person.id, tablet, false);
  expect(await unseen(actor)).toBeUndefined();
  expect(await tablesWith(portal, tablet.token)).toEqual([]);
});

test("acknowledging is one's own affair", async () => {
  const [one, two] = [await residentIn(portal), await residentIn(portal)];
  for (const { person } of [one, two])
    for (const name of ["Chrome, Android", "Firefox, Linux"]) await beginSession(person.id, browser(name), false);
  await acknowledgeDevices((await signIn(one.person.id)).actor);
  expect(await unseen((await signIn(two.person.id)).actor)).toBe("Firefox, Linux");
});

test("is told by mail where an address is confirmed, and only there", async () => {
  const confirmed = await residentIn(portal, { email: "si@posta.it", email_confirmed_at: new Date() });
  const not = await residentIn(portal, { email: "no@posta.it" });
  for (const { person } of [confirmed, not])
    for (const name of ["Chrome, Android", "Firefox, Linux"]) await beginSession(person.id, browser(name), false);
  expect(await mails()).toEqual([
    {
      data: { personId: confirmed.person.id, template: "newDevice", to: "si@posta.it", device: "Firefox, Linux" },
    },
  ]);
});

test("the same new device twice at once gets in twice", async () => {
  const { person } = await residentIn(portal);
  const phone = browser("Chrome, Android");
  const cookies = await Promise.all([beginSession(person.id, phone, false), beginSession(person.id, phone, false)]);
  for (const cookie of cookies) expect(await readSession(requestWith(tokenIn(cookie)))).not.toBeNull();
});

test("one's own page lists one's own devices and events", async () => {
  const { person, condominium } = await residentIn(portal);
  const neighbour = await residentIn(portal, {}, condominium.id);
  await beginSession(neighbour.person.id, browser("Edge, Windows"), false);
  for (const name of ["Chrome, Android", "Firefox, Linux"]) await beginSession(person.id, browser(name), false);
  const { actor } = await signIn(person.id, false, "Safari, Mac");
  const db = await openRead(actor);
  const page = await findMyPage(db, actor);
  await db.commit().execute();
  expect(page.devices.map(({ device, current }) => [device, current])).toEqual([
    ["Safari, Mac", true],
    ["Firefox, Linux", false],
    ["Chrome, Android", false],
  ]);
  expect(page.events.map(({ kind, device }) => [kind, device])).toEqual([["newDevice", "Firefox, Linux"]]);
});
