import { mayReadImports } from "~/features/registry/policy";
import { findImportErrors } from "~/features/registry/queries/import-errors.server";
import { found, notFound, officeLoader } from "~/platform/door.server";
import { translator } from "~/platform/texts.server";
import { idIn } from "~/platform/address";

/** The errors of an import as a file. */
export const loader = officeLoader(async ({ db, actor, params }) => {
  if (!mayReadImports(actor).allowed) notFound();
  const importId = idIn(params["importId"]);
  const say = translator(actor.locale).getFixedT(actor.locale) as unknown as (key: string) => string;
  const { csv } = found(await findImportErrors(db, importId, say));
  return new Response(csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="errori-${importId}.csv"`,
      "Cache-Control": "no-store",
    },
  });
});
