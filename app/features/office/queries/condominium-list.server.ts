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

/** The numbers on top of the office's home. */
export async function findOfficeFigures(db: Db, actor: Actor) {
  const territories = actor.territoryIds;
  const { rows } = await sql<{ condominiums: number; notices: number; waiting: number }>`
    select
      (select count(*)::int from condominium c where c.territory_id = any (${territories})) as condominiums,
      (select count(*)::int from notice n where n.kind = 'office' and n.published_at between now() - interval '30 days' and now()) as notices,
      (select count(*)::int from posting p join notice n on n.id = p.notice_id join notice_comment c on c.posting_id = p.id
        where n.kind = 'office' and n.status = 'published' and coalesce(n.valid_until > now(), true)
          and n.published_at > now() - interval '90 days'
          and c.parent_id is null and c.voice = 'neighbour' and c.removed_at is null
          and not exists (select from notice_comment a where a.parent_id = c.id and a.voice <> 'neighbour' and a.removed_at is null)) as waiting
  `.execute(db);
  return rows[0]!;
}
