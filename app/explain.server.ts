import { Kysely, PostgresDialect, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import { findHomePage } from "./features/home/queries/home-page.server";
import { findCommitteePage } from "./features/home/queries/committee-page.server";
import { findInitiativeDesk } from "./features/initiatives/queries/initiative-desk.server";
import { findInitiativeList } from "./features/initiatives/queries/initiative-list.server";
import { findInitiativeScreen } from "./features/initiatives/queries/initiative-screen.server";
import { findCommitteeNotices, findOfficeNotices } from "./features/notices/queries/desk-list.server";
import { countNewNotices } from "./features/notices/queries/new-notices.server";
import { findNoticeList } from "./features/notices/queries/notice-list.server";
import { findNotices } from "./features/notices/queries/notice-search.server";
import { findNoticeScreen } from "./features/notices/queries/notice-screen.server";
import { readSearch } from "./features/notices/queries/search-address.server";
import { findCondominiumList, findOfficeFigures } from "./features/office/queries/condominium-list.server";
import { findCondominiumPeople } from "./features/people/queries/condominium-people.server";
import { findPeople } from "./features/people/queries/people-search.server";
import type { Actor, MemberActor } from "./platform/actor";
import { type Db, pool, setActor } from "./platform/database.server";

type Statement = { sql: string; parameters: readonly unknown[] };

const view = { before: null, thread: null };
const desk = <Shelf extends "waiting" | "all">(shelf: Shelf) => ({ ...nowhere, shelf });
const nowhere = { area: null, wanted: null, territory: null, after: null };
const wanted = (q: string, more = {}) => readSearch(new URLSearchParams({ q, ...more }));

const screens: Record<string, (db: Db, member: MemberActor, officer: Actor) => Promise<unknown>> = {
  "menu: new notices": (db, member) => countNewNotices(db, member),
  home: (db, member) => findHomePage(db, member),
  "notice list": (db, member) => findNoticeList(db, member, member.home.condominiumId, "current", null),
  "notice list, past": (db, member) => findNoticeList(db, member, member.home.condominiumId, "past", null),
  "notice page": async (db, member) => findNoticeScreen(db, member, await talkedAbout(db, member), view),
  "notice search": (db, member) => findNotices(db, member, wanted("acqua"), false),
  "notice search, answers too": (db, member) => findNotices(db, member, wanted("acqua", { comments: "yes" }), false),
  committee: (db, member) => findCommitteePage(db, member),
  "committee: notices": (db, member) => findCommitteeNotices(db, member, "current", null),
  "initiative list": (db, member) => findInitiativeList(db, member, member.home.condominiumId, "open", null),
  "initiative page": async (db, member) => findInitiativeScreen(db, member, await supported(db, member), {}),
  "committee: initiatives": (db, member) => findInitiativeDesk(db, member, member.home.condominiumId, desk("waiting")),
  "office: condominiums": (db, _member, officer) => findCondominiumList(db, officer, "", null),
  "office: figures": (db) => findOfficeFigures(db),
  "office: notices": (db, _member, officer) => findOfficeNotices(db, officer, "current", null),
  "office: notice page": async (db, member, officer) =>
    findNoticeScreen(db, officer, await talkedAbout(db, member), view),
  "office: notice search": (db, _member, officer) => findNotices(db, officer, wanted("acqua"), true),
  "office: initiatives that wait": (db, _member, officer) => findInitiativeDesk(db, officer, null, desk("waiting")),
  "office: all initiatives": (db, _member, officer) => findInitiativeDesk(db, officer, null, desk("all")),
  "office: people": (db) => findPeople(db, "rossi"),
  "office: people of a condominium": (db, member) => findCondominiumPeople(db, member.home.condominiumId, null),
};

async function talkedAbout(db: Db, member: MemberActor): Promise<number> {
  const query = db.selectFrom("posting").select("id").where("condominium_id", "=", member.home.condominiumId);
  return (await query.orderBy("published_at", "desc").limit(1).executeTakeFirst())?.id ?? 0;
}

/** The idea of the house that most people support. */
async function supported(db: Db, member: MemberActor): Promise<number> {
  const query = db.selectFrom("initiative").select("id").where("condominium_id", "=", member.home.condominiumId);
  const open = query.where("published_at", "is not", null).orderBy("supporters", "desc").orderBy("id");
  return (await open.limit(1).executeTakeFirst())?.id ?? 0;
}

/** The rows of a table that is smaller than this do not count: reading it whole costs less than choosing an index. */
const small = 3000;
/** A table of more rows than this is never read from its beginning to its end for a screen. */
const large = 10_000;
/** So many rows may be read for each row that is shown, and for a statement that shows few, as many as for twenty. */
const each = 50;

/** Screens that may read more, and why. */
const allowed: Record<string, number> = {
  // All that hangs on one board is looked through for the words.
  "notice search": 5000,
  "notice search, answers too": 5000,
  // Questions of two months, until six are found that nobody has answered.
  committee: 5000,
  // A count of all questions of three months in all territories: for who has the whole province.
  "office: figures": 50_000,
};

export type Explained = { screen: string; plan: string; complaints: string[] };

/**
 * The plans of every statement of the screens people open most, as row security lets the application role run them, and
 * what is wrong with them: a large table read whole, or far more rows read than shown. What functions read counts too.
 * For `npm run db:explain`, on whatever data there is; needs one self-managed condominium.
 */
export async function explainScreens(): Promise<Explained[]> {
  const statements: Statement[] = [];
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: pool() }),
    log: ({ query }) => void statements.push({ sql: query.sql, parameters: query.parameters }),
  });
  const territories = await db.selectFrom("territory").select("id").limit(1000).execute();
  const officer: Actor = { ...nobody, roles: ["coordinator"], territoryIds: territories.map(({ id }) => id) };
  const member = await someMember(db, officer);
  const found: Explained[] = [];
  for (const [screen, read] of Object.entries(member ? screens : {})) {
    const actor = screen.startsWith("office") ? officer : member!;
    await db.transaction().execute(async (trx) => {
      await setActor(trx, actor);
      statements.length = 0;
      await read(trx, member!, officer);
      for (const statement of statements.splice(0))
        found.push({ screen, ...(await explained(trx, statement, allowed[screen])) });
    });
  }
  return found;
}

