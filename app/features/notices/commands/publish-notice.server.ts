import { sql } from "kysely";
import { type CommandContext, once } from "~/platform/command.server";
import type { Trx } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { askTranslations } from "../effects.server";
import type { NoticeInput } from "../input";
import { checkNotice, type DraftMark, type DraftSaved, type NoticeCheck, type NoticeKind } from "../model";
import { mayPublish, mayPublishAfter, type PublishRefusal } from "../policy";
import { type Audience, findAudience, findKnownWords } from "../reach.server";
import { attachFiles, type AttachRefusal } from "./attach-files.server";
import { type StaleDraftRefusal, takeDraft } from "./draft-row.server";
import { fillAddress, type GapRefusal } from "./fill-address.server";

export type PublishNoticeRefusal =
  | PublishRefusal
  | AttachRefusal
  | StaleDraftRefusal
  | GapRefusal
  | "notices:refusal.noAudience"
  | "notices:refusal.timeGone"
  | "notices:refusal.dateGone"
  | "notices:refusal.points"
  | "notices:refusal.look";

/**
 * Publishes a notice: one text, one posting for each condominium it is for, at once or at an hour to come. Neighbours
 * speak as themselves, at home, at once and never urgently; the committee and the office as such. A condominium out of
 * reach: `notYours`; none at all, or a stairwell of another one: `noAudience`. An hour that has passed: `timeGone`. A
 * last day that ends before it hangs there: `dateGone`. Words that point at a person: `points`, or for the office
 * `look`, until it says "anyway", which is kept with the notice. Gaps in the office's words: see fillAddress. The draft
 * it comes from goes in the same transaction: `newerDraft`, with the other wording, when somebody has saved it since;
 * `draftGone` when it was published or deleted meanwhile. Files: see attachFiles.
 * @returns the first posting; with `points` and `look` also what to look at
 */
export function publishNotice(
  ctx: CommandContext,
  target: { kind: NoticeKind; audience: Audience; draft?: DraftMark | null },
  typed: NoticeInput,
): Promise<Outcome<{ postingId: number }, PublishNoticeRefusal> & { check?: NoticeCheck; theirs?: DraftSaved }> {
  return once(ctx, "publishNotice", async (trx) => {
    const stale = target.draft && (await takeDraft(trx, ctx.actor, target.kind === "office", target.draft));
    if (stale) return stale;
    const places = await findAudience(trx, ctx.actor, target.audience);
    for (const place of places) {
      const decision = mayPublish(ctx.actor, target.kind, place);
      if (!decision.allowed) return refused(decision.reason);
    }
    const filled = await fillAddress(trx, target.kind, places, typed);
    if ("refusal" in filled) return refused(filled.refusal);
    const input = filled.words;
    const stairwells = await wholeOrSome(trx, places, input.stairwells);
    if (places.length === 0 || !stairwells) return refused("notices:refusal.noAudience");

    const official = target.kind !== "neighbour";
    const time = await readTimes(trx, official ? input : { ...input, publishAt: "", pinnedUntil: "" });
    if (time.passed) return refused("notices:refusal.timeGone");
    if (time.endsBefore) return refused("notices:refusal.dateGone");
    const condominiumIds = places.map(({ condominiumId }) => condominiumId);
    const check = checkNotice(input, target.kind, await findKnownWords(trx, condominiumIds));
    const after = mayPublishAfter(check, target.kind, input.anyway === "yes");
    if (!after.allowed) return { ...refused(after.reason), check };
    const despite = check.marked.flatMap(({ pieces }) => pieces.flatMap(({ kind }) => kind ?? []));
    const { id } = await trx
      .insertInto("notice")
      .values({
        kind: target.kind,
        importance: official ? input.importance : "normal",
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
        published_at: time.from,
        valid_until: time.until,
        published_despite: JSON.stringify([...new Set(despite)]),
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    const postings = await trx
      .insertInto("posting")
      .values(
        condominiumIds.map((condominium_id) => ({
          notice_id: id,
          condominium_id,
          author_id: ctx.actor.personId,
          published_at: time.from,
          pinned_until: time.pinned,
          stairwell_ids: stairwells.length > 0 ? stairwells : null,
        })),
      )
      .returning("id")
      .execute();
    await askTranslations(trx, id);
    const unattached = input.attachments?.length ? await attachFiles(trx, ctx.actor, id, input.attachments) : null;
    if (unattached) return refused(unattached);
    return done({ postingId: postings[0]!.id });
  });
}

/** The stairwells asked for, none for all; null when they are not stairwells of the one condominium. */
async function wholeOrSome(trx: Trx, places: { condominiumId: number }[], asked: number[]): Promise<number[] | null> {
  if (asked.length === 0) return [];
  if (places.length !== 1) return null;
  const own = await trx
    .selectFrom("stairwell")
    .select("id")
    .where("condominium_id", "=", places[0]!.condominiumId)
    .limit(100)
    .execute();
  if (!asked.every((id) => own.some((stairwell) => stairwell.id === id))) return null;
  return asked.length === own.length ? [] : asked;
}

/** Hours and days of the form as moments, by the database's clock and the calendar of Rome. A last day counts whole. */
async function readTimes(trx: Trx, input: Pick<NoticeInput, "publishAt" | "validUntil" | "pinnedUntil">) {
  const { rows } = await sql<{
    from: Date;
    until: Date | null;
    pinned: Date | null;
    passed: boolean;
    endsBefore: boolean;
  }>`
    select "from", until, pinned, "from" < now() as passed, coalesce(least(until, pinned) <= "from", false) as "endsBefore"
    from (select coalesce(${input.publishAt || null}::timestamp at time zone 'Europe/Rome', now()) as "from",
      ((${input.validUntil || null}::date + 1)::timestamp at time zone 'Europe/Rome') as until,
      ((${input.pinnedUntil || null}::date + 1)::timestamp at time zone 'Europe/Rome') as pinned) asked`.execute(trx);
  return rows[0]!;
}
