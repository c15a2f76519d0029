import { sql } from "kysely";
import { voidCodes } from "~/features/identity/effects.server";
import { eraseFromInitiatives } from "~/features/initiatives/effects.server";
import { forgetTranslations } from "~/features/notices/effects.server";
import type { Trx } from "~/platform/database.server";
import { erasedText, erasedTitle } from "./model";

/**
 * Holds a person still before anything about an erasure is decided: who is coming in just now, or writing with this name,
 * comes before it or after it. Ways in first, then the person: the order in which everybody else takes these locks.
 */
export async function holdPerson(trx: Trx, personId: number): Promise<void> {
  for (const table of ["sign_in_link", "access_code"] as const) {
    await trx.selectFrom(table).select("person_id").where("person_id", "=", personId).forUpdate().execute();
  }
  await trx.selectFrom("person").select("id").where("id", "=", personId).forUpdate().execute();
}

/**
 * Takes away what a person may have erased: ways in, contacts, names, traces of devices, and the words where asked for.
 * What the registry, the committees and the log must keep stays (README). Called as the system actor `job` inside the
 * transaction of the decision, after holdPerson. Doing it twice is doing it once.
 */
export async function erasePerson(trx: Trx, personId: number, words: boolean): Promise<void> {
  const person = await trx
    .selectFrom("person")
    .select(["email", "phone", "shown_name as shownName"])
    .where("id", "=", personId)
    .executeTakeFirstOrThrow();
  await closeDoors(trx, personId);
  await trx.deleteFrom("session").where("person_id", "=", personId).execute();
  await trx.deleteFrom("account_event").where("person_id", "=", personId).execute();
  await trx.deleteFrom("notice_mute").where("person_id", "=", personId).execute();
  if (person.shownName) await forgetHelper(trx, personId, person.shownName);
  for (const contact of [person.email, person.phone]) if (contact) await forgetContact(trx, personId, contact);
  await trx.updateTable("participant").set({ shown_name: null }).where("person_id", "=", personId).execute();
  await trx
    .updateTable("data_export")
    .set({ state: "removed" })
    .where("person_id", "=", personId)
    .where("state", "in", ["waiting", "ready"])
    .execute();
  if (words) await eraseWords(trx, personId);
  const blank = { title: erasedTitle, text: erasedText };
  await eraseFromInitiatives(trx, personId, { words, blank });
  await trx
    .updateTable("person")
    .set({
      ...{ email: null, email_confirmed_at: null, phone: null, phone_confirmed_at: null },
      ...{ shown_name: null, sign_in_name: null, welcomed_at: null },
      ...{ told_by: "paper", letters: "a", theme: "system" },
      erased_at: sql<Date>`now()`,
    })
    .where("id", "=", personId)
    .execute();
}

/** Nobody gets in with what was given out before; a new letter makes a new code. */
async function closeDoors(trx: Trx, personId: number): Promise<void> {
  for (const table of ["sign_in_link", "passphrase", "second_factor", "recovery_code", "known_device"] as const) {
    await trx.deleteFrom(table).where("person_id", "=", personId).execute();
  }
  await trx
    .deleteFrom("sign_in_pairing")
    .where((eb) => eb.or([eb("person_id", "=", personId), eb("helper_id", "=", personId)]))
    .execute();
  await voidCodes(trx, [personId]);
  // Mails that wait or were just sent hold the address.
  await sql`delete from pgboss.job where name = 'mail' and data->>'personId' = ${String(personId)}`.execute(trx);
}

/** Neighbours whom the person helped to sign in have the name in their own log. */
async function forgetHelper(trx: Trx, personId: number, shownName: string): Promise<void> {
  await trx
    .updateTable("account_event")
    .set({ by_name: erasedText })
    .where("kind", "=", "helped")
    .where("by_name", "=", shownName)
    .where(
      "person_id",
      "in",
      sql<number>`(select n.person_id from household_member n join household_member m on m.condominium_id = n.condominium_id
        where m.person_id = ${personId})`,
    )
    .execute();
}

/** The address or number also stands in messages about accessibility and in the files that the company sent. */
async function forgetContact(trx: Trx, personId: number, contact: string): Promise<void> {
  await sql`update accessibility_feedback set contact = ''
    where strpos(lower(contact), lower(${contact})) > 0`.execute(trx);
  const inJson = JSON.stringify(contact).slice(1, -1);
  const cleaned = (column: string) =>
    sql`${sql.ref(column)} = replace(${sql.ref(column)}::text, ${inJson}, ${erasedText})::jsonb`;
  await sql`update registry_import_row set ${sql.join(["fields", "before", "after"].map(cleaned))}
    where person_id = ${personId} or strpos(fields::text, ${inJson}) > 0`.execute(trx);
  await sql`update registry_import_change set ${sql.join(["before", "after"].map(cleaned))}
    where person_id = ${personId}`.execute(trx);
  await sql`update registry_import set ${cleaned("sample")} where strpos(sample::text, ${inJson}) > 0`.execute(trx);
}

/** Answers and notices as a neighbour lose their words; the mark that something stood there remains. */
async function eraseWords(trx: Trx, personId: number): Promise<void> {
  await trx
    .updateTable("notice_comment")
    .set({ body: erasedText, removed_at: sql`coalesce(removed_at, now())` })
    .where("author_id", "=", personId)
    .where("voice", "=", "neighbour")
    .execute();
  const blank = {
    title: erasedTitle,
    body: erasedText,
    ...{ brief_what: "", brief_when: "", brief_where: "", brief_todo: "" },
  };
  const mine = trx.updateTable("notice").where("author_id", "=", personId).where("kind", "=", "neighbour");
  await mine.set(blank).execute();
  await mine
    .set({
      status: "withdrawn",
      withdrawn_at: sql`now()`,
      withdrawn_by: personId,
      withdrawn_reason: erasedText,
    })
    .where("status", "=", "published")
    .execute();
  const versions = sql`select id from notice where author_id = ${personId} and kind = 'neighbour'`;
  for (const table of ["notice_version", "notice_revision"] as const) {
    await trx
      .deleteFrom(table)
      .where("notice_id", "in", sql<number>`(${versions})`)
      .execute();
  }
  await trx
    .deleteFrom("attachment")
    .where("uploaded_by", "=", personId)
    .where((eb) =>
      eb.or([
        eb.and([eb("notice_id", "is", null), eb("initiative_id", "is", null)]),
        eb("notice_id", "in", sql<number>`(${versions})`),
      ]),
    )
    .execute();
  await forgetTranslations(trx);
  await trx.deleteFrom("notice_draft").where("author_id", "=", personId).where("kind", "=", "neighbour").execute();
  await trx
    .updateTable("notice")
    .set({ withdrawn_reason: erasedText })
    .where("withdrawn_by", "=", personId)
    .where("kind", "=", "neighbour")
    .execute();
}
