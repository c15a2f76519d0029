import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { changeRule } from "~/features/retention/commands/change-rule.server";
import { duties, keptBecause } from "~/features/retention/commands/duties.server";
import { countDue, recordDue, runRetention } from "~/features/retention/commands/run-retention.server";
import { isEditable, type RetentionKind, retentionKinds, terms } from "~/features/retention/model";
import { findRetentionPage, findRuns } from "~/features/retention/queries/retention-page.server";
import { openRead } from "~/platform/database.server";
import { featurePortal, officerOf, once, residentIn } from "../../support/feature-portal.ts";
import { makeInitiative } from "../../support/initiatives.ts";

const store = mkdtempSync(join(tmpdir(), "cortile-retention-"));
afterAll(() => rmSync(store, { recursive: true, force: true }));

const portal = featurePortal({ env: { FILES_DIR: store } });
const run = (text: string, values: unknown[] = []) => portal.owner.query(text, values);

const swept = `retention_run, retention_rule, letter_batch, letter, identity_check, data_access, staff_change, data_export,
  erasure_request, registry_import, registry_import_row, registry_import_change, accessibility_feedback, session,
  sign_in_link, sign_in_pairing, access_code, throttle, idempotency_key, account_event, notice, posting, notice_comment, notice_read,
  notice_draft, attachment, initiative`;

let ada: Awaited<ReturnType<typeof residentIn>>;
beforeEach(async () => {
  await run(`truncate ${swept} cascade`);
  rmSync(join(store, "imports"), { recursive: true, force: true });
  ada = await residentIn(portal);
});

let n = 0;
const hash = () => Buffer.from(`hash ${(n += 1)}`);
/** The moment so many days ago, in SQL. */
const ago = (days: number) => `now() - make_interval(secs => ${Math.round(days * 86_400)})`;

/** A notice that was over so many days ago, or is hidden and would be. @returns its posting */
async function notice(status: "published" | "withdrawn" | "hidden", days: number): Promise<number> {
  const { rows } = await run(
    `with text as (
       insert into notice (kind, status, author_id, title, body, lang, published_at, valid_until,
         withdrawn_at, withdrawn_by, withdrawn_reason)
       values ('committee', '${status === "withdrawn" ? status : "published"}', $2, 'Acqua', 'Manca.', 'it', ${ago(days + 30)},
         ${status === "withdrawn" ? "null" : ago(days)}, ${status === "withdrawn" ? `${ago(days)}, $2, 'Errore'` : "null, null, null"})
       returning id, author_id, published_at)
     insert into posting (notice_id, condominium_id, author_id, published_at, hidden_at)
     select id, $1, author_id, published_at, ${status === "hidden" ? ago(days) : "null"} from text returning id`,
    [ada.condominium.id, ada.person.id],
  );
  return rows[0].id as number;
}

async function answers(postingId: number): Promise<void> {
  const comment = `insert into notice_comment (posting_id, condominium_id, parent_id, author_id, voice, body, lang)
    values ($1, $2, $3, $4, 'neighbour', 'Grazie.', 'it') returning id`;
  const first = await run(comment, [postingId, ada.condominium.id, null, ada.person.id]);
  await run(comment, [postingId, ada.condominium.id, first.rows[0].id, ada.person.id]);
  await run("insert into notice_read (posting_id, condominium_id, household_id, person_id) values ($1, $2, $3, $4)", [
    postingId,
    ada.condominium.id,
    ada.household.id,
    ada.person.id,
  ]);
}

async function importOf(state: string, days: number, people = 2): Promise<number> {
  const { rows } = await run(
    `insert into registry_import (made_by, made_at, file_name, file_hash, bytes, effective_on, state, sample, applied_at)
     values ($1, ${ago(days)}, 'a.csv', '\\x01', 1, '2026-01-01', $2, '[["Rosa"]]', ${state === "applied" ? ago(days) : "null"}) returning id`,
    [ada.person.id, state],
  );
  const id = rows[0].id as number;
  await run("insert into registry_import_row (import_id, line) select $1, g from generate_series(1, $2) g", [
    id,
    people,
  ]);
  await run("insert into registry_import_change (import_id, entity, entity_key) values ($1, 'person', '{}')", [id]);
  return id;
}

