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

/** How many statements of the process a connection keeps prepared: all that screens send, a bound for those made by need. */
const mostPrepared = 400;
const names = new Map<string, string>();
let seenOnce = new Set<string>();

/** A name for a statement that comes again; the one that comes once, or is one too many, has none. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size === mostPrepared) return known;
  if (!seenOnce.delete(text)) {
    if (seenOnce.size === 1000) seenOnce = new Set();
    seenOnce.add(text);
    return undefined;
  }
  names.set(text, `s${names.size}`);
  return names.get(text);
}

/** Plans a statement once a connection, not at every page: behind row security planning costs more than the reading. */
class PreparingClient extends pg.Client {
  override query(...parts: unknown[]): never {
    const [text, values, ...rest] = parts;
    const name = typeof text === "string" && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
    return (super.query as (...all: unknown[]) => never)(...(name ? [{ name, text, values }, ...rest] : parts));
  }
}

/**
 * A pool that reads numbers and days as db/schema.ts says. Every pool is made here. A connection that the server closes
 * must not end the process, neither idle nor in use: its query fails where it was asked, and the pool makes a new one.
 */
export function openPool(connectionString: string, max: number): pg.Pool {
  const application_name = "cortile";
  const pool = new pg.Pool({
    connectionString,
    max,
    types,
    application_name,
    connectionTimeoutMillis: 5000,
    Client: PreparingClient,
  });
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}
