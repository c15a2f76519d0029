export type NoticeKind = "office" | "committee" | "neighbour";

/** What a text may say of the place and of the days; filled by facts.ts for one building and one day of publication. */
export type Facts = {
  /** The planned day as "martedì 12", the same with a capital, and as "martedì 12 maggio". */
  day: string;
  Day: string;
  date: string;
  Date: string;
  /** The evening before the planned day: "lunedì sera"; and the last working day before it: "lunedì 11". */
  eve: string;
  officeDay: string;
  /** So many days after the planned day, "mercoledì 13". */
  plus(days: number): string;
  /** The first working day at least so many days after publication, "venerdì 22 maggio". */
  by(days: number): string;
  By(days: number): string;
  month: string;
  from: string;
  to: string;
  /** "Scale A e B, tutti i piani", "della scala B", "nell’ingresso della scala B"; without letters if there is one stairwell. */
  everywhere: string;
  ofStair: string;
  inHall: string;
  /** Months of open air, April to September. */
  warm: boolean;
  one(...choices: string[]): string;
};

export type Words = { title: string; body: string[]; what?: string; when?: string; where?: string; todo?: string };

export type Reply = { from: "neighbour" | "author" | "office" | "committee"; text: string };
/** `by` is a key of glicini-people.ts, where one neighbour in particular must say it. */
export type Thread = { text: string; replies: Reply[]; by?: string };

/** One hand-written text. A building uses each at most once. */
export type NoticeText = {
  id: string;
  kind: NoticeKind;
  importance?: "urgent" | "important";
  lang?: "en" | "ar";
  /** When it makes sense to publish it: months, and days of the month. */
  months?: number[];
  days?: [number, number];
  /** Only where there is a lift. */
  lift?: true;
  /** In Via dei Tre Glicini there is a text of its own on the same subject. */
  elsewhere?: true;
  /** From publication to the planned day, at least and at most so many days; then the first of these weekdays. */
  lead?: [number, number];
  weekdays?: number[];
  /** Valid to the end of the planned day, or for so many days after publication. */
  ends?: "planned" | number;
  /** Age of the neighbour who writes it, at least and at most. */
  age?: [number, number];
  /** Written by somebody who moved in a few weeks before. */
  newcomer?: true;
  /** Speaks of "today", so it is written before nine. */
  early?: true;
  /** Comes so many days after another text, where the building has both. */
  follows?: { id: string; days: number };
  /** Why it was withdrawn, where it was; a text without this never is. */
  withdrawal?: string;
  talk?: Thread[];
  /** The same in other languages: by a person, or by a machine and perhaps read over. */
  versions?: { lang: "en" | "ar"; by: "person" | "machine"; reviewed?: true; write(facts: Facts): Words }[];
  /** What it said before it was corrected, and why it was. */
  before?: { reason: string; write(facts: Facts): Words };
  write(facts: Facts): Words;
};

export function says(text: string, ...replies: (string | Reply)[]): Thread {
  return {
    text,
    replies: replies.map((reply) => (typeof reply === "string" ? { from: "neighbour", text: reply } : reply)),
  };
}

/** A conversation that one known person of the first building opens. */
export const spoken = (by: string, thread: Thread): Thread => ({ ...thread, by });

/** The one who wrote the notice answers, with the voice of the notice. */
export const author = (text: string): Reply => ({ from: "author", text });
export const office = (text: string): Reply => ({ from: "office", text });
export const committee = (text: string): Reply => ({ from: "committee", text });
