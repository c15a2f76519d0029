import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { askForExport } from "~/features/account/commands/ask-for-export.server";
import { makeDataExport } from "~/features/account/reactions.server";
import { askErasure, withdrawErasure } from "~/features/erasure/commands/ask-erasure.server";
import { eraseAsAsked, extendErasure, refuseErasure } from "~/features/erasure/commands/decide-erasure.server";
import { findQueue } from "~/features/erasure/queries/queue.server";
import { findRequestPage } from "~/features/erasure/queries/request-page.server";
import { deliverMail } from "~/features/identity/reactions.server";
import type { Actor } from "~/platform/actor";
import { openRead } from "~/platform/database.server";
import { devMailbox } from "~/platform/mail.server";
import { readSession } from "~/platform/session.server";
import { makeInitiative } from "../../support/initiatives.ts";
import { featurePortal, memberOf, officerOf, once, residentIn, signIn } from "../../support/feature-portal.ts";
import type { Resident } from "../../support/registry.ts";

const files = mkdtempSync(join(tmpdir(), "cortile-erasure-"));
const portal = featurePortal({ jobs: true, env: { FILES_DIR: files, NODE_ENV: "development" } });
afterAll(() => rmSync(files, { recursive: true, force: true }));

const run = (text: string, values: unknown[] = []) => portal.owner.query(text, values);
const answer = "Abbiamo cancellato i tuoi dati.";
const requestOf = async (id: number) => (await run("select * from erasure_request where id = $1", [id])).rows[0];
const read = async <T>(actor: Actor, work: (db: Awaited<ReturnType<typeof openRead>>) => Promise<T>) => {
  const db = await openRead(actor);
  try {
    return await work(db);
  } finally {
    await db.commit().execute();
  }
};

let elena: Actor;
let nadia: Actor;
let place: number;
let territory: number;
beforeAll(async () => {
  const condominium = await portal.make.condominium();
  [place, territory] = [condominium.id, condominium.territory_id];
  elena = await officerOf(await portal.make.staff("coordinator", [territory]));
  nadia = await officerOf(await portal.make.staff("coordinator", [territory]));
});

let rosa: Resident;
let me: Actor;
beforeEach(async () => {
  rosa = await residentIn(portal, {}, place);
  me = await memberOf(rosa);
});

async function ask(actor: Actor = me, words = false, message = ""): Promise<number> {
  const outcome = await askErasure(once(actor), { words, message });
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.requestId;
}

