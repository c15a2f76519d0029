import { type Known, type MarkedPieces, markPersonalData } from "~/platform/personal-data";
import { gulpease, hardestSentence } from "~/platform/readability";

export const kinds = ["office", "committee", "neighbour"] as const;
export type NoticeKind = (typeof kinds)[number];

export const importances = ["urgent", "important", "normal"] as const;
export type Importance = (typeof importances)[number];

export type NoticeStatus = "published" | "withdrawn" | "hidden" | "scheduled";

/** The "in brief" box, in the order in which it is read. */
export const briefFields = ["what", "when", "where", "todo"] as const;

export const pageSize = 20;

/** What a reader is told first: a published notice whose time has passed is expired, without anybody doing anything. */
export type ShownStatus = "current" | "scheduled" | "expired" | "withdrawn";

export function shownStatus(notice: { status: NoticeStatus; expired: boolean }): ShownStatus {
  if (notice.status === "withdrawn" || notice.status === "scheduled") return notice.status;
  return notice.expired ? "expired" : "current";
}

/** Which part of the board: what counts now, or what is over. */
export type NoticeShelf = "current" | "past";

/** Which part of the comments: those before one, or one thread whole. */
export type ThreadView = { before: number | null; thread: number | null; lang?: string };

/** Fields of a notice that everybody reads. */
export const spokenFields = ["title", ...briefFields, "body"] as const;
export type SpokenField = (typeof spokenFields)[number];

/** A whole wording: what a reader reads, field by field. */
export type Wording = Record<SpokenField, string>;

/** What stands on the board now, for who came second with a correction. */
export type Standing = Wording & {
  lang: string;
  revision: number;
  reason: string | null;
  files: { id: number; name: string; alt: string }[];
};

/** Whether two wordings say the same, letter by letter. */
export function sameWords(one: Wording, other: Wording): boolean {
  return spokenFields.every((field) => one[field] === other[field]);
}

/** A field with its marked words, cut where the marks begin and end; what is said of a file has a field of its own. */
export type MarkedField = { field: SpokenField | `alt-${number}`; pieces: MarkedPieces };

/** What to look at before a notice is published: words that point at a person, and a text that is hard to read. */
export type NoticeCheck = { marked: MarkedField[]; hard: { score: number; sentence: string } | null };

/** Official notices hold at least this on the Gulpease scale (reference: lower secondary school reads it alone). */
const easyEnough = 60;

/**
 * Looks at a notice before it is published, at what is said of its files too. Reading ease counts for what is said
 * officially, in Italian.
 */
export function checkNotice(
  notice: Wording & { lang: string; attachments?: { id: number; alt: string }[] },
  kind: NoticeKind,
  known: Known,
): NoticeCheck {
  const texts: { field: MarkedField["field"]; text: string }[] = [
    ...spokenFields.map((field) => ({ field, text: notice[field] })),
    ...(notice.attachments ?? []).map(({ id, alt }) => ({ field: `alt-${id}` as const, text: alt })),
  ];
  const marked = markPersonalData(texts, known);
  const sentence = kind !== "neighbour" && notice.lang === "it" ? hardestSentence(notice.body) : null;
  const score = gulpease(notice.body);
  return { marked, hard: sentence && score < easyEnough ? { score, sentence } : null };
}

/** The words of a notice in one language, with the way they are written. */
export type NoticeWords = {
  lang: string;
  dir: "ltr" | "rtl";
  /** The language by its own name. */
  name: string;
  title: string;
  body: string;
  what: string;
  when: string;
  where: string;
  todo: string;
};

/** How many other languages stand on a poster beside the first. */
export const posterLanguages = 2;

/** How the letters of a poster are set: smaller before anything falls off the sheet, never under 11 points. */
export const posterFits = [
  // Points of the title, of the box "in brief", of another language's title and text; millimetres for the rest.
  { fit: "wide", title: 40, line: 138, brief: 15, other: 18, small: 15, gap: 8, fixed: 136 },
  { fit: "snug", title: 40, line: 178, brief: 14, other: 15, small: 13, gap: 6, fixed: 130 },
  { fit: "close", title: 32, line: 178, brief: 13, other: 14, small: 12, gap: 5, fixed: 118 },
  { fit: "full", title: 24, line: 178, brief: 11, other: 11, small: 11, gap: 4, fixed: 114 },
] as const;
export type PosterFit = (typeof posterFits)[number]["fit"];

/** Chinese signs are twice as wide as letters. */
const breadth = (text: string) => text.length + (text.match(/[\u3000-\u9fff\uff00-\uffef]/g) ?? []).length;

/** How high some words stand, in millimetres; `wide`: how much of its height a letter takes in width. */
function heightOf(text: string, points: number, line: number, wide = 0.46, leading = 1.32): number {
  const high = points * 0.353;
  return text ? Math.ceil((breadth(text) * high * wide) / line + 0.1) * high * leading : 0;
}

