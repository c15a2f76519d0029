import { describe, expect, test } from "vitest";
import { commentOnNotice } from "~/features/notices/commands/comment-on-notice.server";
import { publishNotice } from "~/features/notices/commands/publish-notice.server";
import { NoticeInput } from "~/features/notices/input";
import { findNoticePage } from "~/features/notices/queries/notice-page.server";
import { isCommittee, isMember } from "~/platform/actor";
import { openRead } from "~/platform/database.server";
import { readSession } from "~/platform/session.server";
import { featurePortal, once, residentIn, signIn } from "../../support/feature-portal.ts";

const portal = featurePortal();
const today = "(now() at time zone 'Europe/Rome')::date";

async function household() {
  const resident = await residentIn(portal);
  const { household, person, condominium } = resident;
  await portal.make.committeeOffice({ person_id: person.id, condominium_id: condominium.id });
  const session = await signIn(person.id);
  const homeNow = async () => (await readSession(session.request))!;
  const tenancy = (dates: string) =>
    portal.owner.query(`update tenancy set ${dates} where household_id = $1`, [household.id]);
  const member = (dates: string) =>
    portal.owner.query(`update household_member set ${dates} where person_id = $1`, [person.id]);
  return { ...resident, ...session, homeNow, tenancy, member };
}

describe("the session of somebody who leaves", () => {
  test("has a home until the last day of the tenancy, and none the day after", async () => {
    const { homeNow, tenancy } = await household();
    expect(isCommittee(await homeNow())).toBe(true);
    await tenancy(`ends_on = ${today}`);
    expect(isMember(await homeNow())).toBe(true);
    await tenancy(`ends_on = ${today} - 1`);
    const actor = await homeNow();
    expect(actor.home).toBeNull();
    expect(isMember(actor)).toBe(false);
    expect(isCommittee(actor)).toBe(false);
  });

  test("has none from the day the person left the household, though the family stays", async () => {
    const { homeNow, member, household: home, condominium } = await household();
    const child = await portal.make.person();
    await portal.owner.query(
      "insert into household_member (household_id, condominium_id, person_id, joined_on) values ($1, $2, $3, '2021-01-01')",
      [home.id, condominium.id, child.id],
    );
    const stays = await signIn(child.id);
    await member(`left_on = ${today} + 1`);
    expect(isMember(await homeNow())).toBe(true);
    await member(`left_on = ${today}`);
    expect((await homeNow()).home).toBeNull();
    expect(isMember((await readSession(stays.request))!)).toBe(true);
  });

  test("has none before the tenancy begins or the person joins", async () => {
    const { homeNow, tenancy, member } = await household();
    await tenancy(`starts_on = ${today} + 1`);
    expect((await homeNow()).home).toBeNull();
    await tenancy(`starts_on = ${today}`);
    expect((await homeNow()).home).not.toBeNull();
    await member(`joined_on = ${today} + 1`);
    expect((await homeNow()).home).toBeNull();
  });

  test("loses the committee's office on the day after its term", async () => {
    const { homeNow, person } = await household();
    const term = (end: string) =>
      portal.owner.query(`update committee_office set ends_on = ${end} where person_id = $1`, [person.id]);
    await term(today);
    expect((await homeNow()).home?.committeeOffices).toEqual(["responsible"]);
    await term(`${today} - 1`);
    expect((await homeNow()).home?.committeeOffices).toEqual([]);
  });

  test("has the new home, and no office of the old one, after moving house", async () => {
    const { homeNow, tenancy, member, person } = await household();
    await tenancy(`ends_on = ${today} - 1`);
    await member(`left_on = ${today} - 1`);
    const place = await portal.make.condominium();
    const { household: next } = await portal.make.household({ condominium_id: place.id, holder_id: person.id });
    await portal.owner.query(
      `insert into household_member (household_id, condominium_id, person_id, joined_on) values ($1, $2, $3, ${today})`,
      [next.id, place.id, person.id],
    );
    expect((await homeNow()).home).toMatchObject({
      condominiumId: place.id,
      householdId: next.id,
      committeeOffices: [],
    });
  });
});

test("whoever left cannot read, answer or publish, and what they wrote keeps its author", async () => {
  const { person, actor, condominium, homeNow, tenancy } = await household();
  const notice = await portal.make.notice({ condominium_id: condominium.id, author_id: person.id, kind: "committee" });
  const answered = await commentOnNotice(once(actor), notice.id, { body: "Ci sarò.", parentId: null });
  expect(answered?.ok).toBe(true);

  await tenancy(`ends_on = ${today} - 1`);
  const former = await homeNow();
  const input = NoticeInput.parse({ title: "Ancora io", body: "Sono qui.", lang: "it" });
  const target = { kind: "neighbour" as const, audience: { condominiumIds: [condominium.id] } };
  expect(await publishNotice(once(former), target, input)).toEqual({ ok: false, refusal: "notices:refusal.notYours" });
  expect(await commentOnNotice(once(former), notice.id, { body: "Ancora io.", parentId: null })).toBeUndefined();
  const theirs = await openRead(former);
  expect(await findNoticePage(theirs, former, notice.id, { before: null, thread: null })).toBeUndefined();
  await theirs.commit().execute();

  const neighbour = (await signIn((await residentIn(portal, {}, condominium.id)).person.id)).actor;
  const db = await openRead(neighbour);
  const page = await findNoticePage(db, neighbour, notice.id, { before: null, thread: null });
  await db.commit().execute();
  expect(page?.notice.authorName).toBe(person.shown_name);
  expect(page?.threads.map(({ authorName }) => authorName)).toEqual([person.shown_name]);
});
