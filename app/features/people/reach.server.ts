import { sql } from "kysely";
import type { Db } from "~/platform/database.server";
import type { PersonFacts } from "./policy";
import { today } from "~/platform/today.server";

/** Whether a member of a household (alias "m") lives there today. */
export const livesThere = sql<boolean>`m.joined_on <= ${today} and (m.left_on is null or m.left_on > ${today})`;

/**
 * The facts on which decisions about one person stand: the home of today, else the last one. Read as the system actor
 * `registry`; undefined when there is no such person. The same home as in the definer functions person_sheet and people_search.
 */
export async function personFacts(trx: Db, personId: number): Promise<PersonFacts | undefined> {
  const { rows } = await sql<{ personId: number; condominiumId: number | null; territoryId: number | null }>`
    select p.id as "personId", h.condominium_id as "condominiumId", h.territory_id as "territoryId" from person p
    left join lateral (
      select m.condominium_id, c.territory_id from household_member m
      join condominium c on c.id = m.condominium_id
      left join lateral (select * from tenancy x where x.household_id = m.household_id order by x.starts_on desc limit 1) t on true
      where m.person_id = p.id
      order by ${livesThere} and t.starts_on <= ${today} and coalesce(t.ends_on >= ${today}, true) desc nulls last, m.joined_on desc
      limit 1) h on true
    where p.id = ${personId}`.execute(trx);
  const row = rows[0];
  if (!row) return undefined;
  const { condominiumId, territoryId } = row;
  return { personId, home: condominiumId && territoryId ? { condominiumId, territoryId } : null };
}
