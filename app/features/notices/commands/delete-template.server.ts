import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { mayKeepTemplates } from "../policy";
import { visibleTemplates } from "../reach.server";
import type { KeepTemplateRefusal } from "./keep-template.server";

/**
 * Deletes a template; drafts made from it stay. For moderators and coordinators of its territory. Undefined: there is
 * no such template for this actor. Refusals: notYours; newerTemplate when a colleague has changed it since.
 */
export function deleteTemplate(
  ctx: CommandContext,
  templateId: number,
  revision: number,
): Promise<Outcome<null, KeepTemplateRefusal> | undefined> {
  return once(ctx, "deleteTemplate", async (trx) => {
    const there = await visibleTemplates(trx, ctx.actor)
      .select("template.territory_id as territoryId")
      .where("template.id", "=", templateId)
      .executeTakeFirst();
    if (!there) return undefined;
    const decision = mayKeepTemplates(ctx.actor, there.territoryId);
    if (!decision.allowed) return refused(decision.reason);
    const gone = await trx
      .deleteFrom("notice_template")
      .where("id", "=", templateId)
      .where("revision", "=", revision)
      .returning("id")
      .executeTakeFirst();
    return gone ? done(null) : refused("notices:refusal.newerTemplate");
  });
}
