import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import { ClearError } from "../clear-error.ts";
import { openPool } from "../connection.ts";
import type { Database } from "../schema.ts";
import { plantAttachments } from "./attachments.ts";
import { composeEstate } from "./compose.ts";
import { estateTables, type EstateRows, type EstateTable } from "./world.ts";

export { demonstrationPeople, type DemonstrationPerson, type DemonstrationRole } from "./planted.ts";

/** Tables with an id of their own, whose counter must go on after the planted rows. */
const counted = estateTables.filter(
  (table) =>
    ![
      "company",
      "household_member",
      "participant",
      "staff_role",
      "staff_territory",
      "staff_conflict",
      "letter",
      "notice_read",
      "posting_display",
      "notice_mute",
      "notice_version",
      "notice_revision",
      "initiative_rule",
      "initiative_promoter",
      "initiative_revision",
      "initiative_evaluation",
      "initiative_follow",
    ].includes(table),
);

/**
 * Plants the demonstration estate in an empty database, in one transaction. Called with the owner's URL only.
 * The same `today` (a day in Rome) always plants the same rows; nothing in it happened later than the evening before.
 * Refuses, with a ClearError, a database that holds anything already.
 * @param filesDir where pictures and documents go; without it there are none
 */
export async function seedEstate(ownerUrl: string, today: Date = new Date(), filesDir?: string): Promise<void> {
  await withDatabase(ownerUrl, (db) =>
    db.transaction().execute(async (trx) => {
      // Two starts at the same moment: the second waits here, then finds the data of the first.
      await sql`select pg_advisory_xact_lock(7002)`.execute(trx);
      if (await hasData(trx)) {
        throw new ClearError("The database already holds data, so the demonstration estate was not planted in it.");
      }
      const rows = composeEstate(today);
      for (const table of estateTables) await insertAll(trx, table, rows);
      for (const table of counted) await moveCounter(trx, table);
      if (filesDir !== undefined) await plantAttachments(trx, filesDir);
    }),
  );
}

/** Whether this database holds the demonstration estate. Called with the owner's URL only. */
export async function hasEstate(ownerUrl: string): Promise<boolean> {
  return withDatabase(ownerUrl, async (db) => {
    const company = await db.selectFrom("company").select("demonstration").executeTakeFirst();
    return company?.demonstration ?? false;
  });
}

async function withDatabase<T>(ownerUrl: string, work: (db: Kysely<Database>) => Promise<T>): Promise<T> {
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: openPool(ownerUrl, 1) }) });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

async function hasData(trx: Transaction<Database>): Promise<boolean> {
  const found = await sql<{ any: boolean }>`
    select exists (select from company) or exists (select from person) or exists (select from condominium) as any`.execute(
    trx,
  );
  return found.rows[0]?.any ?? false;
}

/** One statement a table. Ids are given, because rows name each other. */
async function insertAll(trx: Transaction<Database>, table: EstateTable, rows: EstateRows): Promise<void> {
  const first = rows[table][0];
  if (!first) return;
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)));
  await sql`
    insert into ${sql.table(table)} (${columns}) overriding system value
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows[table])}::json)`.execute(
    trx,
  );
}

async function moveCounter(trx: Transaction<Database>, table: EstateTable): Promise<void> {
  await sql`
    select setval(pg_get_serial_sequence(${table}, 'id'), (select max(id) from ${sql.table(table)}))`.execute(trx);
}
