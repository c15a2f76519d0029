import { sql } from "kysely";
import { type CommandContext, once } from "~/platform/command.server";
import { withRole } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { sendJob } from "~/platform/jobs.server";
import type { Upload } from "~/platform/multipart.server";
import type { UploadInput } from "../input";
import { type ImportRefusal, mayImport } from "../policy";
import { keepImportFile } from "./import-files.server";
import { today } from "~/platform/today.server";

export type StartImportRefusal = ImportRefusal | "registry:upload.errors.later";

/**
 * Takes an uploaded file in as a new import and has it read. For coordinators. A day that has not come yet: `later`.
 * The file belongs to the import from then on; after a refusal, or when the same key was used before, it is untouched.
 */
export function startImport(
  ctx: CommandContext,
  file: Upload,
  input: UploadInput,
): Promise<Outcome<{ importId: number }, StartImportRefusal>> {
  return once(ctx, "startImport", async (trx) => {
    const decision = mayImport(ctx.actor);
    if (!decision.allowed) return refused(decision.reason);
    const { rows } = await sql<{ later: boolean }>`
      select ${input.effectiveOn}::date > ${today} as later`.execute(trx);
    if (rows[0]?.later) return refused("registry:upload.errors.later");
    const { id } = await withRole(trx, "registry", () =>
      trx
        .insertInto("registry_import")
        .values({
          made_by: ctx.actor.personId,
          file_name: file.name,
          file_hash: file.hash,
          bytes: file.bytes,
          effective_on: input.effectiveOn,
          state: "reading",
        })
        .returning("id")
        .executeTakeFirstOrThrow(),
    );
    // Before the end of the transaction: an import is never without its file. One that fails now leaves only a file.
    await keepImportFile(id, file);
    await sendJob(trx, "registry", { importId: id });
    return done({ importId: id });
  });
}
