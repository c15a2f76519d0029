import type { Db } from "~/platform/database.server";
import { writeCsv } from "~/platform/spreadsheet.server";
import type { Mapping, RowError, RowFields } from "../model";

/** Says a text by its whole key: columns and reasons come from the table. */
type Say = (key: string) => string;

/**
 * The errors and the waiting rows of an import as a CSV file. Undefined: no such import for who asks (row security).
 */
export async function findImportErrors(
  db: Db,
  importId: number,
  say: Say,
): Promise<{ name: string; csv: string } | undefined> {
  const found = await db
    .selectFrom("registry_import")
    .select(["file_name", "headers", "mapping"])
    .where("id", "=", importId)
    .executeTakeFirst();
  if (!found) return undefined;
  const rows = await db
    .selectFrom("registry_import_row")
    .select(["line", "fields", "errors", "outcome"])
    .where("import_id", "=", importId)
    .where("outcome", "in", ["error", "blocked"])
    .orderBy("line")
    .execute();
  const headers = found.headers as string[];
  const mapping = Array.isArray(found.mapping) ? (found.mapping as Mapping) : [];
  const lines = rows.flatMap(({ line, fields, errors, outcome }) =>
    (errors as RowError[]).map(({ column, reason }) => {
      const at = mapping.findIndex((field) => field === column);
      const read = fields as RowFields;
      const value = at < 0 ? "" : (read.raw?.[at] ?? (column === "row" ? "" : (read[column as keyof RowFields] ?? "")));
      const why = outcome === "blocked" ? say(`registry:blocked.${reason}`) : say(`registry:rowErrors.${reason}`);
      return [line, headers[at] ?? "", say(`registry:fields.${column}`), why, String(value)];
    }),
  );
  const heads = [
    say("registry:errorsFile.line"),
    say("registry:errorsFile.column"),
    say("registry:errorsFile.field"),
    say("registry:errorsFile.problem"),
    say("registry:errorsFile.value"),
  ];
  return { name: found.file_name, csv: writeCsv(heads, lines) };
}
