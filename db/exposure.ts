import { initiativeExposures } from "./exposure/initiatives.ts";
import { noticeExposures } from "./exposure/notices.ts";
import {
  both,
  condominium,
  everyone,
  grown,
  household,
  ofTerritory,
  person,
  space,
  staff,
  type TableExposure,
  territory,
  whole,
} from "./exposure/ways.ts";

export type { Exposure, SystemRole, TableExposure, Verb } from "./exposure/ways.ts";

/**
 * Who can see and write the rows of each table: the one list from which row security (db/policies/generate.ts) and the
 * access matrix (tests/integration/access-matrix.test.ts) are made. A table that is not here fails the build.
 * Row security says which rows exist for an actor; who may do what with them is each feature's policy.ts.
 */
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

  ...noticeExposures,
  ...initiativeExposures,
  accessibility_feedback: {
    read: [staff("coordinator")],
    insert: [everyone],
    system: { job: ["select", "update", "delete"] },
  },
};
