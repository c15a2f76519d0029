import { type Known, type MarkedPieces, markPersonalData } from "~/platform/personal-data";

export const initiativeStates = [
  "draft",
  "gathering",
  "discussion",
  "decided",
  "in_progress",
  "done",
  "not_done",
  "rejected",
  "withdrawn",
  "expired",
] as const;
export type InitiativeState = (typeof initiativeStates)[number];

/** Areas of intervention: what part of the house and its life an idea is about. One each. */
export const areas = [
  "courtyard",
  "stairs",
  "access",
  "safety",
  "cleaning",
  "energy",
  "together",
  "children",
  "other",
] as const;
export type Area = (typeof areas)[number];

/** Who decides on an idea that has enough support. */
export type DecisionPath = "committee" | "office" | "assembly" | "vote";

/**
 * As whom somebody acts on an initiative. author: whose idea it is, and who of the committee writes it down for them;
 * promoter: the author and who accepted to promote it; answerer: whoever the house asks for an answer, the committee or
 * the office; committee: where there is none, the office of the territory; system: the clock and the counting.
 */
export type InitiativeRole = "author" | "promoter" | "answerer" | "committee" | "system";

/** What must be true besides who and from where. */
export type Guard =
  "wordsComplete" | "enoughSupport" | "timeIsUp" | "reasons" | "firstAnswer" | "completed" | "notCompleted";

export type Transition = {
  act: string;
  who: readonly InitiativeRole[];
  from: readonly InitiativeState[];
  to: InitiativeState;
  guard?: Guard;
  /** What the story of the initiative keeps, besides who and when. */
  records: string;
};

/**
 * The life of an initiative (domain.md, "Initiatives"), all of it. Commands, the screens' buttons and the drawing in
 * README.md read this table; nothing else knows which state follows which.
 */
export const transitions = [
  {
    act: "publish",
    who: ["author"],
    from: ["draft"],
    to: "gathering",
    guard: "wordsComplete",
    records: "dwellings, share, how many are needed, until when",
  },
  {
    act: "reach",
    who: ["system"],
    from: ["gathering"],
    to: "discussion",
    guard: "enoughSupport",
    records: "dwellings and people that support it, who is asked, until when",
  },
  {
    act: "expire",
    who: ["system"],
    from: ["gathering"],
    to: "expired",
    guard: "timeIsUp",
    records: "dwellings and people that supported it",
  },
  {
    act: "withdraw",
    who: ["promoter"],
    from: ["gathering", "discussion"],
    to: "withdrawn",
    guard: "reasons",
    records: "reason",
  },
  {
    act: "refer",
    who: ["committee"],
    from: ["discussion"],
    to: "discussion",
    guard: "reasons",
    records: "to whom, reason, until when",
  },
  {
    act: "take",
    who: ["answerer"],
    from: ["discussion"],
    to: "discussion",
    records: "who looks after the answer",
  },
  {
    act: "accept",
    who: ["answerer"],
    from: ["discussion"],
    to: "decided",
    guard: "reasons",
    records: "the answer",
  },
  {
    act: "reject",
    who: ["answerer"],
    from: ["discussion"],
    to: "rejected",
    guard: "reasons",
    records: "the answer",
  },
  {
    act: "reply",
    who: ["promoter"],
    from: ["rejected"],
    to: "discussion",
    guard: "firstAnswer",
    records: "the new wording, who is asked again, until when",
  },
  { act: "start", who: ["promoter", "committee"], from: ["decided"], to: "in_progress", records: "the first step" },
  {
    act: "complete",
    who: ["promoter"],
    from: ["in_progress"],
    to: "in_progress",
    guard: "notCompleted",
    records: "what was done",
  },
  {
    act: "resume",
    who: ["committee"],
    from: ["in_progress"],
    to: "in_progress",
    guard: "completed",
    records: "what is still missing",
  },
  {
    act: "confirm",
    who: ["committee"],
    from: ["in_progress"],
    to: "done",
    guard: "completed",
    records: "nothing more",
  },
  {
    act: "giveUp",
    who: ["promoter", "committee"],
    from: ["decided", "in_progress"],
    to: "not_done",
    guard: "reasons",
    records: "reason",
  },
] as const satisfies readonly Transition[];

export type InitiativeAct = (typeof transitions)[number]["act"];

/** Acts that somebody has to give a reason for. */
export const reasonedActs = ["withdraw", "refer", "giveUp", "complete", "resume"] as const;
export type ReasonedAct = (typeof reasonedActs)[number];

/** The line of the table for an act. */
export function transitionOf(act: InitiativeAct): Transition {
  return transitions.find((line) => line.act === act)!;
}

export const pageSize = 20;

/** Which part of the list: what goes on, or what is over. */
export type InitiativeShelf = "open" | "over";

/** What who answers looks for: what waits, or everything by area, state and territory. */
export type DeskSearch = {
  shelf: "waiting" | "all";
  area: Area | null;
  wanted: InitiativeState | null;
  territory: number | null;
  after: number | null;
};

/** States in which people can say that they support an initiative, or that they no longer do. */
export const supportable: readonly InitiativeState[] = ["gathering", "discussion"];

/** What a person fills in, as it is kept. */
export type InitiativeWords = {
  title: string;
  missing: string;
  place: string;
  why: string;
  proposal: string;
  benefit: string;
  costCents: number | null;
  costWords: string;
  area: Area | "";
  lang: string;
};

/** The words that everybody reads, in the order of the page. */
export const spokenWords = ["title", "missing", "place", "why", "proposal", "benefit", "costWords"] as const;

/** Words of an initiative that point at a person, field by field. */
export type InitiativeCheck = { field: (typeof spokenWords)[number]; pieces: MarkedPieces }[];

/** The check before publication, the same as for notices. */
export function checkInitiative(words: InitiativeWords, known: Known): InitiativeCheck {
  return markPersonalData(
    spokenWords.map((field) => ({ field, text: words[field] })),
    known,
  );
}

/** Whether two wordings say the same, letter by letter. */
export function sameInitiativeWords(one: InitiativeWords, other: InitiativeWords): boolean {
  const rest = one.costCents === other.costCents && one.area === other.area && one.lang === other.lang;
  return rest && spokenWords.every((field) => one[field] === other[field]);
}

/** How a house counts support where its committee has not chosen otherwise. */
export const usualRule = { shareNumerator: 1, shareDenominator: 3, supportDays: 60, answerDays: 30 };
export type InitiativeRule = typeof usualRule;

/** How many dwellings must support an initiative: the share of those that somebody lives in, rounded up; at least one. */
export function neededOf(dwellings: number, { shareNumerator, shareDenominator }: InitiativeRule): number {
  return Math.max(1, Math.ceil((dwellings * shareNumerator) / shareDenominator));
}

/** The life of an initiative as a Mermaid drawing, for README.md. */
export function drawTransitions(): string {
  const lines = transitions.flatMap(({ act, who, from, to }) =>
    from.map((state) => `  ${state} --> ${to}: ${act} (${who.join(", ")})`),
  );
  const last = initiativeStates.filter(
    (state) => !transitions.some(({ from }) => (from as readonly string[]).includes(state)),
  );
  return ["stateDiagram-v2", "  [*] --> draft", ...lines, ...last.map((state) => `  ${state} --> [*]`)].join("\n");
}
