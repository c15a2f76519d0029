import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";

const pageSize = 20;

/** The condominiums of the officer's territories by street, twenty at a time; `search` looks into street and code. */
export async function findCondominiumList(db: Db, actor: Actor, search: string, after: number | null) {
  const rows = await db
    .selectFrom("condominium as c")
    .innerJoin("municipality as m", "m.id", "c.municipality_id")
    .where("c.territory_id", "in", actor.territoryIds.length > 0 ? actor.territoryIds : [0])
    .$if(search !== "", (query) => {
      const pattern = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
      return query.where((eb) =>
        eb.or([eb(sql<string>`c.street || ' ' || c.house_number`, "ilike", pattern), eb("c.code", "ilike", pattern)]),
      );
    })
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(c.street collate "it-x-icu", c.house_number, c.id) > (select k.street collate "it-x-icu", k.house_number, k.id from condominium k where k.id = ${after})`,
      ),
    )
    .select([
      "c.id",
      "c.code",
      "c.street",
      "c.house_number as houseNumber",
      "m.name as municipality",
      "c.self_managed as selfManaged",
      sql<number>`(condominium_households(c.id)).taking_part`.as("takingPart"),
      sql<number>`(condominium_households(c.id)).households`.as("households"),
    ])
    .orderBy(sql`c.street collate "it-x-icu"`)
    .orderBy("c.house_number")
    .orderBy("c.id")
    .limit(pageSize + 1)
    .execute();
  const condominiums = rows.slice(0, pageSize);
  return { condominiums, next: rows.length > pageSize ? (condominiums.at(-1)?.id ?? null) : null };
}

/** The numbers on top of the office's home, of the territories of who asks; a hundred waiting questions stand for more. */
export async function findOfficeFigures(db: Db) {
  const { rows } = await sql<{ condominiums: number; notices: number; waiting: number }>`
    select condominiums, notices, waiting from office_figures()`.execute(db);
  return rows[0]!;
}
