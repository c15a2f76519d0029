import { sql } from "kysely";
import type { Trx } from "~/platform/database.server";
import { type IdeaNews, summarize } from "../events";
import { findNews } from "./news.server";

export type Summary = { to: string; locale: string; name: string; day: string; ideas: IdeaNews[]; more: number };

/** People who are told by mail: they chose so, and have confirmed their address. A partial index serves these words. */
export function toldByMail(trx: Trx) {
  return trx
    .selectFrom("person")
    .where(sql<boolean>`told_by = 'email'`)
    .where("email_confirmed_at", "is not", null)
    .where("erased_at", "is", null);
}

/** One person's summary of an evening; null when there is nothing to say, or they want no mail any more. As `job`. */
export async function findSummary(trx: Trx, personId: number, day: string): Promise<Summary | null> {
  const reader = await toldByMail(trx)
    .where("id", "=", personId)
    .select(["email", "locale", "shown_name as shownName", "first_name as firstName"])
    .executeTakeFirst();
  if (!reader?.email) return null;
  const { ideas, more } = summarize(await findNews(trx, [personId], day));
  if (ideas.length === 0) return null;
  const { email, locale, shownName, firstName } = reader;
  return { to: email, locale, name: shownName ?? firstName, day, ideas, more };
}
