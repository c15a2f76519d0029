import { type Exposure, exposures } from "#db/exposure.ts";
import type { ActorSettings } from "./actors.ts";

export type Row = Record<string, unknown>;

/** Facts of the test world that the meaning of an exposure needs. */
export type Places = {
  territoryOfCondominium: Map<number, number>;
  /** All rows of a table, for what belongs to a row of another one. */
  rowsOf: (table: string) => Row[];
};

/**
 * What an exposure means, said a second time and in another language than db/policies/generate.ts says it: does this
 * row belong to this actor? The access matrix holds the two against each other.
 */
export function belongs(exposure: Exposure, row: Row, actor: ActorSettings, places: Places): boolean {
  if (exposure.kind === "public") return true;
  if (exposure.kind === "staff") return exposure.roles.some((role) => actor.roles.includes(role));
  if (exposure.kind === "all") return exposure.of.every((part) => belongs(part, row, actor, places));
  const value = row[exposure.column];
  if (exposure.kind === "empty") return value === null;
  if (exposure.kind === "since") return typeof value === "string" && new Date(value) <= new Date();
  if (exposure.kind === "stairwells") {
    return value === null || (value as number[]).some((id) => actor.stairwells.includes(id));
  }
  if (exposure.kind === "through") {
    return places
      .rowsOf(exposure.table)
      .some((other) => other[exposure.key] === value && reaches(exposures[exposure.table]!.read, other, actor, places));
  }
  if (exposure.kind === "word") return exposure.words.includes(String(value));
  if (exposure.kind === "committee") return sitsThere(places.rowsOf("committee_office"), value, actor);
  if (typeof value !== "number") return false;
  switch (exposure.kind) {
    case "condominium":
      return actor.condominiums.includes(value);
    case "household":
      return actor.households.includes(value);
    case "person":
      return actor.personId === value;
    case "territoryItself":
      return actor.territories.includes(value);
    case "territory":
      return actor.territories.includes(places.territoryOfCondominium.get(value) ?? -1);
  }
}

/** Offices of the world begin and end on whole days, none of them today. */
const sitsThere = (offices: Row[], place: unknown, { personId }: ActorSettings) =>
  offices.some(
    ({ condominium_id, person_id, ends_on }) => condominium_id === place && person_id === personId && ends_on === null,
  );

/** A row belongs to an actor when one of the ways holds; a table without ways is closed. */
export function reaches(ways: Exposure[] | undefined, row: Row, actor: ActorSettings, places: Places): boolean {
  return (ways ?? []).some((way) => belongs(way, row, actor, places));
}

/** Columns on which belonging depends, so that the matrix can try to move a row into somebody else's hands. */
export function anchors(ways: Exposure[] | undefined): string[] {
  const columns = (ways ?? []).flatMap((way) => {
    if (way.kind === "all") return anchors(way.of);
    return "column" in way ? [way.column] : [];
  });
  return [...new Set(columns)];
}
