import { type Actor, isCommittee } from "~/platform/actor";
import { allow, type Decision, deny } from "~/platform/decision";
import { daysAfter } from "../model/doing";
import type { PicturePurpose } from "../model/pictures";
import { type ActRefusal, isOfficeOf, livesThere, mayEnterPaper, rolesIn } from "../policy";
import { carries, type DoingFacts, type DoingRefusal, duringOrAfter, notMine } from "./doing";

/** An initiative as the decisions about its pictures need it. */
export type PictureFacts = DoingFacts & {
  /** How many support it now. */
  supporters: number;
};

export type PictureRefusal = ActRefusal | DoingRefusal | "initiatives:pictures.refusal.supported";

/**
 * Who may bring pictures of an idea. Of the idea itself: who writes or promotes it, until the first support, because they
 * say what is supported; how it was and how it is: who carries it out, from the yes until 30 days after it was done; the
 * signed sheet: who may enter what stands on it.
 */
export function mayBringPicture(
  actor: Actor,
  purpose: PicturePurpose,
  initiative: PictureFacts,
): Decision<PictureRefusal> {
  if (purpose === "sheet") return mayEnterPaper(actor, initiative);
  if (purpose === "idea") return mayShowIdea(actor, initiative);
  if (!carries(actor, initiative)) return notMine(actor, initiative);
  return duringOrAfter(initiative, ["decided", "in_progress"], daysAfter.pictures);
}

function mayShowIdea(actor: Actor, initiative: PictureFacts): Decision<PictureRefusal> {
  const mine = rolesIn(actor, initiative);
  if (!mine.includes("author") && !mine.includes("promoter")) return notMine(actor, initiative);
  if (initiative.hidden || !["draft", "gathering"].includes(initiative.state)) {
    return deny("initiatives:refusal.notNow");
  }
  if (initiative.state === "gathering" && initiative.overdue) return deny("initiatives:refusal.timeIsUp");
  return initiative.supporters > 0 ? deny("initiatives:pictures.refusal.supported") : allow;
}

/** Who may take a picture out, as long as others may be brought: who brought it, and who promotes the idea. */
export function mayRemovePicture(
  actor: Actor,
  picture: { purpose: PicturePurpose; mine: boolean },
  initiative: PictureFacts,
): Decision<PictureRefusal> {
  if (!picture.mine && !rolesIn(actor, initiative).includes("promoter")) return deny("initiatives:refusal.notYours");
  return mayBringPicture(actor, picture.purpose, initiative);
}

/** Who may look at the sheets with the signatures: the committee of the house, and its office without a tie. */
export function maySeeSheets(
  actor: Actor,
  initiative: Pick<DoingFacts, "condominiumId" | "territoryId">,
): Decision<"initiatives:refusal.notYours"> {
  const sits = isCommittee(actor) && livesThere(actor, initiative.condominiumId) && !actor.assistedBy;
  return sits || isOfficeOf(actor, initiative) ? allow : deny("initiatives:refusal.notYours");
}
