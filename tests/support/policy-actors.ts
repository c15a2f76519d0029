import type { Actor, CommitteeOffice, Home, StaffRole } from "~/platform/actor";

/** Condominium A (10) stands in territory 1, B (20) in territory 2. */
export const placeA = { condominiumId: 10, territoryId: 1 };
export const placeB = { condominiumId: 20, territoryId: 2 };

export const kindsOfActors = [
  "tenant of A",
  "committee of A",
  "tenant of B",
  "committee of B",
  "former tenant",
  "officer of A's territory",
  "officer of another territory",
  "officer without second factor",
  "administrator",
] as const;
export type ActorKind = (typeof kindsOfActors)[number];

type Parts = { home?: Home; roles?: StaffRole[]; territoryIds?: number[] };

const home = (condominiumId: number, committeeOffices: CommitteeOffice[] = []): Home => ({
  condominiumId,
  householdId: condominiumId + 1,
  street: "Via del Glicine",
  houseNumber: "1",
  stairwell: null,
  stairwellIds: [],
  storeys: 4,
  columns: 5,
  plaster: "ochre",
  committeeOffices,
});

/** Somebody with person number `personId`; what is not said they do not have. */
export function someone(personId: number, parts: Parts): Actor {
  const { home = null, roles = [], territoryIds = [] } = parts;
  const page = { shownName: "Ada", locale: "it", letters: "a", theme: "system", welcomed: true } as const;
  return { sessionId: personId, personId, ...page, home, roles, territoryIds, conflictIds: [], assistedBy: null };
}

const parts: Record<ActorKind, Parts> = {
  "tenant of A": { home: home(10) },
  "committee of A": { home: home(10, ["secretary"]) },
  "tenant of B": { home: home(20) },
  "committee of B": { home: home(20, ["responsible"]) },
  "former tenant": {},
  "officer of A's territory": { roles: ["moderator"], territoryIds: [1] },
  "officer of another territory": { roles: ["operator"], territoryIds: [2] },
  // The portal reads the roles of a staff member only in a session that passed the second factor.
  "officer without second factor": { territoryIds: [1] },
  administrator: { roles: ["administrator"], territoryIds: [1] },
};

/** An actor of each kind, all with the same person number, so that authorship is a fact of its own. */
export function actorOfKind(kind: ActorKind, personId = 7): Actor {
  return someone(personId, parts[kind]);
}

/** The home of a resident of A who works for the office besides. */
export const homeInA = home(10);