function file(folder: string, name: string, days: number): string {
  mkdirSync(join(store, folder), { recursive: true });
  const path = join(store, folder, name);
  writeFileSync(path, "x");
  const then = Date.now() / 1000 - days * 86_400;
  utimesSync(path, then, then);
  return path;
}

/** A doubt under an idea, taken out again, to which somebody replied. */
async function doubt(initiativeId: number): Promise<void> {
  const said = `insert into initiative_comment (initiative_id, condominium_id, kind, parent_id, author_id, voice, body, lang, removed_at)
    values ($1, $2, 'doubt', $3, $4, 'neighbour', 'Fa rumore.', 'it', $5) returning id`;
  const at = [initiativeId, ada.condominium.id];
  const { rows } = await run(said, [...at, null, ada.person.id, new Date()]);
  await run(said, [...at, rows[0].id, ada.person.id, null]);
}

/** An idea with its story that was over so many days ago. */
async function idea(days: number): Promise<{ id: number }> {
  const at = { condominium_id: ada.condominium.id, author_id: ada.person.id };
  const { id } = await makeInitiative(portal.make, { ...at, state: "withdrawn" });
  await run(`update initiative set published_at = ${ago(days + 30)}, closed_at = ${ago(days)} where id = $1`, [id]);
  await run(
    "insert into initiative_event (initiative_id, condominium_id, act, person_id) values ($1, $2, 'withdraw', $3)",
    [id, at.condominium_id, at.author_id],
  );
  await doubt(id);
  return { id };
}

/** Makes one thing of a kind that is over since so many days. @returns how many things the count says that is */
const things: Record<RetentionKind, (days: number) => Promise<number>> = {
  async notices(days) {
    await answers(await notice(days % 2 === 0 ? "published" : "withdrawn", days));
    return 1;
  },
  async paperNames(days) {
    const { id } = await idea(days);
    await run(
      `insert into initiative_support (initiative_id, condominium_id, household_id, dwelling_id, revision, paper_name, entered_by)
       values ($1, $2, $3, $4, 1, 'Teresa Ferri', $5), ($1, $2, $3, $4, 1, 'Ugo Ferri', $5)`,
      [id, ada.condominium.id, ada.household.id, ada.tenancy.dwelling_id, ada.person.id],
    );
    return 2;
  },
  async initiatives(days) {
    await idea(days);
    return 1;
  },
  async summaries(days) {
    const day = "2020-01-01";
    await run(`insert into initiative_evening (day, finished_at) values ($1::date + $2::int, ${ago(days)})`, [
      day,
      (n += 1),
    ]);
    await run("insert into initiative_summary (person_id, day) values ($1, $2::date + $3::int)", [
      ada.person.id,
      day,
      n,
    ]);
    return 1;
  },
  async removedComments(days) {
    const hanging = await portal.make.notice({ condominium_id: ada.condominium.id, author_id: ada.person.id });
    await portal.make.comment({ author_id: ada.person.id }, hanging);
    await run(`update notice_comment set removed_at = ${ago(days)} where posting_id = $1`, [hanging.id]);
    const at = { condominium_id: ada.condominium.id, author_id: ada.person.id };
    const { id } = await makeInitiative(portal.make, { ...at, state: "in_progress" });
    await doubt(id);
    await run(
      `update initiative_comment set removed_at = ${ago(days)} where initiative_id = $1 and parent_id is null`,
      [id],
    );
    await run(
      `insert into initiative_update (initiative_id, condominium_id, body, lang, author_id, voice, removed_at)
       values ($1, $2, 'Si comincia.', 'it', $3, 'promoter', ${ago(days)})`,
      [id, at.condominium_id, at.author_id],
    );
    return 3;
  },
  sessions: (days) =>
    row(`session (person_id, token_hash, sliding, expires_at) values ($1, $2, true, ${ago(days)})`, [hash()]),
  signInLinks: (days) =>
    row(
      `sign_in_link (person_id, token_hash, purpose, email, expires_at) values ($1, $2, 'enter', 'a@b.it', ${ago(days)})`,
      [hash()],
    ),
  pairings: (days) =>
    row(`sign_in_pairing (person_id, token_hash, number, expires_at) values ($1, $2, $3, ${ago(days)})`, [
      hash(),
      String(n).padStart(6, "0"),
    ]),
  codes: (days) =>
    row(
      `access_code (person_id, code_hash, expires_at, voided_at) values ($1, $2, now() + interval '1 day', ${ago(days)})`,
      [hash()],
    ),
  letterSeeds: (days) => batch(days, "seed, sealed_at", "'\\x01', null"),
  letters: (days) => batch(days, "seed, sealed_at", "null, now()"),
  brakes: async (days) => {
    await run(`insert into throttle (key, hits, window_ends_at) values ($1, 1, ${ago(days)})`, [hash()]);
    return 1;
  },
  idempotencyKeys: (days) =>
    row(`idempotency_key (person_id, scope, key, created_at) values ($1, 's', $2, ${ago(days)})`, [
      `key-0000-${(n += 1)}`,
    ]),
  accountEvents: (days) => row(`account_event (person_id, kind, created_at) values ($1, 'newDevice', ${ago(days)})`),
  dataAccesses: (days) =>
    row(
      `data_access (person_id, staff_id, staff_name, kind, created_at) values ($1, $1, 'Ada', 'sheet', ${ago(days)})`,
    ),
  identityChecks: (days) =>
    row(`identity_check (person_id, checked_by, method, created_at) values ($1, $1, 'known', ${ago(days)})`),
  async importRows(days) {
    await importOf("applied", days);
    return 4;
  },
  waitingFiles: (days) =>
    row(
      `attachment (uploaded_by, kind, hash, bytes, name, created_at) values ($1, 'pdf', sha256($2), 1, 'a.pdf', ${ago(days)})`,
      [hash()],
    ),
  async importFiles(days) {
    file("imports", `${(n += 1)}.csv`, days);
    return 1;
  },
  exportFiles: (days) =>
    row(
      `data_export (person_id, state, ready_at, expires_at, file, bytes) values ($1, 'ready', ${ago(days)}, ${ago(days - 7)}, $2, 1)`,
      [`exports/${(n += 1)}.zip`],
    ),
  exportLog: (days) => row(`data_export (person_id, state, requested_at) values ($1, 'removed', ${ago(days)})`),
  erasureRequests: (days) =>
    row(
      `erasure_request (person_id, words, due_on, state, decided_by, decided_at, answer) values ($1, true, '2026-01-01', 'done', $1, ${ago(days)}, 'Fatto.')`,
    ),
  async feedback(days) {
    await run(
      `insert into accessibility_feedback (key, page, message, created_at) values ($1, '/', 'Non leggo.', ${ago(days)})`,
      [`key-${(n += 1)}`],
    );
    return 1;
  },
  staffChanges: (days) => row(`staff_change (person_id, kind, created_at) values ($1, 'made', ${ago(days)})`),
  async runs(days) {
    await run(`insert into retention_run (ran_at, removed) values (${ago(days)}, '{}')`);
    return 1;
  },
};

