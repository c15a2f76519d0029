import { sql } from "kysely";
import { asSystem } from "~/platform/database.server";
import { log } from "~/platform/log.server";
import { runThread, ThreadExhausted } from "~/platform/thread.server";
import { guessMapping } from "../file/headers";
import type { Answer, Question } from "../file/worker";
import type { Mapping } from "../model";
import { forgetImportFile, importFile, sweepImportFiles } from "./import-files.server";

const thread = { file: "app/features/registry/file/worker.ts", megabytes: 512, seconds: 60 };

/**
 * Reads the file of an import in state `reading`, in a thread with bounds. The first time it looks at it and goes to
 * `mapping` with headers, sample and a guess; once somebody has said what the columns hold it writes every line as a
 * row and goes to `planning`. A file that cannot be read: `failed`, with its sentence. Safe to repeat: it begins anew.
 */
export async function readImport(importId: number): Promise<void> {
  const found = await asSystem("registry", (trx) =>
    trx
      .selectFrom("registry_import")
      .select(["state", "mapping", sql<string>`effective_on::text`.as("on")])
      .where("id", "=", importId)
      .executeTakeFirst(),
  );
  if (found?.state !== "reading") return;
  await sweep();
  const path = await importFile(importId);
  try {
    const unreadable = Array.isArray(found.mapping)
      ? await readRows(importId, { kind: "read", path, mapping: found.mapping as Mapping, on: found.on })
      : await look(importId, { kind: "look", path });
    if (unreadable !== null) await fail(importId, unreadable);
  } catch (error) {
    if (error instanceof ThreadExhausted) return fail(importId, "registry:refusal.tooHeavy");
    log().error({ importId, err: error }, "a registry file could not be read");
    await fail(importId, "registry:failure.readFailed");
  }
}

/** What the file holds: headers, sample, a guess of the mapping. Returns why it cannot be read, if so. */
async function look(importId: number, question: Question): Promise<string | null> {
  let unreadable: string | null = "registry:failure.readFailed";
  await runThread<Answer>({ ...thread, data: question }, async (answer) => {
    if (answer.kind === "unreadable") unreadable = answer.failure;
    if (answer.kind !== "look") return;
    unreadable = null;
    await asSystem("registry", async (trx) => {
      const known = await trx.selectFrom("registry_mapping").select(["header", "field"]).execute();
      const guess = guessMapping(answer.headers, new Map(known.map(({ header, field }) => [header, field])));
      await trx
        .updateTable("registry_import")
        .set({
          state: "mapping",
          headers: sql`${JSON.stringify(answer.headers)}::jsonb`,
          sample: sql`${JSON.stringify(answer.sample)}::jsonb`,
          mapping: sql`${JSON.stringify(guess)}::jsonb`,
          counts: sql`${JSON.stringify({ rows: answer.rows })}::jsonb`,
        })
        .where("id", "=", importId)
        .where("state", "=", "reading")
        .execute();
    });
  });
  return unreadable;
}

/** Every line as a row, a batch at a time; what an earlier try wrote goes first. */
async function readRows(importId: number, question: Question): Promise<string | null> {
  let unreadable: string | null = null;
  await asSystem("registry", (trx) =>
    trx.deleteFrom("registry_import_row").where("import_id", "=", importId).execute(),
  );
  await runThread<Answer>({ ...thread, data: question }, async (answer) => {
    if (answer.kind === "unreadable") unreadable = answer.failure;
    if (answer.kind === "rows") await writeRows(importId, answer.rows, Math.floor((80 * answer.done) / answer.total));
  });
  if (unreadable !== null) return unreadable;
  await asSystem("registry", (trx) =>
    trx
      .updateTable("registry_import")
      // The sample has done its work, and holds whole days of birth.
      .set({ state: "planning", progress: 80, sample: sql`'[]'::jsonb` })
      .where("id", "=", importId)
      .where("state", "=", "reading")
      .execute(),
  );
  await forgetImportFile(importId);
  return null;
}

async function writeRows(importId: number, rows: string, progress: number): Promise<void> {
  await asSystem("registry", async (trx) => {
    // After a crash the file is read again from the beginning: nothing has to wait for the disk.
    await sql`set local synchronous_commit = off`.execute(trx);
    await sql`insert into registry_import_row (import_id, line, fields, errors, outcome)
      select ${importId}, r.line, r.fields, r.errors, case when r.errors <> '[]' then 'error' end
      from jsonb_to_recordset(${rows}::jsonb) r (line int, fields jsonb, errors jsonb)`.execute(trx);
    await trx.updateTable("registry_import").set({ progress }).where("id", "=", importId).execute();
  });
}

/** The file is of no use: nothing of it stays but the sentence why. */
async function fail(importId: number, failure: string): Promise<void> {
  await asSystem("registry", async (trx) => {
    await trx.deleteFrom("registry_import_row").where("import_id", "=", importId).execute();
    await trx
      .updateTable("registry_import")
      .set({ state: "failed", failure, sample: sql`'[]'::jsonb` })
      .where("id", "=", importId)
      .execute();
  });
  await forgetImportFile(importId);
}

async function sweep(): Promise<void> {
  const open = await asSystem("registry", (trx) =>
    trx.selectFrom("registry_import").select("id").where("state", "in", ["reading", "mapping"]).execute(),
  );
  const waiting = new Set(open.map(({ id }) => Number(id)));
  await sweepImportFiles((importId) => waiting.has(importId));
}
