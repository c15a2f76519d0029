import pg from "pg";
import { initiativeSteps } from "./scale-initiatives.ts";
import { base, chance, line, oneOf, province, type ScaleSize, tower } from "./scale-numbers.ts";

const loaded = ["notice", "posting", "notice_comment", "notice_read", "initiative_support", "initiative_event"];

/** A few buildings are large, most are small, one is a tower. */
const dwellings = `case when n = ${tower} then 280 when n % 20 = 0 then 40 when n % 20 <= 5 then 15 else 6 end`;
const adults = "(array[2, 2, 3, 1, 4, 2, 3, 2, 2, 3, 2, 4, 1, 3, 2, 3, 2, 4, 2, 3])[1 + d.id % 20]";

/** In this order, in one transaction. Words and names are those of the demonstration estate, mixed anew. */
const stepsFor = (size: ScaleSize): Record<string, string> => ({
  "territories and condominiums": `
    create temp table first_names on commit drop as select array_agg(distinct first_name) as all from person where id < ${base};
    create temp table last_names on commit drop as select array_agg(distinct last_name) as all from person where id < ${base};
    create temp table sentence on commit drop as
    select row_number() over (order by words) - 1 as at, words from (
      select distinct trim(line) as words from notice, regexp_split_to_table(body, E'\\n+') line
      where lang = 'it' and char_length(trim(line)) between 30 and 260) lines;
    create temp table answer on commit drop as
    select row_number() over (order by words) - 1 as at, words
    from (select distinct body as words from notice_comment where lang = 'it') bodies;
    analyze sentence, answer;
    insert into territory (id, name) overriding system value select ${base} + n, 'Zona ' || n from generate_series(1, 4) n;
    insert into condominium (id, territory_id, municipality_id, code, street, house_number, storeys, columns, plaster, self_managed)
    overriding system value
    select ${base} + n, ${base} + 1 + n % 4, (select min(id) from municipality), 'ZZ-' || n,
      'Via ' || ${oneOf("l.all", "n / 200")}, (1 + n % 200)::text, 4, 5,
      (array['ochre', 'brick', 'cream', 'rose', 'sage'])[1 + n % 5], n % 10 <> 0
    from generate_series(1, ${size.condominiums}) n, last_names l;
    insert into stairwell (id, condominium_id, name) overriding system value
    select ${base} + 2 * n + s, ${base} + n, chr(65 + s) from generate_series(1, ${size.condominiums}) n, generate_series(0, 1) s`,
  "dwellings and households": `
    insert into dwelling (id, condominium_id, stairwell_id, code, floor, unit, rooms, millesimi) overriding system value
    select ${base} + row_number() over (order by n, k), ${base} + n, ${base} + 2 * n + k % 2, 'ZZ-' || n || '-' || k, k / 4 % 12, k::text,
      3 + k % 3, 1000.0 / (${dwellings})
    from generate_series(1, ${size.condominiums}) n, lateral generate_series(1, ${dwellings}) k;
    insert into household (id, condominium_id) overriding system value
    select id, condominium_id from dwelling where id > ${base} and id % 20 <> 7`,
  people: `
    create temp table dweller on commit drop as
    select d.id as household_id, d.condominium_id, k, ${base} + row_number() over (order by d.id, k) as person_id,
      row_number() over (partition by d.condominium_id order by k, d.id) - 1 as at
    from household d, lateral generate_series(1, ${adults}) k where d.id > ${base};
    create index on dweller (condominium_id, at);
    create temp table crowd on commit drop as select condominium_id, count(*)::int as people, count(*) filter (where k = 1)::int as households from dweller group by 1;
    create unique index on crowd (condominium_id);
    analyze dweller, crowd;
    insert into person (id, registry_number, first_name, last_name, birth_year, shown_name, told_by, welcomed_at)
    overriding system value
    select person_id, 'ZZ' || person_id, ${oneOf("f.all", "(person_id * 31)::int")}, ${oneOf("l.all", "(household_id * 17)::int")},
      1935 + (person_id * 13) % 70, case when person_id % 3 <> 0 then ${oneOf("f.all", "(person_id * 31)::int")} end,
      case when person_id % 3 <> 0 then 'app' else 'paper' end, case when person_id % 3 <> 0 then now() - interval '1 year' end
    from dweller, first_names f, last_names l;
    insert into tenancy (id, condominium_id, dwelling_id, household_id, holder_id, contract_number, starts_on) overriding system value
    select household_id, condominium_id, household_id, household_id, person_id, 'ZZ/' || household_id, date '2005-03-01' + (household_id % 6000)::int
    from dweller where k = 1;
    insert into household_member (household_id, condominium_id, person_id, joined_on)
    select household_id, condominium_id, person_id, date '2005-03-01' + (household_id % 6000)::int from dweller;
    insert into participant (condominium_id, person_id, shown_name)
    select condominium_id, id, shown_name || ' ' || left(last_name, 1) || '.' from person join dweller on person_id = id
    where shown_name is not null;
    insert into committee_office (condominium_id, person_id, office, starts_on)
    select condominium_id, person_id, (array['responsible', 'treasurer', 'secretary'])[at + 1], date '2024-05-01'
    from dweller where at < 3 and condominium_id % 10 <> 0`,
  notices: `
    create temp table post on commit drop as
    select n, ${base} + 1 + floor(${size.condominiums} * power(${chance("n", 611_953)}, 1.5))::int as condominium_id,
      (array['office', 'office', 'committee', 'committee', 'committee', 'neighbour', 'neighbour', 'neighbour', 'neighbour', 'neighbour'])[1 + n % 10] as kind,
      date_trunc('day', now()) - interval '2 hours' - n * interval '13 minutes' as published_at
    from generate_series(1, ${size.notices}) n;
    create unique index on post (n);
    analyze post;
    create temp table staff on commit drop as select array_agg(distinct person_id) as all from staff_role where ends_on is null;
    insert into notice (id, kind, importance, status, author_id, title, body, brief_what, lang, created_at, published_at, valid_until,
      withdrawn_at, withdrawn_by, withdrawn_reason)
    overriding system value
    select ${base} + p.n, p.kind, case when p.kind <> 'neighbour' and p.n % 7 = 0 then 'important' else 'normal' end,
      case when w.gone then 'withdrawn' else 'published' end, a.author,
      left(s1.words, 70) || ' ' || p.n, concat_ws(E'\\n\\n', s2.words, s3.words, s4.words, 'Pratica ' || p.n),
      case when p.n % 2 = 0 then left(s4.words, 60) else '' end, 'it', p.published_at, p.published_at,
      case when p.n % 5 < 3 then p.published_at + (7 + p.n % 60) * interval '1 day' end,
      case when w.gone then p.published_at + interval '1 day' end, case when w.gone then a.author end,
      case when w.gone then 'Non serve più.' end
    from post p
    join crowd c using (condominium_id)
    join dweller d on d.condominium_id = p.condominium_id
      and d.at = case when p.kind = 'committee' then p.n % 3 else p.n % c.people end
    join sentence s1 on ${line("sentence", "s1", "p.n * 7")}
    join sentence s2 on ${line("sentence", "s2", "p.n * 11 + p.n / 100")}
    join sentence s3 on ${line("sentence", "s3", "p.n * 13 + 5")}
    join sentence s4 on ${line("sentence", "s4", "p.n * 3 + 1")},
    staff, lateral (select p.n % 50 = 1 as gone) w,
    lateral (select case when p.kind = 'office' then ${oneOf("staff.all", "p.n")} else d.person_id end as author) a`,
  boards: `
    insert into posting (id, notice_id, condominium_id, author_id, published_at) overriding system value
    select n.id, n.id, p.condominium_id, n.author_id, n.published_at from post p join notice n on n.id = ${base} + p.n;
    insert into posting (id, notice_id, condominium_id, author_id, published_at) overriding system value
    select ${base + size.notices} + row_number() over (order by p.n, board), n.id, ${base} + 1 + (p.condominium_id - ${base} - 1 + 37 * board) % ${size.condominiums}, n.author_id, n.published_at
    from post p join notice n on n.id = ${base} + p.n, generate_series(1, 10) board where p.n % 50 = 0`,
  answers: `
    insert into notice_comment (id, posting_id, condominium_id, parent_id, author_id, voice, body, lang, created_at)
    overriding system value
    select ${base} + m.at, ${base} + m.n, m.condominium_id, case when m.turn % 5 > 2 then ${base} + m.at - m.turn % 5 end,
      d.person_id, 'neighbour', a.words || ' ' || m.n % 4000, 'it', m.published_at + (1 + m.turn) * interval '23 minutes'
    from (
      select row_number() over (order by p.n, k.k) as at, row_number() over (partition by p.n order by k.k) - 1 as turn, k.k,
        p.n, p.condominium_id, p.published_at
      from (select k, 1 + (floor(${size.notices} * power(${chance("k", 350_377)}, 2))::bigint * 104729) % ${size.notices} as n
        from generate_series(1, ${size.comments}) k) k
      join post p on p.n = k.n) m
    join crowd c on c.condominium_id = m.condominium_id
    join dweller d on d.condominium_id = m.condominium_id and d.at = (m.k * 31) % c.people
    join answer a on ${line("answer", "a", "m.k * 7")};
    insert into notice_read (posting_id, condominium_id, household_id, person_id, read_at)
    select ${base} + p.n, p.condominium_id, d.household_id, d.person_id, p.published_at + interval '5 hours'
    from post p join dweller d on d.condominium_id = p.condominium_id and d.k = 1 and (d.household_id + p.n) % 3 = 0
    where p.kind <> 'neighbour'`,
  ...initiativeSteps(size),
});

