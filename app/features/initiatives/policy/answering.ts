import { type Actor, isCommittee } from "~/platform/actor";
import { allow, type Decision, deny } from "~/platform/decision";
import { livesThere } from "../policy";

/** Who sets the rule by which a house counts support: its committee, nobody in somebody else's name. */
export function mayKeepRule(actor: Actor, condominiumId: number): Decision<"initiatives:refusal.notYours"> {
  const committee = isCommittee(actor) && livesThere(actor, condominiumId) && !actor.assistedBy;
  return committee ? allow : deny("initiatives:refusal.notYours");
}
