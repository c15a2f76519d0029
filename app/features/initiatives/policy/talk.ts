import { type Actor, isCommittee, isTied } from "~/platform/actor";
import { allow, type Decision, deny } from "~/platform/decision";
import { type InitiativeFacts, isOfficeOf, livesThere, worksThere } from "../policy";

/** What begins a thread under an idea; a doubt stands in a column of its own. */
export const talkKinds = ["question", "doubt", "comment"] as const;
export type TalkKind = (typeof talkKinds)[number];

/** Who somebody was for an idea when they wrote. */
export type TalkVoice = "neighbour" | "promoter" | "committee" | "office";

export type TalkRefusal =
  | "initiatives:refusal.notYours"
  | "initiatives:refusal.notNow"
  | "initiatives:talk.refusal.tied"
  | "initiatives:talk.refusal.over"
  | "initiatives:talk.refusal.answerers";

/** In whose voice somebody talks about an idea; null for nobody. In somebody else's name nobody speaks for the committee. */
export function talkVoice(actor: Actor, initiative: InitiativeFacts): TalkVoice | null {
  if (!livesThere(actor, initiative.condominiumId)) return isOfficeOf(actor, initiative) ? "office" : null;
  if (initiative.promoterIds.includes(actor.personId)) return "promoter";
  return isCommittee(actor) && !actor.assistedBy ? "committee" : "neighbour";
}

/** Who may talk about an idea at all: who lives there, and the office of the territory without a tie; once it is out. */
function mayTalk(actor: Actor, initiative: InitiativeFacts): Decision<TalkRefusal> {
  if (!talkVoice(actor, initiative)) {
    const tied = worksThere(actor, initiative) && isTied(actor, initiative.condominiumId);
    return deny(tied ? "initiatives:talk.refusal.tied" : "initiatives:refusal.notYours");
  }
  return initiative.hidden || initiative.state === "draft" ? deny("initiatives:refusal.notNow") : allow;
}

const over = ({ state, overdue }: InitiativeFacts) =>
  ["done", "not_done", "rejected", "withdrawn", "expired"].includes(state) || (state === "gathering" && overdue);

/** Who may begin a thread: who may talk about the idea, until it is over. */
export function mayBeginThread(actor: Actor, initiative: InitiativeFacts): Decision<TalkRefusal> {
  const talking = mayTalk(actor, initiative);
  if (!talking.allowed) return talking;
  return over(initiative) ? deny("initiatives:talk.refusal.over") : allow;
}

/**
 * Who may reply in a thread, also when the idea is over: who may talk about it. To a question only those who can answer
 * for it: who promotes the idea, the committee, the office.
 */
export function mayReply(actor: Actor, kind: TalkKind, initiative: InitiativeFacts): Decision<TalkRefusal> {
  const talking = mayTalk(actor, initiative);
  if (!talking.allowed) return talking;
  const answers = kind !== "question" || talkVoice(actor, initiative) !== "neighbour";
  return answers ? allow : deny("initiatives:talk.refusal.answerers");
}

/** Who may take words out: who wrote them, once. */
export function mayRemoveTalk(
  actor: Actor,
  comment: { authorId: number; removed: boolean },
): Decision<"initiatives:refusal.notYours"> {
  return comment.authorId === actor.personId && !comment.removed ? allow : deny("initiatives:refusal.notYours");
}
