import { type Kysely, sql } from "kysely";

/** Marks that would make the parser of words keep "14/B" or "l’acqua" in one piece; each becomes one space. */
const marks = "-./\\_@:+<>&=?~%#,;()[]{}|*^$\"'`´‘’“”«»…–—·•°€\u0001\u0002";

/**
 * What can be found of a text: its words in the grammar of its language, and as they are written, so that beginnings of
 * words are found too. Written out in each table, because a column may call nothing that not everybody may call.
 */
const words = (text: string) => `strip(
  to_tsvector(case lang when 'it' then 'public.notice_it'::regconfig when 'en' then 'public.notice_en'::regconfig
    else 'public.notice_plain'::regconfig end, translate(${text}, '${marks.replaceAll("'", "''")}', '${" ".repeat(marks.length)}'))
  || to_tsvector('public.notice_plain'::regconfig, translate(${text}, '${marks.replaceAll("'", "''")}', '${" ".repeat(marks.length)}')))`;

const spoken =
  "title || ' ' || brief_what || ' ' || brief_when || ' ' || brief_where || ' ' || brief_todo || ' ' || body";

/**
 * Search in notices, their versions and the answers under them: configurations of words without accents, a column with
 * the words of each text and an index on it. Rows that are there are filled by it; nobody writes these columns. The
 * pinned notices of a board are few among many.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
    create extension if not exists unaccent;

    create text search configuration notice_plain (copy = pg_catalog.simple);
    create text search configuration notice_it (copy = pg_catalog.italian);
    create text search configuration notice_en (copy = pg_catalog.english);
    alter text search configuration notice_plain alter mapping for word, numword, hword, hword_part with unaccent, simple;
    alter text search configuration notice_it alter mapping for word, hword, hword_part with unaccent, italian_stem;
    alter text search configuration notice_it alter mapping for numword with unaccent, simple;
    alter text search configuration notice_en alter mapping for word, hword, hword_part with unaccent, english_stem;
    alter text search configuration notice_en alter mapping for numword with unaccent, simple;

    alter table notice add column search tsvector generated always as (${words(spoken)}) stored;
    alter table notice_version add column search tsvector generated always as (${words(spoken)}) stored;
    alter table notice_comment add column search tsvector generated always as (${words("body")}) stored;
    create index notice_search on notice using gin (search);
    create index notice_version_search on notice_version using gin (search);
    create index notice_comment_search on notice_comment using gin (search);
    create index notice_newest on notice (published_at desc, id desc);
    create index posting_pinned on posting (condominium_id, pinned_until) where pinned_until is not null;
  `,
    )
    .execute(db);
}
