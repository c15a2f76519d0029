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
  | { kind: "staff"; roles: StaffRole[] }
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

const everyone: Exposure = { kind: "public" };
const condominium = (column = "condominium_id"): Exposure => ({ kind: "condominium", column });
const household = (column = "household_id"): Exposure => ({ kind: "household", column });
const person = (column = "person_id"): Exposure => ({ kind: "person", column });
const territory = (column = "condominium_id"): Exposure => ({ kind: "territory", column });
const staff = (...roles: StaffRole[]): Exposure => ({ kind: "staff", roles });
const both = (...of: Exposure[]): Exposure => ({ kind: "all", of });

const space = [condominium(), territory()];
/** Somebody may add words of their own, nobody another person's. */
const ownWords = [both(person("author_id"), condominium()), both(person("author_id"), territory())];
const whole: Verb[] = ["select", "insert", "update", "delete"];

const grown: Verb[] = ["select", "insert", "update"];

export const exposures: Record<string, TableExposure> = {
  company: { read: [everyone] },
  municipality: { read: [everyone], system: { registry: whole, job: ["select"] } },
  territory: { read: [everyone], system: { registry: whole, job: ["select"] } },
  cluster: { read: [everyone], system: { registry: ["select"] } },
  condominium: {
    read: [condominium("id"), { kind: "territoryItself", column: "territory_id" }],
    system: { door: ["select"], job: ["select"], registry: whole },
  },
  stairwell: { read: space, system: { door: ["select"], job: ["select"], registry: whole } },
  dwelling: { read: space, system: { door: ["select"], job: ["select"], registry: whole } },
  household: { read: [household("id"), territory()], system: { registry: whole } },
  tenancy: { read: [household(), territory()], system: { door: ["select"], job: ["select"], registry: whole } },
  household_member: {
    read: [household(), person(), territory()],
    system: { door: ["select"], job: ["select"], registry: whole },
  },
  person: {
    read: [person("id")],
    update: [person("id")],
    system: { door: grown, job: ["select", "update"], registry: whole },
  },
  participant: {
    read: [...space, person()],
    insert: [both(person(), condominium())],
    update: [both(person(), condominium())],
    system: { door: ["select", "insert"], job: ["select", "update"], registry: ["select"] },
  },
  committee_office: { read: [...space, person()], system: { door: ["select"], job: ["select"], registry: grown } },
  staff_role: { read: [person()], system: { door: ["select", "insert"], job: ["select"], registry: whole } },
  staff_territory: { read: [person()], system: { door: ["select", "insert"], job: ["select"], registry: whole } },
  staff_conflict: { read: [person()], system: { door: ["select"], job: ["select"], registry: whole } },
  staff_change: {
    read: [person(), staff("coordinator", "director")],
    system: { job: ["select", "delete"], registry: ["select", "insert"] },
  },

  registry_version: { read: [staff("coordinator", "director")], system: { registry: ["select", "update"] } },
  registry_import: {
    read: [staff("coordinator", "director")],
    system: { registry: whole, job: ["select", "update", "delete"] },
  },
  registry_import_row: {
    read: [staff("coordinator", "director")],
    system: { registry: whole, job: ["select", "update", "delete"] },
  },
  registry_import_change: {
    read: [staff("coordinator", "director")],
    system: { registry: whole, job: ["select", "update", "delete"] },
  },
  registry_mapping: { read: [staff("coordinator")], system: { registry: whole, job: ["select"] } },

  letter_batch: { read: [territory()], system: { registry: grown, job: ["select", "update", "delete"] } },
  letter: { read: [territory()], system: { registry: grown, job: ["select", "delete"] } },
  identity_check: { read: [person()], system: { registry: ["select", "insert"], job: ["select", "delete"] } },
  data_access: {
    read: [person(), staff("coordinator")],
    system: { registry: ["select", "insert"], door: ["insert"], job: ["select", "delete"] },
  },

  access_code: { read: [], system: { door: whole, registry: grown, job: ["select", "update", "delete"] } },
  // Its existence is shown on the own page; the hash is of no use to anyone else.
  passphrase: { read: [person()], system: { door: whole, job: ["select", "delete"] } },
  sign_in_link: { read: [], system: { door: whole, job: ["select", "update", "delete"] } },
  sign_in_pairing: { read: [], system: { door: whole, job: ["select", "delete"] } },
  second_factor: { read: [], system: { door: whole, job: ["select", "delete"] } },
  recovery_code: { read: [], system: { door: whole, job: ["select", "delete"] } },
  session: {
    read: [person()],
    delete: [person()],
    system: { door: whole, job: ["select", "delete"], registry: ["select", "delete"] },
  },
  known_device: { read: [], system: { door: whole, job: ["select", "delete"] } },
  account_event: {
    read: [person()],
    update: [person()],
    system: { door: ["select", "insert"], job: ["select", "update", "delete"], registry: ["select", "insert"] },
  },
  throttle: { read: [], system: { door: whole, job: ["select", "delete"] } },
  idempotency_key: {
    read: [person()],
    insert: [person()],
    update: [person()],
    system: { job: ["select", "delete"] },
  },

  data_export: { read: [person()], insert: [person()], system: { job: whole } },
  erasure_request: {
    read: [person(), staff("coordinator")],
    insert: [person()],
    update: [person(), staff("coordinator")],
    system: { job: ["select", "update", "delete"] },
  },
  retention_rule: {
    read: [everyone],
    insert: [staff("coordinator")],
    update: [staff("coordinator")],
    system: { job: ["select"] },
  },
  retention_run: { read: [staff("coordinator", "administrator")], system: { job: ["select", "insert", "delete"] } },

  notice: {
    read: space,
    insert: ownWords,
    update: space,
    system: { job: ["select", "update", "delete"], registry: ["select"] },
  },
  notice_comment: {
    read: space,
    insert: ownWords,
    update: space,
    system: { job: ["select", "update", "delete"], registry: ["select"] },
  },
  notice_read: {
    read: [person(), territory()],
    insert: [both(person(), condominium(), household())],
    system: { job: ["select", "delete"], registry: ["select"] },
  },
  accessibility_feedback: {
    read: [staff("coordinator")],
    insert: [everyone],
    system: { job: ["select", "update", "delete"] },
  },
};

