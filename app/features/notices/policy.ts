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
export type WithdrawRefusal = "notices:refusal.notYours" | "notices:refusal.tied" | "notices:refusal.withdrawn";

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

/** Who may take a notice down: any officer without a tie to the building for the office's, any member of the committee for the committee's, a neighbour at home their own. */
export function mayWithdraw(actor: Actor, notice: NoticeFacts): Decision<WithdrawRefusal> {
  const colleague =
    (notice.kind === "office" && isOffice(actor) && actor.territoryIds.includes(notice.territoryId)) ||
    (notice.kind === "committee" && isCommittee(actor) && livesThere(actor, notice.condominiumId));
  const author =
    notice.kind !== "office" && notice.authorId === actor.personId && livesThere(actor, notice.condominiumId);
  if (!colleague && !author) return deny("notices:refusal.notYours");
  if (notice.kind === "office" && isTied(actor, notice.condominiumId)) return deny("notices:refusal.tied");
  return notice.status === "published" ? allow : deny("notices:refusal.withdrawn");
}

/** People may take back their own comment; a mark that something stood there remains. */
export function mayRemoveComment(
  actor: Actor,
  comment: { authorId: number; removed: boolean },
): Decision<"notices:refusal.notYours"> {
  return comment.authorId === actor.personId && !comment.removed ? allow : deny("notices:refusal.notYours");
}
