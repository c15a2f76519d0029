import { sql } from "kysely";
import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import type { TemplateInput } from "../input";
import { mayKeepTemplates } from "../policy";
import { visibleTemplates } from "../reach.server";

export type KeepTemplateRefusal = "notices:refusal.notYours" | "notices:refusal.newerTemplate";

/**
 * Keeps a template of a territory: a new one, or with an id a change of that one. For moderators and coordinators of
 * the territory it is in and of the one it goes to. Undefined: there is no such template for this actor. Refusals:
 * notYours; newerTemplate when a colleague has saved it since the form was opened.
 */
export function keepTemplate(
  ctx: CommandContext,
  templateId: number | null,
  { name, territory, revision, ...words }: TemplateInput,
): Promise<Outcome<{ templateId: number }, KeepTemplateRefusal> | undefined> {
  return once(ctx, "keepTemplate", async (trx) => {
    const decision = mayKeepTemplates(ctx.actor, territory);
    if (!decision.allowed) return refused(decision.reason);
    const row = { name, territory_id: territory, words: JSON.stringify(words), saved_by: ctx.actor.personId };
    if (templateId === null) {
      const made = trx.insertInto("notice_template").values(row).returning("id");
      return done({ templateId: (await made.executeTakeFirstOrThrow()).id });
    }
    const there = await visibleTemplates(trx, ctx.actor)
      .select("template.territory_id as territoryId")
      .where("template.id", "=", templateId)
      .executeTakeFirst();
    if (!there) return undefined;
    const from = mayKeepTemplates(ctx.actor, there.territoryId);
    if (!from.allowed) return refused(from.reason);
    const saved = await trx
      .updateTable("notice_template")
      .set({ ...row, revision: revision + 1, saved_at: sql`now()` })
      .where("id", "=", templateId)
      .where("revision", "=", revision)
      .returning("id")
      .executeTakeFirst();
    return saved ? done({ templateId }) : refused("notices:refusal.newerTemplate");
  });
}
