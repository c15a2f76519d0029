import { sql } from "kysely";
import { asSystem, type Trx } from "~/platform/database.server";
import { sendJob } from "~/platform/jobs.server";
import { mailWorks, sendMail } from "~/platform/mail.server";
import { findNews } from "../queries/news.server";
import { findSummary, toldByMail } from "../queries/summary.server";
import { summaryMail } from "../queries/summary-mail.server";

/** So many people are looked at in one transaction. */
const batch = 100;

/**
 * Puts the mails of the last evening into the queue: one a person who has news and is told by mail. Safe to repeat and to
 * run twice at once: the line that a person was told this evening and the job of the mail are written together, and the
 * line is there once. What a crash leaves undone, the next run does. @returns how many mails are on their way
 */
export async function queueSummaries(): Promise<number> {
  if (!mailWorks()) return 0;
  const day = await asSystem("job", openEvening);
  if (day === null) return 0;
  let queued = 0;
  for (let after: number | null = 0; after !== null;) {
    const from: number = after;
    const page = await asSystem("job", (trx) => queueSome(trx, day, from));
    queued += page.queued;
    after = page.last;
  }
  await asSystem("job", (trx) =>
    trx
      .updateTable("initiative_evening")
      .set({ finished_at: sql<Date>`now()` })
      .where("day", "=", day)
      .execute(),
  );
  return queued;
}

/** The last evening, while not everybody was told. A few minutes late: what was written just before six must be there. */
async function openEvening(trx: Trx): Promise<string | null> {
  const day = sql<string>`((now() at time zone 'Europe/Rome') - interval '18 hours 3 minutes')::date`;
  await trx
    .insertInto("initiative_evening")
    .values({ day })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const open = trx
    .selectFrom("initiative_evening")
    .select("day")
    .where("day", "=", day)
    .where("finished_at", "is", null);
  return (await open.executeTakeFirst())?.day ?? null;
}

async function queueSome(trx: Trx, day: string, after: number): Promise<{ queued: number; last: number | null }> {
  const page = await toldByMail(trx).select("id").where("id", ">", after).orderBy("id").limit(batch).execute();
  const ids = page.map(({ id }) => id);
  const news = await findNews(trx, ids, day);
  const told = [...new Set(news.map(({ personId }) => personId))].sort((a, b) => a - b);
  const last = page.length < batch ? null : ids.at(-1)!;
  if (told.length === 0) return { queued: 0, last };
  const lines = await trx
    .insertInto("initiative_summary")
    .values(told.map((person_id) => ({ person_id, day })))
    .onConflict((conflict) => conflict.doNothing())
    .returning("person_id as personId")
    .execute();
  for (const { personId } of lines) await sendJob(trx, "initiativeSummary", { personId, day });
  return { queued: lines.length, last };
}

/**
 * Writes and sends the summary of one person and evening, as things stand now: what was hidden or switched off meanwhile
 * is not in it. Repeating it sends the same mail again. @returns whether there was something to send
 */
export async function sendSummary(personId: number, day: string): Promise<boolean> {
  const summary = await asSystem("job", (trx) => findSummary(trx, personId, day));
  if (!summary) return false;
  await sendMail(summaryMail(summary));
  return true;
}
