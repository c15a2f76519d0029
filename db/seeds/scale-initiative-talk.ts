import { base } from "./scale-numbers.ts";

/** Somebody of the house who neither sits on the committee nor promotes the idea `i`; `of` picks whom. */
const neighbour = (alias: string, of: string): string =>
  `${alias}.condominium_id = i.condominium_id and ${alias}.at = 3 + (i.n * 31 + 2 + (${of}) % (i.people - 5)) % (i.people - 3)`;

/** Who helps with the ideas under way, and their steps, after `ideas`: two each, the first done by who offered help. */
export const offersAndSteps = `
    create temp table helper on commit drop as
    select i.n, d.person_id, ${base} + i.n as offer_id, ${base} + 2 * i.n as step_id, i.reached_at + interval '5 hours' as offered_at,
      i.started_at + interval '1 hour' as planned_at, i.started_at + interval '2 days' as done_at
    from idea i join dweller d on ${neighbour("d", "i.n")} where i.state = 'in_progress';
    insert into initiative_offer (id, initiative_id, condominium_id, person_id, kind, words, lang, offered_at)
    overriding system value
    select h.offer_id, i.id, i.condominium_id, h.person_id, 'time', 'Un sabato mattina', 'it', h.offered_at
    from helper h join initiative i on i.id = ${base} + h.n;
    insert into initiative_step (id, initiative_id, condominium_id, title, lang, owner_id, owner_words, due_on, state, done_at, offer_id,
      saved_by, saved_at, voice)
    overriding system value
    select h.step_id + s.turn, i.id, i.condominium_id, s.title, 'it', case when s.done then h.person_id end,
      case when not s.done then 'Il comitato' end, (h.done_at + s.turn * interval '90 days')::date, case when s.done then 'done' else 'doing' end,
      case when s.done then h.done_at end, case when s.done then h.offer_id end, i.author_id, h.planned_at + s.turn * interval '1 hour', 'promoter'
    from helper h join initiative i on i.id = ${base} + h.n
    cross join (values (0, 'Chiedere tre prezzi', true), (1, 'Comprare quello che serve', false)) s (turn, title, done);`;

/** Lines of the story of an idea `i` that has a helper `h`, as (act, at, person, details). */
export const storyOfHelp = `
      ('offer', h.offered_at, h.person_id, jsonb_build_object('offer', h.offer_id, 'kind', 'time')),
      ('step', h.planned_at, i.author_id, jsonb_build_object('voice', 'promoter', 'step', h.step_id)),
      ('step', h.planned_at + interval '1 hour', i.author_id, jsonb_build_object('voice', 'promoter', 'step', h.step_id + 1)),
      ('stepDone', h.done_at, i.author_id, jsonb_build_object('voice', 'promoter', 'step', h.step_id)),`;

/**
 * What is said: 2,000 comments about one idea, and five about every tenth. Of five, two begin a thread and three reply to
 * the first; who promotes the idea answers the questions, and the second of each five waits.
 */
export const talk = (crowded: number): string => `
    create temp table remark on commit drop as
    select row_number() over w - 1 as at, count(*) over (partition by kind, parent_id is not null) as lines, kind,
      parent_id is not null as reply, body
    from initiative_comment where lang = 'it' and removed_at is null and id < ${base}
    window w as (partition by kind, parent_id is not null order by id);
    insert into initiative_comment (id, initiative_id, condominium_id, kind, parent_id, author_id, voice, body, lang, created_at)
    overriding system value
    select ${base} + s.at, ${base} + s.n, s.condominium_id, s.kind, case when s.reply then ${base} + s.at - s.turn % 5 end,
      case when s.answer then s.author_id else s.person_id end, case when s.answer then 'promoter' else 'neighbour' end, r.body, 'it', s.created_at
    from (
      select row_number() over (order by i.n, k.turn) as at, i.n, i.condominium_id, i.author_id, d.person_id, k.turn, kinds.kind, turn % 5 > 1 as reply,
        turn % 5 > 1 and (kinds.kind = 'question' or turn % 5 = 2) as answer,
        i.published_at + (coalesce(i.closed_at, date_trunc('day', now())) - i.published_at) * ((k.turn + 1.0) / (i.words + 1)) as created_at
      from (select *, case when n = ${crowded} then 2000 when (n * 7 + n / 20) % 10 = 0 then 5 else 0 end as words
        from idea where state <> 'draft') i
      cross join lateral generate_series(0, i.words - 1) k (turn)
      cross join lateral (select (array['question', 'doubt', 'comment'])[1 + (i.n + k.turn / 5) % 3] as kind) kinds
      join dweller d on ${neighbour("d", "i.n + k.turn * 13")}) s
    join remark r on r.kind = s.kind and r.reply = s.reply and r.at = s.at % r.lines;`;
