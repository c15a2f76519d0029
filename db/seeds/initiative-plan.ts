import type { Row } from "./world.ts";

/** What somebody writes down about an idea. */
export type IdeaWords = Pick<
  Row<"initiative">,
  "title" | "missing" | "place" | "why" | "proposal" | "benefit" | "cost_cents" | "cost_words" | "area"
>;

/**
 * Who does something: a key of glicini-people.ts, planted.ts or staff-list.ts, "author", "committee" for somebody on
 * it who does not promote the idea, or "neighbour-1" and so on for somebody else.
 */
export type Who = string;

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

/** Something said; a reply without `ago` follows soon. */
type PlannedReply = { by: Who; ago?: number; text: string };
/** A thread of the talk, with `takenOut` when its words were taken out after what was replied. */
export type PlannedThread = {
  kind: Row<"initiative_comment">["kind"];
  ago: number;
  by: Who;
  text: string;
  replies?: PlannedReply[];
  takenOut?: true;
};

type OfferKind = Row<"initiative_offer">["kind"];

/** How an idea is done, in order; steps and lines of money go by their words, and `due` is so many days after today. */
export type PlannedDoing = { ago: number; by: Who } & (
  | { act: "offer"; kind: OfferKind; words: string }
  | { act: "withdrawOffer"; kind: OfferKind }
  | { act: "step"; title: string; due?: number; who: { person: Who; offered?: OfferKind } | { words: string } }
  | { act: "changeStep"; title: string; due: number }
  | { act: "stepDoing"; title: string }
  | { act: "stepDone"; title: string }
  | { act: "stepAgain"; title: string }
  | { act: "removeStep"; title: string }
  | { act: "budget"; cents: number }
  | { act: "expense"; what: string; cents: number; spent?: number }
  | { act: "removeExpense"; what: string; reason: string }
  | { act: "update"; body: string }
);

/** What those who supported an idea said of it, in their order: as proposed, works, again; 1 yes, 2 partly, 3 no. */
export type PlannedEvaluations = { from: number; to: number; said: [number, number, number][] };

/** What goes on beside the story of an idea. */
export type PlanBeside = {
  talk?: PlannedThread[];
  doing?: PlannedDoing[];
  evaluated?: PlannedEvaluations;
  /** Who chose to follow it or not to. */
  follows?: { ago: number; by: Who; follow: boolean }[];
};

export const someone = (keys: string): Who[] => keys.split(" ");
