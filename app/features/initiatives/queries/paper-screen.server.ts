import type { MemberActor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { mayEnterPaper } from "../policy";
import { doingFacts } from "../reach.server";
import { changeable, pictures } from "./pictures.server";

/** A house has fewer doors than this. */
const mostDoors = 500;

/**
 * The signed sheet as who of the committee enters it: the doors of the house, and the signatures entered so far by this
 * person, and photos of the sheet. Undefined: there is no such initiative, or this actor may not enter supports on paper now.
 */
export async function findPaperScreen(db: Db, actor: MemberActor, initiativeId: number) {
  const initiative = await doingFacts(db, actor, initiativeId)
    .select(["initiative.title", "initiative.lang", pictures(actor).as("pictures")])
    .executeTakeFirst();
  if (!initiative || !mayEnterPaper(actor, initiative).allowed) return undefined;
  const doors = await db
    .selectFrom("dwelling as d")
    .innerJoin("stairwell as s", "s.id", "d.stairwell_id")
    .where("d.condominium_id", "=", initiative.condominiumId)
    .select(["d.id", "s.name as stairwell", "d.floor", "d.unit"])
    .orderBy("s.name")
    .orderBy("d.floor")
    .orderBy("d.id")
    .limit(mostDoors)
    .execute();
  const entered = await db
    .selectFrom("initiative_support as s")
    .where("s.initiative_id", "=", initiativeId)
    .where("s.entered_by", "=", actor.personId)
    .where("s.withdrawn_at", "is", null)
    .select(["s.id", "s.paper_name as name", "s.dwelling_id as dwellingId"])
    .orderBy("s.id", "desc")
    .limit(mostDoors)
    .execute();
  return {
    id: initiative.id,
    title: initiative.title,
    lang: initiative.lang,
    doors,
    entered,
    sheets: changeable(actor, initiative, "sheet", initiative.pictures),
  };
}

export type PaperFacts = NonNullable<Awaited<ReturnType<typeof findPaperScreen>>>;
