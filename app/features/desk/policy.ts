import { type Actor, isOffice, isTied } from "~/platform/actor";
import { allow, type Decision, deny } from "~/platform/decision";

export type AssistRefusal =
  | "people:assisted.refusal.notYours"
  | "people:assisted.refusal.self"
  | "people:assisted.refusal.colleague"
  | "people:assisted.refusal.noHome"
  | "people:assisted.refusal.conflict";

/** Who is to be helped: where they live today (null: nowhere), and whether they work for the office themselves. */
export type AssistedFacts = {
  personId: number;
  home: { condominiumId: number; territoryId: number } | null;
  staff: boolean;
};

/**
 * Who may act for somebody at the desk: officers, for people who live in their territories today. Never for oneself or
 * a colleague, nor where the officer has a tie to the house, nor while acting for somebody already.
 */
export function mayAssist(actor: Actor, person: AssistedFacts): Decision<AssistRefusal> {
  if (!isOffice(actor) || actor.assistedBy) return deny("people:assisted.refusal.notYours");
  if (person.personId === actor.personId) return deny("people:assisted.refusal.self");
  if (person.staff) return deny("people:assisted.refusal.colleague");
  if (!person.home) return deny("people:assisted.refusal.noHome");
  if (!actor.territoryIds.includes(person.home.territoryId)) return deny("people:assisted.refusal.notYours");
  return isTied(actor, person.home.condominiumId) ? deny("people:assisted.refusal.conflict") : allow;
}
