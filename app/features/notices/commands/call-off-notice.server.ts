import { sql } from "kysely";
import { type CommandContext, once } from "~/platform/command.server";
import { type Trx, withRole } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import type { DraftWords, NoticeKind } from "../model";
import { filesAgain } from "./attach-files.server";
import { holdScheduled } from "./scheduled-row.server";

export type CallOffRefusal = "notices:refusal.notYours" | "notices:refusal.tied" | "notices:refusal.alreadyOut";

/**
 * Calls off a notice before its hour: it becomes a draft again, with all its words, days, hour and audience, and hangs
 * nowhere. Undefined: there is no such notice for this actor. Refusals: see mayReschedule; from its moment on, by the
 * database's clock, it can only be withdrawn.
 */
export function callOffNotice(
  ctx: CommandContext,
  postingId: number,
): Promise<Outcome<{ draftId: number; kind: NoticeKind }, CallOffRefusal> | undefined> {
  return once(ctx, "callOffNotice", async (trx) => {
    const notice = await holdScheduled(trx, ctx.actor, postingId);
    if (!notice) return undefined;
    if (!notice.decision.allowed) return refused(notice.decision.reason);
    const { noticeId, kind, authorId, places } = notice;
    const office = kind === "office";
    const files = await filesAgain(trx, ctx.actor, noticeId, office ? places[0]?.territoryId : null);
    return withRole(trx, "job", async () => {
      const words = { ...(await wordsOf(trx, noticeId)), ...files };
      await unhang(trx, noticeId);
      const { id } = await trx
        .insertInto("notice_draft")
        .values({
          ...{ kind, author_id: authorId, words: JSON.stringify(words), saved_by: ctx.actor.personId },
          condominium_id: office ? null : (places[0]?.condominiumId ?? null),
          territory_id: office ? (places[0]?.territoryId ?? null) : null,
          saved_by_name: office ? ctx.actor.shownName : "",
        })
        .returning("id")
        .executeTakeFirstOrThrow();
      return done({ draftId: id, kind });
    });
  });
}

/** The notice as the form would hold it. A list of condominiums stands for the audience it was made from. */
async function wordsOf(trx: Trx, noticeId: number): Promise<DraftWords> {
  const { rows } = await sql<{ words: DraftWords }>`
    select jsonb_build_object('title', n.title, 'body', n.body, 'what', n.brief_what, 'when', n.brief_when,
        'where', n.brief_where, 'todo', n.brief_todo, 'importance', n.importance, 'lang', n.lang,
        'comments', case when n.comments_open then 'open' else 'closed' end,
        'publishAt', to_char(n.published_at at time zone 'Europe/Rome', 'YYYY-MM-DD"T"HH24:MI'),
        'validUntil', coalesce(to_char((n.valid_until at time zone 'Europe/Rome')::date - 1, 'YYYY-MM-DD'), ''),
        'pinnedUntil', coalesce(to_char((max(p.pinned_until) at time zone 'Europe/Rome')::date - 1, 'YYYY-MM-DD'), ''))
      || case when n.kind <> 'office' then jsonb_build_object('voice', n.kind)
        when count(*) = 1 then jsonb_build_object('audience', 'here', 'condominium', min(p.condominium_id)::text)
        else jsonb_build_object('audience', 'condominiums', 'condominiums', string_agg(p.condominium_id::text, ',' order by p.id)) end
      || case when count(*) = 1 then jsonb_build_object('stairwells', coalesce(max(array_to_string(p.stairwell_ids, ',')), ''))
        else '{}' end as words
    from notice n join posting p on p.notice_id = n.id where n.id = ${noticeId} group by n.id`.execute(trx);
  return rows[0]?.words ?? {};
}

/**
 * Nobody has read or answered what has not come out. What was made for it goes too: versions in other languages, of a
 * text that will change, and notes on where its poster was to hang.
 */
async function unhang(trx: Trx, noticeId: number): Promise<void> {
  for (const table of ["posting_display", "notice_mute"] as const) {
    await trx
      .deleteFrom(table)
      .where("posting_id", "in", (eb) => eb.selectFrom("posting").select("id").where("notice_id", "=", noticeId))
      .execute();
  }
  await trx.deleteFrom("attachment").where("notice_id", "=", noticeId).execute();
  for (const table of ["notice_version", "notice_revision", "posting"] as const) {
    await trx.deleteFrom(table).where("notice_id", "=", noticeId).execute();
  }
  await trx.deleteFrom("notice").where("id", "=", noticeId).execute();
}
