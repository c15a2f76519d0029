import type { Actor } from "~/platform/actor";
import { allow, type Decision, deny } from "~/platform/decision";

export type ManageRefusal = "staff:refusal.notYours";
export type ChangeRefusal = ManageRefusal | "staff:refusal.self";
export type EndRefusal = ChangeRefusal | "staff:refusal.lastCoordinator";

/** Who may see and make accounts of the office: coordinators. */
export function mayManageStaff(actor: Actor): Decision<ManageRefusal> {
  return actor.roles.includes("coordinator") ? allow : deny("staff:refusal.notYours");
}

/** Who may change the account of a colleague: coordinators, never their own. */
export function mayChangeStaff(actor: Actor, personId: number): Decision<ChangeRefusal> {
  const decision = mayManageStaff(actor);
  if (!decision.allowed) return decision;
  return actor.personId === personId ? deny("staff:refusal.self") : allow;
}

/**
 * Whether a role may end. The office is never without a coordinator.
 * @param facts.others whether somebody else is coordinator on the day from which this role is gone
 */
export function mayEndRole(
  actor: Actor,
  facts: { personId: number; role: string; others: boolean },
): Decision<EndRefusal> {
  const decision = mayChangeStaff(actor, facts.personId);
  if (!decision.allowed) return decision;
  return facts.role === "coordinator" && !facts.others ? deny("staff:refusal.lastCoordinator") : allow;
}
