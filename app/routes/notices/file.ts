import { sendAttachment } from "~/features/notices/queries/attachment-file.server";
import { idIn } from "~/platform/address";
import { found, memberLoader } from "~/platform/door.server";

/** A picture or document of a notice; one that hangs elsewhere is not there. */
export const loader = memberLoader(async ({ db, actor, params, request }) =>
  found(await sendAttachment(db, actor, idIn(params["postingId"]), idIn(params["attachmentId"]), request)),
);
