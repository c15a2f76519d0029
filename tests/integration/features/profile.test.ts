import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { sendFeedback } from "~/features/accessibility/commands/send-feedback.server";
import { changeShownName, changeToldBy } from "~/features/account/commands/change-profile.server";
import { changeReading } from "~/features/account/commands/change-reading.server";
import { findFeedback } from "~/features/office/queries/feedback.server";
import type { Actor } from "~/platform/actor";
import { openRead } from "~/platform/database.server";
import { featurePortal, officerOf, residentIn, signIn } from "../../support/feature-portal.ts";

const portal = featurePortal();

test("the name shown is the neighbours' face from now on, and welcomes once", async () => {
  const { person, condominium } = await residentIn(portal, { welcomed_at: null, shown_name: null });
  const before = await signIn(person.id);
  expect([before.actor.welcomed, before.actor.shownName]).toEqual([false, person.first_name]);
  await changeShownName(before.actor, "Rosa B.");
  await changeShownName(before.actor, "Rosa Bianchi");
  const { actor } = await signIn(person.id);
  expect([actor.welcomed, actor.shownName]).toEqual([true, "Rosa Bianchi"]);
  const { rows } = await portal.owner.query("select condominium_id, shown_name from participant where person_id = $1", [
    person.id,
  ]);
  expect(rows).toEqual([{ condominium_id: condominium.id, shown_name: "Rosa Bianchi" }]);
});

test("who moved out changes the own name, not the one under old words", async () => {
  const { person } = await portal.make.formerTenant({ condominium_id: (await portal.make.condominium()).id });
  await changeShownName((await signIn(person.id)).actor, "Nuovo Nome");
  const { rows } = await portal.owner.query("select shown_name from participant where person_id = $1", [person.id]);
  expect(rows).toEqual([{ shown_name: person.shown_name }]);
});

test("reading and being told are one's own, on all devices, and nobody else's", async () => {
  const home = await residentIn(portal);
  const neighbour = await residentIn(portal, {}, home.condominium.id);
  const { actor } = await signIn(home.person.id);
  await changeReading(actor, { locale: "ar", letters: "piupiu", theme: "dark" });
  await changeReading(actor, {});
  await changeToldBy(actor, "sms");
  expect((await signIn(home.person.id)).actor).toMatchObject({ locale: "ar", letters: "piupiu", theme: "dark" });
  expect((await signIn(neighbour.person.id)).actor).toMatchObject({ locale: "it", letters: "a", theme: "system" });
  const { rows } = await portal.owner.query("select told_by from person where id = any ($1) order by id", [
    [home.person.id, neighbour.person.id],
  ]);
  expect(rows).toEqual([{ told_by: "sms" }, { told_by: "paper" }]);
});

test("anybody tells of a barrier, five times an hour, a double tap once; coordinators alone read it", async () => {
  const words = { page: "/", message: "Non leggo il titolo.", contact: "" };
  const answers = [];
  for (let n = 0; n < 6; n += 1) answers.push(await sendFeedback(words, randomUUID(), "192.0.2.1"));
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true, true, false]);
  const key = randomUUID();
  for (let n = 0; n < 2; n += 1) expect(await sendFeedback(words, key, "192.0.2.2")).toEqual({ ok: true, value: null });
  const read = async (actor: Actor) => {
    const db = await openRead(actor);
    const found = await findFeedback(db);
    await db.commit().execute();
    return found.length;
  };
  const who = ["coordinator", "moderator", "director", "administrator"] as const;
  const counts = [];
  for (const role of who) counts.push(await read(await officerOf(await portal.make.staff(role))));
  counts.push(await read((await signIn((await residentIn(portal)).person.id)).actor));
  expect(counts).toEqual([6, 0, 0, 0, 0]);
});