/**
 * Adds an estate of a whole province to a database that holds the demonstration estate: 1,300 condominiums, 13,000
 * dwellings, 30,000 people, 200,000 notices on 240,000 boards, a million answers, a few of them with very many, and 10,000
 * ideas. The same each time, but for the day it begins from. For measurements; called with the owner's URL only. All or nothing.
 * @returns how many seconds each step took
 */
export async function seedScale(ownerUrl: string, size = province): Promise<{ step: string; seconds: number }[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const times: { step: string; seconds: number }[] = [];
  const timed = async (step: string, work: () => Promise<unknown>) => {
    const from = performance.now();
    await work();
    times.push({ step, seconds: (performance.now() - from) / 1000 });
  };
  try {
    await client.query("begin");
    await client.query("set local work_mem = '256MB'; set local maintenance_work_mem = '512MB'");
    const away = await takeAway(client);
    for (const [step, text] of Object.entries(stepsFor(size))) await timed(step, () => client.query(text));
    await timed("indexes and references", async () => {
      for (const back of away) await client.query(back);
    });
    for (const table of [
      "territory",
      "condominium",
      "stairwell",
      "dwelling",
      "household",
      "tenancy",
      "person",
      "notice",
      "posting",
      "notice_comment",
      "initiative",
      "initiative_comment",
      "initiative_offer",
      "initiative_step",
    ]) {
      await client.query(`select setval(pg_get_serial_sequence('${table}', 'id'), (select max(id) from ${table}))`);
    }
    await client.query("commit");
    await timed("statistics", () => client.query("vacuum analyze"));
  } finally {
    await client.end();
  }
  return times;
}

/** Whether this database holds the large estate. */
export async function hasScale(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>(
      "select exists (select from condominium where code = 'ZZ-1') as there",
    );
    return rows[0]?.there ?? false;
  } finally {
    await client.end();
  }
}

/**
 * An index made once over all rows, and a reference checked once for all, cost a fraction of what they cost row by row.
 * What holds a constraint stays; what is taken away comes back from the same words.
 */
async function takeAway(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ away: string; back: string }>(
    `select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as away,
       format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) as back
     from pg_constraint c where c.conrelid = any ($1::regclass[]) and c.contype = 'f'
     union all
     select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid) from pg_index i
     where i.indrelid = any ($1::regclass[]) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [loaded],
  );
  for (const { away } of rows) await client.query(away);
  return rows.map(({ back }) => back);
}
