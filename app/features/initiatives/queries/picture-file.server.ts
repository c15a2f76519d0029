import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { sendKept } from "~/platform/send-attachment.server";
import { maySeeSheets } from "../policy/pictures";
import { initiativeFacts } from "../reach.server";

/**
 * A picture or document of an initiative, for who can see the initiative; a signed sheet for the committee and the office
 * alone. `?small`: the small picture. Null: there is none for this actor.
 */
export async function sendPicture(
  db: Db,
  actor: Actor,
  initiativeId: number,
  attachmentId: number,
  request: Request,
): Promise<Response | null> {
  const file = await initiativeFacts(db, actor, initiativeId)
    .innerJoin("attachment", "attachment.initiative_id", "initiative.id")
    .where("attachment.id", "=", attachmentId)
    .select(["attachment.kind", "attachment.hash", "attachment.small_hash", "attachment.name", "attachment.purpose"])
    .executeTakeFirst();
  if (!file || (file.purpose === "sheet" && !maySeeSheets(actor, file).allowed)) return null;
  return sendKept(file, request);
}
