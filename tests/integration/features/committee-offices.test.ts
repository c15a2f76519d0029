import { beforeAll, describe, expect, test } from "vitest";
import { appointOffice } from "~/features/people/commands/appoint-office.server";
import { endOffice } from "~/features/people/commands/end-office.server";
import { AppointInput, EndOfficeInput } from "~/features/people/input";
import { findCommitteePage } from "~/features/people/queries/committee-page.server";
import { type Actor, isCommittee } from "~/platform/actor";
import { openRead } from "~/platform/database.server";
import { featurePortal, officerOf, once, residentIn, signIn } from "../../support/feature-portal.ts";
import type { Resident } from "../../support/registry.ts";

const portal = featurePortal();
const actors = {} as Record<"near" | "far" | "tied" | "administrator" | "coordinatorElsewhere", Actor>;
let place: number;
let other: Resident;
let days: Record<"today" | "yesterday" | "tomorrow" | "later", string>;

beforeAll(async () => {
  const { make, owner } = portal;
  const [near, far] = [await make.territory(), await make.territory()];
  place = (await make.condominium({ territory_id: near.id })).id;
  other = await residentIn(portal);
  actors.near = await officerOf(await make.staff("moderator", [near.id]));
  actors.far = await officerOf(await make.staff("moderator", [far.id]));
  actors.coordinatorElsewhere = await officerOf(await make.staff("coordinator", [far.id]));
  actors.administrator = await officerOf(await make.staff("administrator", [near.id]));
  const tied = await make.staff("coordinator", [near.id]);
  await owner.query("insert into staff_conflict values ($1, $2, 'parente')", [tied.id, place]);
  actors.tied = await officerOf(tied);
  days = (
    await owner.query<typeof days>(
      `select t::text as today, (t - 1)::text as yesterday, (t + 1)::text as tomorrow, (t + 30)::text as later
       from (select (now() at time zone 'Europe/Rome')::date as t) d`,
    )
  ).rows[0]!;
});

const neighbour = () => residentIn(portal, {}, place);
const appoint = (actor: Actor, who: Resident, more: object = {}, at = place) =>
  appointOffice(
    once(actor),
    at,
    AppointInput.parse({ personId: who.person.id, office: "secretary", startsOn: days.today, ...more }),
  );
const officeOf = async ({ person }: Resident) =>
  (await portal.owner.query("select * from committee_office where person_id = $1 order by id desc", [person.id]))
    .rows[0];
const serves = async ({ person }: Resident) => isCommittee((await signIn(person.id)).actor);
const done = { ok: true, value: null };
const no = (word: string) => ({ ok: false, refusal: `people:refusal.${word}` });

