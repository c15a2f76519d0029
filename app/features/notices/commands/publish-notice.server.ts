import { sql } from "kysely";
import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import type { NoticeInput } from "../input";
import { checkNotice, type NoticeCheck, type NoticeKind } from "../model";
import { mayPublish, mayPublishAfter, type PublishRefusal } from "../policy";
import { findKnownWords } from "../reach.server";

export type PublishNoticeRefusal =
  PublishRefusal | "notices:refusal.dateGone" | "notices:refusal.points" | "notices:refusal.look";

/**
 * Publishes a notice in one condominium. Neighbours speak as themselves and never urgently; the committee and the
 * office as such. Undefined condominium or one out of reach: `notYours`. A last day before today: `dateGone`. Words that
 * point at a person: `points`, or for the office `look`, until it says "anyway", which is kept with the notice.
 * @returns with `points` and `look` also what to look at
 */
export function publishNotice(
  ctx: CommandContext,
  target: { kind: NoticeKind; condominiumId: number },
  input: NoticeInput,
): Promise<Outcome<{ noticeId: number }, PublishNoticeRefusal> & { check?: NoticeCheck }> {
  return once(ctx, "publishNotice", async (trx) => {
    const place = await trx
      .selectFrom("condominium")
      .select(["id as condominiumId", "territory_id as territoryId"])
      .where("id", "=", target.condominiumId)
      .executeTakeFirst();
    if (!place) return refused("notices:refusal.notYours");
    const decision = mayPublish(ctx.actor, target.kind, place);
    if (!decision.allowed) return refused(decision.reason);

    // The last day counts whole, in the calendar of Rome.
    const until = sql<Date | null>`((${input.validUntil || null}::date + 1)::timestamp at time zone 'Europe/Rome')`;
    const { rows } = await sql<{ gone: boolean | null }>`select ${until} <= now() as gone`.execute(trx);
    if (rows[0]?.gone) return refused("notices:refusal.dateGone");
    const check = checkNotice(input, target.kind, await findKnownWords(trx, target.condominiumId));
    const after = mayPublishAfter(check, target.kind, input.anyway === "yes");
    if (!after.allowed) return { ...refused(after.reason), check };
    const despite = check.marked.flatMap(({ pieces }) => pieces.flatMap(({ kind }) => kind ?? []));
    const { id } = await trx
      .insertInto("notice")
      .values({
        condominium_id: target.condominiumId,
        kind: target.kind,
        importance: target.kind === "neighbour" ? "normal" : input.importance,
        status: "published",
        author_id: ctx.actor.personId,
        title: input.title,
        body: input.body,
        brief_what: input.what,
        brief_when: input.when,
        brief_where: input.where,
        brief_todo: input.todo,
        lang: input.lang,
        comments_open: input.comments === "open",
        published_at: sql`now()`,
        valid_until: until,
        published_despite: JSON.stringify([...new Set(despite)]),
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return done({ noticeId: id });
  });
}
