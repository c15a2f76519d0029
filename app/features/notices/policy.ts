import { type Actor, isCommittee, isMember, isOffice, isTied } from "~/platform/actor";
import { allow, type Decision, deny } from "~/platform/decision";
import type { NoticeCheck, NoticeKind, NoticeStatus } from "./model";

export type PublishRefusal = "notices:refusal.notYours" | "notices:refusal.tied";
export type CommentRefusal =
  | "notices:refusal.notYours"
  | "notices:refusal.commentsClosed"
  | "notices:refusal.withdrawn"
  | "notices:refusal.expired";
export type ReadRefusal = "notices:refusal.notMember" | "notices:refusal.notOfficial" | "notices:refusal.withdrawn";
export type CorrectRefusal = WithdrawRefusal | "notices:refusal.expiredWords";
export type WithdrawRefusal =
  "notices:refusal.notYours" | "notices:refusal.tied" | "notices:refusal.withdrawn" | "notices:refusal.beyond";

/** A notice as the decisions need it, with the place where it hangs. */
export type NoticeFacts = {
  kind: NoticeKind;
  status: NoticeStatus;
  expired: boolean;
  authorId: number;
  condominiumId: number;
  territoryId: number;
  commentsOpen: boolean;
};

const livesThere = (actor: Actor, condominiumId: number) =>
  isMember(actor) && actor.home.condominiumId === condominiumId;

/** In whose voice somebody speaks in a condominium: the highest they have there; null for nobody. */
export function voiceIn(actor: Actor, place: { condominiumId: number; territoryId: number }): NoticeKind | null {
  if (livesThere(actor, place.condominiumId)) return isCommittee(actor) ? "committee" : "neighbour";
  return isOffice(actor) && actor.territoryIds.includes(place.territoryId) ? "office" : null;
}

/**
 * Who may publish which kind: the office in its territories, the committee and every neighbour at home. An officer with
 * a tie to a building does not speak for the office there.
 */
export function mayPublish(
  actor: Actor,
  kind: NoticeKind,
  place: { condominiumId: number; territoryId: number },
): Decision<PublishRefusal> {
  if (kind === "office") {
    if (!isOffice(actor) || !actor.territoryIds.includes(place.territoryId)) return deny("notices:refusal.notYours");
    return isTied(actor, place.condominiumId) ? deny("notices:refusal.tied") : allow;
  }
  if (!livesThere(actor, place.condominiumId)) return deny("notices:refusal.notYours");
  return kind === "neighbour" || isCommittee(actor) ? allow : deny("notices:refusal.notYours");
}

/**
 * What the check before publication lets through: nothing that points at a person, unless the office has looked and
 * says so; a text that is hard to read, once its author has looked.
 */
export function mayPublishAfter(
  check: NoticeCheck,
  kind: NoticeKind,
  anyway: boolean,
): Decision<"notices:refusal.points" | "notices:refusal.look"> {
  if (check.marked.length > 0 && kind !== "office") return deny("notices:refusal.points");
  return (check.marked.length > 0 || check.hard) && !anyway ? deny("notices:refusal.look") : allow;
}

/** Who may comment: everyone in reach, while the notice is up and its author left comments on. */
export function mayComment(actor: Actor, notice: NoticeFacts): Decision<CommentRefusal> {
  if (!voiceIn(actor, notice)) return deny("notices:refusal.notYours");
  if (notice.status !== "published") return deny("notices:refusal.withdrawn");
  if (notice.expired) return deny("notices:refusal.expired");
  return notice.commentsOpen ? allow : deny("notices:refusal.commentsClosed");
}

/** "I have read it": neighbours, on the office's notices. Once said it stays said. */
export function mayMarkRead(actor: Actor, notice: NoticeFacts): Decision<ReadRefusal> {
  if (!livesThere(actor, notice.condominiumId)) return deny("notices:refusal.notMember");
  if (notice.kind !== "office") return deny("notices:refusal.notOfficial");
  return notice.status === "published" ? allow : deny("notices:refusal.withdrawn");
}

/** A notice as those need it who decide on the text itself, which is one on all its boards. */
export type TextFacts = NoticeFacts & { wholly: boolean };

/**
 * Who may take a notice down: any member of the committee for the committee's, a neighbour at home their own, an officer
 * for the office's, where all its boards are in own territories and without a tie.
 */
export function mayWithdraw(actor: Actor, notice: TextFacts): Decision<WithdrawRefusal> {
  const colleague =
    (notice.kind === "office" && isOffice(actor) && actor.territoryIds.includes(notice.territoryId)) ||
    (notice.kind === "committee" && isCommittee(actor) && livesThere(actor, notice.condominiumId));
  const author =
    notice.kind !== "office" && notice.authorId === actor.personId && livesThere(actor, notice.condominiumId);
  if (!colleague && !author) return deny("notices:refusal.notYours");
  if (notice.kind === "office" && isTied(actor, notice.condominiumId)) return deny("notices:refusal.tied");
  if (notice.status !== "published") return deny("notices:refusal.withdrawn");
  return notice.wholly ? allow : deny("notices:refusal.beyond");
}

/**
 * Who may correct a notice and look after its words in other languages: who may withdraw it, while it is on the board or
 * waits for its hour.
 */
export function mayCorrect(actor: Actor, notice: TextFacts): Decision<CorrectRefusal> {
  const standing = mayWithdraw(actor, {
    ...notice,
    status: notice.status === "scheduled" ? "published" : notice.status,
  });
  if (!standing.allowed) return standing;
  return notice.expired ? deny("notices:refusal.expiredWords") : allow;
}

