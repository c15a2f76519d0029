import { type Actor, isTied } from "~/platform/actor";
import { allow, type Decision, deny } from "~/platform/decision";
import type { ErasureState } from "./model";

export type AskRefusal = "me:erasure.refusal.assisted" | "me:erasure.refusal.open";
export type WithdrawRefusal = "me:erasure.refusal.assisted" | "me:erasure.refusal.closed";
export type DecideRefusal =
  "people:erasure.refusal.own" | "people:erasure.refusal.conflict" | "people:erasure.refusal.closed";
export type EraseRefusal = DecideRefusal | "people:erasure.refusal.staff" | "people:erasure.refusal.committee";
export type ExtendRefusal = DecideRefusal | "people:erasure.refusal.extended" | "people:erasure.refusal.late";

/** A request as the decisions need it, with who asked. */
export type ErasureFacts = {
  personId: number;
  state: ErasureState;
  extended: boolean;
  late: boolean;
  /** Works for the office today. */
  staff: boolean;
  /** Sits on a committee today. */
  committee: boolean;
  /** Where the person lives or lived. */
  condominiumIds: readonly number[];
};

/** Who may ask: everybody for themselves and alone, one request at a time. */
export function mayAskErasure(actor: Actor, open: boolean): Decision<AskRefusal> {
  if (actor.assistedBy) return deny("me:erasure.refusal.assisted");
  return open ? deny("me:erasure.refusal.open") : allow;
}

/** Who may take a request back: who made it, until it is decided. */
export function mayWithdrawErasure(actor: Actor, state: ErasureState): Decision<WithdrawRefusal> {
  if (actor.assistedBy) return deny("me:erasure.refusal.assisted");
  return state === "open" ? allow : deny("me:erasure.refusal.closed");
}

/** Who sees the queue: coordinators, after the second factor. */
export function maySeeErasures(actor: Actor): boolean {
  return actor.roles.includes("coordinator");
}

/** Who may answer a request: a coordinator, never one's own and never a neighbour's; once. */
export function mayDecideErasure(actor: Actor, request: ErasureFacts): Decision<DecideRefusal> {
  if (request.state !== "open") return deny("people:erasure.refusal.closed");
  if (request.personId === actor.personId) return deny("people:erasure.refusal.own");
  const tied = request.condominiumIds.some((id) => isTied(actor, id));
  return tied ? deny("people:erasure.refusal.conflict") : allow;
}

/** Erasing needs besides that nobody's work hangs on the person: roles and offices are ended first. */
export function mayErase(actor: Actor, request: ErasureFacts): Decision<EraseRefusal> {
  const decision = mayDecideErasure(actor, request);
  if (!decision.allowed) return decision;
  if (request.staff) return deny("people:erasure.refusal.staff");
  return request.committee ? deny("people:erasure.refusal.committee") : allow;
}

/** More time: once, and only before the first date is over (GDPR, article 12(3)). */
export function mayExtend(actor: Actor, request: ErasureFacts): Decision<ExtendRefusal> {
  const decision = mayDecideErasure(actor, request);
  if (!decision.allowed) return decision;
  if (request.extended) return deny("people:erasure.refusal.extended");
  return request.late ? deny("people:erasure.refusal.late") : allow;
}
