import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { type CorrectRefusal, mayCorrect } from "../policy";
import { textFacts, stampOf } from "../reach.server";
import { locked } from "./correct-notice.server";

/**
 * Takes away the words of a notice in another language; its readers find the original again. Undefined: there is no such
 * notice for this actor, or no such version. Refusals: see mayCorrect; somebody has changed it meanwhile: `changed`.
 * @param seen what the version looked like when the page was opened
 */
export function removeVersion(
  ctx: CommandContext,
  postingId: number,
  lang: string,
  seen: string,
): Promise<Outcome<null, CorrectRefusal | "notices:refusal.changed"> | undefined> {
  return once(ctx, "removeVersion", async (trx) => {
    const facts = await locked(textFacts(trx, ctx.actor, postingId));
    if (!facts) return undefined;
    const decision = mayCorrect(ctx.actor, facts);
    if (!decision.allowed) return refused(decision.reason);
    const version = { notice_id: facts.noticeId, lang };
    const there = await trx
      .selectFrom("notice_version as v")
      .where((eb) => eb.and({ "v.notice_id": version.notice_id, "v.lang": lang }))
      .select(stampOf("v").as("seen"))
      .executeTakeFirst();
    if (!there) return undefined;
    if (there.seen !== seen) return refused("notices:refusal.changed");
    await trx
      .deleteFrom("notice_version")
      .where((eb) => eb.and(version))
      .execute();
    return done(null);
  });
}
