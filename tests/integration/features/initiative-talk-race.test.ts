import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { actOnInitiative } from "~/features/initiatives/commands/act-on-initiative.server";
import { commentOnInitiative } from "~/features/initiatives/commands/comment-on-initiative.server";
import { initiativeFacts } from "~/features/initiatives/reach.server";
import { mayBeginThread } from "~/features/initiatives/policy/talk";
import type { MemberActor } from "~/platform/actor";
import { atomically } from "~/platform/database.server";
import { featurePortal, memberOf, once, residentIn } from "../../support/feature-portal.ts";
import { makeInitiative } from "../../support/initiatives.ts";

const portal = featurePortal();
let place: number;
let author: MemberActor;
let reader: MemberActor;
beforeAll(async () => {
  place = (await portal.make.condominium()).id;
  author = await memberOf(await residentIn(portal, {}, place));
  reader = await memberOf(await residentIn(portal, {}, place));
});

const idea = async () => (await makeInitiative(portal.make, { condominium_id: place, author_id: author.personId })).id;
const withdraw = (id: number) => actOnInitiative(once(author), id, { act: "withdraw", reason: "Ci ho ripensato." });

type Asking = (id: number) => Promise<string>;
const words = { kind: "question", parentId: null, body: "Chi paga?" } as const;
const ask: Asking = async (id) => {
  const outcome = await commentOnInitiative(once(reader), id, words);
  return outcome?.ok ? "said" : (outcome?.refusal ?? "nothing");
};

/** What commentOnInitiative does, but without the lock on the idea. */
const askWithoutLock: Asking = (id) =>
  atomically(reader, async (trx) => {
    const facts = await initiativeFacts(trx, reader, id).executeTakeFirstOrThrow();
    if (!mayBeginThread(reader, facts).allowed) return "refused";
    await trx
      .insertInto("initiative_comment")
      .values({
        ...{ initiative_id: id, condominium_id: place, kind: "question", author_id: reader.personId },
        ...{ voice: "neighbour", body: words.body, lang: "it" },
      })
      .execute();
    return "said";
  });

/** Locks that somebody in this database stands waiting for: the table of the talk, or a row that another holds. */
const waiting = {
  table: `locktype = 'relation' and relation = 'initiative_comment'::regclass`,
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
 * The worst moment: a question has been decided on and is about to be written (held there by a lock on the table) when
 * the idea is withdrawn. Says whether the withdrawal was through before the question was written.
 */
async function race(how: Asking) {
  const id = await idea();
  return whileHeld("lock table initiative_comment in share mode", async (commit) => {
    const asking = how(id);
    expect(await standsAt("table")).toBe(true);
    let withdrawn = false;
    const withdrawing = withdraw(id).then((outcome) => {
      withdrawn = true;
      return outcome;
    });
    // With the lock the withdrawal stands still; without it, it goes through.
    expect((await standsAt("row", () => withdrawn)) !== withdrawn).toBe(true);
    const withdrawnBefore = withdrawn;
    await commit();
    return { withdrawnBefore, asked: await asking, withdrawal: (await withdrawing)?.ok };
  });
}

describe("a question that has been decided on when the idea is withdrawn", () => {
  test("is written before the withdrawal, which waits for it", async () => {
    for (let n = 0; n < 3; n += 1) {
      expect(await race(ask)).toEqual({ withdrawnBefore: false, asked: "said", withdrawal: true });
    }
  });

  test("would be written after it without the lock: this race can tell", async () => {
    expect(await race(askWithoutLock)).toEqual({ withdrawnBefore: true, asked: "said", withdrawal: true });
  });
});

test("a question that comes while the withdrawal is being written waits and is refused", async () => {
  const id = await idea();
  await whileHeld(`update initiative set state = 'withdrawn', closed_at = now() where id = ${id}`, async (commit) => {
    const asking = ask(id);
    expect(await standsAt("row")).toBe(true);
    await commit();
    expect(await asking).toBe("initiatives:talk.refusal.over");
  });
});

test("many talk at once: nobody waits for the other's words, and all are there", async () => {
  const id = await idea();
  const people = [author, reader];
  for (let n = 0; n < 6; n += 1) people.push(await memberOf(await residentIn(portal, {}, place)));
  await Promise.all(people.map((actor) => commentOnInitiative(once(actor), id, { ...words, kind: "doubt" })));
  const { rows } = await portal.owner.query("select from initiative_comment where initiative_id = $1", [id]);
  expect(rows).toHaveLength(people.length);
  await atomically(author, async (trx) => {
    await initiativeFacts(trx, author, id).forShare("initiative").executeTakeFirstOrThrow();
    expect(await ask(id)).toBe("said");
  });
});
