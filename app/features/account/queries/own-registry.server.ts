import { sql } from "kysely";
import type { Section } from "../reach.server";

/** What the housing company's registry and the office hold about a person. */
export const ownRegistry: Record<string, Section> = {
  person: {
    covers: [],
    rows: (id) => sql`
      select registry_number as "registryNumber", first_name as "firstName", last_name as "lastName", birth_year as "birthYear",
        shown_name as "shownName", sign_in_name as "signInName", locale as "language", letters, theme, told_by as "toldBy",
        email, email_confirmed_at as "emailConfirmedAt", phone, phone_confirmed_at as "phoneConfirmedAt",
        welcomed_at as "welcomedAt", erased_at as "erasedAt"
      from person where id = ${id}`,
  },
  homes: {
    covers: ["household_member.person_id"],
    rows: (id) => sql`
      select c.street, c.house_number as "houseNumber", u.name as municipality, w.name as stairwell, d.code as dwelling, d.floor,
        d.rooms, d.millesimi, t.contract_number as contract, coalesce(t.holder_id = m.person_id, false) as holder,
        m.joined_on::text as "joinedOn", m.left_on::text as "leftOn"
      from household_member m join condominium c on c.id = m.condominium_id join municipality u on u.id = c.municipality_id
      left join tenancy t on t.household_id = m.household_id left join dwelling d on d.id = t.dwelling_id
      left join stairwell w on w.id = d.stairwell_id
      where m.person_id = ${id} order by m.joined_on, t.starts_on`,
  },
  contracts: {
    covers: ["tenancy.holder_id"],
    rows: (id) => sql`
      select t.contract_number as contract, d.code as dwelling, t.starts_on::text as "startsOn", t.ends_on::text as "endsOn"
      from tenancy t join dwelling d on d.id = t.dwelling_id where t.holder_id = ${id} order by t.starts_on`,
  },
  fromTheCompany: {
    covers: ["registry_import_row.person_id", "registry_import_change.person_id"],
    rows: (id) => sql`
      select i.made_at as "at", i.effective_on::text as "effectiveOn", r.fields, null::jsonb as before, null::jsonb as after
      from registry_import_row r join registry_import i on i.id = r.import_id where r.person_id = ${id}
      union all
      select i.made_at, i.effective_on::text, '{}', x.before, x.after
      from registry_import_change x join registry_import i on i.id = x.import_id where x.person_id = ${id}
      order by 1`,
  },
  committeeOffices: {
    covers: ["committee_office.person_id"],
    rows: (id) => sql`
      select c.street, c.house_number as "houseNumber", o.office, o.starts_on::text as "startsOn", o.ends_on::text as "endsOn"
      from committee_office o join condominium c on c.id = o.condominium_id where o.person_id = ${id} order by o.starts_on`,
  },
  staffRoles: {
    covers: ["staff_role.person_id", "staff_territory.person_id"],
    rows: (id) => sql`
      select r.role, r.starts_on::text as "startsOn", r.ends_on::text as "endsOn",
        (select coalesce(jsonb_agg(t.name order by t.name), '[]') from staff_territory s join territory t on t.id = s.territory_id
         where s.person_id = r.person_id) as territories
      from staff_role r where r.person_id = ${id} order by r.starts_on`,
  },
  staffConflicts: {
    covers: ["staff_conflict.person_id"],
    rows: (id) => sql`
      select c.street, c.house_number as "houseNumber", x.reason
      from staff_conflict x join condominium c on c.id = x.condominium_id where x.person_id = ${id} order by c.id`,
  },
  staffChanges: {
    covers: ["staff_change.person_id"],
    rows: (id) => sql`
      select kind, created_at as "at", details from staff_change where person_id = ${id} order by id`,
  },
};
