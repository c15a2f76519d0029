import { sendAttachment } from "~/features/notices/queries/attachment-file.server";
import { idIn } from "~/platform/address";
import { found, officeLoader } from "~/platform/door.server";

/** A picture or document of a notice in the office's territories. */
export const loader = officeLoader(async ({ db, actor, params, request }) =>
  found(await sendAttachment(db, actor, idIn(params["postingId"]), idIn(params["attachmentId"]), request)),
);
