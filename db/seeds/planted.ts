import { gliciniFormer, gliciniHouseholds, type CastMember } from "./glicini-people.ts";
import { registryOfStaff, staffList } from "./staff-list.ts";

/** Known people outside the first building, each in the first dwelling of a condominium, by its code. */
export const planted: Record<string, { since: number; members: CastMember[] }> = {
  "FI-03": {
    since: 1999,
    members: [{ key: "marco", first: "Marco", last: "Sarti", born: 1969, enters: { after: 2, told: "email" } }],
  },
  "PO-02": {
    since: 2015,
    members: [
      { key: "giulia", first: "Giulia", last: "Renzi", born: 1987, enters: { after: 14, told: "email" } },
      { key: "simone", first: "Simone", last: "Poli", born: 1985 },
    ],
  },
};

const cast: CastMember[] = [
  ...gliciniHouseholds.flatMap((household) => household.members),
  gliciniFormer,
  ...Object.values(planted).flatMap((household) => household.members),
];

/** Numbers of known people never change, so that whoever looks for Rosa finds her after every new planting. */
export function registryOf(key: string): string {
  if (staffList.some((one) => one.key === key)) return registryOfStaff(key);
  const at = cast.findIndex((one) => one.key === key);
  if (at < 0) throw new Error(`Nobody in the demonstration estate is called ${key}.`);
  return `CB-${10001 + at}`;
}

/** A role of the demonstration, for the start screen. "former" has left the building and keeps only the own data. */
export type DemonstrationRole =
  "tenant" | "committee" | "moderator" | "coordinator" | "director" | "administrator" | "former";

export type DemonstrationPerson = {
  role: DemonstrationRole;
  registryNumber: string;
  firstName: string;
  lastName: string;
  birthYear: number;
  locale: "it" | "en" | "ar";
  /** Code of the condominium, null for the office. */
  condominium: string | null;
  /** False for who has not used a code yet and will meet the welcome pages. */
  welcomed: boolean;
};

function person(role: DemonstrationRole, key: string, condominium: string | null): DemonstrationPerson {
  const found = staffList.find((one) => one.key === key) ?? cast.find((one) => one.key === key);
  if (!found) throw new Error(`Nobody in the demonstration estate is called ${key}.`);
  return {
    role,
    registryNumber: registryOf(key),
    firstName: found.first,
    lastName: found.last,
    birthYear: found.born,
    locale: ("locale" in found && found.locale) || "it",
    condominium,
    welcomed: "roles" in found || found.enters !== undefined,
  };
}

/** Whom the start screen offers a code for; each is found again by the registry number. */
export const demonstrationPeople: DemonstrationPerson[] = [
  person("tenant", "rosa", "FI-01"),
  person("tenant", "amina", "FI-01"),
  person("tenant", "grace", "FI-01"),
  person("tenant", "giovanni", "FI-01"),
  person("tenant", "marco", "FI-03"),
  person("committee", "dino", "FI-01"),
  person("committee", "ines", "FI-01"),
  person("committee", "karim", "FI-01"),
  person("moderator", "paolo", null),
  person("moderator", "silvia", null),
  person("moderator", "giulia", "PO-02"),
  person("coordinator", "elena", null),
  person("director", "roberto", null),
  person("administrator", "luca", null),
  person("former", "bruno", null),
];

const known = new Set(demonstrationPeople.map((one) => one.registryNumber));

/** Whether visitors sign in as this person, whose words must therefore do them honour. */
export const isKnown = (person: { registryNumber: string }): boolean => known.has(person.registryNumber);
