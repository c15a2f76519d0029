import pg from "pg";

/** Identifiers and counts fit a double exactly; days stay text, because a Date would drift across midnight. */
const parsers = new Map<number, (text: string) => unknown>([
  [20, Number],
  [1016, (text) => text.slice(1, -1).split(",").filter(Boolean).map(Number)],
  [1082, (text) => text],
]);

const types = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format as "text")) as typeof pg.types.getTypeParser,
};

/**
 * A pool that reads numbers and days as db/schema.ts says. Every pool is made here. A connection that the server closes
 * must not end the process, neither idle nor in use: its query fails where it was asked, and the pool makes a new one.
 */
export function openPool(connectionString: string, max: number): pg.Pool {
  const application_name = "cortile";
  const pool = new pg.Pool({ connectionString, max, types, application_name, connectionTimeoutMillis: 5000 });
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}
