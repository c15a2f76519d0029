import { sql } from "kysely";
import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { contentLanguages } from "~/platform/languages";
import type { VersionInput } from "../input";
import { checkNotice, type NoticeCheck, type Wording } from "../model";
import { type CorrectRefusal, mayCorrect, mayPublishAfter } from "../policy";
import { textFacts, findKnownWords, original, stampOf } from "../reach.server";
import { boardsOf, despite, locked } from "./correct-notice.server";

export type WriteVersionRefusal =
  | CorrectRefusal
  | "notices:refusal.noLanguage"
  | "notices:refusal.original"
  | "notices:refusal.originalChanged"
  | "notices:refusal.changed"
  | "notices:refusal.noWords"
  | "notices:refusal.points"
  | "notices:refusal.look";

/**
 * Keeps the words of a notice in another language: new, changed, renewed after a correction, or those of a machine that
 * somebody has read over (they stay a machine's, with who read them). Undefined: there is no such notice for this actor.
 * Refusals: see mayCorrect; a language nobody writes in here: `noLanguage`, or the notice's own: `original`; the notice
 * was corrected while somebody wrote: `originalChanged`, with its new words; somebody else wrote the same version meanwhile: `changed`, with
 * what stands there now; neither a text nor "in brief": `noWords`; the check before publication: `points` or `look`.
 */
export function writeVersion(
  ctx: CommandContext,
  postingId: number,
  lang: string,
  input: VersionInput,
): Promise<
  | (Outcome<null, WriteVersionRefusal> & {
      check?: NoticeCheck;
      now?: Wording & { seen: string };
      standing?: Wording & { revision: number };
    })
  | undefined
> {
  return once(ctx, "writeVersion", async (trx) => {
    const facts = await locked(textFacts(trx, ctx.actor, postingId));
    if (!facts) return undefined;
    const decision = mayCorrect(ctx.actor, facts);
    if (!decision.allowed) return refused(decision.reason);
    if (!contentLanguages.some(({ code }) => code === lang)) return refused("notices:refusal.noLanguage");
    const standing = await trx
      .selectFrom("notice")
      .where("id", "=", facts.noticeId)
      .select([...original, "revision"])
      .executeTakeFirstOrThrow();
    if (facts.lang === lang) return refused("notices:refusal.original");
    if (standing.revision !== input.revision) return { ...refused("notices:refusal.originalChanged"), standing };
    const there = await trx
      .selectFrom("notice_version as v")
      .where("v.notice_id", "=", facts.noticeId)
      .where("v.lang", "=", lang)
      .select(["v.source", "v.title", "v.body", "v.brief_what as what", "v.brief_when as when"])
      .select(["v.brief_where as where", "v.brief_todo as todo", stampOf("v").as("seen")])
      .executeTakeFirst();
    if (there && there.seen !== input.seen) return { ...refused("notices:refusal.changed"), now: there };
    if (![input.body, input.what, input.when, input.where, input.todo].some(Boolean))
      return refused("notices:refusal.noWords");
    const check = checkNotice(
      { ...input, lang },
      facts.kind,
      await findKnownWords(trx, await boardsOf(trx, facts.noticeId)),
    );
    const after = mayPublishAfter(check, facts.kind, input.anyway === "yes");
    if (!after.allowed) return { ...refused(after.reason), check };

    const me = ctx.actor.personId;
    const now = sql<Date>`clock_timestamp()`;
    const words = {
      title: input.title,
      body: input.body,
      ...{ brief_what: input.what, brief_when: input.when, brief_where: input.where, brief_todo: input.todo },
      revision: input.revision,
      written_at: now,
    };
    const by =
      there?.source === "machine"
        ? ({ source: "machine", written_by: null, reviewed_by: me, reviewed_at: now } as const)
        : ({ source: "person", written_by: me, reviewed_by: null, reviewed_at: null } as const);
    await trx
      .insertInto("notice_version")
      .values({ notice_id: facts.noticeId, lang, ...words, ...by })
      .onConflict((conflict) => conflict.columns(["notice_id", "lang"]).doUpdateSet({ ...words, ...by }))
      .execute();
    if (check.marked.length > 0)
      await trx
        .updateTable("notice")
        .set({ published_despite: despite(check) })
        .where("id", "=", facts.noticeId)
        .execute();
    return done(null);
  });
}
