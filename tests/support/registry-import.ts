import { createHash, randomUUID } from "node:crypto";
import { confirmImport, secondImport } from "~/features/registry/commands/confirm-import.server";
import { planImport } from "~/features/registry/commands/plan-import.server";
import { tickEnds } from "~/features/registry/commands/tick-ends.server";
import { undoImport } from "~/features/registry/commands/undo-import.server";
import type { ImportCounts, RowError, RowFields, RowOutcome } from "~/features/registry/model";
import { workOnImport } from "~/features/registry/reactions.server";
import type { Actor } from "~/platform/actor";
import { type FeaturePortal, officerOf } from "./feature-portal.ts";

export type Office = { coordinator: Actor; second: Actor; director: Actor };

/** Two coordinators and a director, after the second factor. */
export async function officeOf({ make }: FeaturePortal): Promise<Office> {
  return {
    coordinator: await officerOf(await make.staff("coordinator")),
    second: await officerOf(await make.staff("coordinator")),
    director: await officerOf(await make.staff("director")),
  };
}

export type PlannedRow = {
  id: number;
  line: number | null;
  outcome: RowOutcome;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  errors: RowError[];
  end_ticked: boolean;
  person_id: number | null;
};

/** A line of a file with everything that must be there; pass what the test is about. */
export function lineOf(values: RowFields & { personNumber: string; contractNumber: string; dwellingCode: string }) {
  return {
    firstName: "Ada",
    lastName: `Prova ${values.personNumber}`,
    birthYear: 1970,
    holder: true,
    condominiumCode: "X",
    street: "Via del Glicine",
    houseNumber: "1",
    municipality: "Sesto",
    territory: "Zona Nord",
    ...values,
  } satisfies RowFields;
}

/** The import of a file that has been read: its lines stand as rows. `today` is the day of effect unless one is passed. */
export async function readFile(
  { owner }: FeaturePortal,
  madeBy: number,
  lines: RowFields[],
  effectiveOn?: string,
): Promise<number> {
  const made = await owner.query<{ id: number }>(
    `insert into registry_import (made_by, file_name, file_hash, bytes, effective_on, state)
     values ($1, 'anagrafica.csv', $2, 100, coalesce($3::date, (now() at time zone 'Europe/Rome')::date), 'planning') returning id`,
    [madeBy, createHash("sha256").update(randomUUID()).digest(), effectiveOn ?? null],
  );
  const { id } = made.rows[0]!;
  await owner.query(
    `insert into registry_import_row (import_id, line, fields)
     select $1, f.place + 1, f.value from jsonb_array_elements($2::jsonb) with ordinality f(value, place)`,
    [id, JSON.stringify(lines)],
  );
  return id;
}

/** The same, planned. */
export async function plannedFile(portal: FeaturePortal, madeBy: number, lines: RowFields[], effectiveOn?: string) {
  const id = await readFile(portal, madeBy, lines, effectiveOn);
  await planImport(id);
  return id;
}

/** The rows of a plan: lines in their order, then who is missing. */
export async function rowsOf({ owner }: FeaturePortal, importId: number): Promise<PlannedRow[]> {
  const { rows } = await owner.query<PlannedRow>(
    "select * from registry_import_row where import_id = $1 order by line nulls last, id",
    [importId],
  );
  return rows;
}

/** State, counts and failure of an import. */
export async function importOf({ owner }: FeaturePortal, importId: number) {
  const { rows } = await owner.query<{ state: string; counts: ImportCounts; failure: string | null; progress: number }>(
    "select state, counts, failure, progress from registry_import where id = $1",
    [importId],
  );
  return rows[0]!;
}

const context = (actor: Actor) => ({ actor, key: randomUUID() });

/** Ticks the end of the missing members whose row passes. */
export async function tick(
  portal: FeaturePortal,
  actor: Actor,
  importId: number,
  which: (row: PlannedRow) => boolean,
): Promise<void> {
  const missing = (await rowsOf(portal, importId)).filter(({ line }) => line === null);
  const ids = missing.map(({ id }) => id);
  const ticked = missing.filter(which).map(({ id }) => id);
  const outcome = await tickEnds(context(actor), importId, ids, ticked);
  if (!outcome?.ok) throw new Error(`ticking: ${outcome?.refusal}`);
}

/** Confirms, with a second person where one is needed, and lets the job do its work. Says in which state it ended. */
export async function confirmAll(portal: FeaturePortal, office: Office, importId: number): Promise<string> {
  const first = await confirmImport(context(office.coordinator), importId);
  if (!first?.ok) return first?.refusal ?? "none";
  if (first.value.state === "waiting") {
    const second = await secondImport(context(office.director), importId);
    if (!second?.ok) return second?.refusal ?? "none";
  }
  await workOnImport({ importId });
  return (await importOf(portal, importId)).state;
}

/** Has an import taken back and lets the job do it. */
export async function undoAll(portal: FeaturePortal, office: Office, importId: number): Promise<string> {
  const outcome = await undoImport(context(office.coordinator), importId);
  if (!outcome?.ok) return outcome?.refusal ?? "none";
  await workOnImport({ importId });
  return (await importOf(portal, importId)).state;
}

const registryTables = [
  ...["municipality", "territory", "condominium", "stairwell", "dwelling", "person", "household", "tenancy"],
  ...["household_member", "committee_office", "access_code"],
];

/** Every row of the registry, to compare two moments. */
export async function registryOf({ owner }: FeaturePortal): Promise<Record<string, unknown[]>> {
  const whole: Record<string, unknown[]> = {};
  for (const table of registryTables) {
    const { rows } = await owner.query<{ row: unknown }>(
      `select to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text`,
    );
    whole[table] = rows.map(({ row }) => row);
  }
  return whole;
}
