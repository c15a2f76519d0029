import { beforeAll, describe, expect, test } from "vitest";
import { evaluateInitiative } from "~/features/initiatives/commands/evaluate-initiative.server";
import { moveStep } from "~/features/initiatives/commands/move-step.server";
import { planStep } from "~/features/initiatives/commands/plan-step.server";
import { tell } from "~/features/initiatives/commands/transit.server";
import { verdicts } from "~/features/initiatives/model/doing";
import { findDoing } from "~/features/initiatives/queries/doing.server";
import { doingFacts } from "~/features/initiatives/reach.server";
import type { MemberActor } from "~/platform/actor";
import { atomically } from "~/platform/database.server";
import { asked, featurePortal, memberOf, once, residentIn } from "../../support/feature-portal.ts";
import { makeDone } from "../../support/initiative-doing.ts";
import { makeInitiative } from "../../support/initiatives.ts";
import type { Resident } from "../../support/registry.ts";

const portal = featurePortal();
let place: number;
let homes: Resident[];
let people: MemberActor[];

beforeAll(async () => {
  place = (await portal.make.condominium()).id;
  homes = [];
  for (let n = 0; n < 12; n += 1) homes.push(await residentIn(portal, {}, place));
  people = await Promise.all(homes.map((home) => memberOf(home)));
}, 60_000);

const acts = async (id: number, act: string) =>
  (await portal.owner.query("select from initiative_event where initiative_id = $1 and act = $2", [id, act])).rows
    .length;

/** A plan with one step, which everybody promotes. */
async function plan(): Promise<{ id: number; stepId: number }> {
  const { id } = await makeInitiative(portal.make, {
    ...{ condominium_id: place, author_id: people[0]!.personId, state: "in_progress" },
  });
  for (const { personId } of people.slice(1)) {
    await portal.owner.query(
      `insert into initiative_promoter (initiative_id, condominium_id, person_id, invited_by, accepted_at, shown_at)
       values ($1, $2, $3, $4, now(), now())`,
      [id, place, personId, people[0]!.personId],
    );
  }
  const words = { title: "Scavare", owner: { words: "tutti" }, dueOn: null };
  const outcome = await planStep(once(people[0]!), id, words);
  if (!outcome?.ok) throw new Error("no step");
  return { id, stepId: outcome.value.stepId };
}

describe("a step", () => {
  test("that twelve call done at the same moment is told once", async () => {
    const { id, stepId } = await plan();
    const said = await Promise.all(people.map((actor) => moveStep(once(actor), id, stepId, "done")));
    expect(said.filter((one) => one?.ok)).toHaveLength(12);
    expect(await acts(id, "stepDone")).toBe(1);
  });

  test("without the lock is told by each of two", async () => {
    const { id, stepId } = await plan();
    let arrived = 0;
    let open = () => {};
    const bothHaveLooked = new Promise<void>((resolve) => (open = resolve));
    /** What moveStep does, but without the lock; both look before one writes. */
    const move = (actor: MemberActor) =>
      atomically(actor, async (trx) => {
        const initiative = await doingFacts(trx, actor, id).executeTakeFirstOrThrow();
        const step = await trx
          .selectFrom("initiative_step")
          .select("state")
          .where("id", "=", stepId)
          .executeTakeFirstOrThrow();
        arrived += 1;
        if (arrived === 2) open();
        await bothHaveLooked;
        if (step.state === "done") return;
        await trx
          .updateTable("initiative_step")
          .set({ state: "done", done_at: new Date() })
          .where("id", "=", stepId)
          .execute();
        await tell(trx, initiative, "stepDone", actor.personId, { step: stepId });
      });
    await Promise.all([move(people[0]!), move(people[1]!)]);
    expect(await acts(id, "stepDone")).toBe(2);
  });

  test("the first of six at the same moment starts what was decided, once", async () => {
    const { id } = await makeInitiative(portal.make, {
      ...{ condominium_id: place, author_id: people[0]!.personId, state: "decided" },
    });
    const titles = ["Uno", "Due", "Tre", "Quattro", "Cinque", "Sei"];
    const made = await Promise.all(
      titles.map((title) => planStep(once(people[0]!), id, { title, owner: { words: "tutti" }, dueOn: null })),
    );
    expect(made.filter((one) => one?.ok)).toHaveLength(6);
    expect([await acts(id, "start"), await acts(id, "step")]).toEqual([1, 5]);
  });
});

test("how it went is counted once a person, with the same words in two tabs or others", async () => {
  const at = { condominium_id: place, author_id: people[0]!.personId, days: 45 };
  const { id } = await makeDone(portal.make, at, homes);
  const said = await Promise.all(
    people.flatMap((actor, n) =>
      [n, n + 1].map((tab) => {
        const verdict = verdicts[tab % 3]!;
        return evaluateInitiative(once(actor), id, { asProposed: verdict, works: verdict, again: verdict });
      }),
    ),
  );
  expect(said.filter((one) => one?.ok)).toHaveLength(24);
  const { evaluations } = (await asked(people[0]!, (db) => findDoing(db, people[0]!, id)))!;
  expect(evaluations!.people).toBe(12);
  const { rows } = await portal.owner.query(
    "select works - 1 as at, count(*)::int as people from initiative_evaluation where initiative_id = $1 group by 1",
    [id],
  );
  const kept = verdicts.map((_, n) => rows.find(({ at: place }) => place === n)?.people ?? 0);
  for (const counts of [evaluations!.asProposed, evaluations!.works, evaluations!.again]) {
    expect(counts).toEqual(kept);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(12);
  }
});
