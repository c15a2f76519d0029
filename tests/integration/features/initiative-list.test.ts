import { beforeAll, expect, test } from "vitest";
import { findInitiativeList, findOwnDrafts } from "~/features/initiatives/queries/initiative-list.server";
import type { Actor, MemberActor } from "~/platform/actor";
import { asked, featurePortal, memberOf, officerOf, residentIn } from "../../support/feature-portal.ts";
import { makeInitiative } from "../../support/initiatives.ts";

const portal = featurePortal();
let place: number;
let rosa: MemberActor;
let neighbour: MemberActor;
let stranger: MemberActor;
let officer: Actor;

beforeAll(async () => {
  const condominium = await portal.make.condominium();
  place = condominium.id;
  rosa = await memberOf(await residentIn(portal, {}, place));
  neighbour = await memberOf(await residentIn(portal, {}, place));
  stranger = await memberOf(await residentIn(portal));
  officer = await officerOf(await portal.make.staff("operator", [condominium.territory_id]));
  const at = { condominium_id: place, author_id: rosa.personId };
  for (let n = 0; n < 43; n += 1) {
    const { id } = await makeInitiative(portal.make, { ...at, state: n % 3 === 0 ? "discussion" : "gathering" });
    // Some at the very same moment, so that the order needs the number too.
    await portal.owner.query("update initiative set published_at = now() - make_interval(days => $2) where id = $1", [
      id,
      Math.floor(n / 4) + 1,
    ]);
  }
  for (const state of ["withdrawn", "rejected", "done"] as const) await makeInitiative(portal.make, { ...at, state });
  await makeInitiative(portal.make, { ...at, overdue: true });
  await makeInitiative(portal.make, { ...at, state: "draft" });
  const { id } = await makeInitiative(portal.make, at);
  await portal.owner.query("update initiative set hidden_at = now() where id = $1", [id]);
});

const list = (actor: Actor, shelf: "open" | "over", before: number | null = null) =>
  asked(actor, (db) => findInitiativeList(db, actor, place, shelf, before));

test("what goes on comes in pages of twenty, newest first, each once", async () => {
  const ids: number[] = [];
  const days: number[] = [];
  for (let before: number | null = null; ;) {
    const page = await list(neighbour, "open", before);
    expect(page.initiatives.length).toBeLessThanOrEqual(20);
    for (const { id, publishedAt } of page.initiatives) {
      ids.push(id);
      days.push(publishedAt!.getTime());
    }
    before = page.older;
    if (before === null) break;
  }
  expect(new Set(ids).size).toBe(43);
  expect(days).toEqual([...days].sort((a, b) => b - a));
});

test("what is over stands apart, what is out of time too, before any job has looked", async () => {
  const { initiatives } = await list(neighbour, "over");
  expect(initiatives.map(({ state }) => state).sort()).toEqual(["done", "expired", "rejected", "withdrawn"]);
});

test("the office of the territory reads the same, another house nothing", async () => {
  expect((await list(officer, "over")).initiatives).toHaveLength(4);
  expect((await list(stranger, "open")).initiatives).toEqual([]);
});

test("drafts are for who writes them", async () => {
  expect(await asked(rosa, (db) => findOwnDrafts(db, rosa))).toMatchObject([{ invited: false }]);
  for (const actor of [neighbour, officer]) expect(await asked(actor, (db) => findOwnDrafts(db, actor))).toEqual([]);
});
