/** For whom a batch of letters is: everybody of a place, one person, or who has never been in. */
export const scopes = ["person", "household", "stairwell", "condominium", "neverUsed"] as const;
export type LetterScope = (typeof scopes)[number];
/** `id` is that of the person, household, stairwell or condominium; "neverUsed" is of a condominium. */
export type LetterTarget = { scope: LetterScope; id: number };

export const pageSize = 20;
/** A condominium has four to sixty dwellings: more letters at once would be somebody's mistake. */
export const mostLetters = 400;
/** How many condominiums one press of "all who have never been in" writes to. */
export const mostBatches = 60;

/** printed: somebody said so; sealed: its day is over. Neither can be printed again. */
export type BatchState = "open" | "printed" | "sealed";

/** The state of a batch; `inTime`: its 24 hours are not over. */
export function batchState(batch: { printedAt: Date | null; sealedAt: Date | null; inTime: boolean }): BatchState {
  if (batch.printedAt) return "printed";
  return batch.sealedAt || !batch.inTime ? "sealed" : "open";
}

/** Whether a letter is still worth its paper. gone: the person lives there no more. */
export type LetterState = "ready" | "used" | "replaced" | "expired" | "gone";

/** The words of one letter in one language, ready to be printed. `call` holds the telephone between <0> and </0>. */
export type LetterWords = {
  lang: string;
  dir: "ltr" | "rtl";
  title: string;
  lead: string;
  steps: { title: string; text: string }[];
  code: string;
  validity: string;
  alone: string;
  help: string;
  call: string;
  bring: string;
  data: string;
};

/** One sheet: a person's letter. `second`: the language beside Italian; null for who reads Italian. */
export type Sheet = {
  personId: number;
  name: string;
  address: string[];
  code: string;
  qr: { size: number; path: string };
  second: string | null;
};

/** Everything that goes to the printer. */
export type Letters = {
  sender: { company: string; office: string };
  /** The address to type, without "https://". */
  signIn: string;
  /** Short addresses that open the sign-in page in another language. */
  languages: { code: string; name: string; dir: "ltr" | "rtl"; address: string }[];
  words: Record<string, LetterWords>;
  sheets: Sheet[];
};

/** Somebody's place in the house. */
export type Home = { stairwell: string; floor: number; unit: string };

/** The text that says a place: nobody lives on "floor 0". */
export function placeText({ floor }: Home): "letters:letter.placeGround" | "letters:letter.place" {
  return floor === 0 ? "letters:letter.placeGround" : "letters:letter.place";
}
