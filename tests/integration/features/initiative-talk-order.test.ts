import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { findTalk, type TalkView } from "~/features/initiatives/queries/initiative-talk.server";
import { type TalkKind, talkKinds } from "~/features/initiatives/policy/talk";
import type { MemberActor } from "~/platform/actor";
import { asked, featurePortal, memberOf, residentIn } from "../../support/feature-portal.ts";
import { makeInitiative } from "../../support/initiatives.ts";

const portal = featurePortal();
let place: number;
let rosa: MemberActor;
beforeAll(async () => {
  place = (await portal.make.condominium()).id;
  rosa = await memberOf(await residentIn(portal, {}, place));
});

/** A thread: whether what began it was taken out, and for each reply whether it was. */
type Planned = { kind: TalkKind; removed: boolean; replies: boolean[] };
const planned: fc.Arbitrary<Planned> = fc.record({
  kind: fc.constantFrom(...talkKinds),
  removed: fc.boolean(),
  replies: fc.array(fc.boolean(), { maxLength: 9, size: "max" }),
});

type Written = Planned & { id: number; replyIds: number[] };

/** Writes threads under an idea of their own, their replies after all of them, one of each thread by turns. */
async function write(threads: Planned[]): Promise<{ idea: number; written: Written[] }> {
  const idea = (await makeInitiative(portal.make, { condominium_id: place, author_id: rosa.personId })).id;
  const add = async (kind: TalkKind, parent: number | null, removed: boolean) => {
    const { id } = await portal.make.db
      .insertInto("initiative_comment")
      .values({
        ...{ initiative_id: idea, condominium_id: place, kind, parent_id: parent, author_id: rosa.personId },
        ...{ voice: "promoter", body: "Parole.", lang: "it", removed_at: removed ? new Date() : null },
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return id;
  };
  const written: Written[] = [];
  for (const thread of threads) {
    written.push({ ...thread, id: await add(thread.kind, null, thread.removed), replyIds: [] });
  }
  for (let turn = 0; turn < 9; turn += 1) {
    for (const thread of written) {
      const removed = thread.replies[turn];
      if (removed !== undefined) thread.replyIds.push(await add(thread.kind, thread.id, removed));
    }
  }
  return { idea, written };
}

const livingReplies = ({ replies, replyIds }: Written) => replyIds.filter((_, at) => !replies[at]);
const talk = async (idea: number, view: TalkView) => (await asked(rosa, (db) => findTalk(db, rosa, idea, view)))!;

/** Every thread of a kind, page by page from the newest to the oldest, put back into the order of talking. */
async function turnPages(idea: number, kind: TalkKind) {
  const first = (await talk(idea, {}))[kind];
  expect(first.threads.length).toBeLessThanOrEqual(4);
  const pages = [first.threads];
  for (let before = first.earlier; before !== null;) {
    const page: typeof first = (await talk(idea, { kind, before }))[kind];
    expect(page.threads.length).toBeLessThanOrEqual(20);
    pages.unshift(page.threads);
    before = page.earlier;
  }
  return pages.flat();
}

test("whatever is written and taken out: each thread comes once and in order, and the numbers are those of the rows", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(planned, { minLength: 20, maxLength: 130, size: "max" }), async (threads) => {
      const { idea, written } = await write(threads);
      const numbers = await talk(idea, {});
      for (const kind of talkKinds) {
        const all = written.filter((thread) => thread.kind === kind);
        expect(numbers[kind].count).toBe(all.filter(({ removed }) => !removed).length);
        const standing = all.filter((thread) => !thread.removed || livingReplies(thread).length > 0);
        const shown = await turnPages(idea, kind);
        expect(shown.map(({ id, removed }) => [id, removed])).toEqual(standing.map(({ id, removed }) => [id, removed]));
        expect(shown.map(({ replies, moreReplies }) => [replies.map(({ id }) => id), moreReplies])).toEqual(
          standing.map((thread) => [livingReplies(thread).slice(-3), livingReplies(thread).length > 3]),
        );
        const fullest = standing.at(-1);
        if (!fullest) continue;
        const whole = (await talk(idea, { kind, thread: fullest.id }))[kind];
        expect(whole.threads.map(({ id, replies }) => [id, replies.map((reply) => reply.id)])).toEqual([
          [fullest.id, livingReplies(fullest)],
        ]);
      }
      const waiting = written.filter(
        (thread) => thread.kind === "question" && !thread.removed && livingReplies(thread).length === 0,
      );
      expect(numbers.waiting).toBe(waiting.length);
    }),
    { numRuns: 6 },
  );
}, 120_000);
