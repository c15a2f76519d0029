import type { Db } from "~/platform/database.server";
import { importCounts, officeName, visibleImports } from "../reach.server";

const pageSize = 20;

/** Imports, newest first, for coordinators and directors; `before` is the id of the last one of the page before. */
export async function findImportList(db: Db, before: number | null) {
  const rows = await visibleImports(db)
    .$if(before !== null, (query) => query.where("id", "<", before))
    .select([
      "id",
      "file_name as fileName",
      "made_at as madeAt",
      officeName("made_by").as("madeByName"),
      "effective_on as effectiveOn",
      "state",
      importCounts.as("counts"),
      "applied_at as appliedAt",
      "undone_at as undoneAt",
    ])
    .orderBy("id", "desc")
    .limit(pageSize + 1)
    .execute();
  const imports = rows.slice(0, pageSize);
  return { imports, older: rows.length > pageSize ? (imports.at(-1)?.id ?? null) : null };
}

export type ImportList = Awaited<ReturnType<typeof findImportList>>;
