import { deskSearch, sheetKind } from "~/features/initiatives/forms/desk-search.server";
import { findInitiativeExport } from "~/features/initiatives/queries/initiative-export.server";
import { officeLoader } from "~/platform/door.server";
import { sheetFile } from "~/platform/spreadsheet.server";

/** The ideas of the list, as a file. */
export const loader = officeLoader(async ({ db, actor, request }) => {
  const list = await findInitiativeExport(db, actor, null, deskSearch(request));
  return sheetFile(sheetKind(request), "idee", list);
});
