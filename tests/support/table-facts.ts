import type pg from "pg";
import { attempt, type Attempt } from "./actors.ts";
import type { Row } from "./reach.ts";

/** A table as the access matrix needs it: its rows, how to name one, and which columns a statement may write. */
export type TableFacts = {
  name: string;
  rows: Row[];
  /** A condition on the primary key with $1, $2 …; `keyOf` gives the values. */
  where: string;
  keyOf: (row: Row) => string[];
  /** Columns that are not made by the database. */
  settable: string[];
};

/** Reads a table whole, as the owner. */
export async function readTable(owner: pg.Pool, name: string): Promise<TableFacts> {
  const rows = await owner.query<{ row: Row }>(`select to_jsonb(t) as row from ${name} t`);
  const columns = await owner.query<{ name: string; settable: boolean; key: boolean }>(
    `select a.attname as name, a.attidentity = '' and a.attgenerated = '' as settable,
       coalesce(a.attnum = any (i.indkey), false) as key
     from pg_attribute a left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    [name],
  );
  const key = columns.rows.filter((column) => column.key).map((column) => column.name);
  if (key.length === 0) throw new Error(`${name} has no primary key`);
  return {
    name,
    rows: rows.rows.map(({ row }) => row),
    where: key.map((column, at) => `${column}::text = $${at + 1}`).join(" and "),
    keyOf: (row) => key.map((column) => String(row[column])),
    settable: columns.rows.filter((column) => column.settable).map((column) => column.name),
  };
}

/** Tries to write a row a second time: where row security lets it through, a unique key stops it. */
export function insertCopy(client: pg.PoolClient, { name, settable }: TableFacts, row: Row): Promise<Attempt> {
  const columns = settable.join(", ");
  const text = `insert into ${name} (${columns}) select ${columns} from jsonb_populate_record(null::${name}, $1)`;
  return attempt(client, text, [JSON.stringify(row)]);
}

/** Tries to set one column of one row. */
export function updateColumn(
  client: pg.PoolClient,
  { name, where, keyOf }: TableFacts,
  row: Row,
  column: string,
  value: unknown,
): Promise<Attempt> {
  const key = keyOf(row);
  const text = `update ${name} set ${column} = (jsonb_populate_record(null::${name}, $${key.length + 1})).${column} where ${where}`;
  return attempt(client, text, [...key, JSON.stringify({ [column]: value })]);
}
