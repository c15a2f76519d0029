import { sql } from "kysely";
import { asSystem, type Trx } from "~/platform/database.server";
import { log } from "~/platform/log.server";
import { translator, translateWhole, TranslatorRefused } from "~/platform/translator.server";
import { spokenFields, type Wording } from "../model";
import { original } from "../reach.server";

export type Asked = { noticeId: number; revision: number; lang: string };

/** Lengths that a version can hold; a longer translation is left out, never cut. */
const most: Record<keyof Wording, number> = { title: 120, what: 200, when: 200, where: 200, todo: 200, body: 8000 };

/**
 * Has a notice translated by the machine and keeps the whole of it, or nothing. Called by the job; safe to repeat, and of
 * no effect when the notice was corrected, withdrawn or put into words by a person meanwhile.
 * @throws TranslatorDown when it is worth trying again later
 */
export async function translateNotice(asked: Asked): Promise<void> {
  const found = await asSystem("job", (trx) => readAsked(trx, asked));
  if (!found) return;
  const { words, lang: from, names } = found;
  const by = translator();
  const known = (await by.languages()).some((pair) => pair.from === from && pair.to.includes(asked.lang));
  const said = known
    ? await translateWhole(
        by,
        spokenFields.map((field) => words[field]),
        { from, to: asked.lang, names },
      ).catch((error: unknown) => {
        if (error instanceof TranslatorRefused) return null;
        throw error;
      })
    : null;
  const version = said && (Object.fromEntries(spokenFields.map((field, at) => [field, said[at]!.trim()])) as Wording);
  if (
    !version ||
    spokenFields.some((field) => [...version[field]].length > most[field]) ||
    [...version.title].length < 3
  ) {
    log().warn({ ...asked, translator: by.name }, "translation left out");
    return;
  }
  await asSystem("job", (trx) => keepVersion(trx, asked, version));
}

/** What is still to be translated, with the names of neighbours that stay in the house. */
async function readAsked(trx: Trx, { noticeId, revision, lang }: Asked) {
  const notice = await openNotice(trx, noticeId, revision, lang)
    .select([...original, "notice.lang"])
    .executeTakeFirst();
  if (!notice) return undefined;
  const { lang: from, ...words } = notice;
  const { rows } = await sql<{ name: string }>`
    select distinct a.shown_name as name from posting g join participant a on a.condominium_id = g.condominium_id
    where g.notice_id = ${noticeId} and a.shown_name is not null and strpos(lower(${Object.values(words).join("\n")}), lower(a.shown_name)) > 0
    limit 1000`.execute(trx);
  return { words, lang: from, names: rows.map(({ name }) => name) };
}

/** The notice, when it still says what was asked about and nobody has put it into that language. */
function openNotice(trx: Trx, noticeId: number, revision: number, lang: string) {
  return trx
    .selectFrom("notice")
    .where("notice.id", "=", noticeId)
    .where("notice.revision", "=", revision)
    .where("notice.status", "=", "published")
    .where("notice.lang", "!=", lang)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("notice_version as v")
            .select("v.lang")
            .whereRef("v.notice_id", "=", "notice.id")
            .where("v.lang", "=", lang)
            .where((e) => e.or([e("v.source", "=", "person"), e("v.revision", "=", revision)])),
        ),
      ),
    );
}

async function keepVersion(trx: Trx, { noticeId, revision, lang }: Asked, version: Wording): Promise<void> {
  // The lock lets no correction and no person's version pass between this look and the write.
  await trx.selectFrom("notice").select("id").where("id", "=", noticeId).forNoKeyUpdate().execute();
  if (!(await openNotice(trx, noticeId, revision, lang).select("notice.id").executeTakeFirst())) return;
  const { title, body, what, when, where, todo } = version;
  const words = {
    ...{ title, body, brief_what: what, brief_when: when, brief_where: where, brief_todo: todo },
    ...{ revision, source: "machine" as const, written_at: sql<Date>`clock_timestamp()` },
    ...{ written_by: null, reviewed_by: null, reviewed_at: null },
  } as const;
  await trx
    .insertInto("notice_version")
    .values({ notice_id: noticeId, lang, ...words })
    .onConflict((conflict) => conflict.columns(["notice_id", "lang"]).doUpdateSet(words))
    .execute();
}
