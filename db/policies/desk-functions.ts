const hangsHere = `exists (select from posting g join condominium c on c.id = g.condominium_id
            where g.notice_id = n.id and c.territory_id = any (actor_territories())
              and (g.hidden_at is null or g.author_id = actor_person()))`;

/** What the list of notices of the office needs: see db/definer-functions.ts for what each gives to whom. */
export const deskFunctions = /* sql */ `
  -- Ids of a page of notices that hang in the territories of who asks; the rows themselves are read under row security.
  -- Under row security alone every posting would be looked at for the twenty of a page: 350 ms instead of 5 for 26,000.
  create or replace function desk_page(p_shelf text, p_after bigint, p_most int) returns setof bigint
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
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

  -- How far some notices came in the territories of who asks: boards, the first of them, households and those that have
  -- read. The same count as notice_households, over all postings at once. One's own hidden postings count for oneself.
  create or replace function notice_reach(p_notice_ids bigint[])
  returns table (notice_id bigint, places int, first_posting bigint, households int, have_read int)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    with hung as materialized (
      select g.id, g.notice_id, g.condominium_id, g.stairwell_ids, n.corrected_at
      from posting g join notice n on n.id = g.notice_id join condominium c on c.id = g.condominium_id
      where g.notice_id = any (p_notice_ids[1:50]) and c.territory_id = any (actor_territories())
        and (g.hidden_at is null or g.author_id = actor_person())),
    lived as materialized (
      select t.condominium_id, t.household_id, d.stairwell_id
      from tenancy t left join dwelling d on d.id = t.dwelling_id
      where in_force(t.starts_on, t.ends_on) and t.condominium_id in (select h.condominium_id from hung h)),
    homes as materialized (
      select l.condominium_id, l.stairwell_id, count(*) as n from lived l group by l.condominium_id, l.stairwell_id),
    meant as (
      select h.notice_id, sum(o.n)::int as n from hung h join homes o on o.condominium_id = h.condominium_id
      where h.stairwell_ids is null or o.stairwell_id = any (h.stairwell_ids) group by h.notice_id),
    marks as (
      select distinct h.notice_id, h.id, l.household_id
      from hung h
      join notice_read r on r.posting_id = h.id and r.read_at >= coalesce(h.corrected_at, '-infinity')
      join lived l on l.household_id = r.household_id and l.condominium_id = h.condominium_id
      where h.stairwell_ids is null or l.stairwell_id = any (h.stairwell_ids))
    select w.notice_id, w.places, w.first_posting, coalesce(m.n, 0), coalesce(e.n, 0)
    from (select h.notice_id, count(*)::int as places, min(h.id) as first_posting from hung h group by h.notice_id) w
    left join meant m using (notice_id)
    left join (select k.notice_id, count(*)::int as n from marks k group by k.notice_id) e using (notice_id)
  $$;
`;
