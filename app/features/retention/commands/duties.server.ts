import { type RawBuilder, sql } from "kysely";
import { removeOldExports } from "~/features/account/effects.server";
import { sealOldBatches } from "~/features/letters/effects.server";
import type { RetentionKind } from "../model";
import { type Clock, type Duty, emptied, handedOver, moment, one, rowsOf, together } from "./due-rows.server";
import { importRows } from "./import-rows.server";
import { importFiles } from "./old-files.server";

/** The word that stands for words taken away: a comment is never empty. */
const gone = "–";

/** Notices that are over go whole, with their answers and read marks. One that never expires hangs on. */
const notices: Duty = {
  tables: [
    "notice",
    "posting",
    "notice_comment",
    "notice_read",
    "posting_display",
    "notice_mute",
    "notice_version",
    "notice_revision",
    "attachment",
  ],
  batch: 100,
  count: (trx, clock) => one(trx, sql`select count(*)::int as n from notice where ${over(clock)}`),
  remove: (trx, clock) =>
    one(
      trx,
      sql`with chosen as (select id from notice where ${over(clock)} order by id limit 100 for update),
        hung as (select id from posting where notice_id in (select id from chosen)),
        answers as (delete from notice_comment where posting_id in (select id from hung)),
        sheets as (delete from posting_display where posting_id in (select id from hung)),
        mutes as (delete from notice_mute where posting_id in (select id from hung)),
        marks as (delete from notice_read where posting_id in (select id from hung)),
        versions as (delete from notice_version where notice_id in (select id from chosen)),
        revisions as (delete from notice_revision where notice_id in (select id from chosen)),
        files as (delete from attachment where notice_id in (select id from chosen)),
        postings as (delete from posting where id in (select id from hung)),
        notices as (delete from notice where id in (select id from chosen) returning 1)
      select count(*)::int as n from notices`,
    ),
};
/** Hidden ones wait for whoever hid them. */
const over = (clock: Clock) =>
  sql`coalesce(withdrawn_at, valid_until) < ${moment(clock)}
    and not exists (select from posting g where g.notice_id = notice.id and g.hidden_at is not null)`;

/** Initiatives that are over go whole, with their story, supports, answers and pictures. */
const initiatives: Duty = {
  tables: [
    "initiative",
    "initiative_promoter",
    "initiative_support",
    "initiative_revision",
    "initiative_answer",
    "initiative_comment",
    "initiative_event",
    "initiative_follow",
    "initiative_offer",
    "initiative_step",
    "initiative_expense",
    "initiative_update",
    "initiative_evaluation",
    "attachment",
  ],
  batch: 100,
  count: (trx, clock) => one(trx, sql`select count(*)::int as n from initiative where ${ended(clock)}`),
  remove: (trx, clock) =>
    one(
      trx,
      sql`with chosen as (select id from initiative where ${ended(clock)} order by id limit 100 for update),
        supports as (delete from initiative_support where initiative_id in (select id from chosen)),
        revisions as (delete from initiative_revision where initiative_id in (select id from chosen)),
        answers as (delete from initiative_answer where initiative_id in (select id from chosen)),
        talk as (delete from initiative_comment where initiative_id in (select id from chosen)),
        events as (delete from initiative_event where initiative_id in (select id from chosen)),
        steps as (delete from initiative_step where initiative_id in (select id from chosen)),
        offers as (delete from initiative_offer where initiative_id in (select id from chosen)),
        expenses as (delete from initiative_expense where initiative_id in (select id from chosen)),
        updates as (delete from initiative_update where initiative_id in (select id from chosen)),
        pictures as (delete from attachment where initiative_id in (select id from chosen)),
        evaluations as (delete from initiative_evaluation where initiative_id in (select id from chosen)),
        gone as (delete from initiative where id in (select id from chosen) returning 1)
      select count(*)::int as n from gone`,
    ),
};
/** Hidden ones wait for whoever hid them. */
const ended = (clock: Clock) => sql`closed_at < ${moment(clock)} and hidden_at is null`;

/** Of rows of an initiative: it was over before this moment. */
const overSince = (before: RawBuilder<Date>) =>
  sql`exists (select from initiative i where i.id = initiative_id and i.closed_at < ${before})`;

/** Words that were taken out of a conversation; the place stays where somebody replied. */
const removedFrom = (table: string) =>
  emptied(table, (before) => sql`removed_at < ${before} and body <> ${gone}`, sql`body = ${gone}`);

