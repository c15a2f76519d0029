import type { Actor } from "~/platform/actor";
import { allow, type Decision, deny } from "~/platform/decision";
import type { ImportCounts } from "./model";

/** An import as the decisions need it. */
export type ImportFacts = {
  state:
    | "reading"
    | "mapping"
    | "planning"
    | "ready"
    | "waiting"
    | "applying"
    | "applied"
    | "undoing"
    | "undone"
    | "dropped"
    | "failed";
  /** The ticks changed after the last plan. */
  stale: boolean;
  counts: Partial<ImportCounts>;
  confirmedBy: number | null;
};

export type ImportRefusal = "registry:refusal.notYours";
export type TickRefusal = ImportRefusal | "registry:refusal.notReady";
export type ConfirmRefusal = TickRefusal | "registry:refusal.stillPlanning" | "registry:refusal.nothingToDo";
export type SecondRefusal = ImportRefusal | "registry:refusal.notWaiting" | "registry:refusal.sameConfirmer";
export type ReopenRefusal = ImportRefusal | "registry:refusal.notWaiting";
export type DropRefusal = ImportRefusal | "registry:refusal.notReady";
export type UndoRefusal = ImportRefusal | "registry:refusal.notApplied";

const isCoordinator = (actor: Actor) => actor.roles.includes("coordinator");
const isDirector = (actor: Actor) => actor.roles.includes("director");
const notYours = deny("registry:refusal.notYours");

/** Who may bring a registry file in: coordinators. */
export function mayImport(actor: Actor): Decision<ImportRefusal> {
  return isCoordinator(actor) ? allow : notYours;
}

/** Who may look at imports: coordinators, and directors, who may have to confirm one. */
export function mayReadImports(actor: Actor): Decision<ImportRefusal> {
  return isCoordinator(actor) || isDirector(actor) ? allow : notYours;
}

/** Ends are ticked by coordinators while the plan lies open. */
export function mayTick(actor: Actor, { state }: ImportFacts): Decision<TickRefusal> {
  if (!isCoordinator(actor)) return notYours;
  return state === "ready" ? allow : deny("registry:refusal.notReady");
}

/** Coordinators confirm a plan that is up to date and would change something. */
export function mayConfirm(actor: Actor, { state, stale, counts }: ImportFacts): Decision<ConfirmRefusal> {
  if (!isCoordinator(actor)) return notYours;
  if (state !== "ready") return deny("registry:refusal.notReady");
  if (stale) return deny("registry:refusal.stillPlanning");
  const changes = (counts.new ?? 0) + (counts.changed ?? 0) + (counts.ended ?? 0);
  return changes > 0 ? allow : deny("registry:refusal.nothingToDo");
}

/** Many ends need a second look: another coordinator or a director, never who confirmed first. */
export function maySecond(actor: Actor, { state, confirmedBy }: ImportFacts): Decision<SecondRefusal> {
  if (!isCoordinator(actor) && !isDirector(actor)) return notYours;
  if (state !== "waiting") return deny("registry:refusal.notWaiting");
  return actor.personId === confirmedBy ? deny("registry:refusal.sameConfirmer") : allow;
}

/** A coordinator may take an import back from the second look, to change its ticks. */
export function mayReopen(actor: Actor, { state }: ImportFacts): Decision<ReopenRefusal> {
  if (!isCoordinator(actor)) return notYours;
  return state === "waiting" ? allow : deny("registry:refusal.notWaiting");
}

/** An import that nothing was written of may be dropped; a director may do so instead of confirming second. */
export function mayDrop(actor: Actor, { state }: ImportFacts): Decision<DropRefusal> {
  if (!isCoordinator(actor) && !(isDirector(actor) && state === "waiting")) return notYours;
  return ["mapping", "ready", "waiting", "failed"].includes(state) ? allow : deny("registry:refusal.notReady");
}

/** Coordinators may take back what an import wrote; what cannot be taken back stays, with a list. */
export function mayUndo(actor: Actor, { state }: ImportFacts): Decision<UndoRefusal> {
  if (!isCoordinator(actor)) return notYours;
  return state === "applied" ? allow : deny("registry:refusal.notApplied");
}
