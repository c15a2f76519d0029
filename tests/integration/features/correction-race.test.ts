import { sql } from "kysely";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { correctNotice } from "~/features/notices/commands/correct-notice.server";
import { CorrectionInput } from "~/features/notices/input";
import { mayCorrect } from "~/features/notices/policy";
import { textFacts } from "~/features/notices/reach.server";
import type { Actor } from "~/platform/actor";
import { atomically } from "~/platform/database.server";
import { featurePortal, officerOf, once } from "../../support/feature-portal.ts";

const portal = featurePortal();
let place: number;
let editors: Actor[];
beforeAll(async () => {
  const territory = await portal.make.territory();
  place = (await portal.make.condominium({ territory_id: territory.id })).id;
  editors = [
    await officerOf(await portal.make.staff("moderator", [territory.id])),
    await officerOf(await portal.make.staff("moderator", [territory.id])),
  ];
});

const words = (title: string) =>
  CorrectionInput.parse({ title, body: "Torna alle 13.", revision: "1", reason: "Cambia il giorno." });
type Edit = (actor: Actor, postingId: number, title: string) => Promise<boolean>;
const edit: Edit = async (actor, id, title) => (await correctNotice(once(actor), id, words(title)))?.ok === true;

/** What correctNotice does, but without the lock on the notice. */
const editWithoutLock: Edit = (actor, id, title) =>
  atomically(actor, async (trx) => {
    const facts = await textFacts(trx, actor, id).executeTakeFirst();
    if (!facts || !mayCorrect(actor, facts).allowed || facts.revision !== 1) return false;
    await sql`insert into notice_revision (notice_id, number, lang, title, body, brief_what, brief_when, brief_where, brief_todo, reason, replaced_by)
      select id, revision, lang, title, body, '', '', '', '', 'Cambia.', ${actor.personId} from notice where id = ${facts.noticeId}
      on conflict do nothing`.execute(trx);
    await sql`update notice set title = ${title}, revision = revision + 1 where id = ${facts.noticeId}`.execute(trx);
    return true;
  });

/** Two editors at the worst moment: both have opened the wording 1, and both write while the history is held. */
async function race(how: Edit) {
  const { id, notice_id } = await portal.make.notice({ condominium_id: place });
  const holder = await portal.owner.connect();
  try {
    await holder.query("begin; lock table notice_revision in share mode");
    const both = editors.map((actor, at) => how(actor, id, `Manca l’acqua ${at}`));
    // The first stands at the history; the second there too, or, with the lock, behind the first.
    for (let look = 0; look < 300; look += 1) {
      const { rows } = await portal.owner.query(
        `select from pg_locks where not granted and pid in (select pid from pg_stat_activity where datname = current_database())`,
      );
      if (rows.length >= 2) break;
      await sleep(10);
    }
    await holder.query("commit");
    const won = await Promise.all(both);
    const { rows } = await portal.owner.query("select revision from notice where id = $1", [notice_id]);
    return { won: won.filter(Boolean).length, revision: rows[0].revision };
  } finally {
    await holder.query("rollback");
    holder.release();
  }
}

describe("two editors of one notice", () => {
  test("one is heard, the other is told", async () => {
    expect(await race(edit)).toEqual({ won: 1, revision: 2 });
  });
  test("without the lock both would think they were heard: the race is real", async () => {
    expect(await race(editWithoutLock)).toEqual({ won: 2, revision: 3 });
  });
});
