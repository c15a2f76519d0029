import { romeDay } from "#db/seeds/calendar.ts";
import { composeEstate } from "#db/seeds/compose.ts";
import type { EstateRows, Row } from "#db/seeds/world.ts";
import { type InitiativeAct, transitionOf } from "~/features/initiatives/model";
import type { DoingAct } from "~/features/initiatives/model/doing";
import type { InitiativeFacts } from "~/features/initiatives/policy";
import type { Actor } from "~/platform/actor";
import { homeInA, someone } from "./policy-actors.ts";

// One day of every month, the turns of the year and of the clock: stories are reckoned back from the day they are planted.
const days = "01-01 02-28 03-30 04-06 05-08 06-24 07-19 08-15 09-10 10-26 11-22 12-27".split(" ");
export const estates = days.map((day) => composeEstate(new Date(`2026-${day}T12:00:00Z`)));
export const each = <T>(work: (rows: EstateRows, one: Row<"initiative">) => T[], among = estates) =>
  among.flatMap((rows) => rows.initiative.flatMap((one) => work(rows, one)));
export const of = <T extends { initiative_id: number }>(list: T[], { id }: { id: number }) =>
  list.filter((row) => row.initiative_id === id);

/** The dates as the portal compares them: a last day still counts. */
export const inForce = (day: string, from: string, to: string | null) => from <= day && (to === null || to >= day);
const livesThere = (day: string, { joined_on, left_on }: { joined_on: string; left_on: string | null }) =>
  joined_on <= day && (left_on === null || left_on > day);

/** Somebody as the portal knew them on a day. */
export function actorOn(rows: EstateRows, personId: number, day: string): Actor {
  const mine = <T extends { person_id: number }>(list: T[]) => list.filter((row) => row.person_id === personId);
  const member = mine(rows.household_member).find((row) => livesThere(day, row));
  const offices = mine(rows.committee_office).filter((row) => inForce(day, row.starts_on, row.ends_on));
  const place = member && { condominiumId: member.condominium_id, householdId: member.household_id };
  const committeeOffices = offices.map(({ office }) => office);
  return {
    ...someone(personId, {
      ...(place && { home: { ...homeInA, ...place, committeeOffices } }),
      roles: mine(rows.staff_role).map(({ role }) => role),
      territoryIds: mine(rows.staff_territory).map(({ territory_id }) => territory_id),
    }),
    conflictIds: mine(rows.staff_conflict).map(({ condominium_id }) => condominium_id),
  };
}

type Fact = Pick<InitiativeFacts, "state" | "path" | "completed" | "replied">;
export const begun: Fact = { state: "draft", path: null, completed: false, replied: false };

/** An initiative as the policies saw it at an instant. */
export function factsAt(rows: EstateRows, one: Row<"initiative">, at: Date, fact: Fact): InitiativeFacts {
  const day = romeDay(at);
  const joined = of(rows.initiative_promoter, one).filter((row) => row.accepted_at !== null && row.accepted_at < at);
  const promoterIds = [one.author_id, ...joined.map((row) => row.person_id)];
  const place = rows.condominium.find(({ id }) => id === one.condominium_id)!;
  const hasCommittee = rows.committee_office.some(
    (row) =>
      row.condominium_id === place.id &&
      inForce(day, row.starts_on, row.ends_on) &&
      !promoterIds.includes(row.person_id),
  );
  return {
    ...{ condominiumId: place.id, territoryId: place.territory_id, authorId: one.author_id, helperId: one.helper_id },
    ...{ promoterIds, hasCommittee, hidden: false, overdue: at >= (one.support_until ?? at), ...fact },
  };
}

export type Details = Record<string, unknown>;

const doingActs: Record<DoingAct, true> = {
  ...{ offer: true, withdrawOffer: true, step: true, changeStep: true, stepDone: true, stepAgain: true },
  ...{ removeStep: true, budget: true, expense: true, removeExpense: true, update: true },
};
/** An act of how an idea is done leads it nowhere. */
export const isDoing = (act: string): act is DoingAct => act in doingActs;

/** What an act of a story leaves behind. */
function after(fact: Fact, { act, details }: Row<"initiative_event">): Fact {
  if (act === "join" || act === "revise" || isDoing(act)) return fact;
  const { to } = transitionOf(act as InitiativeAct);
  const path = (details as Details)["path"] as Fact["path"] | undefined;
  return {
    ...{ state: to, path: path ?? fact.path, replied: fact.replied || act === "reply" },
    completed: act === "complete" || (fact.completed && act !== "resume"),
  };
}

/** The story as it went, with the facts before each act. */
export function told(rows: EstateRows, one: Row<"initiative">) {
  let fact = begun;
  return of(rows.initiative_event, one).map((event) => {
    const before = factsAt(rows, one, event.at, fact);
    fact = after(fact, event);
    return { event, before, after: fact };
  });
}