describe("asking", () => {
  test("has a month, by the calendar of Rome and the database's clock", async () => {
    const request = await requestOf(await ask(me, true, "Grazie"));
    const { rows } = await run("select ((now() at time zone 'Europe/Rome')::date + interval '1 month')::date as due");
    expect(request).toMatchObject({ due_on: rows[0].due, state: "open", words: true, message: "Grazie" });
  });

  test("one at a time: a double tap is one, two devices at once are one and a refusal", async () => {
    const context = once(me);
    const asked = { words: false, message: "" };
    const [first, second] = await Promise.all([askErasure(context, asked), askErasure(context, asked)]);
    expect([first.ok, second]).toEqual([true, first]);
    expect(await askErasure(once(me), asked)).toEqual({ ok: false, refusal: "me:erasure.refusal.open" });
    await withdrawErasure(once(me));
    const both = await Promise.all([askErasure(once(me), asked), askErasure(once(me), asked)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("can be taken back until it is decided, and asked again", async () => {
    const id = await ask();
    expect(await withdrawErasure(once(me))).toEqual({ ok: true, value: null });
    expect((await requestOf(id)).state).toBe("withdrawn");
    expect(await withdrawErasure(once(me))).toEqual({ ok: false, refusal: "me:erasure.refusal.closed" });
    expect(await ask()).toBeGreaterThan(id);
  });

  test("is for former residents too, and not while the office helps", async () => {
    const { person } = await portal.make.formerTenant({ condominium_id: place });
    expect(await ask((await signIn(person.id)).actor)).toBeGreaterThan(0);
    const helped = { ...me, assistedBy: { personId: 1, name: "Paolo", endsAt: "", minutesLeft: 9 } };
    const refused = { ok: false, refusal: "me:erasure.refusal.assisted" };
    expect(await askErasure(once(helped), { words: false, message: "" })).toEqual(refused);
    await ask();
    expect(await withdrawErasure(once(helped))).toEqual(refused);
  });

  test("nothing to take back is nothing", async () => {
    expect(await withdrawErasure(once(me))).toBeUndefined();
  });
});

describe("the queue", () => {
  test("is by due date, says how late, and names people; nobody else has one", async () => {
    await run("delete from erasure_request");
    const ids: number[] = [];
    for (const days of [5, -3, 0]) {
      const actor = await memberOf(await residentIn(portal, {}, place));
      const id = await ask(actor);
      await run(
        "update erasure_request set due_on = (now() at time zone 'Europe/Rome')::date + $2::int where id = $1",
        [id, days],
      );
      ids.push(id);
    }
    const { requests } = await read(elena, (db) => findQueue(db, "open", { after: null, before: null }));
    expect(requests.map(({ id, daysLeft }) => [id, daysLeft])).toEqual([
      [ids[1], -3],
      [ids[2], 0],
      [ids[0], 5],
    ]);
    expect(requests[0]!.person!.name).toMatch(/^Ada Prova/);
    const moderator = await officerOf(await portal.make.staff("moderator", [territory]));
    const theirs = await read(moderator, (db) => findQueue(db, "open", { after: null, before: null }));
    expect(theirs.requests).toEqual([]);
    expect(await eraseAsAsked(once(moderator), ids[0]!, answer)).toBeUndefined();
    expect(await refuseErasure(once(moderator), ids[0]!, answer)).toBeUndefined();
    expect(await extendErasure(once(me), ids[0]!, answer)).toBeUndefined();
    expect(await eraseAsAsked(once(elena), 999_999, answer)).toBeUndefined();
  });

  test("goes on by twenty without losing or repeating anybody", async () => {
    await run("delete from erasure_request");
    const people = await Promise.all(Array.from({ length: 23 }, () => portal.make.person()));
    for (const { id } of people)
      await run("insert into erasure_request (person_id, words, due_on) values ($1, false, '2030-01-01')", [id]);
    const first = await read(elena, (db) => findQueue(db, "open", { after: null, before: null }));
    const after = { due: first.last!.dueOn, id: first.last!.id };
    const second = await read(elena, (db) => findQueue(db, "open", { after, before: null }));
    const seen = [...first.requests, ...second.requests].map(({ personId }) => personId);
    expect(seen).toEqual(people.map(({ id }) => id));
    expect(second.last).toBeNull();
    await run("update erasure_request set state = 'withdrawn'");
    const closed = await read(elena, (db) => findQueue(db, "closed", { after: null, before: null }));
    const older = await read(elena, (db) => findQueue(db, "closed", { after: null, before: closed.last!.id }));
    expect([closed.requests.length, older.requests.length]).toEqual([20, 3]);
  });
});

describe("more time", () => {
  test("is two months, once, with a reason the person gets", async () => {
    const id = await ask();
    await run("update erasure_request set requested_at = '2030-01-31 12:00+01', due_on = '2030-02-28' where id = $1", [
      id,
    ]);
    expect(await extendErasure(once(elena), id, "Serve un controllo.")).toEqual({ ok: true, value: { told: "paper" } });
    expect(await requestOf(id)).toMatchObject({
      due_on: "2030-04-30",
      extended_because: "Serve un controllo.",
      state: "open",
    });
    expect(await extendErasure(once(nadia), id, "Ancora.")).toEqual({
      ok: false,
      refusal: "people:erasure.refusal.extended",
    });
  });

  test("not when the first month is over", async () => {
    const id = await ask();
    const refusal = { ok: false, refusal: "people:erasure.refusal.late" };
    const due = (days: number) =>
      run("update erasure_request set due_on = (now() at time zone 'Europe/Rome')::date + $2::int where id = $1", [
        id,
        days,
      ]);
    await due(-1);
    expect(await extendErasure(once(elena), id, "Troppo tardi.")).toEqual(refusal);
    await due(0);
    expect((await extendErasure(once(elena), id, "In tempo."))?.ok).toBe(true);
  });
});

describe("refusing", () => {
  test("leaves everything, and the person reads why", async () => {
    await run("update person set email = 'rosa@posta.it', email_confirmed_at = now() where id = $1", [me.personId]);
    const id = await ask();
    expect(await refuseErasure(once(elena), id, "Il contratto è in corso.")).toEqual({
      ok: true,
      value: { told: "email" },
    });
    expect(await requestOf(id)).toMatchObject({ state: "refused", decided_by: elena.personId, told: "email" });
    const { rows } = await run("select shown_name, erased_at from person where id = $1", [me.personId]);
    expect(rows).toEqual([{ shown_name: rosa.person.shown_name, erased_at: null }]);
    expect(await withdrawErasure(once(me))).toEqual({ ok: false, refusal: "me:erasure.refusal.closed" });
    const accesses = await run("select kind, staff_id from data_access where person_id = $1", [me.personId]);
    expect(accesses.rows).toEqual([{ kind: "erasure", staff_id: elena.personId }]);
  });
});

const marks = {
  email: "cancellami.presto@posta.example",
  phone: "333 000 8765",
  shown_name: "Zefirina Qwx",
  sign_in_name: "zefirina-4711",
};
const words = ["prugna selvatica uno", "prugna selvatica due", "prugna selvatica tre", "prugna selvatica quattro"];

/** Somebody of whom there is a trace in every place where there can be one. */
async function leaveTraces(): Promise<{ request: Request; exportId: number }> {
  const id = me.personId;
  await run(
    `update person set email = $2, phone = $3, shown_name = $4, sign_in_name = $5, email_confirmed_at = now(),
       phone_confirmed_at = now(), told_by = 'email', letters = 'piu', theme = 'dark' where id = $1`,
    [id, ...Object.values(marks)],
  );
  await run("update participant set shown_name = $2 where person_id = $1", [id, marks.shown_name]);
  await run(
    `insert into sign_in_link (person_id, token_hash, purpose, email, expires_at) values ($1, $2, 'enter', $3, now() + interval '1 hour')`,
    [id, Buffer.from(`link ${id}`), marks.email],
  );
  await run("insert into passphrase (person_id, argon2_hash) values ($1, 'x')", [id]);
  await run("insert into access_code (person_id, code_hash, expires_at) values ($1, $2, now() + interval '9 days')", [
    id,
    Buffer.from(`code ${id}`),
  ]);
  await run("insert into known_device (person_id, device_hash) values ($1, $2)", [id, Buffer.from("x")]);
  await run("insert into account_event (person_id, kind, device) values ($1, 'newDevice', 'Nokia di Zefirina Qwx')", [
    id,
  ]);
  const neighbour = await residentIn(portal, {}, place);
  await run("insert into account_event (person_id, kind, by_name) values ($1, 'helped', $2)", [
    neighbour.person.id,
    marks.shown_name,
  ]);
  await run(
    "insert into accessibility_feedback (key, page, message, contact) values ($1, '/', 'Non leggo.', 'scrivi a ' || upper($2))",
    [`key ${id}`, marks.email],
  );
  await run(
    `with made as (insert into registry_import (made_by, file_name, file_hash, bytes, effective_on, state, sample)
       values ($1, 'a.csv', '\\x01', 1, '2026-01-01', 'applied', jsonb_build_array(jsonb_build_array($2::text, $3::text))) returning id),
     line as (insert into registry_import_row (import_id, line, person_id, fields, after)
       select id, 1, $1, jsonb_build_object('email', $2::text, 'phone', $3::text), jsonb_build_object('email', $2::text) from made)
     insert into registry_import_change (import_id, entity, entity_key, person_id, after)
     select id, 'person', '{}', $1, jsonb_build_object('phone', $3::text) from made`,
    [id, marks.email, marks.phone],
  );
  const mine = { condominium_id: place, author_id: id };
  const notice = await portal.make.notice({ ...mine, kind: "neighbour", title: words[0], body: words[1] });
  await run(
    "insert into notice_draft (author_id, saved_by, kind, condominium_id, words) values ($1, $1, 'neighbour', $2, $3)",
    [id, place, JSON.stringify({ title: "Bozza", body: words[1], what: words[0] })],
  );
  await portal.make.comment({ author_id: id, body: words[2] }, notice);
  await portal.make.comment({ author_id: id, body: words[3], removed_at: new Date() }, notice);
  await portal.make.comment({ author_id: id, body: "Parla il comitato", voice: "committee" }, notice);
  const idea = (title: string) =>
    makeInitiative(portal.make, { ...mine, state: "discussion", ...{ title, why: words[1] } });
  await makeInitiative(portal.make, { ...mine, state: "draft", title: words[2] });
  const { id: initiative_id } = await idea(words[0]!);
  await run(
    `insert into initiative_revision (initiative_id, condominium_id, number, lang, words, reason, replaced_by)
     values ($1, $2, 1, 'it', $3, $4, $5)`,
    [initiative_id, place, JSON.stringify({ why: words[1] }), words[3], id],
  );
  await run(
    `insert into initiative_answer (initiative_id, condominium_id, revision, voice, accepted, reasons, follows, lang, signed_by, signed_name)
     values ($1, $2, 9, 'committee', false, 'Il comitato ne ha parlato.', 'Niente.', 'it', $3, $4)`,
    [initiative_id, place, id, marks.shown_name],
  );
  // What they said of somebody else's idea too, as one of those who promote it.
  const { id: theirs } = await makeInitiative(portal.make, { condominium_id: place, author_id: neighbour.person.id });
  await run(
    `insert into initiative_event (initiative_id, condominium_id, act, person_id, details)
     values ($1, $2, 'complete', $3, jsonb_build_object('voice', 'promoter', 'reason', $4::text))`,
    [theirs, place, id, words[2]],
  );
  await run(
    `insert into initiative_revision (initiative_id, condominium_id, number, lang, words, reason, replaced_by)
     values ($1, $2, 1, 'it', '{}', $3, $4)`,
    [theirs, place, words[3], id],
  );
  await run(
    `insert into initiative_comment (initiative_id, condominium_id, kind, author_id, voice, body, lang, removed_at)
     values ($1, $2, 'doubt', $3, 'neighbour', $4, 'it', null), ($1, $2, 'comment', $3, 'promoter', $5, 'it', now()),
       ($1, $2, 'comment', $3, 'committee', 'Parla il comitato', 'it', null)`,
    [theirs, place, id, words[0], words[2]],
  );
  await run("update initiative set owner_id = $2, owner_name = $3 where id = $1", [
    initiative_id,
    id,
    marks.shown_name,
  ]);
  await run("insert into initiative_follow (initiative_id, condominium_id, person_id) values ($1, $2, $3)", [
    theirs,
    place,
    id,
  ]);
  await run("insert into initiative_calendar (person_id, seed, token_hash) values ($1, gen_random_uuid(), $2)", [
    id,
    Buffer.from(`calendar ${id}`),
  ]);
  await run("insert into initiative_evening (day) values ('2026-01-15') on conflict do nothing");
  await run("insert into initiative_summary (person_id, day) values ($1, '2026-01-15')", [id]);
  await doForIdea(theirs, id, words);
  const exported = await askForExport(once(me));
  if (!exported.ok) throw new Error(exported.refusal);
  await makeDataExport(exported.value);
  const { request } = await signIn(id);
  return { request, exportId: exported.value.exportId };
}

/** Help, a step, spending and news of somebody who promotes an idea, and one line of each that they wrote as the committee. */
async function doForIdea(idea: number, id: number, words: string[]): Promise<void> {
  const there = "initiative_id, condominium_id";
  const at = [idea, place, id];
  await run(
    `insert into initiative_offer (${there}, person_id, kind, words, lang) values ($1, $2, $3, 'time', $4, 'it')`,
    [...at, words[2]],
  );
  for (const voice of ["promoter", "committee"]) {
    const said = voice === "promoter" ? words[2] : "Il comitato lo fa.";
    await run(
      `insert into initiative_step (${there}, title, lang, owner_words, saved_by, voice) values ($1, $2, $4, 'it', $4, $3, $5)`,
      [...at, said, voice],
    );
    await run(
      `insert into initiative_expense (${there}, what, lang, cents, spent_on, entered_by, voice, removed_at, removed_by, removed_reason,
         removed_lang, removed_voice)
       values ($1, $2, $4, 'it', 1200, '2026-05-02', $3, $5, now(), $3, $4, 'it', $5)`,
      [...at, said, voice],
    );
    await run(
      `insert into initiative_update (${there}, body, lang, author_id, voice) values ($1, $2, $4, 'it', $3, $5)`,
      [...at, said, voice],
    );
  }
}

/** Every table of the whole database, jobs included, in which one of some words stands, in small letters or big ones. */
async function textsWith(needles: string[]): Promise<string[]> {
  const tables = await run(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss') order by 1",
  );
  const found: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await run(
      `select 1 from ${name} t where exists (select from unnest($1::text[]) n where strpos(lower(to_jsonb(t)::text), lower(n)) > 0) limit 1`,
      [needles],
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}

describe("erasing", () => {
  beforeEach(async () => {
    // The marks are looked for in the whole database: one person at a time has them.
    await run("update person set email = null, email_confirmed_at = null, sign_in_name = null where id <> $1", [
      me.personId,
    ]);
    await run("truncate accessibility_feedback, registry_import cascade");
  });

  test("leaves no address, number, name or word anywhere, and the person is out at once", async () => {
    const { request } = await leaveTraces();
    const id = await ask(me, true, "Con la prugna selvatica");
    expect(await textsWith([...Object.values(marks), "prugna selvatica"])).not.toEqual([]);
    const outcome = await eraseAsAsked(once(elena), id, answer);
    expect(outcome).toEqual({ ok: true, value: { told: "email" } });
    expect(await textsWith([...Object.values(marks), "prugna selvatica", "Qwx"])).toEqual([]);
    expect(await readSession(request)).toBeNull();
    expect(readdirSync(join(files, "exports"))).toEqual([]);
  });

  test("keeps the registry, the committee's words and who saw what", async () => {
    await leaveTraces();
    const id = await ask(me, true);
    await eraseAsAsked(once(elena), id, answer);
    const { rows } = await run("select * from person where id = $1", [me.personId]);
    expect(rows[0]).toMatchObject({
      registry_number: rosa.person.registry_number,
      last_name: rosa.person.last_name,
      told_by: "paper",
      letters: "a",
      theme: "system",
      welcomed_at: null,
      phone_confirmed_at: null,
    });
    expect(rows[0].erased_at).toBeInstanceOf(Date);
    const said = await run(
      "select body, voice, removed_at is not null as gone from notice_comment where author_id = $1 order by id",
      [me.personId],
    );
    expect(said.rows).toEqual([
      { body: "—", voice: "neighbour", gone: true },
      { body: "—", voice: "neighbour", gone: true },
      { body: "Parla il comitato", voice: "committee", gone: false },
    ]);
    const talk = await run(
      "select body, voice, removed_at is not null as gone from initiative_comment where author_id = $1 order by id",
      [me.personId],
    );
    expect(talk.rows).toEqual([
      { body: "—", voice: "neighbour", gone: true },
      { body: "—", voice: "promoter", gone: true },
      { body: "Parla il comitato", voice: "committee", gone: false },
    ]);
    const steps = await run("select title, owner_words as owner from initiative_step where saved_by = $1 order by id", [
      me.personId,
    ]);
    expect(steps.rows).toEqual([
      { title: "———", owner: "———" },
      { title: "Il comitato lo fa.", owner: "Il comitato lo fa." },
    ]);
    const spent = await run(
      "select what, removed_reason as reason, cents from initiative_expense where entered_by = $1 order by id",
      [me.personId],
    );
    expect(spent.rows).toEqual([
      { what: "———", reason: "———", cents: 1200 },
      { what: "Il comitato lo fa.", reason: "Il comitato lo fa.", cents: 1200 },
    ]);
    const notices = await run(
      "select title, status, withdrawn_reason as why from notice where author_id = $1 order by id",
      [me.personId],
    );
    expect(notices.rows).toEqual([{ title: "———", status: "withdrawn", why: "—" }]);
    expect((await run("select from notice_draft where author_id = $1", [me.personId])).rows).toEqual([]);
    expect((await run("select from household_member where person_id = $1", [me.personId])).rows).toHaveLength(1);
    expect((await run("select kind from data_access where person_id = $1", [me.personId])).rows).toEqual([
      { kind: "erasure" },
    ]);
    expect(
      (await run("select from access_code where person_id = $1 and voided_at is null", [me.personId])).rows,
    ).toEqual([]);
  });

  test("leaves the words when the person did not ask for them", async () => {
    await leaveTraces();
    await eraseAsAsked(once(elena), await ask(me, false), answer);
    expect(await textsWith(Object.values(marks))).toEqual([]);
    expect(await textsWith(["prugna selvatica tre"])).toEqual([
      ...["public.initiative", "public.initiative_comment", "public.initiative_event", "public.initiative_expense"],
      ...["public.initiative_offer", "public.initiative_step", "public.initiative_update", "public.notice_comment"],
    ]);
  });

  test("takes exactly what the preview counted", async () => {
    await leaveTraces();
    const id = await ask(me, true);
    const page = await read(elena, (db) => findRequestPage(db, elena, id));
    expect(page!.counts).toMatchObject({
      ...{ email: 1, phone: 1, shownName: 1, signInName: 1, passphrase: 1, codes: 1, devices: 1, events: 1, faces: 1 },
      ...{
        exports: 1,
        follows: 2,
        notices: 2,
        comments: 4,
        initiatives: 2,
        ideaWork: 5,
        supports: 0,
        evaluations: 0,
        acts: 6,
        tenancies: 1,
        sessions: 2,
        staff: false,
        committee: false,
      },
    });
    expect(page!.asker!.number).toBe(rosa.person.registry_number);
    await eraseAsAsked(once(elena), id, answer);
    const after = await read(elena, (db) => findRequestPage(db, elena, id));
    const { counts } = after!;
    const gone = ["email", "phone", "shownName", "signInName", "passphrase", "codes", "sessions", "devices"] as const;
    expect(
      [...gone, "events" as const, "faces" as const, "exports" as const, "follows" as const].filter(
        (name) => counts[name] > 0,
      ),
    ).toEqual([]);
    expect(counts).toMatchObject({ acts: 6, tenancies: 1, accesses: 1 });
    expect(after!.deciding).toEqual({ allowed: false, reason: "people:erasure.refusal.closed" });
  });

  test("is told in the person's language, by a mail whose address nobody can read", async () => {
    await leaveTraces();
    await run("update person set locale = 'ar' where id = $1", [me.personId]);
    await eraseAsAsked(once(elena), await ask(), answer);
    const { rows } = await run("select data from pgboss.job where name = 'mail' and data->>'personId' = $1", [
      String(me.personId),
    ]);
    expect(rows).toHaveLength(1);
    devMailbox().length = 0;
    await deliverMail(rows[0].data);
    expect(devMailbox()[0]!.to).toBe(marks.email);
    expect(devMailbox()[0]!.subject).toBe("تم محو بياناتك");
    expect(devMailbox()[0]!.text).toContain(answer);
  });

  test("twice is once: a double tap, a second coordinator, both at the same moment", async () => {
    const id = await ask();
    const context = once(elena);
    const [first, second, third] = await Promise.all([
      eraseAsAsked(context, id, answer),
      eraseAsAsked(context, id, answer),
      refuseErasure(once(nadia), id, "Non si può fare."),
    ]);
    expect(second).toEqual(first);
    expect([first!.ok, third!.ok].filter(Boolean)).toHaveLength(1);
    expect(await eraseAsAsked(once(nadia), id, answer)).toEqual({
      ok: false,
      refusal: "people:erasure.refusal.closed",
    });
  });

  test("and taking back at the same moment: one of the two, whole", async () => {
    for (let n = 0; n < 5; n += 1) {
      const actor = await memberOf(await residentIn(portal, {}, place));
      const id = await ask(actor);
      const [erased, withdrawn] = await Promise.all([
        eraseAsAsked(once(elena), id, answer),
        withdrawErasure(once(actor)),
      ]);
      expect([erased!.ok, withdrawn!.ok].filter(Boolean)).toHaveLength(1);
      const { rows } = await run("select erased_at is not null as erased from person where id = $1", [actor.personId]);
      expect([(await requestOf(id)).state, rows[0].erased]).toEqual(erased!.ok ? ["done", true] : ["withdrawn", false]);
    }
  });

  test("a comment that is being written comes before it, or not at all", async () => {
    const notice = await portal.make.notice({ condominium_id: place });
    const id = await ask(me, true);
    const client = await portal.owner.connect();
    await client.query("begin");
    await client.query(
      "insert into notice_comment (posting_id, condominium_id, author_id, voice, body, lang) values ($1, $2, $3, 'neighbour', 'prugna in corsa', 'it')",
      [notice.id, place, me.personId],
    );
    const erasing = eraseAsAsked(once(elena), id, answer);
    await new Promise((resolve) => setTimeout(resolve, 150));
    await client.query("commit");
    client.release();
    expect((await erasing)?.ok).toBe(true);
    expect(await textsWith(["prugna in corsa"])).toEqual([]);
  });

  test("who is erased can come back with a new letter, under a new name", async () => {
    await eraseAsAsked(once(elena), await ask(), answer);
    const { actor } = await signIn(me.personId);
    expect([actor.home?.condominiumId, actor.welcomed]).toEqual([place, false]);
  });
});

describe("who may not decide", () => {
  test("one's own request", async () => {
    const id = await ask(elena);
    const own = { ok: false, refusal: "people:erasure.refusal.own" };
    expect(await eraseAsAsked(once(elena), id, answer)).toEqual(own);
    expect(await refuseErasure(once(elena), id, answer)).toEqual(own);
    await withdrawErasure(once(elena));
  });

  test("a neighbour's, or where a tie is written down", async () => {
    const tied = await portal.make.staff("coordinator", [territory]);
    await run("insert into staff_conflict values ($1, $2, 'Parente')", [tied.id, place]);
    const refusal = { ok: false, refusal: "people:erasure.refusal.conflict" };
    expect(await eraseAsAsked(once(await officerOf(tied)), await ask(), answer)).toEqual(refusal);
  });

  test("somebody who works for the office or sits on a committee is not erased before that ends", async () => {
    await portal.make.committeeOffice({ person_id: me.personId, condominium_id: place });
    const id = await ask();
    expect(await eraseAsAsked(once(elena), id, answer)).toEqual({
      ok: false,
      refusal: "people:erasure.refusal.committee",
    });
    expect((await run("select erased_at from person where id = $1", [me.personId])).rows[0].erased_at).toBeNull();
    const worker = await portal.make.staff("operator", [territory]);
    const asked = await ask((await signIn(worker.id, true)).actor);
    expect(await eraseAsAsked(once(elena), asked, answer)).toEqual({
      ok: false,
      refusal: "people:erasure.refusal.staff",
    });
    await run("update staff_role set ends_on = '2020-02-01' where person_id = $1", [worker.id]);
    expect((await eraseAsAsked(once(elena), asked, answer))?.ok).toBe(true);
  });
});
