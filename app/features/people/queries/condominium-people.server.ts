import { sql } from "kysely";
import type { Db } from "~/platform/database.server";
import { livesThere } from "../reach.server";
import { today } from "~/platform/today.server";

const pageSize = 20;

type Door = {
  id: number;
  code: string;
  stairwell: string;
  floor: number;
  unit: string;
  people: { id: number; firstName: string; lastName: string; holder: boolean }[];
};

/** The doors of a condominium with who lives behind them, twenty at a time by stairwell, floor and unit. `after`: the last door of the page before. */
export async function findCondominiumPeople(db: Db, condominiumId: number, after: number | null) {
  const { rows } = await sql<Door>`
    with door as (
      select d.id, d.code, s.name as stairwell, d.floor, d.unit from dwelling d join stairwell s on s.id = d.stairwell_id
      where d.condominium_id = ${condominiumId} and (${after}::bigint is null or (s.name, d.floor, lpad(d.unit, 20, '0'), d.id) > (
        select x.name, k.floor, lpad(k.unit, 20, '0'), k.id from dwelling k join stairwell x on x.id = k.stairwell_id where k.id = ${after}))
      order by s.name, d.floor, lpad(d.unit, 20, '0'), d.id limit ${pageSize + 1}),
    member as (
      select door.id as door, m.person_id, t.holder_id from door
      join tenancy t on t.dwelling_id = door.id and t.starts_on <= ${today} and coalesce(t.ends_on >= ${today}, true)
      join household_member m on m.household_id = t.household_id and ${livesThere}),
    named as (select n.* from office_names(array(select person_id from member)) n)
    select door.*, coalesce((
      select jsonb_agg(jsonb_build_object('id', n.id, 'firstName', n.first_name, 'lastName', n.last_name, 'holder', n.id = member.holder_id)
        order by n.id <> member.holder_id, n.birth_year, n.id)
      from member join named n on n.id = member.person_id where member.door = door.id), '[]') as people
    from door order by door.stairwell, door.floor, lpad(door.unit, 20, '0'), door.id`.execute(db);
  const doors = rows.slice(0, pageSize);
  return { doors, next: rows.length > pageSize ? (doors.at(-1)?.id ?? null) : null };
}