async function row(into: string, values: unknown[] = []): Promise<number> {
  await run(`insert into ${into}`, [ada.person.id, ...values]);
  return 1;
}

async function batch(days: number, columns: string, values: string): Promise<number> {
  await run(
    `with made as (insert into letter_batch (condominium_id, scope, made_by, made_at, letters, ${columns})
       values ($1, 'person', $2, ${ago(days)}, 1, ${values}) returning id)
     insert into letter (batch_id, condominium_id, person_id, place) select id, $1, $2, 1 from made`,
    [ada.condominium.id, ada.person.id],
  );
  return 1;
}

/** Half a minute on each side of the border between what stays and what goes. */
const moment = 0.0004;

describe.each(retentionKinds)("%s", (kind) => {
  test("goes at its day, not before; thirty days earlier it is announced", async () => {
    const { days } = terms[kind];
    const due = await things[kind](days + moment);
    const later = await things[kind](days - 1 + moment);
    const report = await countDue();
    expect(report.today[kind]).toBe(due);
    expect(report.ahead[kind]).toBe(later);
    expect((await runRetention())[kind]).toBe(due);
    const again = await countDue();
    expect([again.today[kind], again.ahead[kind]]).toEqual([0, later]);
  });
});

test("what it removes is what the dry run said, whatever there is; a second run finds nothing", async () => {
  const thing = fc.record({
    kind: fc.constantFrom(...retentionKinds),
    nearness: fc.integer({ min: -400, max: 400 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(thing, { minLength: 10, maxLength: 60 }), async (list) => {
      await run(`truncate ${swept} cascade`);
      rmSync(join(store, "imports"), { recursive: true, force: true });
      for (const { kind, nearness } of list) await things[kind](Math.max(terms[kind].days + nearness, 0) + moment);
      const { today } = await countDue();
      expect(await runRetention()).toEqual(today);
      expect(Object.values((await countDue()).today).every((count) => count === 0)).toBe(true);
    }),
    { numRuns: 6 },
  );
}, 60_000);

describe("what somebody still needs stays", () => {
  test("notices that hang, are hidden or were never published; a notice goes with all that is under it", async () => {
    const gone = await notice("withdrawn", terms.notices.days + 1);
    const stays = [await notice("hidden", 9_000), await notice("published", 10)];
    const later = await portal.make.notice({
      condominium_id: ada.condominium.id,
      published_at: new Date(Date.now() + 9e6),
    });
    const { rows: drafts } = await run(
      `insert into notice_draft (author_id, saved_by, kind, condominium_id, words, created_at, saved_at)
       values ($1, $1, 'committee', $2, '{"title": "Acqua"}', ${ago(9_000)}, ${ago(9_000)}) returning id`,
      [ada.person.id, ada.condominium.id],
    );
    const forever = await portal.make.notice({ condominium_id: ada.condominium.id, author_id: ada.person.id });
    await run(`update notice set published_at = ${ago(9_000)} where id = $1`, [forever.id]);
    for (const id of [gone, ...stays]) await answers(id);
    await runRetention();
    const { rows } = await run("select p.id from notice n left join posting p on p.notice_id = n.id order by n.id");
    expect(rows.map(({ id }) => id)).toEqual([...stays, later.id, forever.id].sort((a, b) => a - b));
    expect((await run("select id from notice_draft")).rows).toEqual(drafts);
    const under = await run(
      "select (select count(*)::int from notice_comment) as comments, (select count(*)::int from notice_read) as reads",
    );
    expect(under.rows).toEqual([{ comments: 4, reads: 2 }]);
  });

  test("an open code, an open request, a letter whose batch can still be printed", async () => {
    await row(`access_code (person_id, code_hash, expires_at) values ($1, $2, now() + interval '1 minute')`, [hash()]);
    await row(
      `erasure_request (person_id, words, due_on, requested_at) values ($1, true, '2000-01-01', ${ago(9_000)})`,
    );
    await batch(0.5, "seed, sealed_at", "'\\x01', null");
    await runRetention();
    const left = await run(
      "select (select count(*)::int from access_code) as c, (select count(*)::int from erasure_request) as e, (select count(*)::int from letter where exists (select from letter_batch where seed is not null)) as l",
    );
    expect(left.rows).toEqual([{ c: 1, e: 1, l: 1 }]);
  });

  test("an import at work keeps its rows; a forgotten preview loses them and cannot be confirmed any more", async () => {
    const working = await importOf("applying", 1_000);
    const reading = await importOf("reading", 1_000);
    const ready = await importOf("ready", 1_000);
    await runRetention();
    const { rows } = await run(
      `select i.id, i.state, i.sample = '[]' as wiped, count(r.id)::int as rows from registry_import i
       left join registry_import_row r on r.import_id = i.id group by i.id order by i.id`,
    );
    expect(rows).toEqual([
      { id: working, state: "applying", wiped: false, rows: 2 },
      { id: reading, state: "reading", wiped: false, rows: 2 },
      { id: ready, state: "dropped", wiped: true, rows: 0 },
    ]);
  });

  test("the file of an export goes with its promise, and a file that an import waits for stays", async () => {
    const download = file("exports", "a.zip", 0);
    await row(
      `data_export (person_id, state, ready_at, expires_at, file) values ($1, 'ready', ${ago(8)}, ${ago(1)}, 'exports/a.zip')`,
    );
    const awaited = file("imports", String(await importOf("reading", 3)), 3);
    const forgotten = file("imports", "broken-off.part", 3);
    await runRetention();
    expect([existsSync(download), existsSync(awaited), existsSync(forgotten)]).toEqual([false, true, false]);
    expect((await run("select state, file from data_export")).rows).toEqual([{ state: "removed", file: null }]);
  });

  test("a used code stays: it says that its person has been in", async () => {
    await row(`access_code (person_id, code_hash, expires_at, used_at) values ($1, $2, ${ago(2_000)}, ${ago(2_050)})`, [
      hash(),
    ]);
    await runRetention();
    expect((await run("select from access_code")).rows).toHaveLength(1);
  });
});

test("more than a batch goes in one night", async () => {
  await run(
    `insert into account_event (person_id, kind, created_at) select $1, 'newDevice', ${ago(400)} from generate_series(1, 12001)`,
    [ada.person.id],
  );
  expect((await runRetention()).accountEvents).toBe(12_001);
});

describe("the days are the office's", () => {
  test("a coordinator changes them within the bounds, and the next run obeys", async () => {
    const coordinator = await officerOf(await portal.make.staff("coordinator"));
    await things.accountEvents(200);
    expect(await changeRule(once(coordinator), "accountEvents", 90)).toEqual({ ok: true, value: null });
    expect(await changeRule(once(coordinator), "accountEvents", 100)).toEqual({ ok: true, value: null });
    const { rows } = await run("select kind, days, changed_by from retention_rule");
    expect(rows).toEqual([{ kind: "accountEvents", days: 100, changed_by: coordinator.personId }]);
    expect((await runRetention()).accountEvents).toBe(1);
  });

  test("out of the bounds, of a fixed kind, or by somebody else nothing changes", async () => {
    const coordinator = await officerOf(await portal.make.staff("coordinator"));
    const wrong = { ok: false, refusal: "retention:errors.days" };
    for (const days of [89, 1_096, 0, -5, 90.5, Number.NaN])
      expect(await changeRule(once(coordinator), "accountEvents", days)).toEqual(wrong);
    expect(isEditable("idempotencyKeys")).toBe(false);
    expect(await changeRule(once(coordinator), "idempotencyKeys", 7)).toEqual(wrong);
    for (const role of ["moderator", "director", "administrator"] as const) {
      const officer = await officerOf(await portal.make.staff(role));
      expect(await changeRule(once(officer), "accountEvents", 100)).toEqual({
        ok: false,
        refusal: "retention:refusal.notYours",
      });
    }
    expect((await run("select from retention_rule")).rows).toEqual([]);
  });

  test("the screen shows rules, the last count and the last nights", async () => {
    const coordinator = await officerOf(await portal.make.staff("coordinator"));
    await things.accountEvents(400);
    await things.feedback(350);
    await recordDue();
    const counted = await read(coordinator, findRetentionPage);
    const of = (kind: RetentionKind) => counted.rules.find((rule) => rule.kind === kind);
    expect(of("accountEvents")).toMatchObject({ days: 365, editable: true, today: 1, ahead: 0 });
    expect(of("feedback")).toMatchObject({ today: 0, ahead: 1 });
    expect(counted.runs).toEqual([]);
    await runRetention();
    const administrator = await officerOf(await portal.make.staff("administrator"));
    const [last] = await read(administrator, (db) => findRuns(db, 1));
    expect(last).toMatchObject({ total: 1, kinds: [{ kind: "accountEvents", count: 1 }] });
    const moderator = await officerOf(await portal.make.staff("moderator"));
    expect(await read(moderator, (db) => findRuns(db, 1))).toEqual([]);
  });
});

async function read<T>(
  actor: Parameters<typeof openRead>[0],
  work: (db: Awaited<ReturnType<typeof openRead>>) => Promise<T>,
) {
  const db = await openRead(actor);
  try {
    return await work(db);
  } finally {
    await db.commit().execute();
  }
}

describe("no table of people's data is forgotten", () => {
  const named = new Set([...Object.values(duties).flatMap(({ tables }) => tables), ...Object.keys(keptBecause)]);
  const personal = async () =>
    (
      await run(`select distinct conrelid::regclass::text as name from pg_constraint
        where contype = 'f' and confrelid = 'person'::regclass and connamespace = 'public'::regnamespace order by 1`)
    ).rows.map(({ name }) => name as string);

  test("each is in a duty or kept for a reason", async () => {
    expect((await personal()).filter((name) => !named.has(name))).toEqual([]);
  });

  test("a new one is found", async () => {
    await run("create table forgotten (person_id bigint references person)");
    expect((await personal()).filter((name) => !named.has(name))).toEqual(["forgotten"]);
    await run("drop table forgotten");
  });

  test("every reason is needed", async () => {
    const tables = await personal();
    expect(Object.keys(keptBecause).filter((name) => !tables.includes(name))).toEqual([]);
  });
});
