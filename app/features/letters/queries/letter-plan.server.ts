import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { type Home, type LetterTarget, mostLetters } from "../model";
import { mayMakeLetters } from "../policy";
import { placeOfTarget } from "../reach.server";
import { findRecipients } from "./recipients.server";

/** What a press on "make the letters" would do, before it is pressed. Undefined: no such place for this officer. */
export async function findLetterPlan(db: Db, actor: Actor, target: LetterTarget) {
  const place = await placeOfTarget(db, target);
  if (!place || !actor.territoryIds.includes(place.territoryId)) return undefined;
  const people = await findRecipients(db, place.condominiumId, target);
  const [first] = people;
  return {
    target,
    place,
    making: mayMakeLetters(actor, place),
    letters: people.length,
    tooMany: people.length > mostLetters,
    /** How many of them hold a letter that stops counting. */
    replaced: people.filter(({ hasLetter }) => hasLetter).length,
    /** How many are in already and would not need one. */
    beenIn: people.filter(({ beenIn }) => beenIn).length,
    name: target.scope === "person" ? (first?.name ?? null) : null,
    home: first && (target.scope === "person" || target.scope === "household") ? homeOf(first) : null,
    stairwell: target.scope === "stairwell" ? (place.stairwell ?? null) : null,
  };
}

const homeOf = ({ stairwell, floor, unit }: Home): Home => ({ stairwell, floor, unit });
