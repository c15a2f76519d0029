import { type Kysely, sql } from "kysely";

/**
 * The desk of who answers ideas. The rule of a house counts for ideas published from then on, so each keeps the days for
 * its answer as it keeps the others; a rule is changed only over the one that was seen (`revision`).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table initiative_rule add column revision int not null default 1;
    alter table initiative add column answer_days int not null default 30 check (answer_days between 7 and 90);
    update initiative i set answer_days = r.answer_days from initiative_rule r
    where r.condominium_id = i.condominium_id and i.published_at is not null;
  `.execute(db);
}
