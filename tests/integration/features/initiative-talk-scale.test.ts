import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { findTalk, type TalkView } from "~/features/initiatives/queries/initiative-talk.server";
import type { Actor, MemberActor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { asked, featurePortal, memberOf, officerOf, residentIn } from "../../support/feature-portal.ts";
import { makeInitiative, talkALot } from "../../support/initiatives.ts";
import { countStatements } from "../../support/statements.ts";

const portal = featurePortal();
const said = 2000;
let idea: number;
let fullest: number;
let rosa: MemberActor;
let officer: Actor;

beforeAll(async () => {
  const condominium = await portal.make.condominium();
  rosa = await memberOf(await residentIn(portal, {}, condominium.id));
  officer = await officerOf(await portal.make.staff("operator", [condominium.territory_id]));
  for (let n = 0; n < 4; n += 1) {
    const at = { condominium_id: condominium.id, author_id: rosa.personId };
    idea = (await makeInitiative(portal.make, at)).id;
    await talkALot(portal.owner, idea, [rosa.personId, officer.personId], said);
  }
  const { rows } = await portal.owner.query(
    `select parent_id as id from initiative_comment where initiative_id = $1 and kind = 'doubt' and parent_id is not null
     group by 1 order by count(*) desc limit 1`,
    [idea],
  );
  fullest = rows[0].id;
  await portal.owner.query("analyze");
});

/** How many rows of the talk are read by an index for some work, and how often the table is read whole; functions count too. */
async function readFor(db: Db, work: () => Promise<unknown>): Promise<{ rows: number; whole: number }> {
  const soFar = async () =>
    (
      await sql<{ rows: number; whole: number }>`
        select coalesce(idx_tup_fetch, 0)::int as rows, seq_scan::int as whole from pg_stat_xact_user_tables
        where relname = 'initiative_comment'`.execute(db)
    ).rows[0]!;
  const before = await soFar();
  await work();
  const after = await soFar();
  return { rows: after.rows - before.rows, whole: after.whole - before.whole };
}

/** What the counting reads, and what the rest of the page does. */
function pageFor(actor: Actor, view: TalkView) {
  return asked(actor, async (db) => {
    const counting = await readFor(db, () => sql`select initiative_talk_count(${idea})`.execute(db));
    const page = await readFor(db, () => findTalk(db, actor, idea, view));
    return { counting, listing: { rows: page.rows - counting.rows, whole: page.whole - counting.whole } };
  });
}

const views: [string, () => TalkView][] = [
  ["the newest of each kind", () => ({})],
  ["one kind opened, far down", () => ({ kind: "comment", before: fullest + 200 })],
  ["the fullest thread whole", () => ({ kind: "doubt", thread: fullest })],
];

describe.each(views)("of an idea with 2,000 comments, %s", (_, view) => {
  test.each(["a neighbour", "the office"])(
    "is read for %s in one statement, and little more than it shows",
    async (who) => {
      const actor = who === "the office" ? officer : rosa;
      const counted = await asked(actor, (db) => countStatements(() => findTalk(db, actor, idea, view())));
      expect(counted.queries).toHaveLength(1);
      const { counting, listing } = await pageFor(actor, view());
      // Never those of the other ideas, and each once.
      expect(counting.rows).toBeLessThanOrEqual(said);
      expect(counting.whole).toBe(0);
      // Ten threads with six replies of two kinds, twenty or two hundred of a third, and one more of each.
      expect(listing.rows).toBeLessThanOrEqual(22 * 7 + 21 * 7 + 201);
      expect(listing.whole).toBe(0);
    },
  );
});

test("without its index it reads far more: the measure can tell", async () => {
  await portal.owner.query("drop index initiative_thread");
  const { listing } = await pageFor(rosa, {});
  expect(listing.rows).toBeGreaterThan(22 * 7 + 21 * 7 + 201);
  await portal.owner.query(
    "create index initiative_thread on initiative_comment (initiative_id, kind, id) where parent_id is null",
  );
});

test("the fullest thread is shown whole, the newest replies of the others", async () => {
  const whole = await asked(rosa, (db) => findTalk(db, rosa, idea, { kind: "doubt", thread: fullest }));
  const { doubt, comment } = whole!;
  expect(doubt.threads.map(({ id, replies, moreReplies }) => [id, replies.length, moreReplies])).toEqual([
    [fullest, expect.any(Number), false],
  ]);
  expect(doubt.threads[0]!.replies.length).toBeGreaterThan(40);
  expect(comment.threads).toHaveLength(4);
});