/** The largest setting of a poster in which everything stands on one A4 sheet. */
export function posterFit(main: NoticeWords, others: readonly NoticeWords[]): PosterFit {
  const boxes = briefFields.map((field) => main[field]).filter(Boolean);
  const columns = boxes.length === 3 ? 3 : Math.min(2, boxes.length);
  const fits = posterFits.find(({ title, line, brief, other, small, gap, fixed }) => {
    const box = Math.max(0, ...boxes.map((text) => heightOf(text, brief, 182 / columns - 12))) + brief * 0.45 + 6;
    const beside = others.map((one) => heightOf(one.title, other, 76) + heightOf(one.todo || one.when, small, 76));
    const rows = boxes.length === 0 ? 0 : boxes.length === 4 ? 2 : 1;
    const all = fixed + heightOf(main.title, title, line, 0.48, 1.16) + rows * box + gap * 4;
    return all + (others.length > 0 ? Math.max(...beside) + 12 : 0) <= 294;
  });
  return fits?.fit ?? "full";
}

/** The languages of a poster beside its own: those asked for, else those most read in the house; never one that is not there. */
export function chooseLanguages(
  there: readonly string[],
  asked: readonly string[] | null,
  mostRead: readonly string[],
): string[] {
  const rank = (code: string) => (mostRead.includes(code) ? mostRead.indexOf(code) : mostRead.length);
  const wished = asked ?? [...there].sort((a, b) => rank(a) - rank(b) || there.indexOf(a) - there.indexOf(b));
  return [...new Set(wished)].filter((code) => there.includes(code)).slice(0, posterLanguages);
}

/** A stairwell where a poster belongs, and whether it hangs there. */
export type Display = { stairwellId: number; stairwell: string; postedAt: string | null; takenDownAt: string | null };

/** Whether a poster hangs there now. */
export const hangs = ({ postedAt, takenDownAt }: Display) => postedAt !== null && takenDownAt === null;

/** A household that a notice has not reached, as the office sees it. */
export type Household = {
  householdId: number;
  stairwell: string;
  floor: number;
  unit: string;
  /** The language of who holds the contract. */
  locale: string;
  people: { id: number; firstName: string; lastName: string; holder: boolean }[];
};

/** The words of a text that fit into some lines of a column, cut after a paragraph or a sentence; `cut`: there is more. */
export function fitText(text: string, lines: number, perLine: number): { paragraphs: string[]; cut: boolean } {
  const paragraphs: string[] = [];
  let left = lines;
  for (const paragraph of text.split(/\n+/).map((words) => words.trim())) {
    if (!paragraph) continue;
    const needed = Math.ceil(paragraph.length / perLine) + 0.4;
    if (needed <= left) {
      paragraphs.push(paragraph);
      left -= needed;
      continue;
    }
    const room = paragraph.slice(0, Math.max(0, Math.floor(left) * perLine));
    const end = Math.max(...[". ", "! ", "? ", "؟ ", "。"].map((stop) => room.lastIndexOf(stop)));
    if (end > 0) paragraphs.push(room.slice(0, end + 1));
    return { paragraphs, cut: true };
  }
  return { paragraphs, cut: false };
}

/** Every field of the writing form that a draft keeps, as it was typed. */
export const draftFields = [
  ...spokenFields,
  ...["importance", "lang", "validUntil", "pinnedUntil", "publishAt", "comments", "voice"],
  ...["audience", "condominium", "condominiums", "cluster", "territory", "stairwells"],
] as const;
export type DraftWords = Partial<Record<string, string>>;

/** Which draft a form came from, and as which of its savings. */
export type DraftMark = { id: number; revision: number };

/** How somebody else left a draft that was saved over meanwhile. */
export type DraftSaved = { revision: number; words: DraftWords; savedByName: string; savedAt: Date };

/** Fields in which two wordings of a draft differ; `rest`: they also differ in what is chosen. */
export function draftDifferences(mine: DraftWords, theirs: DraftWords): { spoken: SpokenField[]; rest: boolean } {
  const differs = (field: string) => (mine[field] ?? "") !== (theirs[field] ?? "");
  const spoken = spokenFields.filter(differs);
  return { spoken, rest: draftFields.some((field) => !spoken.some((one) => one === field) && differs(field)) };
}

/** Parts of the list of notices to work with; unread: the office's that a machine translated and nobody has read over. */
export const deskShelves = ["current", "scheduled", "drafts", "unread", "past"] as const;
export type DeskShelf = (typeof deskShelves)[number];

/** What somebody looks for among notices, as it stands in an address. */
export type NoticeSearch = {
  q: string;
  kind: NoticeKind | null;
  lang: string | null;
  /** Days in Rome, the last one whole. */
  from: string | null;
  to: string | null;
  /** Only what still counts, not what is over. */
  current: boolean;
  comments: boolean;
  /** For the office: one of its territories, one of its condominiums. */
  territory: number | null;
  condominium: number | null;
  /** The posting at the end of the page before. */
  before: number | null;
};

/** A part of a text, and whether it is what somebody looked for. */
export type Piece = { text: string; found: boolean };

/** How many pinned notices stand above the board at most. */
export const pinnedShown = 3;
