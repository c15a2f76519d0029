import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { gapsIn } from "~/platform/placeholders";
import { type DraftWords, spokenFields } from "../model";
import { visibleTemplates } from "../reach.server";

/** More than an office keeps; the list has no pages. */
const most = 200;

/** The templates of the actor's territories by name. */
export function findTemplates(db: Db, actor: Actor) {
  return visibleTemplates(db, actor)
    .innerJoin("territory", "territory.id", "template.territory_id")
    .select(["template.id", "template.name", "template.saved_at as savedAt", "territory.name as territory"])
    .orderBy(sql`template.name collate "it-x-icu"`)
    .orderBy("template.id")
    .limit(most)
    .execute();
}

/** One template with its words and the gaps in them. Undefined: there is no such template for this actor. */
export async function findTemplate(db: Db, actor: Actor, templateId: number) {
  const template = await visibleTemplates(db, actor)
    .select([
      "template.id",
      "template.name",
      "template.revision",
      "template.territory_id as territoryId",
      "template.words",
    ])
    .where("template.id", "=", templateId)
    .executeTakeFirst();
  if (!template) return undefined;
  const words = template.words as DraftWords;
  return { ...template, words, gaps: gapsIn(spokenFields.map((field) => words[field])) };
}

/** The actor's territories by name, for the form of a template. */
export function findOwnTerritories(db: Db, actor: Actor) {
  return db
    .selectFrom("territory")
    .select(["id", "name"])
    .where("id", "in", actor.territoryIds.length > 0 ? actor.territoryIds : [0])
    .orderBy("name")
    .limit(200)
    .execute();
}
