import { type RawBuilder, sql } from "kysely";
import type { Trx } from "~/platform/database.server";

/** `days` is how long a thing is kept; `ahead` looks that many days into the future (only to count). */
export type Clock = { days: number; ahead: number };

/** One kind of content that goes by itself. Counting and removing look at the same condition. */
export type Duty = {
  /** The tables it looks after; a table of people's data that nobody looks after fails a test. */
  tables: readonly string[];
  /** Things removed in one transaction. */
  batch: number;
  count: (trx: Trx, clock: Clock) => Promise<number>;
  /** Removes at most about `batch` due things. @returns how many; fewer than the batch when none is left */
  remove: (trx: Trx, clock: Clock) => Promise<number>;
};

type Due = (before: RawBuilder<Date>) => RawBuilder<unknown>;

/** What happened before this moment has been kept long enough, by the database's clock. */
export function moment({ days, ahead }: Clock): RawBuilder<Date> {
  return sql<Date>`(now() + make_interval(days => ${ahead}::int) - make_interval(days => ${days}::int))`;
}

/** The one number that a statement answers with. */
export async function one(trx: Trx, statement: RawBuilder<unknown>): Promise<number> {
  const { rows } = await (statement as RawBuilder<{ n: number }>).execute(trx);
  return rows[0]?.n ?? 0;
}

const defaultBatch = 5_000;

/** Rows of one table that go whole; what hangs on them by a cascade goes with them. */
export function rowsOf(name: string, due: Due, { also = [] as string[], batch = defaultBatch } = {}): Duty {
  const table = sql.table(name);
  return {
    tables: [name, ...also],
    batch,
    count: (trx, clock) => one(trx, sql`select count(*)::int as n from ${table} where ${due(moment(clock))}`),
    async remove(trx, clock) {
      const chosen = sql`select ctid from ${table} where ${due(moment(clock))} limit ${batch}`;
      const { numAffectedRows } = await sql`delete from ${table} where ctid = any (array(${chosen}))`.execute(trx);
      return Number(numAffectedRows ?? 0);
    },
  };
}

/** Rows that another feature ends in its own way, all that are due at once; we only count them. */
export function handedOver(name: string, due: Due, end: (trx: Trx) => Promise<unknown>): Duty {
  const counted = rowsOf(name, due, { batch: Number.POSITIVE_INFINITY });
  return {
    ...counted,
    async remove(trx, clock) {
      const count = await counted.count(trx, clock);
      await end(trx);
      return count;
    },
  };
}

/** Rows of one table that stay, without what was in them. A row that is empty already is not due. */
export function emptied(name: string, due: Due, change: RawBuilder<unknown>): Duty {
  const table = sql.table(name);
  return {
    ...rowsOf(name, due),
    async remove(trx, clock) {
      const chosen = sql`select ctid from ${table} where ${due(moment(clock))} limit ${defaultBatch}`;
      const { numAffectedRows } = await sql`update ${table} set ${change} where ctid = any (array(${chosen}))`.execute(
        trx,
      );
      return Number(numAffectedRows ?? 0);
    },
  };
}

/** One kind of content that stands in several tables, each looked after in the same way. */
export function together(...parts: Duty[]): Duty {
  const sum = async (numbers: (part: Duty) => Promise<number>) => {
    let all = 0;
    for (const part of parts) all += await numbers(part);
    return all;
  };
  return {
    tables: parts.flatMap(({ tables }) => tables),
    batch: Math.min(...parts.map(({ batch }) => batch)),
    count: (trx, clock) => sum((part) => part.count(trx, clock)),
    remove: (trx, clock) => sum((part) => part.remove(trx, clock)),
  };
}
