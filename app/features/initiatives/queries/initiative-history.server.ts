import { jsonArrayFrom } from "kysely/helpers/postgres";
import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { wordDiff } from "~/platform/word-diff";
import { type InitiativeWords, spokenWords } from "../model";
import { initiativeWords, visibleInitiatives } from "../reach.server";

const most = 20;

/**
 * How the words of an initiative changed since it was first supported, the newest change first: when, why, and each
 * wording before it with what went and what came. For everybody who can see it. Undefined: there is none for this actor.
 */
export async function findInitiativeHistory(db: Db, actor: Actor, initiativeId: number) {
  const row = await visibleInitiatives(db, actor)
    .where("initiative.id", "=", initiativeId)
    .where("initiative.state", "<>", "draft")
    .select(initiativeWords)
    .select((eb) => [
      "initiative.id",
      jsonArrayFrom(
        eb
          .selectFrom("initiative_revision as r")
          .whereRef("r.initiative_id", "=", "initiative.id")
          .select(["r.number", "r.lang", "r.reason", "r.replaced_at as at"])
          .select(sql<Omit<InitiativeWords, "lang">>`r.words`.as("words"))
          .orderBy("r.number", "desc")
          .limit(most),
      ).as("revisions"),
    ])
    .executeTakeFirst();
  if (!row) return undefined;
  const wordings = [row, ...row.revisions.map(({ words }) => words)];
  return {
    ...{ id: row.id, title: row.title, lang: row.lang },
    changes: row.revisions.map(({ number, lang, reason, at }, place) => ({
      ...{ number, lang, reason, at: new Date(at) },
      fields: spokenWords
        .map((field) => ({ field, pieces: wordDiff(wordings[place + 1]![field], wordings[place]![field]) }))
        .filter(({ pieces }) => pieces.some(({ change }) => change !== "same")),
      cost: { before: wordings[place + 1]!.costCents, after: wordings[place]!.costCents },
    })),
  };
}

export type InitiativeHistory = NonNullable<Awaited<ReturnType<typeof findInitiativeHistory>>>;