/** People may take back their own comment; a mark that something stood there remains. */
export function mayRemoveComment(
  actor: Actor,
  comment: { authorId: number; removed: boolean },
): Decision<"notices:refusal.notYours"> {
  return comment.authorId === actor.personId && !comment.removed ? allow : deny("notices:refusal.notYours");
}

export type HangRefusal =
  | "notices:refusal.notYours"
  | "notices:refusal.tied"
  | "notices:refusal.notOnPaper"
  | "notices:refusal.withdrawn"
  | "notices:refusal.expired";

type Place = { condominiumId: number; territoryId: number };

/** Who looks after the board and the paper of a condominium: its committee, and the office of the territory without a tie; nobody in somebody else's name. */
function mayHandlePaper(actor: Actor, place: Place): Decision<"notices:refusal.notYours" | "notices:refusal.tied"> {
  if (actor.assistedBy) return deny("notices:refusal.notYours");
  if (isCommittee(actor) && livesThere(actor, place.condominiumId)) return allow;
  if (!isOffice(actor) || !actor.territoryIds.includes(place.territoryId)) return deny("notices:refusal.notYours");
  return isTied(actor, place.condominiumId) ? deny("notices:refusal.tied") : allow;
}

/** Who may print the poster of a notice and say where it hangs: what the office or the committee said, while it counts or before its hour. */
export function mayHang(actor: Actor, notice: NoticeFacts): Decision<HangRefusal> {
  const handling = mayHandlePaper(actor, notice);
  if (!handling.allowed) return handling;
  if (notice.kind === "neighbour") return deny("notices:refusal.notOnPaper");
  if (notice.status === "withdrawn" || notice.status === "hidden") return deny("notices:refusal.withdrawn");
  return notice.expired ? deny("notices:refusal.expired") : allow;
}

/** Who may say that a poster came down, also long after the notice is over. */
export function mayTakeDown(
  actor: Actor,
  notice: NoticeFacts,
): Decision<"notices:refusal.notYours" | "notices:refusal.tied" | "notices:refusal.notOnPaper"> {
  const handling = mayHandlePaper(actor, notice);
  if (!handling.allowed) return handling;
  return notice.kind === "neighbour" ? deny("notices:refusal.notOnPaper") : allow;
}

export type ReachListRefusal =
  | "notices:refusal.notYours"
  | "notices:refusal.tied"
  | "notices:refusal.notOfficial"
  | "notices:refusal.withdrawn"
  | "notices:refusal.expired";

/** Who may see which households a notice has not reached: the office of the territory without a tie, for its own notices, while they count. */
export function mayListNotReached(actor: Actor, notice: NoticeFacts): Decision<ReachListRefusal> {
  if (!isOffice(actor) || !actor.territoryIds.includes(notice.territoryId)) return deny("notices:refusal.notYours");
  if (isTied(actor, notice.condominiumId)) return deny("notices:refusal.tied");
  if (notice.kind !== "office") return deny("notices:refusal.notOfficial");
  if (notice.status !== "published") return deny("notices:refusal.withdrawn");
  return notice.expired ? deny("notices:refusal.expired") : allow;
}

/** Who may keep a draft of which kind: whoever could publish something of that kind there one day. */
export function mayKeepDraft(
  actor: Actor,
  kind: NoticeKind,
  place: { condominiumId: number | null; territoryId: number | null },
): Decision<"notices:refusal.notYours"> {
  if (kind === "office") {
    const inReach = place.territoryId !== null && actor.territoryIds.includes(place.territoryId);
    return isOffice(actor) && inReach ? allow : deny("notices:refusal.notYours");
  }
  const atHome = place.condominiumId !== null && livesThere(actor, place.condominiumId);
  return atHome && (kind === "neighbour" || isCommittee(actor)) ? allow : deny("notices:refusal.notYours");
}

/**
 * Who may call off a notice before its hour, or change the hour: the author, and for the office's any officer of all
 * the places it is for, without a tie to one of them.
 */
export function mayReschedule(
  actor: Actor,
  notice: { kind: NoticeKind; authorId: number; status: NoticeStatus; places: Place[] },
): Decision<"notices:refusal.notYours" | "notices:refusal.tied" | "notices:refusal.alreadyOut"> {
  for (const place of notice.places) {
    const decision = mayPublish(actor, notice.kind, place);
    if (!decision.allowed) return decision;
  }
  if (notice.kind !== "office" && notice.authorId !== actor.personId) return deny("notices:refusal.notYours");
  return notice.status === "scheduled" ? allow : deny("notices:refusal.alreadyOut");
}

/** Who may take the words of a notice for a new one: who may publish its kind there; a neighbour's words are their own. */
export function mayUseAgain(actor: Actor, notice: NoticeFacts): Decision<PublishRefusal> {
  if (notice.kind === "neighbour" && notice.authorId !== actor.personId) return deny("notices:refusal.notYours");
  return mayPublish(actor, notice.kind, notice);
}

/** Who keeps the templates of a territory: its moderators and coordinators. Every officer there may write with them. */
export function mayKeepTemplates(actor: Actor, territoryId: number): Decision<"notices:refusal.notYours"> {
  const role = actor.roles.includes("moderator") || actor.roles.includes("coordinator");
  return role && actor.territoryIds.includes(territoryId) ? allow : deny("notices:refusal.notYours");
}

export type PinRefusal = "notices:refusal.notYours" | "notices:refusal.tied" | "notices:refusal.pinOver";

/** Who may pin a notice to the top of a board and unpin it: the committee at home, the office of the territory without a tie; while it counts. */
export function mayPin(actor: Actor, notice: NoticeFacts): Decision<PinRefusal> {
  const handling = mayHandlePaper(actor, notice);
  if (!handling.allowed) return handling;
  return notice.status === "published" && !notice.expired ? allow : deny("notices:refusal.pinOver");
}