/** The one table of what goes by itself, and when. The days come from the rules. */
export const duties: Record<RetentionKind, Duty> = {
  notices,
  // The photo of the sheet says what the names said.
  paperNames: together(
    emptied(
      "initiative_support",
      (before) => sql`paper_name is not null and paper_name not like ${`${gone} %`} and ${overSince(before)}`,
      // A name of its own for each: the same name twice in a dwelling is refused.
      sql`paper_name = ${`${gone} `} || id`,
    ),
    rowsOf("attachment", (before) => sql`purpose = 'sheet' and ${overSince(before)}`),
  ),
  initiatives,
  removedComments: together(
    removedFrom("notice_comment"),
    removedFrom("initiative_comment"),
    removedFrom("initiative_update"),
  ),
  summaries: rowsOf("initiative_evening", (before) => sql`coalesce(finished_at, day + time '18:00') < ${before}`, {
    also: ["initiative_summary"],
  }),
  sessions: rowsOf("session", (before) => sql`expires_at < ${before}`),
  signInLinks: rowsOf("sign_in_link", (before) => sql`expires_at < ${before}`),
  pairings: rowsOf("sign_in_pairing", (before) => sql`expires_at < ${before}`),
  // A used code stays: it says that its person has been in. So does the open one.
  codes: rowsOf("access_code", (before) => sql`used_at is null and least(voided_at, expires_at) < ${before}`),
  letterSeeds: handedOver("letter_batch", (before) => sql`sealed_at is null and made_at <= ${before}`, sealOldBatches),
  letters: rowsOf("letter_batch", (before) => sql`sealed_at is not null and made_at < ${before}`, {
    also: ["letter"],
    batch: 500,
  }),
  brakes: rowsOf("throttle", (before) => sql`window_ends_at < ${before} and coalesce(blocked_until < ${before}, true)`),
  idempotencyKeys: rowsOf("idempotency_key", (before) => sql`created_at < ${before}`),
  accountEvents: rowsOf("account_event", (before) => sql`created_at < ${before}`),
  dataAccesses: rowsOf("data_access", (before) => sql`created_at < ${before}`),
  identityChecks: rowsOf("identity_check", (before) => sql`created_at < ${before}`),
  importRows,
  importFiles,
  // What a draft holds waits with the draft. Only the row: see sweepFiles.
  waitingFiles: rowsOf(
    "attachment",
    (
      before,
    ) => sql`notice_id is null and initiative_id is null and created_at < ${before} and not exists (select from notice_draft d
      where attachment.id::text = any (string_to_array(d.words->>'attached', ',')))`,
  ),
  // The day on which a download ends was promised when it was made.
  exportFiles: handedOver(
    "data_export",
    (before) =>
      sql`(state = 'ready' and expires_at - interval '7 days' <= ${before}) or (state = 'removed' and file is not null)`,
    removeOldExports,
  ),
  exportLog: rowsOf(
    "data_export",
    (before) => sql`state in ('removed', 'failed') and file is null and requested_at < ${before}`,
  ),
  erasureRequests: rowsOf(
    "erasure_request",
    (before) => sql`state <> 'open' and coalesce(decided_at, requested_at) < ${before}`,
  ),
  feedback: rowsOf("accessibility_feedback", (before) => sql`created_at < ${before}`),
  staffChanges: rowsOf("staff_change", (before) => sql`created_at < ${before}`),
  runs: rowsOf("retention_run", (before) => sql`ran_at < ${before}`),
};

/** Tables of people's data that no duty looks after, and why: they end with something else, or with an erasure. */
export const keptBecause: Record<string, string> = {
  tenancy: "the registry: rights and past authorship stand on it",
  household_member: "the registry: who lived where when, for rights and past authorship",
  participant: "the name under which past words are read",
  committee_office: "who acted for the condominium when, read with its acts",
  staff_role: "who acted for the office when, read with its acts",
  staff_territory: "in force as long as the role",
  staff_conflict: "bars somebody from deciding, until the office ends it",
  passphrase: "a way in, until the person changes it or is erased",
  second_factor: "a way in, until the person changes it or is erased",
  recovery_code: "a way in, until the person makes new ones or is erased",
  initiative_calendar: "an address the person made, until they switch it off or are erased",
  initiative_rule: "how a house counts support; names who chose",
  notice_draft: "words not published yet, until whoever shares them publishes or deletes them",
  notice_template: "texts the office writes with, without words about anybody; names who saved it",
  known_device: "tells a new device from a known one, until the person is erased",
  registry_import: "who changed the registry when; its rows, sample and file go",
  registry_mapping: "which column means what; names who said so",
  retention_rule: "these rules; names who chose",
};
