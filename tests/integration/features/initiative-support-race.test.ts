import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { countSupport } from "~/features/initiatives/commands/count-support.server";
import { supportInitiative, takeSupportBack } from "~/features/initiatives/commands/support-initiative.server";
import { initiativeFacts } from "~/features/initiatives/reach.server";
import type { MemberActor } from "~/platform/actor";
import { atomically } from "~/platform/database.server";
import { featurePortal, memberOf, once, residentIn } from "../../support/feature-portal.ts";
import { makeInitiative } from "../../support/initiatives.ts";
import type { Resident } from "../../support/registry.ts";

const portal = featurePortal();
const people: MemberActor[] = [];
let place: number;
let author: Resident;

/** Fifty dwellings with four people each. */
beforeAll(async () => {
  place = (await portal.make.condominium()).id;
  author = await residentIn(portal, {}, place);
  for (let home = 0; home < 50; home += 1) {
    const first = await residentIn(portal, {}, place);
    people.push(await memberOf(first));
    for (let more = 0; more < 3; more += 1) {
      const person = await portal.make.person();
      await portal.make.db
        .insertInto("household_member")
        .values({
          household_id: first.household.id,
          condominium_id: place,
          person_id: person.id,
          joined_on: "2020-01-01",
        })
        .execute();
      people.push(await memberOf({ person }));
    }
  }
}, 120_000);

const gathering = (needed: number) =>
  makeInitiative(portal.make, { condominium_id: place, author_id: author.person.id, needed, dwellings: 51 });

/** Presses again with the same key when a busy machine kept them waiting, as a browser's reload does. */
async function supporting(actor: MemberActor, id: number) {
  const context = once(actor);
  for (let left = 5; ; left -= 1) {
    try {
      return await supportInitiative(context, id, 1);
    } catch (error) {
      if (left === 0 || !/timeout exceeded when trying to connect/.test(String(error))) throw error;
    }
  }
}

async function standing(id: number) {
  const { rows } = await portal.owner.query(
    `select state, supporters, supporting_dwellings as dwellings,
       (select count(*) from initiative_event e where e.initiative_id = i.id and e.act = 'reach') as crossings,
       (select details from initiative_event e where e.initiative_id = i.id and e.act = 'reach') as told
     from initiative i where id = $1`,
    [id],
  );
  return rows[0];
}

describe("two hundred people of fifty dwellings at the same moment", () => {
  test("cross the threshold once, and all count", async () => {
    const { id } = await gathering(17);
    const said = await Promise.all(people.map((actor) => supporting(actor, id)));
    expect(said.filter((one) => one?.ok)).toHaveLength(200);
    expect(said.filter((one) => one?.ok && one.value.reached)).toHaveLength(1);
    const { told, ...rest } = await standing(id);
    expect(rest).toEqual({ state: "discussion", supporters: 200, dwellings: 50, crossings: 1 });
    expect(told).toMatchObject({ dwellings: 17, path: "office" });
  });

  test("each twice: the second of a double tap changes nothing", async () => {
    const { id } = await gathering(51);
    const some = people.slice(0, 80);
    await Promise.all(some.flatMap((actor) => [1, 2].map(() => supporting(actor, id))));
    expect(await standing(id)).toMatchObject({ state: "gathering", supporters: 80, dwellings: 20, crossings: 0 });
  });

  test("half of whom take it back: what is left is counted", async () => {
    const { id } = await gathering(51);
    await Promise.all(people.map((actor) => supporting(actor, id)));
    await Promise.all(people.filter((_, at) => at % 4 < 2).map((actor) => takeSupportBack(once(actor), id)));
    expect(await standing(id)).toMatchObject({ supporters: 100, dwellings: 50 });
    await Promise.all(people.filter((_, at) => at % 4 >= 2).map((actor) => takeSupportBack(once(actor), id)));
    expect(await standing(id)).toMatchObject({ supporters: 0, dwellings: 0, state: "gathering" });
  });
});

/** Waits until a connection of this database stands still for a row that another has changed. */
async function somebodyWaits(): Promise<void> {
  for (let look = 0; look < 500; look += 1) {
    const { rows } = await portal.owner.query(
      `select from pg_locks where not granted and locktype in ('transactionid', 'tuple')
         and pid in (select pid from pg_stat_activity where datname = current_database())`,
    );
    if (rows.length > 0) return;
    await sleep(10);
  }
}

/** What supportInitiative does, but without the lock; `beforeCommit` says when its transaction may end. */
async function supportWithoutLock(actor: MemberActor, id: number, beforeCommit: () => Promise<void>): Promise<void> {
  await atomically(actor, async (trx) => {
    const initiative = await initiativeFacts(trx, actor, id).executeTakeFirstOrThrow();
    const { householdId, condominiumId } = actor.home;
    const home = await trx
      .selectFrom("tenancy")
      .select("dwelling_id as dwellingId")
      .where("household_id", "=", householdId)
      .executeTakeFirstOrThrow();
    await trx
      .insertInto("initiative_support")
      .values({
        ...{ initiative_id: id, condominium_id: condominiumId, person_id: actor.personId },
        ...{ household_id: householdId, dwelling_id: home.dwellingId, revision: 1 },
      })
      .execute();
    await countSupport(trx, initiative);
    await beforeCommit();
  });
}

test("without the lock the last two miss each other, and the threshold is never crossed", async () => {
  const { id } = await gathering(2);
  let first = true;
  // Who has counted first ends when the other has counted too and waits to write the number down.
  const beforeCommit = async () => {
    if (!first) return;
    first = false;
    await somebodyWaits();
  };
  await Promise.all([people[0]!, people[4]!].map((actor) => supportWithoutLock(actor, id, beforeCommit)));
  expect(await standing(id)).toMatchObject({ state: "gathering", supporters: 1, crossings: 0 });
});
