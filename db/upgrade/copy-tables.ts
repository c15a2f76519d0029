import pg from "pg";
import { ClearError } from "../clear-error.ts";
import { pour } from "./copy-stream.ts";

/** Written by the migrator itself on both sides. */
const own = /^kysely_/;

const same = [
  "set timezone = 'UTC'",
  "set datestyle = 'ISO, YMD'",
  "set bytea_output = 'hex'",
  "set extra_float_digits = 3",
];

/**
 * Copies every row of the portal from one server to another with the same migrations: tables, the numbers that were
 * given out, and the jobs that wait. Reads in one snapshot, writes in one transaction, and holds both sides against
 * each other. Both addresses are the superuser's.
 * @returns how many rows were copied
 * @throws ClearError when a table is not the same on both sides afterwards
 */
export async function copyTables(fromUrl: string, toUrl: string): Promise<number> {
  const [from, to] = [new pg.Client({ connectionString: fromUrl }), new pg.Client({ connectionString: toUrl })];
  await Promise.all([from.connect(), to.connect()]);
  try {
    for (const statement of same) await Promise.all([from.query(statement), to.query(statement)]);
    await from.query("begin isolation level repeatable read read only");
    // Foreign keys and triggers stay silent: what comes is consistent already, whatever the order.
    await to.query("begin");
    await to.query("set local session_replication_role = replica");
    const tables = await tablesOf(from);
    const there = new Set((await tablesOf(to)).map(({ name }) => name));
    const strange = tables.find(({ name }) => !there.has(name));
    if (strange) throw new ClearError(`The table ${strange.name} is not one of this release: nothing was changed.`);
    if (tables.length > 0) await to.query(`truncate ${tables.map(({ name }) => name).join(", ")}`);
    let rows = 0;
    for (const { name, columns } of tables) {
      await pour(from, `copy ${name} (${columns}) to stdout`, to, `copy ${name} (${columns}) from stdin`);
      rows += await holdAgainst(name, columns, from, to);
    }
    await copySequences(from, to);
    await copyJobs(from, to);
    await to.query("commit");
    return rows;
  } finally {
    await Promise.all([from.end(), to.end()].map((ending) => ending.catch(() => {})));
  }
}

async function tablesOf(client: pg.Client): Promise<{ name: string; columns: string }[]> {
  const { rows } = await client.query<{ name: string; columns: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name, c.relname,
       string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where n.nspname = 'public' and c.relkind = 'r' group by 1, 2 order by 1`,
  );
  return rows.filter(({ name }) => !own.test(name.replace("public.", "")));
}

async function holdAgainst(name: string, columns: string, from: pg.Client, to: pg.Client): Promise<number> {
  const sum = `select count(*)::bigint as n,
    coalesce(sum(('x' || left(md5(row(${columns})::text), 15))::bit(60)::bigint), 0)::text as sum from ${name}`;
  const [before, after] = await Promise.all([from, to].map(async (client) => (await client.query(sum)).rows[0]));
  if (before.n !== after.n || before.sum !== after.sum)
    throw new ClearError(`The table ${name} did not come over whole: nothing was changed.`);
  return Number(before.n);
}

/** Numbers go on where they were, also past rows that were removed. */
async function copySequences(from: pg.Client, to: pg.Client): Promise<void> {
  const { rows } = await from.query<{ name: string; columns: string }>(
    `select format('%I.%I', s.nspname, q.relname) as name, '' as columns from pg_class q
     join pg_namespace s on s.oid = q.relnamespace where q.relkind = 'S' and s.nspname = 'public'`,
  );
  for (const { name } of rows) {
    const { rows: state } = await from.query(`select last_value, is_called from ${name}`);
    await to.query("select setval($1::regclass, $2, $3)", [name, state[0].last_value, state[0].is_called]);
  }
}

/** Jobs that nobody has done yet. What they share with the newer shape of the queue comes over. */
async function copyJobs(from: pg.Client, to: pg.Client): Promise<void> {
  const shape = `select column_name as name from information_schema.columns
    where table_schema = 'pgboss' and table_name = 'job' and is_generated = 'NEVER'`;
  const [old, fresh] = await Promise.all(
    [from, to].map(async (one) => (await one.query<{ name: string }>(shape)).rows),
  );
  const columns = (old ?? []).filter(({ name }) => (fresh ?? []).some((one) => one.name === name));
  if (columns.length === 0) return;
  const list = columns.map(({ name }) => pg.escapeIdentifier(name)).join(", ");
  const waiting = `select ${list} from pgboss.job where state in ('created', 'retry', 'active')
    and name in (select name from pgboss.queue)`;
  await pour(from, `copy (${waiting}) to stdout`, to, `copy pgboss.job (${list}) from stdin`);
  // What was being done when the portal ended is tried again.
  await to.query("update pgboss.job set state = 'retry' where state = 'active'");
}
