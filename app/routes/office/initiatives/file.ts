import { sendPicture } from "~/features/initiatives/queries/picture-file.server";
import { idIn } from "~/platform/address";
import { found, officeLoader } from "~/platform/door.server";

/** A picture or document of an idea in the office's territories; one that hangs elsewhere is not there. */
export const loader = officeLoader(async ({ db, actor, params, request }) =>
  found(await sendPicture(db, actor, idIn(params["initiativeId"]), idIn(params["attachmentId"]), request)),
);
