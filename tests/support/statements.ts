import pg from "pg";

export type Statement = { text: string; rows: number };

/** What a piece of work asked of the database. `queries` leaves out transaction control and who is asking. */
export type Statements<T> = { value: T; all: Statement[]; queries: Statement[] };

/** Transaction control and who is asking: what no screen can do without. */
export const control =
  /^(begin|start transaction|commit|rollback|savepoint|release|set local role|set transaction)\b|^select\s+set_config\(/i;

/** Runs `work` and lists every statement that any connection of this process sent meanwhile, with the rows that came back. */
export async function countStatements<T>(work: () => Promise<T>): Promise<Statements<T>> {
  const all: Statement[] = [];
  const original = pg.Client.prototype.query;
  const query = original as (this: pg.Client, ...parts: unknown[]) => unknown;
  pg.Client.prototype.query = function counted(this: pg.Client, ...parts: unknown[]) {
    const [config] = parts;
    const statement = {
      text: (typeof config === "string" ? config : (config as { text: string }).text).trim(),
      rows: 0,
    };
    all.push(statement);
    const answer = query.apply(this, parts);
    if (answer instanceof Promise) {
      return answer.then((result: pg.QueryResult) => {
        statement.rows = result.rows?.length ?? 0;
        return result;
      });
    }
    return answer;
  } as typeof original;
  try {
    const value = await work();
    return { value, all, queries: all.filter(({ text }) => !control.test(text)) };
  } finally {
    pg.Client.prototype.query = original;
  }
}
