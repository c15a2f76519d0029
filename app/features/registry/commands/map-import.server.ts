import { sql } from "kysely";
import { type CommandContext, once } from "~/platform/command.server";
import { withRole } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { sendJob } from "~/platform/jobs.server";
import { headerKey } from "../file/sheet";
import { type Mapping, mappingTroubles } from "../model";
import { type ImportRefusal, mayImport } from "../policy";

export type MapImportRefusal = ImportRefusal | "registry:refusal.notMapping" | "registry:refusal.unclearMapping";

/**
 * Says what each column of an import's file holds, remembers it for the next file, and has the file read whole. For
 * coordinators. Undefined: no such import. Not waiting for a mapping: `notMapping`. A required field without a column,
 * or a field with two: `unclearMapping`.
 */
export function mapImport(
  ctx: CommandContext,
  importId: number,
  mapping: Mapping,
): Promise<Outcome<null, MapImportRefusal> | undefined> {
  return once(ctx, "mapImport", async (trx) => {
    const decision = mayImport(ctx.actor);
    if (!decision.allowed) return refused(decision.reason);
    const { missing, twice } = mappingTroubles(mapping);
    if (missing.length > 0 || twice.length > 0) return refused("registry:refusal.unclearMapping");
    const outcome = await withRole(trx, "registry", async () => {
      const found = await trx
        .selectFrom("registry_import")
        .select(["state", "headers"])
        .where("id", "=", importId)
        .forUpdate()
        .executeTakeFirst();
      if (!found) return undefined;
      if (found.state !== "mapping") return refused("registry:refusal.notMapping");
      const headers = found.headers as string[];
      const whole = headers.map((_, index) => mapping[index] ?? null);
      await trx
        .updateTable("registry_import")
        .set({ state: "reading", mapping: sql`${JSON.stringify(whole)}::jsonb`, progress: 0 })
        .where("id", "=", importId)
        .execute();
      await trx
        .insertInto("registry_mapping")
        .values(
          headers.map((header, index) => ({
            header: headerKey(header),
            field: whole[index] ?? "",
            mapped_by: ctx.actor.personId,
          })),
        )
        .onConflict((conflict) =>
          conflict.column("header").doUpdateSet((eb) => ({
            field: eb.ref("excluded.field"),
            mapped_by: eb.ref("excluded.mapped_by"),
            mapped_at: sql`now()`,
          })),
        )
        .execute();
      return done(null);
    });
    if (outcome?.ok) await sendJob(trx, "registry", { importId });
    return outcome;
  });
}
