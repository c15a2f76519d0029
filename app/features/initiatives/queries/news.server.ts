import { sql } from "kysely";
import type { Trx } from "~/platform/database.server";
import { type NewsLine, toldActs } from "../events";

export type News = NewsLine & { personId: number; initiativeId: number; title: string };

/** Longest that a summary looks back, when evenings were missed. */
const mostDays = 7;

/**
 * What each of these people has not been told yet on an evening, at six in Rome, oldest first: what happened to the
 * ideas they follow in the house where they live, a new idea there, and dates that come near; who must answer an idea is
 * told so whether or not they follow it. It reaches back to the last evening on which everybody was told, or to their own
 * last summary. As the system actor `job`; asked again for the same evening it says the same.
 */
export async function findNews(trx: Trx, personIds: readonly number[], day: string): Promise<News[]> {
  const supports = (initiative: string) => sql<boolean>`exists (select from initiative_support s
    where s.initiative_id = ${sql.ref(initiative)} and s.person_id = r.id and s.withdrawn_at is null)`;
  const evening = (column: string) => sql<Date>`((${sql.ref(column)} + time '18:00') at time zone 'Europe/Rome')`;
  const lastDay = (column: string) => sql<string>`((${sql.ref(column)} at time zone 'Europe/Rome')::date - 1)`;
  const { rows } = await sql<News>`
    with asked as (select ${day}::date as day), night as (
      select a.day, ${evening("a.day")} as until, greatest(a.day - ${mostDays}::int, coalesce(
        (select max(e.day) from initiative_evening e where e.day < a.day and e.finished_at is not null), a.day - 1)) as before
      from asked a
    ), reader as (
      select p.id, home_of(p.id) as home, n.day, n.until, greatest(n.before,
        (select max(s.day) from initiative_summary s where s.person_id = p.id and s.day < n.day)) as before
      from person p cross join night n where p.id = any (${personIds}::bigint[])
    ), falling as materialized (
      select i.id, i.condominium_id, 'closing' as kind, falls, ${lastDay("i.support_until")} as day, null::bigint[] as answerers
      from night n join initiative i on i.support_until > n.until and i.support_until < n.until + interval '9 days'
      cross join lateral unnest(array[${lastDay("i.support_until")} - 7, ${lastDay("i.support_until")} - 1]) falls
      where i.state = 'gathering'
      union all
      select i.id, i.condominium_id, due.kind, due.falls, ${lastDay("i.answer_due_at")}, initiative_answerers(i.id)
      from night n join initiative i on i.answer_due_at > n.until - interval '9 days' and i.answer_due_at < n.until + interval '9 days'
      cross join lateral (values ('answerSoon', ${lastDay("i.answer_due_at")} - 7), ('late', ${lastDay("i.answer_due_at")} + 1))
        due (kind, falls)
      where i.state = 'discussion'
      union all
      select i.id, i.condominium_id, 'evaluate', (i.closed_at at time zone 'Europe/Rome')::date + 30, null, null
      from night n join initiative i on i.closed_at > n.until - interval '38 days' and i.closed_at < n.until - interval '28 days'
      where i.state = 'done'
    )
    select r.id as "personId", i.id as "initiativeId", i.title, line.kind, line.day
    from reader r
    cross join lateral (
      (select e.initiative_id, null::date as day, e.at, e.id as turn,
        case when e.act = 'revise' and ${supports("e.initiative_id")} then 'reviseYours' else e.act end as kind
      from initiative_event e
      where e.condominium_id = r.home and e.at >= ${evening("r.before")} and e.at < r.until
        and e.act = any (${[...toldActs]}) and e.person_id is distinct from r.id
        and (e.act = 'publish' or follows_initiative(e.initiative_id, r.id))
      order by e.at desc, e.id desc limit 200)
      union all
      select f.id, f.day, ${evening("f.falls")}, 0, told.kind
      from falling f
      cross join lateral (select case
        when r.id = any (f.answerers) then case f.kind when 'late' then 'lateToAnswer' else 'toAnswer' end
        when f.condominium_id is distinct from r.home or not follows_initiative(f.id, r.id) then null
        when f.kind = 'answerSoon' or f.kind = 'evaluate' and ${supports("f.id")} then f.kind
        when f.kind in ('closing', 'late') and promotes_initiative(f.id, r.id) then f.kind end as kind) told
      where f.falls > r.before and f.falls <= r.day and told.kind is not null
    ) line
    join initiative i on i.id = line.initiative_id and i.hidden_at is null
    order by r.id, line.at, line.turn, i.id`.execute(trx);
  return rows;
}
