export type Letters = "a" | "piu" | "piupiu";
export type Theme = "system" | "light" | "dark";
export type CommitteeOffice = "responsible" | "treasurer" | "secretary" | "member";
export type StaffRole =
  "moderator" | "operator" | "mediator" | "arrears" | "coordinator" | "director" | "administrator";

/** The condominium a person lives in today; null once the tenancy has ended. */
export type Home = {
  condominiumId: number;
  householdId: number;
  street: string;
  houseNumber: string;
  stairwell: string | null;
  /** What notices for some stairwells reach: the own one, for the committee all. */
  stairwellIds: number[];
  storeys: number;
  columns: number;
  plaster: "ochre" | "brick" | "cream" | "rose" | "sage";
  committeeOffices: CommitteeOffice[];
};

/** Who is asking, read anew at every request: rights that ended a moment ago are already gone. */
export type Actor = {
  sessionId: number;
  personId: number;
  shownName: string;
  locale: string;
  letters: Letters;
  theme: Theme;
  welcomed: boolean;
  home: Home | null;
  /** Empty unless this session passed the second factor. */
  roles: StaffRole[];
  territoryIds: number[];
  /** Condominiums where the person may not decide, because of a tie to the people there. */
  conflictIds: number[];
  /** Who of the office is doing this for the person at the desk, until when; null when the person acts alone. */
  assistedBy: { personId: number; name: string; endsAt: string; minutesLeft: number } | null;
};

export type MemberActor = Actor & { home: Home };

/** Lives in a condominium today. */
export function isMember(actor: Actor): actor is MemberActor {
  return actor.home !== null;
}

/** Sits on the self-management committee of the own condominium today. */
export function isCommittee(actor: Actor): actor is MemberActor {
  return isMember(actor) && actor.home.committeeOffices.length > 0;
}

/** Works for the Social Management Office; the system administrator does not, and sees no content. */
export function isOffice(actor: Actor): boolean {
  return actor.roles.some((role) => role !== "administrator");
}

/** Keeps the system running; never sees content. */
export function isAdministrator(actor: Actor): boolean {
  return actor.roles.includes("administrator");
}

/** Whether somebody of the office has a tie to a condominium: put down by the coordinator, or because they live there. */
export function isTied(actor: Actor, condominiumId: number): boolean {
  return actor.conflictIds.includes(condominiumId) || actor.home?.condominiumId === condominiumId;
}
