import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exposures, type Verb } from "#db/exposure.ts";
import { type ActorName, attempt, nobody, setActor } from "../support/actors.ts";
import { rolledBack, testDatabase, type TestDatabase } from "../support/database.ts";
import { anchors, reaches, type Row } from "../support/reach.ts";
import { insertCopy, readTable, type TableFacts, updateColumn } from "../support/table-facts.ts";
import { buildWorld, type World } from "../support/world.ts";

const actorNames: ActorName[] = [
  "tenant of A",
  "tenant of B",
  "former tenant of A",
  "committee of A",
  "moderator of another territory",
  "moderator of A's territory",
  "coordinator",
  "administrator",
  "anonymous",
];
const tables = Object.entries(exposures);
const single = ["company", "registry_version"];

let db: TestDatabase;
let world: World;
const facts = new Map<string, TableFacts>();

beforeAll(async () => {
  db = await testDatabase();
  world = await buildWorld(db.owner);
  for (const [table] of tables) facts.set(table, await readTable(db.owner, table));
});
afterAll(() => db.close());

/** One transaction as an actor, taken back at the end. */
const as = <T>(name: ActorName, work: (client: pg.PoolClient) => Promise<T>) =>
  rolledBack(db.app, async (client) => {
    await setActor(client, world.actors[name]);
    return work(client);
  });

const places = () => ({ ...world.places, rowsOf: (table: string) => facts.get(table)!.rows });
const keysOf = (table: TableFacts, rows: Row[]) => rows.map((row) => JSON.stringify(table.keyOf(row))).sort();

describe.each(tables)("%s", (name, exposure) => {
  const table = () => facts.get(name)!;
  const expected = (verb: Verb, actor: ActorName, row: Row) => {
    const ways = verb === "select" ? exposure.read : exposure[verb];
    return reaches(ways, row, world.actors[actor], places());
  };

  test("the world has rows on both sides of the border", () => {
    expect(table().rows.length).toBeGreaterThanOrEqual(single.includes(name) ? 1 : 2);
  });

  test.each(actorNames)("select by %s", async (actor) => {
    const allowed = table().rows.filter((row) => expected("select", actor, row));
    if (exposure.read.length === 0) {
      const blind = await as(actor, (client) => attempt(client, `select from ${name}`));
      expect(blind.refused).toBe(true);
      return;
    }
    const seen = await as(actor, (client) => client.query<{ row: Row }>(`select to_jsonb(t) as row from ${name} t`));
    expect(
      keysOf(
        table(),
        seen.rows.map(({ row }) => row),
      ),
    ).toEqual(keysOf(table(), allowed));
  });

  test.each(actorNames)("insert by %s", async (actor) => {
    await as(actor, async (client) => {
      for (const row of table().rows) {
        const { refused } = await insertCopy(client, table(), row);
        expect({ row, refused }).toEqual({ row, refused: !expected("insert", actor, row) });
      }
    });
  });

  test.each(actorNames)("update by %s", async (actor) => {
    await as(actor, async (client) => {
      for (const row of table().rows) {
        const column = table().settable[0]!;
        const { rows } = await updateColumn(client, table(), row, column, row[column]);
        const may = expected("update", actor, row) && expected("select", actor, row);
        expect({ row, rows }).toEqual({ row, rows: may ? 1 : 0 });
        if (!may) continue;
        for (const anchor of anchors(exposure.update).filter((name) => table().settable.includes(name))) {
          for (const elsewhere of new Set(table().rows.map((other) => other[anchor]))) {
            const moved = { ...row, [anchor]: elsewhere };
            const target = await updateColumn(client, table(), row, anchor, elsewhere);
            const stays = expected("update", actor, moved) && expected("select", actor, moved);
            expect({ moved, refused: target.refused }).toEqual({ moved, refused: !stays });
          }
        }
      }
    });
  });

  test.each(actorNames)("delete by %s", async (actor) => {
    await as(actor, async (client) => {
      for (const row of table().rows) {
        const { rows } = await attempt(client, `delete from ${name} where ${table().where}`, table().keyOf(row));
        const may = expected("delete", actor, row) && expected("select", actor, row);
        expect({ row, rows }).toEqual({ row, rows: may ? 1 : 0 });
      }
    });
  });

  test.each(["door", "job", "registry"] as const)("%s, after set local role", async (role) => {
    const verbs = exposure.system?.[role] ?? [];
    const may = (verb: Verb) => verbs.includes(verb);
    const row = table().rows[0]!;
    const column = table().settable[0]!;
    await rolledBack(db.app, async (client) => {
      await client.query(`set local role cortile_${role}`);
      const read = await attempt(client, `select from ${name}`);
      expect({ refused: read.refused, rows: read.rows }).toEqual({
        refused: !may("select"),
        rows: may("select") ? table().rows.length : 0,
      });
      expect({ insert: !(await insertCopy(client, table(), row)).refused }).toEqual({ insert: may("insert") });
      const update = await updateColumn(client, table(), row, column, row[column]);
      expect({ update: update.rows }).toEqual({ update: may("update") ? 1 : 0 });
      const gone = await attempt(client, `delete from ${name} where ${table().where}`, table().keyOf(row));
      expect({ delete: gone.rows }).toEqual({ delete: may("delete") ? 1 : 0 });
    });
  });
});