describe("an appointment", () => {
  test("counts at once, with who made it, and the person reads about it", async () => {
    const ines = await neighbour();
    expect(await serves(ines)).toBe(false);
    expect(await appoint(actors.near, ines)).toEqual(done);
    expect(await officeOf(ines)).toMatchObject({
      office: "secretary",
      appointed_by: actors.near.personId,
      ends_on: null,
    });
    expect(await serves(ines)).toBe(true);
    const { rows } = await portal.owner.query("select kind from data_access where person_id = $1", [ines.person.id]);
    expect(rows).toEqual([{ kind: "staff" }]);
  });

  test("is for the office of the territory without a tie", async () => {
    const ines = await neighbour();
    for (const name of ["far", "coordinatorElsewhere"] as const)
      expect([name, await appoint(actors[name], ines)]).toEqual([name, undefined]);
    expect((await appoint(actors.administrator, ines))?.ok).not.toBe(true);
    expect(await appoint(actors.tied, ines)).toEqual(no("tied"));
    expect(await appoint(actors.near, ines, {}, 0)).toBeUndefined();
    expect(await officeOf(ines)).toBeUndefined();
  });

  test("is for adults who live there today", async () => {
    expect(await appoint(actors.near, other)).toEqual(no("notThere"));
    expect(await appoint(actors.near, await portal.make.formerTenant({ condominium_id: place }))).toEqual(
      no("notThere"),
    );
    const child = await residentIn(portal, { birth_year: new Date().getFullYear() - 10 }, place);
    expect(await appoint(actors.near, child)).toEqual(no("notThere"));
  });

  test("of the same office on the same days is made once, also by two at once", async () => {
    const ines = await neighbour();
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => appoint(actors.near, ines)));
    expect(outcomes.filter((one) => one?.ok)).toHaveLength(1);
    expect(outcomes.filter((one) => one && !one.ok)).toEqual([no("already"), no("already"), no("already")]);
    expect(await appoint(actors.near, ines, { endsOn: days.later })).toEqual(no("already"));
    expect(await appoint(actors.near, ines, { office: "member" })).toEqual(done);
  });

  test("may lie ahead, and not wholly behind", async () => {
    const ines = await neighbour();
    expect(await appoint(actors.near, ines, { startsOn: "2021-01-01", endsOn: days.yesterday })).toEqual(
      no("dateGone"),
    );
    expect(await appoint(actors.near, ines, { startsOn: days.tomorrow })).toEqual(done);
    expect(await serves(ines)).toBe(false);
    const input = { personId: 1, office: "member", startsOn: days.later, endsOn: days.today };
    expect(AppointInput.safeParse(input).success).toBe(false);
  });

  test("of a second responsible is made, and the page says that there are two", async () => {
    for (const who of [await neighbour(), await neighbour()])
      expect(await appoint(actors.near, who, { office: "responsible" })).toEqual(done);
    const db = await openRead(actors.near);
    const page = await findCommitteePage(db, place);
    await db.commit().execute();
    expect(page.doubles).toContain("responsible");
    expect(page.residents.length).toBeGreaterThan(2);
  });
});

describe("the end of a term", () => {
  const serving = async (more: object = {}) => {
    const who = await neighbour();
    expect(await appoint(actors.near, who, { startsOn: "2021-01-01", ...more })).toEqual(done);
    return { who, id: Number((await officeOf(who)).id) };
  };
  const end = (id: number, from: string, actor = actors.near) => endOffice(once(actor), place, id, from);

  test("from today is at once, from a later day is then", async () => {
    const [now, then] = [await serving(), await serving()];
    expect(await end(now.id, days.today)).toEqual(done);
    expect(await officeOf(now.who)).toMatchObject({ ends_on: days.yesterday, ended_by: actors.near.personId });
    expect(await serves(now.who)).toBe(false);
    expect(await end(then.id, days.tomorrow)).toEqual(done);
    expect(await officeOf(then.who)).toMatchObject({ ends_on: days.today });
    expect(await serves(then.who)).toBe(true);
  });

  test("on its first day, or before it, leaves no day in force", async () => {
    for (const startsOn of [days.today, days.later]) {
      const { who, id } = await serving({ startsOn });
      expect(await end(id, days.today)).toEqual(done);
      expect(await serves(who)).toBe(false);
      expect(await end(id, days.today)).toEqual(no("over"));
      expect(await appoint(actors.near, who, { startsOn })).toEqual(done);
    }
  });

  test("never makes a term longer, and is not in the past", async () => {
    const { who, id } = await serving({ endsOn: days.tomorrow });
    expect(await end(id, days.yesterday)).toEqual(no("dateGone"));
    expect(await end(id, days.later)).toEqual(done);
    expect(await officeOf(who)).toMatchObject({ ends_on: days.tomorrow });
    expect(EndOfficeInput.safeParse({ officeId: "1", from: "2030-02-30" }).success).toBe(false);
  });

  test("is for the office of the territory without a tie, and of this condominium", async () => {
    const { id } = await serving();
    expect(await end(id, days.today, actors.far)).toBeUndefined();
    expect(await end(id, days.today, actors.tied)).toEqual(no("tied"));
    expect((await end(id, days.today, actors.administrator))?.ok).not.toBe(true);
    expect(await endOffice(once(actors.near), other.condominium.id, id, days.today)).toBeUndefined();
    expect(await end(0, days.today)).toBeUndefined();
  });
});
