/**
 * Who can see and write the rows of each table: the one list from which row security (db/policies/generate.ts) and the
 * access matrix (tests/integration/access-matrix.test.ts) are made. A table that is not here fails the build.
 * Row security says which rows exist for an actor; who may do what with them is each feature's policy.ts.
 */
export type Verb = "select" | "insert" | "update" | "delete";

/** One way in which a row belongs to an actor; `column` is the column that ties the row to them. */
export type Exposure =
  | { kind: "public" }
  | { kind: "condominium"; column: string }
  | { kind: "household"; column: string }
  | { kind: "person"; column: string }
  | { kind: "territory"; column: string }
  | { kind: "territoryItself"; column: string }
  | { kind: "coordinator" }
  | { kind: "all"; of: Exposure[] };

export type SystemRole = "door" | "job";

export type TableExposure = {
  read: Exposure[];
  insert?: Exposure[];
  update?: Exposure[];
  delete?: Exposure[];
  /** What named system actors may do with every row, outside any person's reach. */
  system?: Partial<Record<SystemRole, Verb[]>>;
};

const everyone: Exposure = { kind: "public" };
const condominium = (column = "condominium_id"): Exposure => ({ kind: "condominium", column });
const household = (column = "household_id"): Exposure => ({ kind: "household", column });
const person = (column = "person_id"): Exposure => ({ kind: "person", column });
const territory = (column = "condominium_id"): Exposure => ({ kind: "territory", column });
const both = (...of: Exposure[]): Exposure => ({ kind: "all", of });

const space = [condominium(), territory()];
/** Somebody may add words of their own, nobody another person's. */
const ownWords = [both(person("author_id"), condominium()), both(person("author_id"), territory())];
const whole: Verb[] = ["select", "insert", "update", "delete"];

export const exposures: Record<string, TableExposure> = {
  company: { read: [everyone] },
  municipality: { read: [everyone] },
  territory: { read: [everyone] },
  cluster: { read: [everyone] },
  condominium: {
    read: [condominium("id"), { kind: "territoryItself", column: "territory_id" }],
    system: { door: ["select"], job: ["select"] },
  },
  stairwell: { read: space, system: { door: ["select"] } },
  dwelling: { read: space, system: { door: ["select"] } },
  household: { read: [household("id"), territory()] },
  tenancy: { read: [household(), territory()] },
  household_member: { read: [household(), person(), territory()], system: { door: ["select"] } },
  person: {
    read: [person("id")],
    update: [person("id")],
    system: { door: ["select", "insert", "update"], job: ["select"] },
  },
  participant: {
    read: [...space, person()],
    insert: [both(person(), condominium())],
    update: [both(person(), condominium())],
    system: { door: ["select", "insert"] },
  },
  committee_office: { read: [...space, person()], system: { door: ["select"] } },
  staff_role: { read: [person()], system: { door: ["select", "insert"] } },
  staff_territory: { read: [person()], system: { door: ["select", "insert"] } },
  staff_conflict: { read: [person()], system: { door: ["select"] } },

  access_code: { read: [], system: { door: whole } },
  // Its existence is shown on the own page; the hash is of no use to anyone else.
  passphrase: { read: [person()], system: { door: whole } },
  sign_in_link: { read: [], system: { door: whole, job: ["select", "delete"] } },
  second_factor: { read: [], system: { door: whole } },
  recovery_code: { read: [], system: { door: whole } },
  session: { read: [person()], delete: [person()], system: { door: whole, job: ["select", "delete"] } },
  known_device: { read: [], system: { door: whole } },
  account_event: {
    read: [person()],
    update: [person()],
    system: { door: ["select", "insert"], job: ["select", "delete"] },
  },
  throttle: { read: [], system: { door: whole, job: ["select", "delete"] } },
  idempotency_key: {
    read: [person()],
    insert: [person()],
    update: [person()],
    system: { job: ["select", "delete"] },
  },

  notice: { read: space, insert: ownWords, update: space, system: { job: ["select"] } },
  notice_comment: { read: space, insert: ownWords, update: space },
  notice_read: { read: [person(), territory()], insert: [both(person(), condominium(), household())] },
  accessibility_feedback: { read: [{ kind: "coordinator" }], insert: [everyone] },
};

/** SECURITY DEFINER functions, the only ways around row security; one that is not listed fails a test. */
export const definerFunctions: Record<string, string> = {
  "session_actor(bytea)": "Reads the session behind a token and who its person is now; the caller must hold the token.",
  "throttle_take(bytea,integer,interval,boolean)":
    "Counts one attempt under a hashed key and answers the seconds to wait.",
  "throttle_forget(bytea)": "Forgets the attempts under a hashed key after a success.",
  "notice_households(bigint)": "How many households have read a notice that the actor can see, out of how many.",
  "condominium_households(bigint)": "How many households take part in a condominium of the actor, out of how many.",
};