/** Somebody of the committee that has the fullest board. */
async function someMember(db: Kysely<Database>, officer: Actor): Promise<MemberActor | null> {
  const place = await db.transaction().execute(async (trx) => {
    await setActor(trx, officer);
    return trx
      .selectFrom("committee_office as o")
      .innerJoin("household_member as m", "m.person_id", "o.person_id")
      .select(["o.person_id as personId", "m.condominium_id as condominiumId", "m.household_id as householdId"])
      .where("m.left_on", "is", null)
      .orderBy(sql`(select count(*) from posting g where g.condominium_id = m.condominium_id)`, "desc")
      .orderBy("o.id")
      .limit(1)
      .executeTakeFirst();
  });
  if (!place) return null;
  const home = { ...anywhere, condominiumId: place.condominiumId, householdId: place.householdId };
  return { ...nobody, personId: place.personId, home };
}

async function explained(
  trx: Db,
  { sql: text, parameters }: Statement,
  most = each * 20,
): Promise<Omit<Explained, "screen">> {
  const before = await rowsRead(trx);
  // As a connection runs it: planned once for whatever values come.
  await sql.raw(`prepare explained as ${text}`).execute(trx);
  const values = parameters.length > 0 ? sql`(${sql.join(parameters.map(literal))})` : sql``;
  const result = await sql<{ "QUERY PLAN": string }>`explain (analyze, buffers) execute explained ${values}`.execute(
    trx,
  );
  await sql`deallocate explained`.execute(trx);
  const after = await rowsRead(trx);
  const lines = result.rows.map((row) => `  ${row["QUERY PLAN"]}`);
  const shown = Number(/ rows=([\d.]+) loops=/.exec(lines[0] ?? "")?.[1] ?? 0);
  const complaints: string[] = [];
  const read: [string, number][] = [];
  for (const [table, { rows, whole, some }] of after) {
    const [readWhole, readSome] = [whole - (before.get(table)?.whole ?? 0), some - (before.get(table)?.some ?? 0)];
    if (rows > small && readWhole + readSome > 0) read.push([table, readWhole + readSome]);
    if (rows > large && readWhole > 0) complaints.push(`${table}, of ${rows} rows, is read from the beginning`);
  }
  const all = read.reduce((sum, [, rows]) => sum + rows, 0);
  const of = read.map(([table, rows]) => `${table} ${rows}`).join(", ");
  if (all > Math.max(most, each * shown)) complaints.push(`${all} rows are read for ${shown} shown (${of})`);
  return { plan: lines.join("\n"), complaints };
}

/** A value as it is written inside a statement; its type follows from where it stands. */
function literal(value: unknown) {
  if (value === null || value === undefined) return sql`null`;
  if (Array.isArray(value)) return sql.lit(`{${value.map((one) => JSON.stringify(String(one))).join(",")}}`);
  return sql.lit(value instanceof Date ? value.toISOString() : String(value));
}

/** How many rows this transaction has read so far of each table: in order, and by an index; by its functions too. */
async function rowsRead(trx: Db): Promise<Map<string, { rows: number; whole: number; some: number }>> {
  const { rows } = await sql<{ table: string; rows: number; whole: number; some: number }>`
    select s.relname as table, c.reltuples::bigint as rows, s.seq_tup_read as whole, coalesce(s.idx_tup_fetch, 0) as some
    from pg_stat_xact_user_tables s join pg_class c on c.oid = s.relid
    where s.seq_tup_read > 0 or s.idx_tup_fetch > 0`.execute(trx);
  return new Map(rows.map(({ table, ...read }) => [table, read]));
}

const nobody: Actor = {
  sessionId: 0,
  personId: 0,
  shownName: "",
  locale: "it",
  letters: "a",
  theme: "system",
  welcomed: true,
  home: null,
  roles: [],
  territoryIds: [],
  conflictIds: [],
  assistedBy: null,
};
const anywhere = {
  street: "",
  houseNumber: "",
  stairwell: null,
  stairwellIds: [],
  storeys: 1,
  columns: 1,
  plaster: "ochre" as const,
  committeeOffices: ["responsible" as const],
};
