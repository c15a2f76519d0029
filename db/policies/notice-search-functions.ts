/** One page of results and one more, which says that there are others. */
const most = 21;

/** How many of the newest notices are looked through one by one before the index of words is asked: everywhere, on one board. */
const newest = 1500;
const newestHere = 300;
/** An office with no more boards than this is searched board by board, like a house; one with more like the whole province. */
const few = 100;

/** The words asked for, in the grammar of a text. An or of its own for each language, so that the index is used. */
const says = (text: string) => /* sql */ `(
        (${text}.lang = 'it' and ${text}.search @@ v_it or ${text}.lang = 'en' and ${text}.search @@ v_en
          or ${text}.lang <> 'it' and ${text}.lang <> 'en' and ${text}.search @@ v_plain)
        and (p_lang is null or ${text}.lang = p_lang))`;

/** The same as versionCounts (app/features/notices/reach.server.ts). */
const counts = /* sql */ `v.notice_id = n.id and v.revision = n.revision
          and (v.source = 'person' or n.kind <> 'office' or v.reviewed_at is not null)`;

/** What hangs or has hung where the actor can see it: never what waits for its hour or is hidden. */
const reach = /* sql */ `g.published_at <= now() and g.hidden_at is null
          and (v_one is null or g.condominium_id = v_one) and (v_one is not null or g.condominium_id = any (v_places))
          and (p_office or g.stairwell_ids is null or g.stairwell_ids && v_stairwells or g.author_id = v_me)`;

/** Whether there is a row: asked row by row through an index. `exists` may be answered by reading all of a table first. */
const some = (from: string) => /* sql */ `((select true from ${from} limit 1) is true)`;

const answered = some(`notice_comment k where k.posting_id = g.id and k.removed_at is null and ${says("k")}`);

const filtered = /* sql */ `n.published_at <= now() and (p_kind is null or n.kind = p_kind)
          and (v_from is null or n.published_at >= v_from) and (v_to is null or n.published_at < v_to)
          and (not p_current or n.status = 'published' and coalesce(n.valid_until > now(), true))
          and (v_before is null or (n.published_at, n.id) < (v_before_at, v_before))`;

/** On the boards, where they are few: for the many who look there no other notice is worth a look. */
const here = "(not v_few or n.id = any (v_board))";

const matching = /* sql */ `(${says("n")} or ${some(`notice_version v where ${counts} and ${says("v")}`)})`;

/**
 * Search in notices. Row security asks about every row before a word may be compared (comparing words is not leakproof),
 * so the index of words would never be used: the function applies the actor's reach itself, and the screen reads what it
 * names through visibleNotices once more.
 */
