import { sendWaiting } from "~/features/notices/queries/attachment-file.server";
import { idIn } from "~/platform/address";
import { found, personLoader } from "~/platform/door.server";

/** A file of one's own that is not published yet. */
export const loader = personLoader(async ({ db, actor, params, request }) =>
  found(await sendWaiting(db, actor, idIn(params["attachmentId"]), request)),
);
