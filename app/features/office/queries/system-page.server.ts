import { sql } from "kysely";
import type { Db } from "~/platform/database.server";
import { mailWorks } from "~/platform/mail.server";

/** What the administrator looks at: whether parts work, and which versions run. No content of anybody. */
export async function findSystemPage(db: Db) {
  const { rows } = await sql<{ postgres: string; waiting: number }>`
    select current_setting('server_version') as postgres,
      (select count(*)::int from pgboss.job where state in ('created', 'retry')) as waiting`.execute(db);
  return {
    postgres: rows[0]?.postgres ?? "",
    waiting: rows[0]?.waiting ?? 0,
    mail: mailWorks(),
    node: process.version,
  };
}
