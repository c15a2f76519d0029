/** In which ways a row can belong to an actor: the words in which the lists of db/exposure.ts are written. */
export type Verb = "select" | "insert" | "update" | "delete";

/** One way in which a row belongs to an actor; `column` is the column that ties the row to them. */
export type Exposure =
  | { kind: "public" }
  | { kind: "condominium"; column: string }
  | { kind: "household"; column: string }
  | { kind: "person"; column: string }
  | { kind: "territory"; column: string }
  | { kind: "territoryItself"; column: string }
  | { kind: "staff"; roles: StaffRole[] }
  /** Not for all of a condominium but for some stairwells, unless the column is empty. */
  | { kind: "stairwells"; column: string }
  /** Only from this moment on. */
  | { kind: "since"; column: string }
  | { kind: "empty"; column: string }
  /** Only with one of these words. */
  | { kind: "word"; column: string; words: string[] }
  /** Of a condominium on whose committee the actor sits today. */
  | { kind: "committee"; column: string }
  /** Whoever can see a row of another table can see those that belong to it. */
  | { kind: "through"; table: string; key: string; column: string }
  | { kind: "all"; of: Exposure[] };

type StaffRole = "moderator" | "operator" | "mediator" | "arrears" | "coordinator" | "director" | "administrator";

/** door: ways in and sessions; job: work after the fact; registry: what the office writes about places and people. */
export type SystemRole = "door" | "job" | "registry";

export type TableExposure = {
  read: Exposure[];
  insert?: Exposure[];
  update?: Exposure[];
  delete?: Exposure[];
  /** What named system actors may do with every row, outside any person's reach. */
  system?: Partial<Record<SystemRole, Verb[]>>;
};

export const everyone: Exposure = { kind: "public" };
export const condominium = (column = "condominium_id"): Exposure => ({ kind: "condominium", column });
export const committee = (column = "condominium_id"): Exposure => ({ kind: "committee", column });
export const household = (column = "household_id"): Exposure => ({ kind: "household", column });
export const person = (column = "person_id"): Exposure => ({ kind: "person", column });
export const territory = (column = "condominium_id"): Exposure => ({ kind: "territory", column });
export const ofTerritory = (column = "territory_id"): Exposure => ({ kind: "territoryItself", column });
export const staff = (...roles: StaffRole[]): Exposure => ({ kind: "staff", roles });
export const both = (...of: Exposure[]): Exposure => ({ kind: "all", of });

export const space = [condominium(), territory()];
export const whole: Verb[] = ["select", "insert", "update", "delete"];
export const grown: Verb[] = ["select", "insert", "update"];
