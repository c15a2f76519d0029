import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import type { PicturePurpose } from "../model/pictures";
import { mayRemovePicture, type PictureRefusal } from "../policy/pictures";
import { doingFacts } from "../reach.server";

/**
 * Takes a picture of an idea out, for everybody; its file goes with the next sweep. Undefined: there is no such picture
 * for this actor. Refusals: see mayRemovePicture.
 */
export function removePicture(
  ctx: CommandContext,
  initiativeId: number,
  attachmentId: number,
): Promise<Outcome<{ purpose: PicturePurpose }, PictureRefusal> | undefined> {
  return once(ctx, "removePicture", async (trx) => {
    const { actor } = ctx;
    const initiative = await doingFacts(trx, actor, initiativeId).forNoKeyUpdate("initiative").executeTakeFirst();
    if (!initiative) return undefined;
    const picture = await trx
      .selectFrom("attachment")
      .where("id", "=", attachmentId)
      .where("initiative_id", "=", initiativeId)
      .select(["purpose", "uploaded_by as bringerId"])
      .executeTakeFirst();
    if (!picture?.purpose) return undefined;
    const { purpose, bringerId } = picture;
    const decision = mayRemovePicture(actor, { purpose, mine: bringerId === actor.personId }, initiative);
    if (!decision.allowed) return refused(decision.reason);
    await trx.deleteFrom("attachment").where("id", "=", attachmentId).execute();
    return done({ purpose });
  });
}
