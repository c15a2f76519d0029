import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { askForExport } from "~/features/account/commands/ask-for-export.server";
import { removeOldExports } from "~/features/account/effects.server";
import { sendExport } from "~/features/account/forms.server";
import { leftOut } from "~/features/account/model";
import { fileReaders, sections } from "~/features/account/queries/own-data.server";
import { makeDataExport } from "~/features/account/reactions.server";
import type { Actor } from "~/platform/actor";
import { asSystem, openRead } from "~/platform/database.server";
import { textsOf } from "~/platform/texts.server";
import { featurePortal, memberOf, once, residentIn, signIn } from "../../support/feature-portal.ts";
import { makeDone } from "../../support/initiative-doing.ts";
import { makeInitiative } from "../../support/initiatives.ts";

const files = mkdtempSync(join(tmpdir(), "cortile-exports-"));
const portal = featurePortal({ jobs: true, env: { FILES_DIR: files } });
afterAll(() => rmSync(files, { recursive: true, force: true }));
beforeEach(() => {
  fileReaders.length = 0;
});

const run = (text: string, values: unknown[] = []) => portal.owner.query(text, values);
const row = async (id: number) => (await run("select * from data_export where id = $1", [id])).rows[0];
const someone = async (person: object = {}) => memberOf(await residentIn(portal, person));

async function ask(actor: Actor): Promise<number> {
  const outcome = await askForExport(once(actor));
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.exportId;
}

async function download(actor: Actor, exportId: number): Promise<Response | null> {
  const db = await openRead(actor);
  try {
    return await sendExport(db, actor, exportId, new Request("https://cortile.example/x"));
  } finally {
    await db.commit().execute();
  }
}

async function opened(actor: Actor, exportId: number) {
  const answer = await download(actor, exportId);
  const zip = unzipSync(new Uint8Array(await answer!.arrayBuffer()));
  const text = (name: string) => strFromU8(zip[name]!);
  return { names: Object.keys(zip).sort(), data: JSON.parse(text("data.json")), html: text("index.html"), zip };
}

async function made(actor: Actor) {
  const exportId = await ask(actor);
  await makeDataExport({ exportId });
  return opened(actor, exportId);
}

describe("asking", () => {
  test("makes one row and one job in the same transaction; a double tap makes no second", async () => {
    const actor = await someone();
    const context = once(actor);
    const [first, second] = await Promise.all([askForExport(context), askForExport(context)]);
    expect(second).toEqual(first);
    const jobs = await run("select data from pgboss.job where name = 'dataExport' and data->>'exportId' = $1", [
      String(first.ok && first.value.exportId),
    ]);
    expect(jobs.rows).toHaveLength(1);
    expect((await run("select from data_export where person_id = $1", [actor.personId])).rows).toHaveLength(1);
  });

  test("two at once on two devices: one is made, the other is told", async () => {
    const actor = await someone();
    const outcomes = await Promise.all([askForExport(once(actor)), askForExport(once(actor))]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, refusal: "me:data.refusal.waiting" });
  });

  test("three in a day, by the database's clock; failed ones do not count", async () => {
    const actor = await someone();
    for (let n = 0; n < 3; n += 1) await makeDataExport({ exportId: await ask(actor) });
    expect(await askForExport(once(actor))).toEqual({ ok: false, refusal: "me:data.refusal.tooMany" });
    await run("update data_export set requested_at = now() - interval '25 hours' where person_id = $1", [
      actor.personId,
    ]);
    const id = await ask(actor);
    await run("update data_export set state = 'failed' where person_id = $1", [actor.personId]);
    await run("update data_export set requested_at = now() where person_id = $1", [actor.personId]);
    expect(await ask(actor)).toBeGreaterThan(id);
  });

  test("what nobody makes any more is given up after an hour and can be asked for again", async () => {
    const actor = await someone();
    const lost = await ask(actor);
    await run("update data_export set requested_at = now() - interval '61 minutes' where id = $1", [lost]);
    await ask(actor);
    expect((await row(lost)).state).toBe("failed");
  });

  test("not while somebody of the office helps", async () => {
    const actor = await someone();
    const helped = { ...actor, assistedBy: { personId: 1, name: "Paolo", endsAt: "", minutesLeft: 5 } };
    expect(await askForExport(once(helped))).toEqual({ ok: false, refusal: "me:data.refusal.assisted" });
  });
});

