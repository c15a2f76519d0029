import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import type { Cell } from "~/platform/spreadsheet.server";
import { translator } from "~/platform/texts.server";
import type { DeskSearch } from "../model";
import { state } from "../reach.server";
import { deskIdeas } from "./initiative-desk.server";

const most = 10_000;
const pageOf = 500;

const day = (moment: string) =>
  sql<string | null>`to_char((${sql.raw(moment)}) at time zone 'Europe/Rome', 'YYYY-MM-DD')`;
/** A "no" that was replied to is not the answer that is awaited now. */
const answeredAt = `case when coalesce(initiative.decided_at, initiative.refused_at) >= initiative.asked_at
  then coalesce(initiative.decided_at, initiative.refused_at) end`;

const columns = [
  ...(["place", "title", "area", "state", "published", "dwellings", "needed", "homes", "people"] as const),
  ...(["asked", "due", "answered", "waited", "owner"] as const),
];

function findPage(db: Db, actor: Actor, condominiumId: number | null, search: DeskSearch) {
  return deskIdeas(db, actor, condominiumId, search)
    .select(["initiative.id", "condominium.street", "condominium.house_number as number", "initiative.title"])
    .select(["initiative.area", state.as("state"), day("initiative.published_at").as("published")])
    .select(["initiative.dwellings", "initiative.needed", "initiative.supporting_dwellings as homes"])
    .select(["initiative.supporters as people", day("initiative.asked_at").as("asked")])
    .select([
      // The clock ends at the midnight after the last day.
      day("(initiative.answer_due_at - interval '1 second')").as("due"),
      day(answeredAt).as("answered"),
      sql<
        number | null
      >`(coalesce(${sql.raw(answeredAt)}, initiative.closed_at, now()) at time zone 'Europe/Rome')::date
        - (initiative.asked_at at time zone 'Europe/Rome')::date`.as("waited"),
      "initiative.owner_name as owner",
    ])
    .limit(pageOf)
    .execute();
}

/**
 * The list of ideas of who answers them, as rows for a spreadsheet, with the filters and in the order of the list: of
 * one condominium (the committee's), or of all the officer's territories. Ten thousand at most, read in pages; where
 * there are more, a last line says so. Its numbers are for reports: who supports an idea is not known to anybody, and
 * whose idea it is stands on its page, not in files that go from hand to hand; the owner is who must answer.
 */
export async function findInitiativeExport(
  db: Db,
  actor: Actor,
  condominiumId: number | null,
  search: DeskSearch,
): Promise<{ heads: string[]; rows: Cell[][] }> {
  const t = translator(actor.locale).getFixedT(actor.locale, ["initiatives", "common"]);
  const rows: Cell[][] = [];
  for (let after: number | null = null, full = true; full && rows.length < most;) {
    const page = await findPage(db, actor, condominiumId, { ...search, after });
    const dated = (text: string | null) => (text === null ? null : { day: text });
    rows.push(
      ...page.map((idea) => [
        ...[t("common:address", { street: idea.street, number: idea.number }), idea.title],
        ...[idea.area ? t(`area.${idea.area}`) : null, t(`state.${idea.state}`), dated(idea.published)],
        ...[idea.dwellings, idea.needed, idea.homes, idea.people],
        ...[dated(idea.asked), dated(idea.due), dated(idea.answered), idea.waited, idea.owner],
      ]),
    );
    full = page.length === pageOf;
    after = page.at(-1)?.id ?? null;
    if (full && rows.length === most) rows.push([t("export.more", { count: most })]);
  }
  return { heads: columns.map((column) => t(`export.${column}`)), rows };
}
