import { type SelectQueryBuilder, sql } from "kysely";
import type { Actor } from "~/platform/actor";
import { type CommandContext, once } from "~/platform/command.server";
import type { Trx } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { askTranslations } from "../effects.server";
import type { CorrectionInput } from "../input";
import { checkNotice, type NoticeCheck, sameWords, type Standing } from "../model";
import { type CorrectRefusal, mayCorrect, mayPublishAfter } from "../policy";
import { type Attached, attached, saidOfFiles } from "../queries/attached.server";
import { textFacts, findKnownWords, lastDayOf, original } from "../reach.server";
import { attachFiles, type AttachRefusal } from "./attach-files.server";

export type CorrectNoticeRefusal =
  | CorrectRefusal
  | AttachRefusal
  | "notices:refusal.changed"
  | "notices:refusal.same"
  | "notices:refusal.noReason"
  | "notices:refusal.dateGone"
  | "notices:refusal.points"
  | "notices:refusal.look";

/**
 * Corrects the words of a notice, its last day and, when the form speaks of them, its files, once for all its boards.
 * The wording that was on the board stays in the history with what changed and why (of a file what it was called and
 * said), neighbours are asked anew whether they have read it, and its versions in other languages wait to be renewed
 * where words changed. What waits for its hour is simply changed. Undefined: there is no such notice for this actor.
 * Refusals: see mayCorrect and attachFiles; somebody else has corrected it meanwhile: `changed`, with what stands there now;
 * nothing is different: `same`; on the board and no reason: `noReason`; a last day that is gone: `dateGone`; the check
 * before publication: `points` or `look`, with what to look at.
 */
export function correctNotice(
  ctx: CommandContext,
  postingId: number,
  input: CorrectionInput,
): Promise<(Outcome<null, CorrectNoticeRefusal> & { check?: NoticeCheck; now?: Standing }) | undefined> {
  return once(ctx, "correctNotice", async (trx) => {
    const facts = await locked(textFacts(trx, ctx.actor, postingId));
    if (!facts) return undefined;
    const decision = mayCorrect(ctx.actor, facts);
    if (!decision.allowed) return refused(decision.reason);

    // Read after the lock: this is what stands there, and nobody can change it any more.
    const before = await readStanding(trx, facts.noticeId, input.validUntil);
    if (before.now.revision !== input.revision) return { ...refused("notices:refusal.changed"), now: before.now };
    const until = before.lastDay === input.validUntil ? before.validUntil : before.asked;
    if (until !== before.validUntil && before.gone) return refused("notices:refusal.dateGone");
    const spoken = !sameWords(before.now, input);
    const files = sameFiles(before.now.files, input.attachments) ? null : input.attachments;
    if (!spoken && !files && until === before.validUntil) return refused("notices:refusal.same");
    if (facts.onBoard && input.reason === "") return refused("notices:refusal.noReason");
    const known = await findKnownWords(trx, await boardsOf(trx, facts.noticeId));
    const check = checkNotice({ ...input, lang: facts.lang }, facts.kind, known);
    const after = mayPublishAfter(check, facts.kind, input.anyway === "yes");
    if (!after.allowed) return { ...refused(after.reason), check };

    if (facts.onBoard) await keepOldWording(trx, ctx.actor, facts.noticeId, input.reason);
    await trx
      .updateTable("notice")
      .set({
        title: input.title,
        body: input.body,
        ...{ brief_what: input.what, brief_when: input.when, brief_where: input.where, brief_todo: input.todo },
        valid_until: until,
        revision: sql`revision + 1`,
        // Later than the beginning of any reading that was going on: who pressed before has read the old words.
        ...(facts.onBoard ? { corrected_at: sql<Date>`clock_timestamp()` } : {}),
        published_despite: despite(check),
      })
      .where("id", "=", facts.noticeId)
      .execute();
    const unattached = files ? await attachFiles(trx, ctx.actor, facts.noticeId, files) : null;
    if (unattached) return refused(unattached);
    if (!spoken) await versionsStay(trx, facts.noticeId, before.now.revision);
    await askTranslations(trx, facts.noticeId);
    return done(null);
  });
}

/** Whether a form leaves the files as they are: it says nothing of them, or the same ones in the same order and words. */
function sameFiles(now: Attached[], asked: CorrectionInput["attachments"]): boolean {
  return (
    !asked ||
    (asked.length === now.length && asked.every(({ id, alt }, at) => now[at]!.id === id && now[at]!.alt === alt))
  );
}

/** Where no word changed, what said the same in other languages still does. */
async function versionsStay(trx: Trx, noticeId: number, revision: number): Promise<void> {
  await trx
    .updateTable("notice_version")
    .set({ revision: revision + 1 })
    .where("notice_id", "=", noticeId)
    .where("revision", "=", revision)
    .execute();
}

/** Takes the facts and holds the notice: corrections, withdrawals and versions of one notice come one after another. */
export function locked<DB, TB extends keyof DB, O>(facts: SelectQueryBuilder<DB, TB, O>): Promise<O | undefined> {
  return facts.forNoKeyUpdate("notice" as never).executeTakeFirst() as Promise<O | undefined>;
}

/** What was let through although it was marked, added to what was before. */
export function despite(check: NoticeCheck) {
  const kinds = [...new Set(check.marked.flatMap(({ pieces }) => pieces.flatMap(({ kind }) => kind ?? [])))];
  return sql`(select coalesce(jsonb_agg(distinct k), '[]') from jsonb_array_elements(published_despite || ${JSON.stringify(kinds)}::jsonb) k)`;
}

async function readStanding(trx: Trx, noticeId: number, askedDay: string) {
  const { valid_until, lastDay, asked, gone, ...now } = await trx
    .selectFrom("notice")
    .where("id", "=", noticeId)
    .select((eb) => [
      ...original,
      ...(["revision", "lang", "valid_until"] as const),
      attached.as("files"),
      eb
        .selectFrom("notice_revision as r")
        .whereRef("r.notice_id", "=", "notice.id")
        .select("r.reason")
        .orderBy("r.number", "desc")
        .limit(1)
        .as("reason"),
      lastDayOf.as("lastDay"),
      sql<Date | null>`((${askedDay || null}::date + 1)::timestamp at time zone 'Europe/Rome')`.as("asked"),
      sql<boolean>`coalesce(((${askedDay || null}::date + 1)::timestamp at time zone 'Europe/Rome') <= greatest(published_at, now()), false)`.as(
        "gone",
      ),
    ])
    .executeTakeFirstOrThrow();
  return { now, validUntil: valid_until, lastDay, asked, gone };
}

/** The condominiums on whose boards a notice hangs, as far as the actor sees. */
export async function boardsOf(trx: Trx, noticeId: number): Promise<number[]> {
  const boards = trx.selectFrom("posting").select("condominium_id as id").where("notice_id", "=", noticeId).limit(2000);
  return (await boards.execute()).map(({ id }) => id);
}

async function keepOldWording(trx: Trx, actor: Actor, noticeId: number, reason: string): Promise<void> {
  const words = ["lang", "title", "body", "brief_what", "brief_when", "brief_where", "brief_todo"] as const;
  await trx
    .insertInto("notice_revision")
    .columns(["notice_id", "number", ...words, "reason", "replaced_by", "files"])
    .expression((eb) =>
      eb
        .selectFrom("notice")
        .where("id", "=", noticeId)
        .select(["id", "revision", ...words])
        .select((e) => [e.val(reason).as("reason"), e.val(actor.personId).as("by"), saidOfFiles.as("files")]),
    )
    .execute();
}
