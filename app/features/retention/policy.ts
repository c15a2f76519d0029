import type { Actor } from "~/platform/actor";
import { allow, type Decision, deny } from "~/platform/decision";

/** Who may choose how long things are kept: coordinators. */
export function mayRuleRetention(actor: Actor): Decision<"retention:refusal.notYours"> {
  return actor.roles.includes("coordinator") ? allow : deny("retention:refusal.notYours");
}