/**
 * What people must be able to rely on, written by hand from the roles and not from db/exposure.ts: which condominiums'
 * rows of a table an actor sees. A wrong line in exposure.ts cannot make both this and the matrix agree.
 */
const promises: Record<ActorName, { content: string; registry: string; private: string }> = {
  "tenant of A": { content: "A", registry: "A", private: "own" },
  "tenant of B": { content: "B", registry: "B", private: "own" },
  "former tenant of A": { content: "", registry: "", private: "own" },
  "committee of A": { content: "A", registry: "A", private: "own" },
  "moderator of another territory": { content: "B", registry: "B", private: "own" },
  "moderator of A's territory": { content: "AC", registry: "AC", private: "own" },
  coordinator: { content: "ABC", registry: "ABC", private: "own" },
  administrator: { content: "", registry: "", private: "own" },
  anonymous: { content: "", registry: "", private: "" },
};
const kinds = {
  content: ["posting", "notice_comment", "initiative_comment"],
  registry: ["dwelling", "stairwell", "tenancy", "household"],
  private: ["session", "account_event", "person"],
};

describe.each(actorNames)("%s sees what was promised", (actor) => {
  test.each([...kinds.content, ...kinds.registry])("%s", async (table) => {
    const promised = promises[actor][kinds.content.includes(table) ? "content" : "registry"];
    const { rows } = await as(actor, (client) => client.query(`select distinct condominium_id from ${table}`));
    const letters = Object.entries(world.condominiums).filter(([, id]) =>
      rows.some((row) => row.condominium_id === id),
    );
    expect(letters.map(([letter]) => letter).join("")).toBe(promised);
  });

  test.each(kinds.private)("%s", async (table) => {
    const column = table === "person" ? "id" : "person_id";
    const { rows } = await as(actor, (client) => client.query(`select ${column} as id from ${table}`));
    expect(rows).toEqual(promises[actor].private === "own" ? [{ id: world.actors[actor].personId }] : []);
  });
});

test("settings that are empty strings behave as if they were absent", async () => {
  const settings = ["person", "condominiums", "households", "stairwells", "territories", "roles"];
  await rolledBack(db.app, async (client) => {
    for (const name of settings) await client.query(`select set_config('cortile.${name}', '', true)`);
    for (const [table, exposure] of tables.filter(([, { read }]) => read.length > 0)) {
      const { rows } = await client.query<{ row: Row }>(`select to_jsonb(t) as row from ${table} t`);
      const open = facts.get(table)!.rows.filter((row) => reaches(exposure.read, row, nobody, places()));
      expect([table, rows.length]).toEqual([table, open.length]);
    }
  });
});

test("a policy that leaks is found: the matrix can fail", async () => {
  const leaky = await testDatabase();
  try {
    const other = await buildWorld(leaky.owner);
    await leaky.owner.query("create policy leak on posting for select to cortile_app using (hidden_at is not null)");
    const seen = await rolledBack(leaky.app, async (client) => {
      await setActor(client, other.actors["tenant of B"]);
      return (await client.query<{ row: Row }>("select to_jsonb(p) as row from posting p")).rows;
    });
    const allowed = ({ row }: { row: Row }) =>
      reaches(exposures.posting?.read, row, other.actors["tenant of B"], { ...other.places, rowsOf: () => [] });
    // The hidden ones of A, of C, and of the own house too.
    expect(seen.filter((row) => !allowed(row))).toHaveLength(3);
  } finally {
    await leaky.close();
  }
});
