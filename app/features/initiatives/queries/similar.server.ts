import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { state, visibleInitiatives } from "../reach.server";

/** The newest ideas of a house are looked through; what is older than these has been forgotten or done. */
const newest = 300;
/** So much of the rarer wording must be in the other one for two ideas to look alike. */
const alike = 0.4;

type Draft = { id: number; condominiumId: number; title: string; missing: string; proposal: string; lang: string };

/**
 * Up to three ideas of the house that say nearly the same as a draft, the most alike first: how many words of title and
 * need they share, by the grammar of their language (Jaccard's measure over the smaller of the two). Refused and
 * withdrawn ones too, because who asks again wants to know why.
 */
export function findSimilar(db: Db, actor: Actor, draft: Draft) {
  const grammar = sql.lit(
    draft.lang === "it" ? "public.notice_it" : draft.lang === "en" ? "public.notice_en" : "public.notice_plain",
  );
  const wordsOf = (text: ReturnType<typeof sql>) => sql`tsvector_to_array(to_tsvector(${grammar}::regconfig, ${text}))`;
  const mine = `${draft.title} ${draft.missing}`;
  return db
    .with("other", () =>
      visibleInitiatives(db, actor)
        .where("initiative.condominium_id", "=", draft.condominiumId)
        .where("initiative.published_at", "<=", sql<Date>`now()`)
        .where("initiative.id", "<>", draft.id)
        .where("initiative.lang", "=", draft.lang)
        .select(["initiative.id", "initiative.title", "initiative.lang", state.as("state")])
        .select(sql<string[]>`${wordsOf(sql`initiative.title || ' ' || initiative.missing`)}`.as("words"))
        .orderBy("initiative.published_at", "desc")
        .limit(newest),
    )
    .with("measured", (cte) =>
      cte
        .selectFrom("other")
        .selectAll()
        .select(
          sql<number>`(select count(*) from unnest(words) w where w = any (${wordsOf(sql`${mine}`)}))::float
            / greatest(3, least(cardinality(words), cardinality(${wordsOf(sql`${mine}`)})))`.as("share"),
        ),
    )
    .selectFrom("measured")
    .select(["id", "title", "lang", "state"])
    .where("share", ">=", alike)
    .orderBy("share", "desc")
    .orderBy("id", "desc")
    .limit(3)
    .execute();
}

export type Similar = Awaited<ReturnType<typeof findSimilar>>[number];
