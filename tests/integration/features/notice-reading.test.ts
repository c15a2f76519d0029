import { beforeAll, describe, expect, test } from "vitest";
import { findCommitteePage } from "~/features/home/queries/committee-page.server";
import { markNoticeRead } from "~/features/notices/commands/mark-notice-read.server";
import { countNewNotices } from "~/features/notices/queries/new-notices.server";
import { findNoticePage } from "~/features/notices/queries/notice-page.server";
import type { Actor, MemberActor } from "~/platform/actor";
import { asked, featurePortal, memberOf, officerOf, once, residentIn, signIn } from "../../support/feature-portal.ts";
import type { Resident } from "../../support/registry.ts";

const portal = featurePortal();
const today = "(now() at time zone 'Europe/Rome')::date";

const view = { before: null, thread: null };
const pageOf = (actor: Actor, id: number) => asked(actor, (db) => findNoticePage(db, actor, id, view));
const readingOf = async (actor: Actor, id: number) => (await pageOf(actor, id))?.notice.reading;
const mark = (actor: MemberActor, id: number) => markNoticeRead(once(actor), id);

/** A person who joins a household that is there. */
async function joins(home: Resident): Promise<MemberActor> {
  const person = await portal.make.person();
  await portal.owner.query(
    "insert into household_member (household_id, condominium_id, person_id, joined_on) values ($1, $2, $3, '2021-01-01')",
    [home.household.id, home.condominium.id, person.id],
  );
  return memberOf({ person });
}

let homes: Resident[];
let place: number;
beforeAll(async () => {
  place = (await portal.make.condominium()).id;
  homes = [];
  for (let n = 0; n < 3; n += 1) homes.push(await residentIn(portal, {}, place));
});
const official = async () => (await portal.make.notice({ condominium_id: place })).id;

describe("I have read it", () => {
  test("said twice, and by two people of one household, is one household of three", async () => {
    const id = await official();
    const [first, second] = [await memberOf(homes[0]!), await joins(homes[0]!)];
    expect(await readingOf(first, id)).toEqual({ haveRead: 0, households: 3 });
    for (const actor of [first, first, second]) expect(await mark(actor, id)).toEqual({ ok: true, value: null });
    expect(await readingOf(second, id)).toEqual({ haveRead: 1, households: 3 });
    expect(await mark(await memberOf(homes[1]!), id)).toEqual({ ok: true, value: null });
    expect(await readingOf(first, id)).toEqual({ haveRead: 2, households: 3 });
  });

  test("pressed many times at once is one", async () => {
    const id = await official();
    const actor = await memberOf(homes[0]!);
    const key = crypto.randomUUID();
    const presses = [
      ...[1, 2, 3].map(() => mark(actor, id)),
      ...[1, 2, 3].map(() => markNoticeRead({ actor, key }, id)),
    ];
    for (const outcome of await Promise.all(presses)) expect(outcome).toEqual({ ok: true, value: null });
    expect(await readingOf(actor, id)).toEqual({ haveRead: 1, households: 3 });
  });

  test("is one's own mark: a neighbour's page does not say it", async () => {
    const id = await official();
    const [one, two] = [await memberOf(homes[0]!), await memberOf(homes[1]!)];
    const newFor = (actor: MemberActor) => asked(actor, (db) => countNewNotices(db, actor));
    const before = [await newFor(one), await newFor(two)];
    await mark(one, id);
    expect((await pageOf(one, id))?.notice.readByActor).toBe(true);
    expect((await pageOf(two, id))?.notice.readByActor).toBe(false);
    expect([await newFor(one), await newFor(two)]).toEqual([before[0]! - 1, before[1]]);
  });

  test("is for the office's notices, while they are up; on expired ones too", async () => {
    const actor = await memberOf(homes[0]!);
    const refusal = (reason: string) => ({ ok: false, refusal: `notices:refusal.${reason}` });
    const earlier = { published_at: new Date(Date.now() - 7_200_000) };
    const past = new Date(Date.now() - 3_600_000);
    const taken = { withdrawn_at: past, withdrawn_by: actor.personId, withdrawn_reason: "Sbagliato." };
    const make = async (values: object) => (await portal.make.notice({ condominium_id: place, ...values })).id;
    expect(await mark(actor, await make({ kind: "committee" }))).toEqual(refusal("notOfficial"));
    expect(await mark(actor, await make({ kind: "neighbour" }))).toEqual(refusal("notOfficial"));
    expect(await mark(actor, await make({ status: "withdrawn", ...taken }))).toEqual(refusal("withdrawn"));
    expect(await mark(actor, await make({ ...earlier, valid_until: past }))).toEqual({ ok: true, value: null });
  });
});

describe("the count of households", () => {
  test("is the office's to see too, and nobody's outside", async () => {
    const id = await official();
    const { territory_id } = homes[0]!.condominium;
    const near = await officerOf(await portal.make.staff("moderator", [territory_id]));
    const far = await officerOf(await portal.make.staff("moderator", [(await portal.make.territory()).id]));
    await mark(await memberOf(homes[2]!), id);
    expect(await readingOf(near, id)).toEqual({ haveRead: 1, households: 3 });
    expect(await readingOf(far, id)).toBeUndefined();
    const stranger = await memberOf(await residentIn(portal));
    expect(await readingOf(stranger, id)).toBeUndefined();
  });

  test("bug: never says that more households have read than there are, after one has left", async () => {
    const home = await residentIn(portal);
    const stays = await residentIn(portal, {}, home.condominium.id);
    const { id } = await portal.make.notice({ condominium_id: home.condominium.id });
    for (const one of [home, stays]) await mark(await memberOf(one), id);
    await portal.owner.query(`update tenancy set ends_on = ${today} - 1 where household_id = $1`, [home.household.id]);
    const reading = await readingOf(await memberOf(stays), id);
    expect(reading!.haveRead).toBeLessThanOrEqual(reading!.households);
  });

  test("bug: counts a household whose tenancy ends next month, which still lives there and reads", async () => {
    const home = await residentIn(portal);
    const { id } = await portal.make.notice({ condominium_id: home.condominium.id });
    await portal.owner.query(`update tenancy set ends_on = ${today} + 30 where household_id = $1`, [home.household.id]);
    const actor = await memberOf(home);
    await mark(actor, id);
    expect(await readingOf(actor, id)).toEqual({ haveRead: 1, households: 1 });
    const desk = await asked(actor, (db) => findCommitteePage(db, actor));
    expect(desk.households).toEqual({ takingPart: 1, households: 1 });
  });

  test("bug: does not count a household that moves in next month", async () => {
    const home = await residentIn(portal);
    await portal.make.household({ condominium_id: home.condominium.id, starts_on: "2999-01-01" });
    const { id } = await portal.make.notice({ condominium_id: home.condominium.id });
    expect(await readingOf((await signIn(home.person.id)).actor, id)).toEqual({ haveRead: 0, households: 1 });
  });
});
