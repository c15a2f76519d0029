import { sql } from "kysely";
import type { CommitteeOffice } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { singleOffices } from "../model";
import { livesThere } from "../reach.server";
import { today } from "~/platform/today.server";

type Term = {
  id: number;
  personId: number;
  firstName: string;
  lastName: string;
  office: CommitteeOffice;
  startsOn: string;
  endsOn: string | null;
  /** past terms too: until today none, or ended */
  when: "now" | "ahead" | "past";
};

/** The committee of one condominium for the office: terms of today and of before, who could be appointed, offices held twice. */
export async function findCommitteePage(db: Db, condominiumId: number) {
  const { rows: terms } = await sql<Term>`
    select o.id, o.person_id as "personId", n.first_name as "firstName", n.last_name as "lastName", o.office,
      o.starts_on::text as "startsOn", o.ends_on::text as "endsOn",
      case when coalesce(o.ends_on < ${today} or o.ends_on < o.starts_on, false) then 'past' when o.starts_on > ${today} then 'ahead' else 'now' end as when
    from committee_office o
    join office_names(array(select x.person_id from committee_office x where x.condominium_id = ${condominiumId})) n on n.id = o.person_id
    where o.condominium_id = ${condominiumId}
    order by o.starts_on desc, o.id desc limit 100`.execute(db);
  const { rows: residents } = await sql<{ id: number; firstName: string; lastName: string }>`
    select n.id, n.first_name as "firstName", n.last_name as "lastName"
    from office_names(array(
      select m.person_id from household_member m where m.condominium_id = ${condominiumId} and ${livesThere})) n
    where n.birth_year <= extract(year from ${today}) - 18
    order by n.last_name, n.first_name, n.id limit 400`.execute(db);
  const { rows: clock } = await sql<{ today: string }>`select ${today}::text as today`.execute(db);
  const now = terms.filter((term) => term.when !== "past");
  const doubles = singleOffices.filter(
    (office) => now.filter((term) => term.office === office && term.when === "now").length > 1,
  ) as CommitteeOffice[];
  return { now, past: terms.filter((term) => term.when === "past"), residents, doubles, today: clock[0]?.today ?? "" };
}

export type CommitteePage = Awaited<ReturnType<typeof findCommitteePage>>;
