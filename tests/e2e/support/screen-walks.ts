import { createHash, randomBytes } from "node:crypto";
import type { Page } from "playwright/test";
import { checkDigit } from "../../../app/features/identity/model.ts";
import { registryOf } from "../../../db/seeds/planted.ts";
import { forgetTries, givePassphrase, newStaff, one } from "./neighbours.ts";
import { owner, type Person, somebody } from "./people.ts";
import { open, send } from "./steps.ts";

/** Who looks, if anybody is signed in, and with which page. */
export type Viewer = { person: Person | null; page: Page };

const id = async (sql: string, ...values: unknown[]) => (await one<{ id: number }>(sql, values)).id;
const current = `n.status = 'published' and p.published_at <= now() and p.hidden_at is null
  and (n.valid_until is null or n.valid_until > now())`;
/** The most talked about notice of a kind that is on the board of a condominium. */
export const noticeOf = (kind: string, condominiumId: number) =>
  id(
    `select p.id from posting p join notice n on n.id = p.notice_id
     where p.condominium_id = $1 and n.kind = $2 and ${current} and p.stairwell_ids is null
     order by (select count(*) from notice_comment k where k.posting_id = p.id) desc limit 1`,
    condominiumId,
    kind,
  );
/** The idea in a condominium that gathers most support. */
export const gatheringIn = (condominiumId: number) =>
  id(
    `select id from initiative where condominium_id = $1 and state = 'gathering' and support_until > now()
       and hidden_at is null order by supporters desc limit 1`,
    condominiumId,
  );
/** An idea of one's own, just begun. */
export const ownIdea = (viewer: Viewer) =>
  id(
    `insert into initiative (condominium_id, author_id, saved_by, lang, title)
     values ($2, $1, $1, 'it', 'Una panchina') returning id`,
    viewer.person?.id,
    homeOf(viewer),
  );
/** An idea that was decided in a house without a committee, which the office carries out. */
export const carriedByOffice = () =>
  id(
    `with home as (select m.condominium_id, m.person_id from household_member m
       where m.joined_on <= current_date and m.left_on is null
         and not exists (select from committee_office o where o.condominium_id = m.condominium_id)
       order by m.condominium_id, m.person_id limit 1),
     made as (insert into initiative (condominium_id, author_id, saved_by, lang, state, title, missing, place, why, proposal, area,
         published_at, dwellings, needed, share_numerator, share_denominator, support_until, threshold_at, asked_at, path,
         answer_due_at, decided_at)
       select condominium_id, person_id, person_id, 'it', 'decided', 'Una panchina', 'Manca', 'Cortile', 'Serve', 'Una panchina',
         'courtyard', now() - interval '40 days', 6, 2, 1, 3, now() + interval '20 days', now() - interval '9 days',
         now() - interval '9 days', 'office', now() + interval '20 days', now() - interval '1 day' from home
       returning id, condominium_id, author_id),
     said as (insert into initiative_answer (initiative_id, condominium_id, revision, voice, accepted, reasons, follows, lang,
         signed_by, signed_name)
       select id, condominium_id, 1, 'office', true, 'Il posto c’è e la spesa è piccola.', 'La compriamo.', 'it', author_id, 'Elena'
       from made)
     select id from made`,
  );
/** The newest row of a table of the writing desk. */
export const deskRow = (table: "notice_draft" | "notice_template" | "posting", which: string) =>
  id(`select id from ${table} where ${which} order by id desc limit 1`);
/** A draft of one's own, half written. */
export const ownDraft = (viewer: Viewer) =>
  id(
    `insert into notice_draft (author_id, saved_by, kind, condominium_id, words)
     values ($1, $1, 'neighbour', $2, '{"title": "Cerco una bici", "lang": "it"}') returning id`,
    viewer.person?.id,
    homeOf(viewer),
  );
/** A notice of one's own for the committee, which comes out tomorrow. */
export const ownScheduled = (viewer: Viewer) =>
  id(
    `with text as (insert into notice (kind, status, author_id, title, body, lang, published_at)
       values ('committee', 'published', $1, 'Pulizia del cortile', 'Ci vediamo alle nove.', 'it', now() + interval '1 day')
       returning id, author_id, published_at)
     insert into posting (notice_id, condominium_id, author_id, published_at)
     select id, $2, author_id, published_at from text returning id`,
    viewer.person?.id,
    homeOf(viewer),
  );
/** Where one says whether the poster of a notice hangs in the first of its stairwells. */
export const postedOf = async (postingId: number) =>
  `/notices/${postingId}/posted/${await id(
    `select w.id from posting p join stairwell w on w.condominium_id = p.condominium_id
     where p.id = $1 and (p.stairwell_ids is null or w.id = any (p.stairwell_ids)) order by w.name limit 1`,
    postingId,
  )}`;
/** A request of erasure that waits for an answer and may be done. */
export const openErasure = () =>
  id(`select r.id from erasure_request r where r.state = 'open' and not exists
    (select from committee_office o where o.person_id = r.person_id) order by r.id limit 1`);
