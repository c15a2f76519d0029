import { Kysely, PostgresDialect, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import { findHomePage } from "./features/home/queries/home-page.server";
import { findCommitteePage } from "./features/home/queries/committee-page.server";
import { countNewNotices } from "./features/notices/queries/new-notices.server";
import { findNoticeList } from "./features/notices/queries/notice-list.server";
import { findNoticePage } from "./features/notices/queries/notice-page.server";
import { findCondominiumList, findOfficeFigures } from "./features/office/queries/condominium-list.server";
import type { Actor, MemberActor } from "./platform/actor";
import { type Db, pool, setActor } from "./platform/database.server";

type Statement = { sql: string; parameters: readonly unknown[] };

const screens: Record<string, (db: Db, member: MemberActor, officer: Actor) => Promise<unknown>> = {
  "menu: new notices": (db, member) => countNewNotices(db, member),
  home: (db, member) => findHomePage(db, member),
  "notice list": (db, member) => findNoticeList(db, member, member.home.condominiumId, "current", null),
  "notice list, past": (db, member) => findNoticeList(db, member, member.home.condominiumId, "past", null),
  "notice page": async (db, member) =>
    findNoticePage(db, member, await talkedAbout(db, member), { before: null, thread: null }),
  committee: (db, member) => findCommitteePage(db, member),
  "office: condominiums": (db, _member, officer) => findCondominiumList(db, officer, "", null),
  "office: figures": (db, _member, officer) => findOfficeFigures(db, officer),
};

async function talkedAbout(db: Db, member: MemberActor): Promise<number> {
  const query = db.selectFrom("posting").select("id").where("condominium_id", "=", member.home.condominiumId);
  return (await query.orderBy("id", "desc").limit(1).executeTakeFirst())?.id ?? 0;
}

/**
 * The plans of every statement of the screens people open most, as row security lets the application role run them.
 * For `npm run db:explain`, on whatever data there is; needs one self-managed condominium.
 */
export async function explainScreens(): Promise<{ screen: string; plan: string }[]> {
  const statements: Statement[] = [];
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: pool() }),
    log: ({ query }) => void statements.push({ sql: query.sql, parameters: query.parameters }),
  });
  const territories = await db.selectFrom("territory").select("id").limit(1000).execute();
  const officer: Actor = { ...nobody, roles: ["coordinator"], territoryIds: territories.map(({ id }) => id) };
  const plans: { screen: string; plan: string }[] = [];
  const place = await db.transaction().execute(async (trx) => {
    await setActor(trx, officer);
    const query = trx
      .selectFrom("committee_office as o")
      .innerJoin("household_member as m", "m.person_id", "o.person_id");
    return query
      .select(["o.person_id as personId", "m.condominium_id as condominiumId", "m.household_id as householdId"])
      .where("m.left_on", "is", null)
      .orderBy("o.id")
      .limit(1)
      .executeTakeFirst();
  });
  if (!place) return plans;
  const home = { ...anywhere, condominiumId: place.condominiumId, householdId: place.householdId };
  const member: MemberActor = { ...nobody, personId: place.personId, home };
  for (const [screen, read] of Object.entries(screens)) {
    const actor = screen.startsWith("office") ? officer : member;
    plans.push({ screen, plan: await plansOf(db, statements, actor, (trx) => read(trx, member, officer)) });
  }
  return plans;
}

function plansOf(
  db: Kysely<Database>,
  statements: Statement[],
  actor: Actor,
  read: (trx: Db) => Promise<unknown>,
): Promise<string> {
  return db.transaction().execute(async (trx) => {
    await setActor(trx, actor);
    statements.length = 0;
    await read(trx);
    const seen = statements.splice(0);
    const plans: string[] = [];
    for (const { sql: text, parameters } of seen) {
      const result = await trx.executeQuery<{ "QUERY PLAN": string }>({
        ...sql.raw(`explain (analyze, buffers) ${text}`).compile(trx),
        parameters,
      });
      plans.push(result.rows.map((row) => `  ${row["QUERY PLAN"]}`).join("\n"));
    }
    return plans.join("\n\n");
  });
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
