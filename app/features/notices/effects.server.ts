import { sql } from "kysely";
import { type Trx, withRole } from "~/platform/database.server";
import { sendJob } from "~/platform/jobs.server";
import { contentLanguages } from "~/platform/languages";
import { translates } from "~/platform/translator.server";
import { versionCounts } from "./reach.server";

/** Sentences that nobody has asked for in this time are asked for again. */
const cacheDays = 180;

/**
 * Asks for the notice in the languages of those it is for, where it does not say the same in them yet: one job each,
 * in the open transaction. Words that a person wrote are left to people, also when they wait to be renewed. Nothing is
 * asked where no translator is set.
 */
export async function askTranslations(trx: Trx, noticeId: number): Promise<void> {
  if (!translates()) return;
  const { rows } = await withRole(trx, "job", () =>
    sql<{ lang: string; revision: number }>`
      select distinct p.locale as lang, notice.revision
      from notice join posting g on g.notice_id = notice.id
      join household_member m on m.condominium_id = g.condominium_id and ${livesThere}
      join person p on p.id = m.person_id
      where notice.id = ${noticeId} and p.locale <> notice.lang and p.locale = any (${contentLanguages.map(({ code }) => code)})
        and (g.stairwell_ids is null or exists (select from tenancy t join dwelling d on d.id = t.dwelling_id
          where t.household_id = m.household_id and d.stairwell_id = any (g.stairwell_ids)))
        and not exists (select from notice_version v where v.notice_id = notice.id and v.lang = p.locale
          and (v.source = 'person' or v.revision = notice.revision or ${versionCounts("v")}))
      order by p.locale`.execute(trx),
  );
  for (const { lang, revision } of rows) await sendJob(trx, "translate", { noticeId, revision, lang });
}

const livesThere = sql`m.joined_on <= (now() at time zone 'Europe/Rome')::date
  and coalesce(m.left_on > (now() at time zone 'Europe/Rome')::date, true)`;

/** Forgets what the translator said long ago. As the system actor `job`. */
export async function forgetOldTranslations(trx: Trx): Promise<void> {
  await sql`delete from translation where made_at < now() - make_interval(days => ${cacheDays})`.execute(trx);
}

/** Forgets everything that the translator said: it does not know whose words they were. As the system actor `job`. */
export async function forgetTranslations(trx: Trx): Promise<void> {
  await trx.deleteFrom("translation").execute();
}
