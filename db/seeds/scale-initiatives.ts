import { offersAndSteps, storyOfHelp, talk } from "./scale-initiative-talk.ts";
import { base, chance, line, type ScaleSize, tower } from "./scale-numbers.ts";

/** A state for each of twenty ideas. */
const states =
  "draft gathering gathering gathering discussion discussion discussion decided decided in_progress in_progress in_progress done done done done not_done rejected withdrawn expired"
    .split(" ")
    .map((state) => `'${state}'`);

/** The end of the day in Rome so many days after an instant. */
const endOfDay = (at: string, days: number) =>
  `((((${at}) at time zone 'Europe/Rome')::date + ${days + 1})::timestamp at time zone 'Europe/Rome')`;

/** So many days, or a share of an idea's age if that is less: what is young has gone through everything sooner. */
const within = (share: string, days: number) => `least(age * ${share}, ${days}) * interval '1 day'`;

/** Which idea all adults of the tower support and talk about. */
const crowded = 4;

/**
 * Ideas in every state after `people` and `notices`; the words are the demonstration's, mixed anew. Thresholds are crossed
 * by the support that was still needed, as in life.
 */
export const initiativeSteps = ({ condominiums, initiatives }: ScaleSize): Record<string, string> => ({
  ideas: `
    create temp table wish on commit drop as select row_number() over (order by id) - 1 as at, * from initiative
    where lang = 'it' and published_at is not null and id < ${base};
    create temp table verdict on commit drop as
    select row_number() over (partition by accepted order by id) - 1 as at, * from initiative_answer;
    create temp table idea on commit drop as
    select i.*, published_at + ${within("share", 50)} as supported_by from (
      select n, state, condominium_id, households, people, greatest(1, ceil(households / 3.0))::int as needed, age, share,
        date_trunc('day', now()) - interval '2 hours' - age * interval '1 day' as published_at
      from (select n, (array[${states.join(",")}])[1 + n % 20] as state,
          ${base} + case when n <= ${initiatives} * 0.03 then ${tower} else 1 + n % ${condominiums} end as condominium_id
        from generate_series(1, ${initiatives}) n) i
      join crowd using (condominium_id)
      join (values ('draft', 1, 20, 0), ('gathering', 1, 54, 0.9), ('discussion', 15, 60, 0.3), ('decided', 30, 90, 0.3),
        ('in_progress', 60, 240, 0.3), ('done', 90, 660, 0.3), ('not_done', 90, 600, 0.3), ('rejected', 40, 660, 0.3),
        ('withdrawn', 20, 680, 0.5), ('expired', 62, 690, 0.3)) stage (state, least_age, span, share) using (state),
      lateral (select least_age + span * ${chance("n", 611_953)} as age) old) i;
    alter table idea add reached_at timestamptz, add answered_at timestamptz, add started_at timestamptz,
      add completed_at timestamptz, add closed_at timestamptz, add author_id bigint, add owner_id bigint, add path text,
      add supporting int, add revised_at timestamptz;
    update idea set reached_at = supported_by where state not in ('draft', 'gathering', 'withdrawn', 'expired');
    update idea set answered_at = reached_at + ${within("0.2", 25)} where reached_at is not null and state <> 'discussion';
    update idea set started_at = answered_at + ${within("0.1", 40)} where state in ('in_progress', 'done');
    update idea set completed_at = started_at + ${within("0.2", 90)} where state = 'done' or n % 20 = 11;
    update idea set closed_at = case state when 'done' then completed_at + ${within("0.1", 10)}
        when 'not_done' then answered_at + ${within("0.1", 40)} when 'rejected' then answered_at
        when 'withdrawn' then supported_by else ${endOfDay("published_at", 60)} + interval '7 minutes' end
      where state in ('done', 'not_done', 'rejected', 'withdrawn', 'expired');
    update idea i set author_id = a.person_id,
      revised_at = case when i.n % 40 = 3 then published_at + age * 0.95 * interval '1 day' end,
      path = case when i.condominium_id % 10 <> 0 then 'committee' else 'office' end,
      owner_id = case when i.condominium_id % 10 <> 0 then o.person_id else (select min(person_id) from staff_role where role = 'coordinator') end,
      supporting = case when i.n = ${crowded} then households when state = 'draft' then 0
        when reached_at is null then floor(needed * ${chance("i.n", 350_377)})
        else needed + floor((households - needed + 1) * ${chance("i.n", 350_377)}) end
    from dweller a, dweller o where a.condominium_id = i.condominium_id and a.at = 3 + (i.n * 31) % (i.people - 3)
      and o.condominium_id = i.condominium_id and o.at = i.n % 3;
    create temp table supporter on commit drop as
    select i.n, i.condominium_id, d.person_id, d.household_id, supported_by, case when turn < needed
      then least(supported_by, published_at + (supported_by - published_at) * ((turn + 1.0) / needed))
      else supported_by + (coalesce(answered_at, date_trunc('day', now())) - supported_by) * ((turn - needed + 1.0) / (households + 1)) end as supported_at
    from idea i join dweller h on h.condominium_id = i.condominium_id and h.k = 1
    cross join lateral (select (h.at + i.n * 7) % i.households as turn) t
    join dweller d on d.household_id = h.household_id and (d.k = 1 or i.n = ${crowded} or (i.n + d.person_id) % 3 = 0)
    where turn < supporting;
    create temp table tally on commit drop as
    select n, count(*)::int as persons, count(distinct household_id)::int as dwellings,
      count(*) filter (where supported_at <= supported_by)::int as persons_then,
      count(distinct household_id) filter (where supported_at <= supported_by)::int as dwellings_then from supporter group by n;
    create unique index on tally (n);
    analyze idea, supporter, tally;
    insert into initiative (id, condominium_id, state, author_id, area, title, missing, place, why, proposal, benefit, cost_cents,
      lang, created_at, saved_at, saved_by, published_at, revision, revised_at, share_numerator, share_denominator, dwellings, needed,
      support_until, supporters, supporting_dwellings, threshold_at, path, asked_at, answer_due_at, owner_id, owner_name, decided_at,
      refused_at, started_at, completed_at, closed_at)
    overriding system value
    select ${base} + i.n, i.condominium_id, i.state, i.author_id, w1.area, w1.title || ' ' || i.n, w2.missing, w1.place, w3.why,
      w1.proposal, w3.benefit, w1.cost_cents, 'it', i.published_at - interval '2 days', i.published_at, i.author_id, out.published_at,
      case when i.revised_at is null then 1 else 2 end, i.revised_at, case when out then 1 end, case when out then 3 end,
      case when out then i.households end, case when out then i.needed end, case when out then ${endOfDay("i.published_at", 60)} end,
      coalesce(c.persons, 0), coalesce(c.dwellings, 0), i.reached_at, case when i.reached_at is not null then i.path end, i.reached_at,
      ${endOfDay("i.reached_at", 30)}, taken.by, taken.name, case when i.state <> 'rejected' then i.answered_at end,
      case when i.state = 'rejected' then i.answered_at end, i.started_at, i.completed_at, i.closed_at
    from idea i
    left join tally c using (n)
    join wish w1 on ${line("wish", "w1", "i.n")}
    join wish w2 on ${line("wish", "w2", "i.n * 7 + i.n / 20")}
    join wish w3 on ${line("wish", "w3", "i.n * 11 + i.n / 100")},
    lateral (select i.state <> 'draft' as out, case when i.state <> 'draft' then i.published_at end as published_at) out
    left join lateral (select p.id as by, coalesce(p.shown_name, p.first_name) as name from person p
      where p.id = i.owner_id and i.reached_at is not null and (i.answered_at is not null or i.n % 40 > 20)) taken on true`,
  "talk of ideas": talk(crowded),
  "support and stories": `${offersAndSteps}
    insert into initiative_support (initiative_id, condominium_id, person_id, household_id, dwelling_id, revision, supported_at)
    select ${base} + n, condominium_id, person_id, household_id, household_id, 1, supported_at from supporter;
    insert into initiative_promoter (initiative_id, condominium_id, person_id, invited_by, invited_at, accepted_at, shown_at)
    select ${base} + n, i.condominium_id, d.person_id, author_id, published_at - interval '1 day', out, out
    from idea i join dweller d on d.condominium_id = i.condominium_id and d.at = 3 + (i.n * 31 + 1) % (i.people - 3),
    lateral (select case when state <> 'draft' then published_at end as out) o where n % 4 = 0;
    insert into initiative_revision (initiative_id, condominium_id, number, lang, words, reason, replaced_at, replaced_by)
    select i.id, i.condominium_id, 1, i.lang, jsonb_build_object('title', i.title, 'missing', i.missing, 'place', i.place, 'why', i.why,
      'proposal', i.proposal, 'benefit', i.benefit, 'costCents', i.cost_cents, 'costWords', i.cost_words, 'area', i.area),
      'Abbiamo tolto una spesa.', i.revised_at, i.author_id
    from initiative i where i.id > ${base} and i.revised_at is not null;
    insert into initiative_answer (initiative_id, condominium_id, revision, voice, accepted, reasons, conditions, follows, lang, signed_by,
      signed_name, answered_at)
    select i.id, i.condominium_id, 1, i.path, v.accepted, v.reasons, v.conditions, v.follows, 'it', i.owner_id, i.owner_name, idea.answered_at
    from idea join initiative i on i.id = ${base} + idea.n
    join verdict v on v.accepted = (i.state <> 'rejected')
      and v.at = idea.n % (select count(*) from verdict same where same.accepted = v.accepted)
    where idea.answered_at is not null;
    insert into initiative_event (initiative_id, condominium_id, act, at, person_id, details)
    select i.id, i.condominium_id, e.act, e.at, e.person, e.details
    from idea join initiative i on i.id = ${base} + idea.n left join tally c on c.n = idea.n left join helper h on h.n = idea.n,
    lateral (values${storyOfHelp}
      ('publish', i.published_at, i.author_id, jsonb_build_object('dwellings', i.dwellings, 'needed', i.needed, 'days', 60, 'share', '[1, 3]'::jsonb)),
      ('reach', i.threshold_at, null, jsonb_build_object('persons', c.persons_then, 'dwellings', c.dwellings_then, 'path', i.path, 'days', 30)),
      ('take', case when i.owner_id is not null then i.threshold_at + interval '1 day' end, i.owner_id, jsonb_build_object('voice', i.path)),
      ('accept', i.decided_at, i.owner_id, jsonb_build_object('voice', i.path)),
      ('reject', i.refused_at, i.owner_id, jsonb_build_object('voice', i.path)),
      ('start', i.started_at, i.author_id, '{"voice": "promoter"}'),
      ('complete', i.completed_at, i.author_id, '{"voice": "promoter", "reason": "È tutto fatto."}'),
      ('confirm', case when i.state = 'done' then i.closed_at end, i.owner_id, jsonb_build_object('voice', i.path)),
      ('giveUp', case when i.state = 'not_done' then i.closed_at end, i.author_id, '{"voice": "promoter", "reason": "Costa più di quello che c’è."}'),
      ('withdraw', case when i.state = 'withdrawn' then i.closed_at end, i.author_id, '{"voice": "promoter", "reason": "Non serve più."}'),
      ('expire', case when i.state = 'expired' then i.closed_at end, null, jsonb_build_object('persons', i.supporters, 'dwellings', i.supporting_dwellings)),
      ('revise', i.revised_at, i.author_id, '{"revision": 2}')) e (act, at, person, details)
    where e.at is not null order by e.at, i.id;
    set constraints initiative_answered immediate`,
});
