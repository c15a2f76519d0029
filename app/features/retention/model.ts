/** How long a kind of content is kept, when nobody has said otherwise, and between which days the office may choose. */
export type RetentionTerm = { days: number; least: number; most: number };

const fixed = (days: number): RetentionTerm => ({ days, least: days, most: days });
const year = 365;

/** Every kind of content that goes by itself. Names and reasons are texts: retention:kinds and retention:why. */
export const terms = {
  notices: { days: 5 * year, least: year, most: 10 * year },
  paperNames: { days: year, least: 30, most: 5 * year },
  initiatives: { days: 10 * year, least: year, most: 30 * year },
  summaries: fixed(30),
  removedComments: { days: 90, least: 30, most: year },
  sessions: fixed(0),
  signInLinks: { days: 1, least: 1, most: 30 },
  pairings: fixed(1),
  codes: { days: year, least: 120, most: 3 * year },
  letterSeeds: fixed(1),
  letters: { days: 2 * year, least: 180, most: 10 * year },
  brakes: fixed(0),
  idempotencyKeys: fixed(7),
  accountEvents: { days: year, least: 90, most: 3 * year },
  dataAccesses: { days: 2 * year, least: year, most: 10 * year },
  identityChecks: { days: 5 * year, least: year, most: 10 * year },
  importRows: { days: 90, least: 30, most: year },
  importFiles: fixed(1),
  waitingFiles: fixed(2),
  exportFiles: fixed(7),
  exportLog: { days: year, least: 90, most: 3 * year },
  erasureRequests: { days: 5 * year, least: year, most: 10 * year },
  feedback: { days: year, least: 90, most: 5 * year },
  staffChanges: { days: 10 * year, least: 5 * year, most: 20 * year },
  runs: { days: year, least: 90, most: 5 * year },
} as const satisfies Record<string, RetentionTerm>;

export type RetentionKind = keyof typeof terms;
/** A number for each kind, in days or in things. */
export type RetentionNumbers = Partial<Record<RetentionKind, number>>;

export const retentionKinds = Object.keys(terms) as RetentionKind[];

/** What everybody can read on the page about privacy; the others are inner workings. */
export const publicKinds = [
  "notices",
  "initiatives",
  "paperNames",
  "removedComments",
  "letters",
  "accountEvents",
  "dataAccesses",
  "identityChecks",
  "importRows",
  "exportFiles",
  "erasureRequests",
  "feedback",
] as const satisfies RetentionKind[];

/** Whether a word out of an address names a kind. */
export function isRetentionKind(word: string): word is RetentionKind {
  return Object.hasOwn(terms, word);
}

/** Whether the office may choose the days of a kind; the others follow from how the portal works. */
export function isEditable(kind: RetentionKind): boolean {
  return terms[kind].least < terms[kind].most;
}

/** A duration as people say it: whole years, else days. */
export function spanOf(days: number): { unit: "years" | "days"; count: number } {
  return days > 0 && days % year === 0 ? { unit: "years", count: days / year } : { unit: "days", count: days };
}

export const daysAhead = 30;
