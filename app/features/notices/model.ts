import { findPersonalData, type Known, type PersonalDataKind } from "~/platform/personal-data";
import { gulpease, hardestSentence } from "~/platform/readability";

export const kinds = ["office", "committee", "neighbour"] as const;
export type NoticeKind = (typeof kinds)[number];

export const importances = ["urgent", "important", "normal"] as const;
export type Importance = (typeof importances)[number];

export type NoticeStatus = "published" | "withdrawn" | "hidden" | "draft";

/** The "in brief" box, in the order in which it is read. */
export const briefFields = ["what", "when", "where", "todo"] as const;

export const pageSize = 20;

/** What a reader is told first: a published notice whose time has passed is expired, without anybody doing anything. */
export type ShownStatus = "current" | "expired" | "withdrawn";

export function shownStatus(notice: { status: NoticeStatus; expired: boolean }): ShownStatus {
  if (notice.status === "withdrawn") return "withdrawn";
  return notice.expired ? "expired" : "current";
}

/** Which part of the board: what counts now, or what is over. */
export type NoticeShelf = "current" | "past";

/** Which part of the comments: those before one, or one thread whole. */
export type ThreadView = { before: number | null; thread: number | null };

/** Fields of a notice that everybody reads. */
export const spokenFields = ["title", ...briefFields, "body"] as const;
export type SpokenField = (typeof spokenFields)[number];

/** A field with its marked words, cut where the marks begin and end. */
export type MarkedField = { field: SpokenField; pieces: { text: string; kind: PersonalDataKind | null }[] };

/** What to look at before a notice is published: words that point at a person, and a text that is hard to read. */
export type NoticeCheck = { marked: MarkedField[]; hard: { score: number; sentence: string } | null };

/** Official notices hold at least this on the Gulpease scale (reference: lower secondary school reads it alone). */
const easyEnough = 60;

function piecesOf(text: string, known: Known): MarkedField["pieces"] {
  const pieces: MarkedField["pieces"] = [];
  let at = 0;
  for (const { kind, start, end } of findPersonalData(text, known)) {
    if (start > at) pieces.push({ text: text.slice(at, start), kind: null });
    pieces.push({ text: text.slice(start, end), kind });
    at = end;
  }
  return at === 0 ? [] : [...pieces, { text: text.slice(at), kind: null }].filter((piece) => piece.text !== "");
}

/** Looks at a notice before it is published. Reading ease counts for what is said officially, in Italian. */
export function checkNotice(
  notice: Record<SpokenField, string> & { lang: string },
  kind: NoticeKind,
  known: Known,
): NoticeCheck {
  const marked = spokenFields
    .map((field) => ({ field, pieces: piecesOf(notice[field], known) }))
    .filter(({ pieces }) => pieces.length > 0);
  const sentence = kind !== "neighbour" && notice.lang === "it" ? hardestSentence(notice.body) : null;
  const score = gulpease(notice.body);
  return { marked, hard: sentence && score < easyEnough ? { score, sentence } : null };
}
