import { sql } from "kysely";
import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import type { NoticeInput } from "../input";
import type { NoticeKind } from "../model";
import { mayPublish, type PublishRefusal } from "../policy";

export type PublishNoticeRefusal = PublishRefusal | "notices:refusal.dateGone";

/**
 * Publishes a notice in one condominium. Neighbours speak as themselves and never urgently; the committee and the
 * office as such. Undefined condominium or one out of reach: `notYours`. A last day before today: `dateGone`.
 */
export function publishNotice(
  ctx: CommandContext,
  target: { kind: NoticeKind; condominiumId: number },
  input: NoticeInput,
): Promise<Outcome<{ noticeId: number }, PublishNoticeRefusal>> {
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
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return done({ noticeId: id });
  });
}
