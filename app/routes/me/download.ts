import { sendExport } from "~/features/account/forms.server";
import { aloneLoader, found } from "~/platform/door.server";

/** The file of one's own data; another person's is not there. */
export const loader = aloneLoader(async ({ db, actor, params }) => {
  const exportId = /^\d{1,15}$/.test(params["exportId"] ?? "") ? Number(params["exportId"]) : 0;
  return found(await sendExport(db, actor, exportId));
});
