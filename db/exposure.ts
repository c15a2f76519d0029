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
  /** Not for all of a condominium but for some stairwells, unless the column is empty. */
  | { kind: "stairwells"; column: string }
  /** Only from this moment on. */
  | { kind: "since"; column: string }
  | { kind: "empty"; column: string }
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

const everyone: Exposure = { kind: "public" };
const condominium = (column = "condominium_id"): Exposure => ({ kind: "condominium", column });
const household = (column = "household_id"): Exposure => ({ kind: "household", column });
const person = (column = "person_id"): Exposure => ({ kind: "person", column });
const territory = (column = "condominium_id"): Exposure => ({ kind: "territory", column });
const ofTerritory = (column = "territory_id"): Exposure => ({ kind: "territoryItself", column });
const staff = (...roles: StaffRole[]): Exposure => ({ kind: "staff", roles });
const both = (...of: Exposure[]): Exposure => ({ kind: "all", of });

const space = [condominium(), territory()];
const posting = (column = "posting_id"): Exposure => ({ kind: "through", table: "posting", key: "id", column });
const posted = (column = "notice_id"): Exposure => ({ kind: "through", table: "posting", key: "notice_id", column });
/** What hangs on the board of a condominium now, for those it was meant for. */
const onTheBoard = both(
  condominium(),
  { kind: "since", column: "published_at" },
  { kind: "empty", column: "hidden_at" },
  { kind: "stairwells", column: "stairwell_ids" },
);
/** Somebody may add words of their own, nobody another person's. */
const ownWords = [both(person("author_id"), condominium()), both(person("author_id"), territory())];
/** The office's drafts are for all its officers of the territory, everybody else's for who began them. */
const drafts = [both(person("author_id"), condominium()), ofTerritory()];
/** What the office of a territory writes with, changed by its moderators and coordinators. */
const templates = [both(staff("moderator", "coordinator"), ofTerritory())];
/** A file that waits to be published. */
const waiting: Exposure = { kind: "empty", column: "notice_id" };
const whole: Verb[] = ["select", "insert", "update", "delete"];
const grown: Verb[] = ["select", "insert", "update"];

export const exposures: Record<string, TableExposure> = {
  company: { read: [everyone] },
  municipality: { read: [everyone], system: { registry: whole, job: ["select"] } },
  territory: { read: [everyone], system: { registry: whole, job: ["select"] } },
  cluster: { read: [everyone], system: { registry: ["select"] } },
  condominium: {
    read: [condominium("id"), ofTerritory()],
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
    read: [posted("id"), person("author_id")],
    insert: [person("author_id")],
    update: [posted("id"), person("author_id")],
    system: { job: ["select", "update", "delete"], registry: ["select"] },
  },
  posting: {
    read: [onTheBoard, ...ownWords, territory()],
    insert: ownWords,
    update: [onTheBoard, ...ownWords, territory()],
    system: { job: ["select", "update", "delete"], registry: ["select"] },
  },
  notice_draft: {
    read: drafts,
    insert: drafts.map((way) => both(person("saved_by"), way)),
    update: drafts,
    delete: drafts,
    system: { job: whole, registry: ["select"] },
  },
  notice_template: {
    read: [ofTerritory()],
    insert: templates.map((way) => both(person("saved_by"), way)),
    update: templates,
    delete: templates,
    system: { job: ["select"], registry: ["select"] },
  },
  notice_version: {
    read: [posted()],
    insert: [posted()],
    update: [posted()],
    delete: [posted()],
    system: { job: whole, registry: ["select"] },
  },
  notice_revision: {
    read: [posted()],
    insert: [both(person("replaced_by"), posted())],
    system: { job: ["select", "update", "delete"], registry: ["select"] },
  },
  // Sentences without names: nobody's, and of no use outside the job that asks for them.
  translation: { read: [], system: { job: whole } },
  attachment: {
    // What waits with a draft of the office is for its officers, as the draft is.
    read: [posted(), person("uploaded_by"), both(waiting, ofTerritory())],
    insert: [both(person("uploaded_by"), waiting), both(person("uploaded_by"), posted())],
    update: [both(person("uploaded_by"), waiting), both(waiting, ofTerritory()), posted()],
    delete: [posted()],
    system: { job: ["select", "delete"], registry: ["select"] },
  },
  notice_comment: {
    read: [posting()],
    insert: [both(person("author_id"), posting())],
    update: [posting()],
    system: { job: ["select", "update", "delete"], registry: ["select"] },
  },
  notice_read: {
    read: [person(), territory()],
    insert: [both(person(), condominium(), household(), posting())],
    // Not by household: who moved within the house renews an old mark for the household of today.
    update: [both(person(), condominium())],
    system: { job: ["select", "delete"], registry: ["select"] },
  },
  /** Where it hangs on paper is no secret of the house; who may say so is the policy's. */
  posting_display: {
    read: [posting()],
    insert: [both(person("posted_by"), posting())],
    update: [posting()],
    system: { job: ["select", "delete"], registry: ["select"] },
  },
  notice_mute: {
    read: [person()],
    insert: [both(person(), posting())],
    delete: [person()],
    system: { job: ["select", "delete"], registry: ["select"] },
  },
  accessibility_feedback: {
    read: [staff("coordinator")],
    insert: [everyone],
    system: { job: ["select", "update", "delete"] },
  },
};