/** A batch of letters that the viewer has just made for three people of the first building who read three languages. */
export async function openBatch({ person }: Viewer): Promise<number> {
  const batch = await id(
    `insert into letter_batch (condominium_id, scope, made_by, made_by_name, letters, seed)
     values (1, 'household', $1, 'Prova U.', 3, $2) returning id`,
    person?.id,
    randomBytes(32),
  );
  await owner().query(
    `with people as (select id from person where registry_number = any ($2)),
     codes as (insert into access_code (person_id, code_hash, expires_at, used_at)
       select id, sha256(($1 || '-' || id)::bytea), now() + interval '90 days', null from people
       on conflict (person_id) where used_at is null and voided_at is null do update set expires_at = excluded.expires_at
       returning id, person_id)
     insert into letter (batch_id, condominium_id, person_id, place, access_code_id)
     select $1::bigint, 1, person_id, row_number() over (order by person_id), id from codes`,
    [batch, [registryOf("amina"), registryOf("grace"), registryOf("giovanni")]],
  );
  return batch;
}
/** An import that stands where it stands: its columns to match, its plan to confirm, or a file that cannot be read. */
export const importIn =
  (state: "mapping" | "ready" | "failed") =>
  async ({ person }: Viewer): Promise<string> => {
    const columns = ["dwellingCode", "contractNumber", "personNumber", "surnameAndName", "birthDate", "holder"];
    const counts = {
      rows: 2,
      new: 1,
      changed: 0,
      unchanged: 0,
      blocked: 0,
      missing: 0,
      error: 1,
      ended: 0,
      members: 3,
    };
    const found = await id(
      `insert into registry_import (made_by, file_name, file_hash, bytes, effective_on, state, headers, sample, mapping, counts, failure, plan_digest)
       values ($1, 'anagrafe.csv', '\\x01', 900, current_date, $2, $3, $4, $5, $6, $7, '\\x01') returning id`,
      person?.id,
      state,
      JSON.stringify(["Alloggio", "Contratto", "Matricola", "Nominativo", "Nascita", "Intestatario"]),
      JSON.stringify([["FI-01-A01", "FI/1994/1001", "700001", "ROSSI ADA", "01/02/1950", "SI"]]),
      JSON.stringify(columns),
      JSON.stringify(counts),
      state === "failed" ? "registry:refusal.longCell|line=12|most=500" : null,
    );
    await owner().query(
      `insert into registry_import_row (import_id, line, fields, outcome, after, errors) values
       ($1, 2, '{"personNumber":"700001","lastName":"Rossi","firstName":"Ada","dwellingCode":"FI-01-A01","contractNumber":"FI/1994/1001"}',
         'new', '{"makes":["person","membership"]}', '[]'),
       ($1, 3, '{"raw":["FI-01-A01","","700002","ROSSI","31/02/1950","NO"]}', 'error', null,
         '[{"column":"birthDate","reason":"date"},{"column":"row","reason":"shifted"}]')`,
      [found],
    );
    return `/office/registry/${found}`;
  };
export const homeOf = ({ person }: Viewer) => person?.condominiumId ?? 0;

/** The second step of the door. Any code that could be one leads there: it is judged together with the year. */
export async function atTheYear({ page }: Viewer): Promise<string> {
  const digits = "48217703921";
  await open(page, "/sign-in");
  await page.locator("#code").fill(digits + checkDigit(digits));
  await page.locator("main form button").first().click();
  await page.waitForURL(/\/sign-in\/year/);
  return "/sign-in/year";
}

/** Somebody of the office between the two steps; without a second factor yet when `ready` is false. */
export const atTheFactor =
  (ready: boolean) =>
  async ({ page }: Viewer): Promise<string> => {
    await forgetTries();
    const person = await newStaff("moderator");
    const name = await givePassphrase(person, "parole di prova");
    if (ready) {
      await owner().query("insert into second_factor (person_id, sealed_secret, confirmed_at) values ($1, $2, now())", [
        person.id,
        randomBytes(60),
      ]);
    }
    await open(page, "/sign-in/again");
    await page.locator("#signInName").fill(name);
    await page.locator("#passphrase").fill("parole di prova");
    await send(page, page.locator("main form button").first());
    await page.waitForURL(/\/sign-in\/second-factor/);
    return ready ? "/sign-in/second-factor" : "/sign-in/second-factor/new";
  };

/** A link from a mail, not used yet. */
export async function freshLink(): Promise<string> {
  const token = randomBytes(20).toString("hex");
  const person = await somebody("tenant", 0);
  await owner().query(
    `insert into sign_in_link (token_hash, person_id, purpose, email, expires_at)
     values ($1, $2, 'enter', 'prova@example.org', now() + interval '30 minutes')`,
    [createHash("sha256").update(token).digest(), person.id],
  );
  return `/sign-in/link/${token}`;
}
