import { sql } from "kysely";
import type { Trx } from "~/platform/database.server";
import { tenancyGoesOn } from "./plan-lines.server";

/**
 * Says of each line and each missing member what would happen (`plan_verdict`: outcome, before and after of what
 * changes). After findEnds, as the system actor `registry`.
 */
export async function drawVerdicts(trx: Trx): Promise<void> {
  await gatherFacts(trx);
  await compareLines(trx);
  await sql`create temp table plan_verdict on commit drop as
    with made as (${linesWithChanges})
    select m.id, m.line, m.household_id, m.person_id, m.place_code,
      case when m.unread or m.faults <> '[]' then 'error' when m.blocks <> '[]' then 'blocked'
        when m.makes && '{person,membership,tenancy}' then 'new' when m.after <> '{}' then 'changed' else 'unchanged' end as outcome,
      case when m.unread or m.faults <> '[]' or m.before = '{}' then null else m.before end as before,
      case when m.unread or m.faults <> '[]' then null
        when m.makes <> '{}' then m.after || jsonb_build_object('makes', to_jsonb(m.makes))
        when m.after = '{}' then null else m.after end as after,
      m.faults || m.blocks as errors, m.unread, false as ticked
    from made m
    union all ${missingMembers}`.execute(trx);
}

/** What the lines that will be obeyed say about dwellings, and on which line each thing is shown. */
async function gatherFacts(trx: Trx): Promise<void> {
  await sql`create temp table plan_fact on commit drop as
    select l.dwelling_code, (array_agg(l.id order by l.line))[1] as first_id, min(l.dwelling_id) as dwelling_id, min(l.place_code) as place_code,
      min(l.stairwell) as stairwell, min(l.floor) as floor, min(l.unit) as unit, min(l.rooms) as rooms, min(l.millesimi) as millesimi
    from plan_line l where l.sound and l.free group by l.dwelling_code`.execute(trx);
  await sql`create temp table plan_known_dwelling on commit drop as
    select d.id, f.first_id, f.stairwell as new_stairwell, f.floor as new_floor, f.unit as new_unit, f.rooms as new_rooms,
      f.millesimi as new_millesimi, d.condominium_id, s.name as stairwell, d.floor, d.unit, d.rooms, d.millesimi
    from plan_fact f join dwelling d on d.id = f.dwelling_id join stairwell s on s.id = d.stairwell_id
    where f.stairwell <> s.name or f.floor <> d.floor or f.unit <> d.unit or f.rooms <> d.rooms or f.millesimi <> d.millesimi`.execute(
    trx,
  );
  await sql`create temp table plan_contract_line on commit drop as
    select l.contract_number, (array_agg(l.id order by l.line))[1] as first_id, min(l.id) filter (where l.holder) as holder_line
    from plan_line l where l.sound and l.free group by l.contract_number`.execute(trx);
  for (const table of ["plan_fact", "plan_known_dwelling", "plan_contract_line"]) {
    await sql.raw(`analyze ${table}`).execute(trx);
  }
}

/** Values of a line that differ from what the registry has: when, under which name, and both sides. */
const changes: [holds: string, key: string, before: string, after: string][] = [
  ["l.first_name <> l.p_first_name", "firstName", "l.p_first_name", "l.first_name"],
  ["l.last_name <> l.p_last_name", "lastName", "l.p_last_name", "l.last_name"],
  ["l.birth_year <> l.p_birth_year", "birthYear", "l.p_birth_year", "l.birth_year"],
  ["l.never_in and l.language <> l.p_locale", "language", "l.p_locale", "l.language"],
  ["l.never_in and l.email <> coalesce(l.p_email, '')", "email", "l.p_email", "l.email"],
  ["l.never_in and l.phone <> coalesce(l.p_phone, '')", "phone", "l.p_phone", "l.phone"],
  ["l.holder and k.holder_id is not null and k.holder_id is distinct from l.person_id", "holder", "false", "true"],
  ["d.new_stairwell <> d.stairwell", "stairwell", "d.stairwell", "d.new_stairwell"],
  ["d.new_floor <> d.floor", "floor", "d.floor", "d.new_floor"],
  ["d.new_unit <> d.unit", "unit", "d.unit", "d.new_unit"],
  ["d.new_rooms <> d.rooms", "rooms", "d.rooms", "d.new_rooms"],
  ["d.new_millesimi <> d.millesimi", "millesimi", "d.millesimi", "d.new_millesimi"],
  ["l.member_known and not l.member_goes_on", "leftOn", "l.left_on", "null::text"],
  [
    "o.first_id is not null and l.tenancy_id is not null and not l.contract_goes_on",
    "endsOn",
    "k.ends_on",
    "null::text",
  ],
];
const anyChange = sql.raw(changes.map(([holds]) => `(${holds})`).join(" or "));
const eachChange = sql.raw(
  changes
    .map(([holds, key, before, after]) => `(${holds}, '${key}', to_jsonb(${before}), to_jsonb(${after}))`)
    .join(", "),
);

/** Most lines change nothing: the sides are drawn only of those that do. */
async function compareLines(trx: Trx): Promise<void> {
  await sql`create temp table plan_change on commit drop as
    select l.id, jsonb_object_agg(c.key, c.before) as before, jsonb_object_agg(c.key, c.after) as after
    from plan_line l
    left join plan_contract k on k.contract_number = l.contract_number
    left join plan_known_dwelling d on d.first_id = l.id
    left join plan_contract_line o on o.first_id = l.id
    cross join lateral (values ${eachChange}) c(holds, key, before, after)
    where c.holds and l.sound and (${anyChange})
    group by l.id`.execute(trx);
}

const linesWithChanges = sql`
  select l.id, l.line, l.household_id, l.person_id, l.place_code, l.unread, l.faults, l.blocks,
    coalesce(c.before, '{}') as before, coalesce(c.after, '{}') as after,
    array_remove(array[
      case when l.person_id is null then 'person' end,
      case when not l.member_known then 'membership' end,
      case when l.tenancy_id is null and l.holder then 'tenancy' end,
      case when l.dwelling_id is null and l.holder then 'dwelling' end,
      case when l.new_place and l.holder then 'condominium' end], null) as makes
  from plan_line l left join plan_change c on c.id = l.id`;

const missingMembers = sql`
  select e.row_id, null, e.household_id, e.person_id, c.code, 'missing',
    jsonb_build_object('personNumber', p.registry_number, 'firstName', p.first_name, 'lastName', p.last_name,
      'contractNumber', t.contract_number, 'dwellingCode', d.code, 'holder', coalesce(t.holder_id = e.person_id, false)),
    case when e.ticked then jsonb_strip_nulls(jsonb_build_object(
      'leftOn', greatest(e.joined_on, i.effective_on),
      'endsOn', case when n.household_id is not null and ${tenancyGoesOn("t")} then greatest(t.starts_on, i.effective_on - 1) end)) end,
    '[]'::jsonb, false, e.ticked
  from plan_end e
  cross join plan_import i
  join condominium c on c.id = e.condominium_id
  left join lateral (select * from tenancy t where t.household_id = e.household_id order by t.ends_on desc nulls first limit 1) t on true
  left join dwelling d on d.id = t.dwelling_id
  left join person p on p.id = e.person_id
  left join plan_ending n on n.household_id = e.household_id`;
