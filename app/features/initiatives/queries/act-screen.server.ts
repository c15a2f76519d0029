import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import type { InitiativeAct } from "../model";
import { mayAct, mayInvite, mayRevise } from "../policy";
import { initiativeFacts, initiativeWords } from "../reach.server";
import { findNeighbours } from "./neighbours.server";

const head = ["initiative.title", "initiative.lang"] as const;

/** What the page of one act shows. Undefined: there is no such initiative for this actor, or the act is not theirs now. */
export async function findActScreen(db: Db, actor: Actor, initiativeId: number, act: InitiativeAct) {
  const row = await initiativeFacts(db, actor, initiativeId).select(head).executeTakeFirst();
  if (!row || !mayAct(actor, act, row).allowed) return undefined;
  const { id, title, lang, path, revision } = row;
  return { id, title, lang, asked: path, revision };
}

/** The words of an initiative as its promoters may change them now; `replying`: as the one reply to a "no". Undefined: as findActScreen. */
export async function findRevisable(db: Db, actor: Actor, initiativeId: number) {
  const row = await initiativeFacts(db, actor, initiativeId).select(initiativeWords).executeTakeFirst();
  if (!row) return undefined;
  const replying = mayAct(actor, "reply", row).allowed;
  if (!replying && !mayRevise(actor, row).allowed) return undefined;
  const { title, missing, place, why, proposal, benefit, costCents, costWords, area, lang } = row;
  const words = { title, missing, place, why, proposal, benefit, costCents, costWords, area, lang };
  return { id: row.id, words, revision: row.revision, replying };
}

/** Neighbours who may be asked to promote an initiative, by a part of their name. Undefined: as findActScreen. */
export async function findInvitable(db: Db, actor: Actor, initiativeId: number, part: string) {
  const row = await initiativeFacts(db, actor, initiativeId)
    .select((eb) =>
      eb
        .selectFrom("initiative_promoter as p")
        .select((e) => e.fn.coalesce(e.fn.agg<number[]>("array_agg", ["p.person_id"]), e.val<number[]>([])).as("ids"))
        .whereRef("p.initiative_id", "=", "initiative.id")
        .as("askedIds"),
    )
    .executeTakeFirst();
  if (!row || !mayInvite(actor, row).allowed) return undefined;
  const without = [row.authorId, ...(row.askedIds ?? [])];
  return {
    id: row.id,
    draft: row.state === "draft",
    neighbours: await findNeighbours(db, actor, row.condominiumId, part, without),
  };
}
