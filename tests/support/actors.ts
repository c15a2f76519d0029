import type pg from "pg";

export type ActorName =
  | "tenant of A"
  | "tenant of B"
  | "former tenant of A"
  | "committee of A"
  | "moderator of another territory"
  | "moderator of A's territory"
  | "coordinator"
  | "administrator"
  | "anonymous";

/** What the portal tells row security about who is asking; null and empty for nobody. */
export type ActorSettings = {
  personId: number | null;
  condominiums: number[];
  households: number[];
  stairwells: number[];
  territories: number[];
  roles: string[];
};

export const nobody: ActorSettings = {
  personId: null,
  condominiums: [],
  households: [],
  stairwells: [],
  territories: [],
  roles: [],
};

/** Puts the actor into the transaction that is open on the client, the way the portal does. */
export async function setActor(client: pg.PoolClient, actor: ActorSettings): Promise<void> {
  if (actor === nobody) return;
  const list = (values: (string | number)[]) => `{${values.join(",")}}`;
  await client.query(
    `select set_config('cortile.person', $1, true), set_config('cortile.condominiums', $2, true),
       set_config('cortile.households', $3, true), set_config('cortile.territories', $4, true),
       set_config('cortile.roles', $5, true), set_config('cortile.stairwells', $6, true)`,
    [
      String(actor.personId ?? ""),
      list(actor.condominiums),
      list(actor.households),
      list(actor.territories),
      list(actor.roles),
      list(actor.stairwells),
    ],
  );
}

/** What became of one statement: rows touched, or the refusal of the database. */
export type Attempt = { rows: number; refused: boolean; code: string | null };

/**
 * Tries one statement and takes it back. "insufficient privilege" (42501) is what row security and missing grants
 * answer; an integrity error (class 23) comes only after row security has let the row through.
 */
export async function attempt(client: pg.PoolClient, text: string, values: unknown[] = []): Promise<Attempt> {
  await client.query("savepoint attempt");
  try {
    const { rowCount } = await client.query(text, values);
    return { rows: rowCount ?? 0, refused: false, code: null };
  } catch (error) {
    const code = (error as { code?: string }).code ?? "";
    if (code === "42501") return { rows: 0, refused: true, code };
    if (code.startsWith("23")) return { rows: 1, refused: false, code };
    throw error;
  } finally {
    await client.query("rollback to savepoint attempt");
  }
}
