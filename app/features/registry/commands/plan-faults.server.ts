import { sql } from "kysely";
import type { Trx } from "~/platform/database.server";
import { membershipGoesOn } from "./plan-lines.server";

/**
 * Joins each line with its person, household and dwelling (`plan_line`) and says what is wrong with it (`faults`: columns
 * and reasons below registry:rowErrors). After readPlanLines, as the system actor `registry`.
 */
export async function judgeLines(trx: Trx): Promise<void> {
  await joinLines(trx);
  await sql`update plan_line l set sound = false, faults = f.faults from (${faultsOfLines}) f where f.id = l.id`.execute(
    trx,
  );
  // A contract that is not known yet begins with exactly one holder whose own line is in order.
  await sql`update plan_line l set sound = false, faults = '[{"column": "holder", "reason": "holderMissing", "plan": true}]'
    where l.tenancy_id is null and l.sound and not exists (
      select from plan_line h where h.contract_number = l.contract_number and h.holder and h.sound)`.execute(trx);
}

async function joinLines(trx: Trx): Promise<void> {
  await sql`create temp table plan_line on commit drop as
    select f.*, count(*) over (partition by f.person_number) > 1 and f.person_number is not null as person_twice,
      p.id as person_id, p.first_name as p_first_name, p.last_name as p_last_name, p.birth_year as p_birth_year,
      p.locale as p_locale, p.email as p_email, p.phone as p_phone,
      -- Once somebody has been in, or has had them erased, language and contacts are theirs to choose.
      p.id is not null and p.welcomed_at is null and p.erased_at is null
        and not exists (select from participant a where a.person_id = p.id)
        and not exists (select from session s where s.person_id = p.id and s.assisted_by is null)
        and not exists (select from access_code u where u.person_id = p.id and u.used_at is not null) as never_in,
      k.tenancy_id, k.household_id, coalesce(k.goes_on, false) as contract_goes_on, k.starts_on as contract_starts_on,
      w.dwelling_id, w.dwelling_id is null and g.condominium_id is null as new_place, coalesce(w.condominium_id, g.condominium_id, k.condominium_id) as condominium_id,
      coalesce(w.place_code, f.condominium_code) as place_code,
      m.person_id is not null as member_known, m.person_id is not null and ${membershipGoesOn("m")} as member_goes_on, m.left_on,
      not f.unread as sound, '[]'::jsonb as faults, true as free, '[]'::jsonb as blocks
    from plan_file f
    left join plan_contract k on k.contract_number = f.contract_number
    left join plan_dwelling w on w.dwelling_code = f.dwelling_code
    left join plan_place g on g.code = w.place_code
    left join person p on p.registry_number = f.person_number
    left join household_member m on m.household_id = k.household_id and m.person_id = p.id`.execute(trx);
  await sql`analyze plan_line (id, contract_number, dwelling_code, person_id, household_id)`.execute(trx);
}

/** What can be wrong with a line: the column, the reason, and when it is so. */
const faults: [field: string, reason: string, holds: string][] = [
  [
    "row",
    "incomplete",
    `l.dwelling_code is null or l.contract_number is null or l.person_number is null or l.first_name is null
      or l.last_name is null or l.birth_year is null or l.holder is null`,
  ],
  ["personNumber", "personTwice", "l.person_twice"],
  ["holder", "twoHolders", "l.holder and k.holders > 1"],
  ["dwellingCode", "contractTwoDwellings", "k.dwellings_differ"],
  ["dwellingCode", "contractElsewhere", "k.tenancy_id is not null and k.dwelling_id is distinct from w.dwelling_id"],
  ["contractNumber", "contractReplaced", "k.tenancy_id is not null and not k.goes_on and k.replaced"],
  ["dwellingCode", "dwellingTwice", "w.contracts_differ and not (k.goes_on and k.dwelling_id = w.dwelling_id)"],
  ["stairwell", "dwellingDiffers", "w.stairwell_differs"],
  ["floor", "dwellingDiffers", "w.floor_differs"],
  ["unit", "dwellingDiffers", "w.unit_differs"],
  ["rooms", "dwellingDiffers", "w.rooms_differs"],
  ["millesimi", "dwellingDiffers", "w.millesimi_differs"],
  ["condominiumCode", "dwellingDiffers", "w.condominium_code_differs"],
  ["condominiumCode", "dwellingElsewhere", "w.dwelling_id is not null and l.condominium_code <> w.known_code"],
  ["condominiumCode", "dwellingUnknown", "l.new_place and g.whole is not true"],
  ["street", "condominiumDiffers", "l.new_place and g.street_differs"],
  ["houseNumber", "condominiumDiffers", "l.new_place and g.house_number_differs"],
  ["municipality", "condominiumDiffers", "l.new_place and g.municipality_differs"],
  ["territory", "condominiumDiffers", "l.new_place and g.territory_differs"],
  ["startsOn", "startsLater", "k.tenancy_id is null and k.starts_on > i.today"],
];
const anyFault = sql.raw(faults.map(([, , holds]) => `(${holds})`).join(" or "));
const eachFault = sql.raw(faults.map(([field, reason, holds]) => `('${field}', '${reason}', ${holds})`).join(", "));

/** Sorts the sound lines out first: nearly all of them are. */
const faultsOfLines = sql`
  select l.id, jsonb_agg(jsonb_build_object('column', v.field, 'reason', v.reason, 'plan', true)) as faults
  from plan_line l
  cross join plan_import i
  left join plan_contract k on k.contract_number = l.contract_number
  left join plan_dwelling w on w.dwelling_code = l.dwelling_code
  left join plan_place g on g.code = w.place_code
  cross join lateral (values ${eachFault}) v(field, reason, holds)
  where v.holds and not l.unread and (${anyFault})
  group by l.id`;
