import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { commentOnNotice } from "~/features/notices/commands/comment-on-notice.server";
import { withdrawNotice } from "~/features/notices/commands/withdraw-notice.server";
import { mayComment } from "~/features/notices/policy";
import { noticeFacts } from "~/features/notices/reach.server";
import type { MemberActor } from "~/platform/actor";
import { atomically } from "~/platform/database.server";
import { featurePortal, memberOf, once, residentIn } from "../../support/feature-portal.ts";

const portal = featurePortal();
let place: number;
let author: MemberActor;
let reader: MemberActor;
beforeAll(async () => {
  place = (await portal.make.condominium()).id;
  author = await memberOf(await residentIn(portal, {}, place));
  reader = await memberOf(await residentIn(portal, {}, place));
});
afterEach(() => portal.owner.query("truncate throttle"));

const notice = async () =>
  (await portal.make.notice({ condominium_id: place, author_id: author.personId, kind: "neighbour" })).id;
const withdraw = (postingId: number) => withdrawNotice(once(author), postingId, "Ho sbagliato.");

type Answer = (postingId: number) => Promise<boolean>;
const answer: Answer = async (postingId) =>
  (await commentOnNotice(once(reader), postingId, { body: "Ci sono.", parentId: null }))?.ok === true;

/** What commentOnNotice does, but without the lock on the notice. */
const answerWithoutLock: Answer = (postingId) =>
  atomically(reader, async (trx) => {
    const facts = await noticeFacts(trx, reader, postingId).executeTakeFirst();
    if (!facts || !mayComment(reader, facts).allowed) return false;
    await trx
      .insertInto("notice_comment")
      .values({
        posting_id: postingId,
        condominium_id: place,
        author_id: reader.personId,
        voice: "neighbour",
        body: "Ci sono.",
        lang: "it",
      })
      .execute();
    return true;
  });

/** Locks that somebody in this database stands waiting for: the table of comments, or a row that another has changed. */
const waiting = {
  table: `locktype = 'relation' and relation = 'notice_comment'::regclass`,
  row: `locktype in ('transactionid', 'tuple')`,
};

/** Waits until a connection stands still for such a lock, or until `over`. */
async function standsAt(lock: keyof typeof waiting, over: () => boolean = () => false): Promise<boolean> {
  for (let look = 0; look < 200 && !over(); look += 1) {
    const { rows } = await portal.owner.query(
      `select from pg_locks where not granted and ${waiting[lock]}
         and pid in (select pid from pg_stat_activity where datname = current_database())`,
    );
    if (rows.length > 0) return true;
    await sleep(10);
  }
  return false;
}

/** Runs `work` while the owner has done `statement` and not committed it; `work` says when to. */
async function whileHeld<T>(statement: string, work: (commit: () => Promise<unknown>) => Promise<T>): Promise<T> {
  const holder = await portal.owner.connect();
  try {
    await holder.query(`begin; ${statement}`);
    return await work(() => holder.query("commit"));
  } finally {
    await holder.query("rollback");
    holder.release();
  }
}

/**
 * The worst moment: the answer has decided and is about to write (held there by a lock on the table of comments) when
 * somebody withdraws the notice. Says whether the withdrawal was through before the answer was written.
 */
async function race(how: Answer) {
  const postingId = await notice();
  return whileHeld("lock table notice_comment in share mode", async (commit) => {
    const answering = how(postingId);
    expect(await standsAt("table")).toBe(true);
    let withdrawn = false;
    const withdrawing = withdraw(postingId).then((outcome) => {
      withdrawn = true;
      return outcome;
    });
    // With the lock the withdrawal stands still; without it, it goes through.
    expect((await standsAt("row", () => withdrawn)) !== withdrawn).toBe(true);
    const withdrawnBefore = withdrawn;
    await commit();
    return { withdrawnBefore, answered: await answering, outcome: await withdrawing };
  });
}

describe("an answer that has decided when somebody withdraws", () => {
  test("is written before the withdrawal, which waits for it", async () => {
    for (let n = 0; n < 3; n += 1) {
      const result = await race(answer);
      expect(result).toEqual({ withdrawnBefore: false, answered: true, outcome: { ok: true, value: null } });
    }
  });

  test("would be written after it without the lock: this race can tell", async () => {
    const result = await race(answerWithoutLock);
    expect(result).toEqual({ withdrawnBefore: true, answered: true, outcome: { ok: true, value: null } });
  });
});

test("an answer that comes while a withdrawal is being written waits and is refused", async () => {
  const postingId = await notice();
  const change = `update notice set status = 'withdrawn', withdrawn_at = now(), withdrawn_by = author_id,
    withdrawn_reason = 'Errore.' where id = (select notice_id from posting where id = ${postingId})`;
  await whileHeld(change, async (commit) => {
    const answering = commentOnNotice(once(reader), postingId, { body: "Ci sono.", parentId: null });
    expect(await standsAt("row")).toBe(true);
    await commit();
    expect(await answering).toEqual({ ok: false, refusal: "notices:refusal.withdrawn" });
  });
});

test("many answers and a withdrawal at once: what was accepted is there, the rest is refused, nothing breaks", async () => {
  const readers = [];
  for (let n = 0; n < 4; n += 1) readers.push(await memberOf(await residentIn(portal, {}, place)));
  for (let round = 0; round < 15; round += 1) {
    const postingId = await notice();
    const words = { body: "Ci sono.", parentId: null };
    const answers = readers.map((actor) => commentOnNotice(once(actor), postingId, words));
    answers.splice(round % 5, 0, withdraw(postingId) as never);
    const outcomes = await Promise.all(answers);
    const [outcome] = outcomes.splice(round % 5, 1);
    expect(outcome?.ok).toBe(true);
    for (const one of outcomes) if (!one?.ok) expect(one).toEqual({ ok: false, refusal: "notices:refusal.withdrawn" });
    const { rows } = await portal.owner.query<{ n: number }>(
      "select count(*)::int as n from notice_comment where posting_id = $1",
      [postingId],
    );
    expect(rows[0]!.n).toBe(outcomes.filter((one) => one?.ok).length);
    expect(await answer(postingId)).toBe(false);
  }
});
