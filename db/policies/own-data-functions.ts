/** Definer functions of one's own data; part of `definerSql`, each listed in db/definer-functions.ts. */
export const ownDataSql = /* sql */ `
  -- Where the actor lives and lived: who has moved out cannot see the old dwelling otherwise, but it is their own past.
  create or replace function own_homes()
  returns table (street text, house_number text, municipality text, stairwell text, dwelling text, floor int, contract text,
    holder boolean, joined_on date, left_on date, starts_on date, ends_on date)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select c.street, c.house_number, u.name, w.name, d.code, d.floor, t.contract_number,
      coalesce(t.holder_id = m.person_id, false), m.joined_on, m.left_on, t.starts_on, t.ends_on
    from household_member m
    join condominium c on c.id = m.condominium_id
    join municipality u on u.id = c.municipality_id
    left join tenancy t on t.household_id = m.household_id
    left join dwelling d on d.id = t.dwelling_id
    left join stairwell w on w.id = d.stairwell_id
    where m.person_id = actor_person()
    order by m.joined_on desc, t.starts_on desc nulls last limit 50
  $$;

  -- What an erasure would take away and what would stay, and the facts on which it is decided; for coordinators only.
  create or replace function erasure_counts(p_person_id bigint) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select jsonb_build_object(
      'email', (p.email is not null)::int, 'phone', (p.phone is not null)::int,
      'shownName', (p.shown_name is not null)::int, 'signInName', (p.sign_in_name is not null)::int,
      'emailConfirmed', p.email_confirmed_at is not null,
      'passphrase', (select count(*) from passphrase x where x.person_id = p.id),
      'codes', (select count(*) from access_code x where x.person_id = p.id and x.used_at is null and x.voided_at is null),
      'sessions', (select count(*) from session x where x.person_id = p.id),
      'devices', (select count(*) from known_device x where x.person_id = p.id),
      'events', (select count(*) from account_event x where x.person_id = p.id),
      'faces', (select count(*) from participant x where x.person_id = p.id and x.shown_name is not null),
      'exports', (select count(*) from data_export x where x.person_id = p.id and x.state = 'ready'),
      'follows', (select count(*) from initiative_follow x where x.person_id = p.id)
        + (select count(*) from initiative_calendar x where x.person_id = p.id),
      'notices', (select count(*) from notice x where x.author_id = p.id and x.kind = 'neighbour')
        + (select count(*) from notice_draft x where x.author_id = p.id and x.kind = 'neighbour'),
      'comments', (select count(*) from notice_comment x where x.author_id = p.id and x.voice = 'neighbour')
        + (select count(*) from initiative_comment x where x.author_id = p.id and x.voice in ('neighbour', 'promoter')),
      'initiatives', (select count(*) from initiative x where x.author_id = p.id),
      'ideaWork', (select count(*) from initiative_offer x where x.person_id = p.id)
        + (select count(*) from initiative_step x where x.saved_by = p.id and x.voice = 'promoter')
        + (select count(*) from initiative_expense x where x.entered_by = p.id and x.voice = 'promoter')
        + (select count(*) from initiative_expense x where x.removed_by = p.id and x.removed_voice = 'promoter')
        + (select count(*) from initiative_update x where x.author_id = p.id and x.voice = 'promoter')
        + (select count(*) from attachment x where x.uploaded_by = p.id and x.voice = 'promoter'),
      'evaluations', (select count(*) from initiative_evaluation x where x.person_id = p.id),
      'supports', (select count(*) from initiative_support x where x.person_id = p.id),
      'tenancies', (select count(*) from household_member x where x.person_id = p.id),
      'offices', (select count(*) from committee_office x where x.person_id = p.id),
      'acts', (select count(*) from notice x where x.author_id = p.id and x.kind <> 'neighbour')
        + (select count(*) from notice_comment x where x.author_id = p.id and x.voice <> 'neighbour')
        + (select count(*) from initiative_answer x where x.signed_by = p.id)
        + (select count(*) from initiative_comment x where x.author_id = p.id and x.voice in ('committee', 'office'))
        + (select count(*) from initiative_step x where x.saved_by = p.id and x.voice <> 'promoter')
        + (select count(*) from initiative_expense x where x.entered_by = p.id and x.voice <> 'promoter')
        + (select count(*) from initiative_update x where x.author_id = p.id and x.voice <> 'promoter')
        + (select count(*) from attachment x where x.uploaded_by = p.id and x.voice <> 'promoter'),
      'reads', (select count(*) from notice_read x where x.person_id = p.id),
      'accesses', (select count(*) from data_access x where x.person_id = p.id)
        + (select count(*) from identity_check x where x.person_id = p.id),
      'letters', (select count(*) from letter x where x.person_id = p.id),
      'staff', exists (select from staff_role x where x.person_id = p.id and in_force(x.starts_on, x.ends_on)),
      'committee', exists (select from committee_office x where x.person_id = p.id and in_force(x.starts_on, x.ends_on)),
      'condominiumIds', (select coalesce(jsonb_agg(distinct x.condominium_id), '[]') from household_member x where x.person_id = p.id))
    from person p
    where p.id = p_person_id and 'coordinator' = any (actor_roles())
  $$;
`;
