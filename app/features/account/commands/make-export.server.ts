import { sql } from "kysely";
import { type ArchiveEntry, writeArchive } from "~/platform/archive.server";
import { asSystem, type Trx } from "~/platform/database.server";
import { sendJob } from "~/platform/jobs.server";
import { newToken } from "~/platform/seal.server";
import { settings } from "~/server/settings";
import { exportFile, exportPath } from "../effects.server";
import { exportFormat } from "../model";
import { findOwnData, type OwnFile, type OwnRows } from "../queries/own-data.server";
import { readableCopy } from "./write-readable-copy.server";

/**
 * Makes the file of a download and tells the person by mail where an address is confirmed. Safe to repeat: what is ready,
 * removed or followed by a newer request is left alone. A failure is written down for the person and thrown, so that the
 * job is tried again.
 */
export async function makeExport(exportId: number): Promise<void> {
  try {
    await asSystem("job", (trx) => make(trx, exportId), "10min");
  } catch (error) {
    await asSystem("job", (trx) =>
      trx
        .updateTable("data_export")
        .set({ state: "failed" })
        .where("id", "=", exportId)
        .where("state", "=", "waiting")
        .execute(),
    );
    throw error;
  }
}

async function make(trx: Trx, exportId: number): Promise<void> {
  const asked = await trx
    .selectFrom("data_export as e")
    .innerJoin("person as p", "p.id", "e.person_id")
    .select(["p.id as personId", "p.locale", "p.email", "p.email_confirmed_at as confirmedAt"])
    .select(sql<Date>`now()`.as("now"))
    .where("e.id", "=", exportId)
    .where("e.state", "in", ["waiting", "failed"])
    .where((eb) => {
      const newer = eb.selectFrom("data_export as n").select("n.id").whereRef("n.person_id", "=", "e.person_id");
      return eb.not(eb.exists(newer.whereRef("n.id", ">", "e.id")));
    })
    .forUpdate("e")
    .executeTakeFirst();
  if (!asked) return;
  const { rows, files } = await findOwnData(trx, asked.personId);
  const file = exportFile(newToken());
  const bytes = await writeArchive(exportPath(file), entries(asked.locale, asked.now, rows, files));
  await trx
    .updateTable("data_export")
    .set({
      state: "ready",
      file,
      bytes,
      ready_at: sql`now()`,
      expires_at: sql<Date>`now() + interval '7 days'`,
    })
    .where("id", "=", exportId)
    .execute();
  if (!asked.email || !asked.confirmedAt) return;
  await sendJob(trx, "mail", { personId: asked.personId, template: "exportReady", to: asked.email });
}

function entries(locale: string, madeAt: Date, rows: OwnRows, files: OwnFile[]): ArchiveEntry[] {
  const attachments = files.map(({ name }) => `attachments/${name}`);
  const about = { format: exportFormat, madeAt, portal: settings().PUBLIC_URL, language: locale };
  return [
    { name: "data.json", text: JSON.stringify({ ...about, ...rows, attachments }, null, 2) },
    { name: "index.html", text: readableCopy({ locale, madeAt, rows, attachments }) },
    ...files.map(({ path }, at) => ({ name: attachments[at]!, file: path })),
  ];
}
