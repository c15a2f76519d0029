const hangsHere = `exists (select from posting g join condominium c on c.id = g.condominium_id
            where g.notice_id = n.id and c.territory_id = any (actor_territories())
              and (g.hidden_at is null or g.author_id = actor_person()))`;

/** What the list of notices of the office needs: see db/definer-functions.ts for what each gives to whom. */
export const deskFunctions = /* sql */ `
  -- Ids of a page of notices that hang in the territories of who asks; the rows themselves are read under row security.
  -- Under row security alone every posting would be looked at for the twenty of a page: 350 ms instead of 5 for 26,000.
  create or replace function desk_page(p_shelf text, p_after bigint, p_most int) returns setof bigint
  language plpgsql stable rows 20 security definer set search_path = pg_catalog, public, pg_temp as $$
    declare
      v_most int := least(p_most, 50);
      v_at timestamptz;
      v_id bigint;
    begin
      select g.published_at, g.notice_id into v_at, v_id from posting g where g.id = p_after;
      if p_shelf = 'scheduled' then
        return query select n.id from notice n
          where n.published_at > now() and (n.published_at, n.id) > (coalesce(v_at, '-infinity'), coalesce(v_id, 0))
            and (n.kind = 'office' or n.author_id = actor_person()) and ${hangsHere}
          order by n.published_at, n.id limit v_most;
      elsif p_shelf = 'unread' then
        return query select n.id from notice n
          where n.id in (select v.notice_id from notice_version v join notice o on o.id = v.notice_id
              where v.source = 'machine' and v.reviewed_at is null and v.revision = o.revision)
            and (n.published_at, n.id) < (coalesce(v_at, 'infinity'), coalesce(v_id, 0))
            and n.kind = 'office' and n.status = 'published' and coalesce(n.valid_until > now(), true) and ${hangsHere}
          order by n.published_at desc, n.id desc limit v_most;
      else
        return query select n.id from notice n
          where n.published_at <= now() and (n.published_at, n.id) < (coalesce(v_at, 'infinity'), coalesce(v_id, 0))
            and (p_shelf = 'current') = (n.status = 'published' and coalesce(n.valid_until > now(), true)) and ${hangsHere}
          order by n.published_at desc, n.id desc limit v_most;
      end if;
    end
  $$;

  -- What the office has in hand in the territories of who asks: condominiums, its notices of a month, and neighbours'
  -- questions of three months under notices that hang there now, without an answer; a hundred stand for more.
  create or replace function office_figures(out condominiums int, out notices int, out waiting int)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    with place as materialized (select c.id from condominium c where c.territory_id = any (actor_territories()))
    select (select count(*)::int from place),
      (select count(*)::int from notice n
        where n.kind = 'office' and n.published_at between now() - interval '30 days' and now()
          -- Looked up for each of them: without "offset" all boards there are would be read to be joined.
          and exists (select from posting g join place on place.id = g.condominium_id where g.notice_id = n.id offset 0)),
      (select count(*)::int from (
        select from place cross join lateral (
          select from notice_comment k
          join posting g on g.id = k.posting_id
          join notice n on n.id = g.notice_id
          where k.condominium_id = place.id
            and k.parent_id is null and k.voice = 'neighbour' and k.removed_at is null
            and k.created_at > now() - interval '90 days'
            and n.kind = 'office' and n.status = 'published' and g.hidden_at is null
            and coalesce(n.valid_until > now(), true)
            and not exists (select from notice_comment a
              where a.parent_id = k.id and a.voice <> 'neighbour' and a.removed_at is null)
          offset 0) asked
        limit 100) question)
  $$;

  -- How far some notices came in the territories of who asks: boards, the first of them, households and those that have
  -- read. The same count as notice_households, over all postings at once. One's own hidden postings count for oneself.
  create or replace function notice_reach(p_notice_ids bigint[])
  returns table (notice_id bigint, places int, first_posting bigint, households int, have_read int)
  language sql stable rows 20 security definer set search_path = pg_catalog, public, pg_temp as $$
    with hung as materialized (
      select g.id, g.notice_id, g.condominium_id, g.stairwell_ids, n.corrected_at
      from unnest(p_notice_ids[1:50]) asked(id)
      join notice n on n.id = asked.id
      -- "offset" keeps these two one look at a time: joined whole, all boards and all tenancies would be read.
      cross join lateral (select p.* from posting p where p.notice_id = n.id offset 0) g
      join condominium c on c.id = g.condominium_id
      where c.territory_id = any (actor_territories()) and (g.hidden_at is null or g.author_id = actor_person())),
    lived as materialized (
      select t.condominium_id, t.household_id, d.stairwell_id
      from (select distinct h.condominium_id from hung h) place
      cross join lateral (select o.* from tenancy o
        where o.condominium_id = place.condominium_id and in_force(o.starts_on, o.ends_on) offset 0) t
      left join dwelling d on d.id = t.dwelling_id),
    homes as materialized (
      select l.condominium_id, l.stairwell_id, count(*) as n from lived l group by l.condominium_id, l.stairwell_id),
    meant as (
      select h.notice_id, sum(o.n)::int as n from hung h join homes o on o.condominium_id = h.condominium_id
      where h.stairwell_ids is null or o.stairwell_id = any (h.stairwell_ids) group by h.notice_id),
    marks as (
      select h.notice_id, r.household_id
      from hung h
      -- Each board's marks are looked up once, not once for each home that lives there.
      cross join lateral (select k.household_id from notice_read k
        where k.posting_id = h.id and k.read_at >= coalesce(h.corrected_at, '-infinity') group by k.household_id offset 0) r
      where exists (select from lived l where l.household_id = r.household_id and l.condominium_id = h.condominium_id
        and (h.stairwell_ids is null or l.stairwell_id = any (h.stairwell_ids))))
    select w.notice_id, w.places, w.first_posting, coalesce(m.n, 0), coalesce(e.n, 0)
    from (select h.notice_id, count(*)::int as places, min(h.id) as first_posting from hung h group by h.notice_id) w
    left join meant m using (notice_id)
    left join (select k.notice_id, count(*)::int as n from marks k group by k.notice_id) e using (notice_id)
  $$;
`;
