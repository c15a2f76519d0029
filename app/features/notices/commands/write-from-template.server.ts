import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { fillGaps } from "~/platform/placeholders";
import { type DraftWords, spokenFields } from "../model";
import { mayKeepDraft } from "../policy";
import { visibleTemplates } from "../reach.server";

/**
 * Makes a draft from a template, its gaps filled with the words asked for; empty ones stay open. With a condominium
 * the draft is for it and {{indirizzo}} is its address; without, the address waits until the audience is chosen.
 * For every officer of the template's territory. Undefined: there is no such template, or no such condominium.
 */
export function writeFromTemplate(
  ctx: CommandContext,
  templateId: number,
  condominiumId: number,
  answers: Record<string, string>,
): Promise<Outcome<{ draftId: number }, "notices:refusal.notYours"> | undefined> {
  return once(ctx, "writeFromTemplate", async (trx) => {
    const template = await visibleTemplates(trx, ctx.actor)
      .select(["template.words", "template.territory_id as territoryId"])
      .where("template.id", "=", templateId)
      .executeTakeFirst();
    const place =
      condominiumId === 0
        ? null
        : await trx
            .selectFrom("condominium")
            .select(["street", "house_number as number", "territory_id as territoryId"])
            .where("id", "=", condominiumId)
            .executeTakeFirst();
    if (!template || place === undefined) return undefined;
    const territoryId = place?.territoryId ?? template.territoryId;
    const decision = mayKeepDraft(ctx.actor, "office", { condominiumId: null, territoryId });
    if (!decision.allowed) return refused(decision.reason);
    const known = { ...answers, ...(place && { indirizzo: `${place.street} ${place.number}` }) };
    const kept = template.words as DraftWords;
    const words: DraftWords = {
      ...kept,
      ...Object.fromEntries(spokenFields.map((field) => [field, fillGaps(kept[field] ?? "", known)])),
      ...(place && { audience: "here", condominium: String(condominiumId) }),
    };
    const { id } = await trx
      .insertInto("notice_draft")
      .values({
        ...{ kind: "office", author_id: ctx.actor.personId, territory_id: territoryId, words: JSON.stringify(words) },
        ...{ saved_by: ctx.actor.personId, saved_by_name: ctx.actor.shownName },
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return done({ draftId: id });
  });
}
