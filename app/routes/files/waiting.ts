import { sendHeld } from "~/features/notices/queries/attachment-file.server";
import { idIn } from "~/platform/address";
import { found, personLoader } from "~/platform/door.server";

/** A file that a form of notices holds. */
export const loader = personLoader(async ({ db, actor, params, request }) =>
  found(await sendHeld(db, actor, idIn(params["attachmentId"]), request)),
);