export const noticeSearchFunctions = /* sql */ `
  -- Every word must be there, in the grammar of a language or as it is written; of the last one the beginning is enough.
  -- Called by search_notices alone; no rights of its own.
  create or replace function notice_query(p_words text[], p_config regconfig) returns tsquery
  language sql stable parallel safe set search_path = pg_catalog, public, pg_temp as $$
    select string_agg(format('((%s) | (%s))', grammar.lexemes, written.lexemes), ' & ')::tsquery
    from unnest(p_words) with ordinality typed (word, at)
    cross join lateral (
      select string_agg('''' || replace(replace(l, '\\', '\\\\'), '''', '''''') || '''', ' & ') as lexemes
      from unnest(tsvector_to_array(to_tsvector(p_config, word))) l) grammar
    cross join lateral (
      select string_agg('''' || replace(replace(l, '\\', '\\\\'), '''', '''''') || ''''
        || case when at = cardinality(p_words) and char_length(word) > 1 then ':*' else '' end, ' & ') as lexemes
      from unnest(tsvector_to_array(to_tsvector('public.notice_plain', word))) l) written
    where grammar.lexemes is not null and written.lexemes is not null
  $$;

  -- The newest notices that say these words, where the actor can see them: as a neighbour at home, or for the office in
  -- its territories, there once however many boards they hang on. What was found: a version, an answer, else the notice.
  create or replace function search_notices(p_words text[], p_office boolean, p_condominium bigint, p_territory bigint, p_kind text,
    p_lang text, p_from date, p_to date, p_current boolean, p_comments boolean, p_before bigint, p_locale text)
  returns table (at int, posting_id bigint, boards int, version_lang text, comment_id bigint, config regconfig, query tsquery)
  language plpgsql stable security definer rows 21 set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as $$
    #variable_conflict use_column
    declare
      v_it tsquery := notice_query(p_words, 'public.notice_it');
      v_en tsquery := notice_query(p_words, 'public.notice_en');
      v_plain tsquery := notice_query(p_words, 'public.notice_plain');
      v_me bigint := actor_person();
      v_stairwells bigint[] := actor_stairwells();
      v_from timestamptz := p_from::timestamp at time zone 'Europe/Rome';
      v_to timestamptz := (p_to + 1)::timestamp at time zone 'Europe/Rome';
      v_places bigint[] := '{}';
      v_one bigint;
      v_few boolean;
      v_newest int;
      v_before bigint;
      v_before_at timestamptz;
      v_board bigint[];
      v_older boolean;
      v_found bigint[];
    begin
      if p_office then
        v_places := array(select c.id from condominium c where c.territory_id = any (actor_territories())
          and (p_territory is null or c.territory_id = p_territory) and (p_condominium is null or c.id = p_condominium));
        if p_condominium is not null then v_one := v_places[1]; end if;
      else
        v_one := (actor_condominiums())[1];
        if v_one is not null then v_places := array[v_one]; end if;
      end if;
      if v_places = '{}' then return; end if;
      v_few := cardinality(v_places) <= ${few};
      v_newest := case when v_one is null then ${newest} else ${newestHere} end;
      if p_before is not null then
        select g.notice_id, g.published_at into v_before, v_before_at from posting g where g.id = p_before and ${reach};
        if v_before is null then return; end if;
      end if;
      -- A word that is everywhere stands in the newest ones already; for one that is not, the index is quick.
      if v_few then
        v_board := array(select g.notice_id from posting g where ${reach});
        v_found := array(
          select distinct on (g.published_at, g.notice_id) g.notice_id from (
            select g.* from posting g where ${reach} and (v_before is null or (g.published_at, g.notice_id) < (v_before_at, v_before))
            order by g.published_at desc, g.notice_id desc limit v_newest) g
          join notice n on n.id = g.notice_id where ${filtered} and (${matching} or p_comments and ${answered})
          order by g.published_at desc, g.notice_id desc limit ${most});
        v_older := cardinality(v_board) > v_newest;
      else
        -- Sorted inside, so that nobody asks where a notice hangs once twenty-one are found.
        v_found := array(
          select o.id from (
            select w.* from (
              select n.id, n.published_at, ${matching} as said from notice n where ${filtered}
              order by n.published_at desc, n.id desc limit ${newest}) w
            where w.said or p_comments order by w.published_at desc, w.id desc offset 0) o
          where ${some(`posting g where g.notice_id = o.id and ${reach} and (o.said or ${answered})`)}
          order by o.published_at desc, o.id desc limit ${most});
        v_older := cardinality(v_found) < ${most} and (select count(*) = ${newest} from (
          select from notice n where ${filtered} order by n.published_at desc, n.id desc limit ${newest}) w);
      end if;
      if cardinality(v_found) < ${most} and v_older then
        v_found := array(
          with named as materialized (
            select n.id from notice n where ${says("n")} and ${here} and ${filtered}
            union select n.id from notice_version v join notice n on ${counts} where ${says("v")} and ${here} and ${filtered}
            union select g.notice_id from notice_comment k join posting g on g.id = k.posting_id
              where p_comments and k.removed_at is null and (not v_few or k.condominium_id = any (v_places)) and ${says("k")} and ${reach})
          select o.id from (
            select n.id, n.published_at from named x join notice n on n.id = x.id where ${filtered}
            order by n.published_at desc, n.id desc offset 0) o
          where ${some(`posting g where g.notice_id = o.id and ${reach}`)}
          order by o.published_at desc, o.id desc limit ${most});
      end if;
      return query
        select f.at::int, hung.id, hung.boards, case when own.matched then own.lang end, answer.id,
          spoken.config, case spoken.config when 'public.notice_it'::regconfig then v_it when 'public.notice_en'::regconfig then v_en else v_plain end
        from unnest(v_found) with ordinality f (id, at)
        join notice n on n.id = f.id
        cross join lateral (select ${says("n")} as matched) original
        left join lateral (
          select v.lang, true as matched from notice_version v where ${counts} and ${says("v")}
            and (v.lang = p_locale or not original.matched)
          order by v.lang <> p_locale, v.lang limit 1) own on true
        cross join lateral (
          select g.id, (count(*) over ())::int as boards from posting g
          where g.notice_id = n.id and ${reach} and (original.matched or own.matched or ${answered})
          order by g.id limit 1) hung
        left join lateral (
          select k.id, k.lang from notice_comment k where not original.matched and own.matched is null
            and k.posting_id = hung.id and k.removed_at is null and ${says("k")}
          order by k.id desc limit 1) answer on true
        cross join lateral (
          select case coalesce(answer.lang, own.lang, n.lang) when 'it' then 'public.notice_it'::regconfig
            when 'en' then 'public.notice_en'::regconfig else 'public.notice_plain'::regconfig end as config) spoken
        order by f.at;
    end
  $$;
`;