/** SECURITY DEFINER functions, the only ways around row security; one that is not listed fails a test. */
export const definerFunctions: Record<string, string> = {
  "session_actor(bytea)": "Reads the session behind a token and who its person is now; the caller must hold the token.",
  "throttle_take(bytea,integer,interval,boolean)":
    "Counts one attempt under a hashed key and answers the seconds to wait.",
  "throttle_forget(bytea)": "Forgets the attempts under a hashed key after a success.",
  "notice_households(bigint)": "How many households have read a notice that the actor can see, out of how many.",
  "condominium_households(bigint)": "How many households take part in a condominium of the actor, out of how many.",
  "letter_people(bigint[])":
    "Adults who live in condominiums of the asking officer, whether they have been in and have a letter that counts.",
  "letter_codes(bigint)": "What became of the codes of a batch of letters, for officers of its territory.",
  "office_names(bigint[])": "Names of people in the territories of who asks, for the office only.",
  "own_homes()": "Where the actor lives and lived, with contract and dates; also after moving out.",
  "erasure_counts(bigint)":
    "How much an erasure would take away of a person and how much would stay, for coordinators.",
  "people_search(text)": "Names and homes of people in the territories of who asks, for the office only.",
  "person_sheet(bigint,text)":
    "One person of the asker's territories, for the office; writes the line that the person reads in the same call.",
  "staff_accounts(text,bigint)": "The office's people with roles, territories and second factor, for coordinators.",
  "staff_account(bigint)": "The account of one of the office's people with its history, for coordinators.",
};