describe("the file", () => {
  test("holds the person's words as they were written, and nobody else's", async () => {
    const { person, condominium } = await residentIn(portal, { shown_name: "Aïcha <b>B.</b>" });
    const other = await residentIn(portal, {}, condominium.id);
    const actor = await memberOf({ person });
    const notice = await portal.make.notice({ condominium_id: condominium.id, author_id: other.person.id });
    const mine = `مرحبًا <script>alert("x")</script> & "virgolette" 😀`;
    await portal.make.comment({ author_id: person.id, body: mine }, notice);
    await portal.make.comment({ author_id: person.id, body: "tolta", removed_at: new Date() }, notice);
    await portal.make.comment({ author_id: other.person.id, body: "parole di un altro" }, notice);
    await portal.make.notice({
      condominium_id: condominium.id,
      author_id: person.id,
      kind: "neighbour",
      status: "withdrawn",
      title: "Bici ritirata",
      withdrawn_at: new Date(),
      withdrawn_by: person.id,
      withdrawn_reason: "non serve",
    });
    const { names, data, html } = await made(actor);
    expect(names).toEqual(["data.json", "index.html"]);
    expect(data).toMatchObject({ format: "cortile-own-data-1", portal: "https://cortile.example", attachments: [] });
    expect(data.person[0]).toMatchObject({ registryNumber: person.registry_number, shownName: "Aïcha <b>B.</b>" });
    expect(data.comments.map(({ body }: { body: string }) => body)).toEqual([mine, "tolta"]);
    expect(data.notices[0]).toMatchObject({
      title: "Bici ritirata",
      status: "withdrawn",
      places: [`${condominium.street} ${condominium.house_number}`],
    });
    expect(data.homes[0]).toMatchObject({ street: condominium.street, holder: true, joinedOn: "2020-01-01" });
    expect(html).toContain("&#60;script&#62;alert(&#34;x&#34;)&#60;/script&#62; &#38; &#34;virgolette&#34; 😀");
    expect(html).not.toContain("<script");
    expect(html).not.toContain("<b>");
    expect(JSON.stringify(data) + html).not.toContain("parole di un altro");
  });

  test.each(["it", "en", "ar"])("can be read in the person's language: %s", async (locale) => {
    const actor = await someone({ locale });
    await run("insert into data_access (person_id, staff_id, staff_name, kind) values ($1, $1, 'Paolo', 'sheet')", [
      actor.personId,
    ]);
    const { html } = await made(actor);
    const texts = textsOf(locale, ["archive"])["archive"] as unknown as Record<string, Record<string, string> & string>;
    expect(html).toContain(`<html lang="${locale}" dir="${locale === "ar" ? "rtl" : "ltr"}">`);
    expect(html).toContain(texts["title"]);
    expect(html).toContain(`<dd dir="auto">${texts["values"]!["sheet"]}</dd>`);
    expect(html).not.toMatch(/\{\{|undefined|\bparts\.|\bfields\.|\bvalues\./);
  });

  test("every part has its name and every field its label", async () => {
    const { person } = await residentIn(portal);
    await plantEverywhere(person.id);
    const { data } = await made(await memberOf({ person }));
    const texts = textsOf("it", ["archive"])["archive"] as unknown as Record<string, Record<string, string>>;
    const fields = Object.keys(sections).flatMap((name) => data[name].flatMap((one: object) => Object.keys(one)));
    expect(Object.keys(sections).filter((name) => !texts["parts"]![name])).toEqual([]);
    expect([...new Set<string>(fields)].filter((field) => !texts["fields"]![field])).toEqual([]);
  });

  test("belongs to the portal's account alone, under a name that cannot be guessed", async () => {
    const actor = await someone();
    const exportId = await ask(actor);
    await makeDataExport({ exportId });
    const { file, bytes, expires_at, ready_at } = await row(exportId);
    expect(file).toMatch(/^exports\/[0-9a-f]{40}\.zip$/);
    const found = statSync(join(files, file));
    expect(found.mode & 0o777).toBe(0o600);
    expect(statSync(join(files, "exports")).mode & 0o777).toBe(0o700);
    expect(found.size).toBe(bytes);
    expect(expires_at.getTime() - ready_at.getTime()).toBe(7 * 86_400_000);
    expect(readdirSync(join(files, "exports")).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  test("takes files of other features along, piece by piece", async () => {
    const actor = await someone();
    const path = join(files, "big.bin");
    writeFileSync(path, Buffer.alloc(700_000, 7));
    fileReaders.push(async () => [{ name: "foto 1 àè.jpg", path }]);
    const { names, data, html, zip } = await made(actor);
    expect(names).toEqual(["attachments/foto 1 àè.jpg", "data.json", "index.html"]);
    expect(Buffer.from(zip["attachments/foto 1 àè.jpg"]!).equals(readFileSync(path))).toBe(true);
    expect(data.attachments).toEqual(["attachments/foto 1 àè.jpg"]);
    expect(html).toContain('href="attachments/foto%201%20%C3%A0%C3%A8.jpg"');
  });

  test("that fails is told, leaves nothing behind, and is ready when the job is tried again", async () => {
    const actor = await someone();
    const exportId = await ask(actor);
    fileReaders.push(async () => [{ name: "gone.jpg", path: join(files, "not-there.jpg") }]);
    const before = readdirSync(join(files, "exports"));
    await expect(makeDataExport({ exportId })).rejects.toThrow("ENOENT");
    expect((await row(exportId)).state).toBe("failed");
    expect(readdirSync(join(files, "exports"))).toEqual(before);
    fileReaders.length = 0;
    await makeDataExport({ exportId });
    expect((await row(exportId)).state).toBe("ready");
    await makeDataExport({ exportId });
    expect(readdirSync(join(files, "exports"))).toHaveLength(before.length + 1);
  });

  test("a failed one is left alone when the person asked again meanwhile", async () => {
    const actor = await someone();
    const first = await ask(actor);
    await run("update data_export set state = 'failed' where id = $1", [first]);
    const second = await ask(actor);
    await makeDataExport({ exportId: first });
    await makeDataExport({ exportId: second });
    expect([(await row(first)).state, (await row(second)).state]).toEqual(["failed", "ready"]);
  });

  test("is told by mail where an address is confirmed, and only there", async () => {
    const mails = async (personId: number) =>
      (await run("select data from pgboss.job where name = 'mail' and data->>'personId' = $1", [String(personId)]))
        .rows;
    const confirmed = await someone({ email: "aicha@posta.it", email_confirmed_at: new Date() });
    const not = await someone({ email: "wei@posta.it" });
    for (const actor of [confirmed, not]) await makeDataExport({ exportId: await ask(actor) });
    expect(await mails(confirmed.personId)).toEqual([
      { data: { personId: confirmed.personId, template: "exportReady", to: "aicha@posta.it" } },
    ]);
    expect(await mails(not.personId)).toEqual([]);
  });
});

describe("fetching", () => {
  test("comes as a file that no cache keeps", async () => {
    const actor = await someone();
    const exportId = await ask(actor);
    await makeDataExport({ exportId });
    const answer = await download(actor, exportId);
    expect(answer!.headers.get("Content-Disposition")).toMatch(/^attachment; filename="cortile-\d{4}-\d\d-\d\d\.zip"$/);
    expect(answer!.headers.get("Cache-Control")).toBe("no-store");
    expect(Number(answer!.headers.get("Content-Length"))).toBe((await answer!.arrayBuffer()).byteLength);
  });

  test("another person's is not there, not even a neighbour's or for the office", async () => {
    const { person, condominium } = await residentIn(portal);
    const exportId = await ask(await memberOf({ person }));
    await makeDataExport({ exportId });
    const neighbour = await memberOf(await residentIn(portal, {}, condominium.id));
    const coordinator = await portal.make.staff("coordinator", [condominium.territory_id]);
    expect(await download(neighbour, exportId)).toBeNull();
    expect(await download((await signIn(coordinator.id, true)).actor, exportId)).toBeNull();
  });

  test("who has moved out has it too", async () => {
    const { person } = await portal.make.formerTenant({ condominium_id: (await portal.make.condominium()).id });
    const { actor } = await signIn(person.id);
    expect(actor.home).toBeNull();
    const { data } = await made(actor);
    expect(data.homes[0]).toMatchObject({ leftOn: "2024-06-30" });
  });

  test("not before it is ready, not after seven days, not without its file", async () => {
    const actor = await someone();
    const exportId = await ask(actor);
    expect(await download(actor, exportId)).toBeNull();
    await makeDataExport({ exportId });
    await run("update data_export set expires_at = now() where id = $1", [exportId]);
    expect(await download(actor, exportId)).toBeNull();
    await run("update data_export set expires_at = now() + interval '1 day' where id = $1", [exportId]);
    rmSync(join(files, (await row(exportId)).file));
    expect(await download(actor, exportId)).toBeNull();
  });
});

describe("housekeeping", () => {
  test("takes away files that are over and what a stopped process left, and nothing else", async () => {
    const actor = await someone();
    const old = await ask(actor);
    await makeDataExport({ exportId: old });
    const fresh = await ask(actor);
    await makeDataExport({ exportId: fresh });
    await run("update data_export set expires_at = now() where id = $1", [old]);
    const { file } = await row(old);
    const [stray, writing] = [join(files, "exports", "stray.zip"), join(files, "exports", "now.zip.part")];
    writeFileSync(stray, "x");
    utimesSync(stray, Date.now() / 1000 - 90_000, Date.now() / 1000 - 90_000);
    writeFileSync(writing, "x");
    await asSystem("job", removeOldExports);
    expect(existsSync(join(files, file))).toBe(false);
    expect([existsSync(stray), existsSync(writing)]).toEqual([false, true]);
    expect(await row(old)).toMatchObject({ state: "removed", file: null });
    expect(existsSync(join(files, (await row(fresh)).file))).toBe(true);
    expect(await asSystem("job", removeOldExports)).toBe(0);
    rmSync(writing);
  });
});

/** Columns that tie a row to a person: foreign keys, and the one that has none because its row outlives the person. */
const ties = `
  select r.relname || '.' || a.attname as name from pg_constraint k join pg_class r on r.oid = k.conrelid
  join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
  where k.contype = 'f' and k.confrelid = 'person'::regclass
  union select table_name || '.' || column_name from information_schema.columns
  where table_schema = 'public' and column_name = 'person_id' order by 1`;

describe("nothing is forgotten", () => {
  const covered = Object.values(sections).flatMap(({ covers }) => covers);

  test("every column that points to a person is in the file, or it says why not", async () => {
    const columns = (await run(ties)).rows.map(({ name }) => name as string);
    expect([...covered, ...Object.keys(leftOut)].sort()).toEqual(columns);
  });

  test("a new table is found", async () => {
    await run("create table stray (id bigint primary key, neighbour_id bigint references person)");
    const columns = (await run(ties)).rows.map(({ name }) => name);
    await run("drop table stray");
    expect(columns).toContain("stray.neighbour_id");
    expect([...covered, ...Object.keys(leftOut)]).not.toContain("stray.neighbour_id");
  });

  test("every part shows the row that was planted for it", async () => {
    const { person } = await residentIn(portal);
    await plantEverywhere(person.id);
    const { data } = await made(await memberOf({ person }));
    expect(Object.keys(sections).filter((name) => data[name].length === 0)).toEqual([]);
    expect(data.waysIn.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      ...["accessCode", "link", "passphrase", "recoveryCode", "secondFactor"],
    ]);
    expect(JSON.stringify(data)).not.toMatch(/secret|hash/i);
  });
});

/** One row about a person in every table that the file reads. */
async function plantEverywhere(id: number): Promise<void> {
  const { condominium_id } = (await run("select condominium_id from household_member where person_id = $1", [id]))
    .rows[0];
  const notice = await portal.make.notice({
    condominium_id,
    author_id: id,
    kind: "neighbour",
    status: "withdrawn",
    withdrawn_at: new Date(),
    withdrawn_by: id,
    withdrawn_reason: "no",
  });
  await run(
    "insert into attachment (notice_id, uploaded_by, kind, hash, bytes, name, alt) values ($2, $1, 'pdf', sha256('1'), 1, 'a.pdf', 'Orari')",
    [id, notice.notice_id],
  );
  await portal.make.comment({ author_id: id }, notice);
  await run(
    `insert into notice_draft (author_id, saved_by, kind, condominium_id, words)
     values ($1, $1, 'neighbour', $2, '{"title": "Bici", "body": "Cerco."}')`,
    [id, condominium_id],
  );
  await run(
    `insert into notice_version (notice_id, lang, title, body, source, revision, written_by)
     values ($1, 'en', 'Bike', 'Looking for one.', 'person', 1, $2)`,
    [notice.notice_id, id],
  );
  await run(
    `insert into notice_revision (notice_id, number, lang, title, body, brief_what, brief_when, brief_where, brief_todo, reason, replaced_by)
     values ($1, 1, 'it', 'Bici', 'Cerco.', '', '', '', '', 'Cambia l''ora.', $2)`,
    [notice.notice_id, id],
  );
  await run(
    `insert into posting_display (posting_id, condominium_id, stairwell_id, posted_by)
     select $1, $2, id, $3 from stairwell where condominium_id = $2 limit 1`,
    [notice.id, condominium_id, id],
  );
  await run("insert into notice_mute (person_id, posting_id) values ($1, $2)", [id, notice.id]);
  await plantIdeas(id, condominium_id);
  await portal.make.committeeOffice({ person_id: id, condominium_id });
  const hash = Buffer.from(`hash of ${id}`);
  await run(
    `with h as (select household_id from household_member where person_id = $1)
     insert into notice_read (posting_id, condominium_id, household_id, person_id) select $2, $3, household_id, $1 from h`,
    [id, notice.id, condominium_id],
  );
  const insert = (text: string, ...values: unknown[]) => run(`insert into ${text}`, [id, ...values]);
  await insert("access_code (person_id, code_hash, expires_at) values ($1, $2, now())", hash);
  await insert("passphrase (person_id, argon2_hash) values ($1, 'secret')");
  await insert(
    "sign_in_link (person_id, token_hash, purpose, email, expires_at) values ($1, $2, 'enter', 'a@b.it', now())",
    hash,
  );
  await insert("second_factor (person_id, sealed_secret) values ($1, $2)", hash);
  await insert("recovery_code (person_id, code_hash) values ($1, $2)", hash);
  await insert("known_device (person_id, device_hash) values ($1, $2)", hash);
  await insert("account_event (person_id, kind) values ($1, 'newDevice')");
  await insert(
    "sign_in_pairing (helper_id, token_hash, number, expires_at) values ($1, $2, $3, now())",
    hash,
    String(id).padStart(6, "0"),
  );
  await insert("identity_check (person_id, checked_by, method) values ($1, $1, 'document')");
  await insert(
    "data_access (person_id, staff_id, staff_name, kind, reason) values ($1, $1, 'Ada', 'sheet', 'Telefonata')",
  );
  await insert("staff_change (person_id, kind, details) values ($1, 'roleGiven', '{\"role\": \"moderator\"}')");
  await insert("staff_role (person_id, role, starts_on, ends_on) values ($1, 'moderator', '2020-01-01', '2020-02-01')");
  await insert("staff_conflict (person_id, condominium_id, reason) values ($1, $2, 'Abita qui')", condominium_id);
  await insert("erasure_request (person_id, words, due_on, state) values ($1, true, '2030-01-01', 'withdrawn')");
  await insert(
    `letter_batch (condominium_id, scope, made_by, letters, seed) values ($2, 'person', $1, 1, '\\x01')`,
    condominium_id,
  );
  await run(
    `insert into letter (batch_id, condominium_id, person_id, place)
     select max(id), $2, $1, 1 from letter_batch where condominium_id = $2`,
    [id, condominium_id],
  );
  await run(
    `with made as (insert into registry_import (made_by, file_name, file_hash, bytes, effective_on, state)
       values ($1, 'a.csv', '\\x01', 1, '2026-01-01', 'applied') returning id),
     line as (insert into registry_import_row (import_id, line, person_id, fields) select id, 1, $1, '{"rooms": "3"}' from made)
     insert into registry_import_change (import_id, entity, entity_key, person_id, after)
     select id, 'person', '{}', $1, '{"locale": "it"}' from made`,
    [id],
  );
}

/** Ideas that a person proposed, promoted, supported, changed and answered. */
async function plantIdeas(id: number, condominium_id: number): Promise<void> {
  const { id: idea } = await makeInitiative(portal.make, { condominium_id, author_id: id });
  const there = "initiative_id, condominium_id";
  await run(`insert into initiative_promoter (${there}, person_id, invited_by) values ($1, $2, $3, $3)`, [
    idea,
    condominium_id,
    id,
  ]);
  await run(
    `insert into initiative_support (${there}, household_id, dwelling_id, person_id, revision)
     select $1, $2, t.household_id, t.dwelling_id, m.person_id, 1 from household_member m join tenancy t using (household_id)
     where m.person_id = $3`,
    [idea, condominium_id, id],
  );
  await run(
    `insert into initiative_revision (${there}, number, lang, words, reason, replaced_by) values ($1, $2, 1, 'it', '{}', 'Costa meno.', $3)`,
    [idea, condominium_id, id],
  );
  await run(
    `insert into initiative_answer (${there}, revision, voice, accepted, reasons, follows, lang, signed_by, signed_name)
     values ($1, $2, 1, 'committee', true, 'Se ne è parlato a lungo.', 'Si compra.', 'it', $3, 'Ada')`,
    [idea, condominium_id, id],
  );
  await run(
    `insert into initiative_comment (${there}, kind, author_id, voice, body, lang) values ($1, $2, 'doubt', $3, 'promoter', 'E la pioggia?', 'it')`,
    [idea, condominium_id, id],
  );
  await run(`insert into initiative_event (${there}, act, person_id) values ($1, $2, 'publish', $3)`, [
    idea,
    condominium_id,
    id,
  ]);
  await run(`insert into initiative_follow (${there}, person_id) values ($1, $2, $3)`, [idea, condominium_id, id]);
  await run("insert into initiative_evening (day) values ('2026-01-15') on conflict do nothing");
  await run("insert into initiative_summary (person_id, day) values ($1, '2026-01-15')", [id]);
  await run("insert into initiative_calendar (person_id, seed, token_hash) values ($1, gen_random_uuid(), $2)", [
    id,
    Buffer.from(`calendar ${id}`),
  ]);
  await run(
    `insert into initiative_rule (condominium_id, share_numerator, share_denominator, support_days, answer_days, changed_by)
     values ($1, 1, 3, 60, 30, $2)`,
    [condominium_id, id],
  );
  await plantDoing(id, idea, condominium_id);
}

/** What a person did to get ideas done, and what they think of one that was. */
async function plantDoing(id: number, idea: number, condominium_id: number): Promise<void> {
  const there = "initiative_id, condominium_id";
  const at = [idea, condominium_id, id];
  await run(
    `insert into initiative_offer (${there}, person_id, kind, words, lang) values ($1, $2, $3, 'time', 'Il sabato.', 'it')`,
    at,
  );
  await run(
    `insert into initiative_step (${there}, title, lang, owner_id, saved_by, voice) values ($1, $2, 'Scavare', 'it', $3, $3, 'promoter')`,
    at,
  );
  await run(
    `insert into initiative_expense (${there}, what, lang, cents, spent_on, entered_by, voice)
     values ($1, $2, 'Terra', 'it', 1200, '2026-05-02', $3, 'promoter')`,
    at,
  );
  await run(
    `insert into initiative_update (${there}, body, lang, author_id, voice) values ($1, $2, 'Si scava.', 'it', $3, 'promoter')`,
    at,
  );
  const done = await makeDone(portal.make, { condominium_id, author_id: id, days: 40 });
  const over = [done.id, condominium_id, id];
  await run(
    `with said as (
       insert into initiative_support (${there}, household_id, dwelling_id, person_id, revision)
       select $1, $2, t.household_id, t.dwelling_id, $3, 1 from tenancy t where t.condominium_id = $2 limit 1)
     insert into initiative_evaluation (${there}, person_id, as_proposed, works, again) values ($1, $2, $3, 1, 2, 3)`,
    over,
  );
}
