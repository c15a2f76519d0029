import { sendExport } from "~/features/account/forms.server";
import { aloneLoader, found } from "~/platform/door.server";
import { idIn } from "~/platform/address";

/** The file of one's own data; another person's is not there. */
export const loader = aloneLoader(async ({ db, actor, params, request }) => {
  return found(await sendExport(db, actor, idIn(params["exportId"]), request));
});
