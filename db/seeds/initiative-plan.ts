import type { Row } from "./world.ts";

/** What somebody writes down about an idea. */
export type IdeaWords = Pick<
  Row<"initiative">,
  "title" | "missing" | "place" | "why" | "proposal" | "benefit" | "cost_cents" | "cost_words" | "area"
>;

/**
 * Who does something: a key of glicini-people.ts, planted.ts or staff-list.ts, "author", or "committee" for somebody on
 * it who does not promote the idea.
 */
type Who = string;

type Answer = { reasons: string; conditions?: string; follows: string };

/** Acts that lead an idea on, or change who is asked. */
export type LeadingAct =
  | { act: "take" | "start" | "confirm" }
  | { act: "withdraw" | "giveUp" | "complete" | "resume"; reason: string }
  | { act: "refer"; to: "committee" | "office"; reason: string }
  | { act: "accept" | "reject"; answer: Answer };

export type Rewording = { act: "revise" | "reply"; words: Partial<IdeaWords>; reason: string };
/** Without `said` the neighbour has not answered yet. */
export type Invitation = { act: "invite"; whom: Who; said?: number };
/** Signed on a sheet that somebody of the committee enters. */
type Sheet = { act: "paper"; whom: Who[] };

/** `ago`: so many days before today. */
export type PlannedAct = { ago: number; by: Who } & (
  { act: "publish" | "takeBack" } | LeadingAct | Rewording | Invitation | Sheet
);

/** From so many days ago to so many: people one by one, or so many more households, the author's first. */
export type PlannedSupport = { act: "support"; from: number; to: number; whom: Who[] | number };

/** An idea with its whole story, in the order in which it happened. What follows by itself is reckoned. */
export type IdeaPlan = {
  id: string;
  house: string;
  /** The author; without one, somebody of the house who is not on its committee. */
  by?: Who;
  /** Who of the committee writes it down. */
  helper?: Who;
  lang?: "en" | "ar";
  begun: number;
  words: IdeaWords;
  story: (PlannedAct | PlannedSupport)[];
};

export const someone = (keys: string): Who[] => keys.split(" ");
