import { numberIn } from "~/platform/address";
import { contentLanguages } from "~/platform/languages";
import { kinds, type NoticeSearch } from "../model";

const mostLetters = 200;
const mostWords = 8;
const longestWord = 60;

/** The words of a search: letters and numbers of any writing; whatever else somebody types only parts them. */
export function searchWords(text: string): string[] {
  const words =
    text
      .normalize("NFC")
      .slice(0, mostLetters)
      .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  return [...new Set(words.map((word) => word.toLowerCase().slice(0, longestWord)))].slice(0, mostWords);
}

const one = <T extends string>(text: string | null, of: readonly T[]) => of.find((each) => each === text) ?? null;
/** A day of the calendar that the database knows as well; null for any other word. */
const day = (text: string | null) => {
  if (!text || !/^2\d{3}-\d{2}-\d{2}$/.test(text)) return null;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : null;
};

/** Reads a search out of an address. What makes no sense is left out, never an error. */
export function readSearch(params: URLSearchParams): NoticeSearch {
  return {
    // The database knows no NUL in texts.
    q: (params.get("q") ?? "").replaceAll("\0", "").trim().slice(0, mostLetters),
    kind: one(params.get("kind"), kinds),
    lang: one(
      params.get("lang"),
      contentLanguages.map(({ code }) => code),
    ),
    from: day(params.get("from")),
    to: day(params.get("to")),
    current: params.get("shelf") === "current",
    comments: params.get("comments") === "yes",
    territory: numberIn(params.get("territory")),
    condominium: numberIn(params.get("condominium")),
    before: numberIn(params.get("before")),
  };
}
