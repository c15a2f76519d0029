import { type Kysely, sql } from "kysely";

/**
 * Where a notice hangs on paper, stairwell by stairwell, until somebody says it came down; and whose answers somebody does
 * not want to see. The list of households that a notice has not reached is written down for each person on it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table posting_display (
      posting_id bigint not null, condominium_id bigint not null, stairwell_id bigint not null,
      posted_at timestamptz not null default now(), posted_by bigint not null references person,
      taken_down_at timestamptz, taken_down_by bigint references person,
      primary key (posting_id, stairwell_id),
      foreign key (posting_id, condominium_id) references posting (id, condominium_id),
      foreign key (stairwell_id, condominium_id) references stairwell (id, condominium_id),
      check ((taken_down_at is null) = (taken_down_by is null))
    );
    create index on posting_display (posting_id, condominium_id);
    create index on posting_display (stairwell_id, condominium_id);
    create index on posting_display (posted_by);
    create index on posting_display (taken_down_by);
    create index posting_display_hanging on posting_display (condominium_id) where taken_down_at is null;

    create table notice_mute (
      person_id bigint not null references person, posting_id bigint not null references posting,
      muted_at timestamptz not null default now(), primary key (person_id, posting_id)
    );
    create index on notice_mute (posting_id);

    alter table data_access drop constraint data_access_kind_check;
    alter table data_access add constraint data_access_kind_check check (kind in ('sheet', 'letter', 'identity', 'assisted',
      'registry', 'staff', 'erasure', 'secondFactor', 'notReached'));
  `.execute(db);
}
