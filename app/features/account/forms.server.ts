import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { answerFile } from "~/platform/file-answer.server";
import { exportPath } from "./effects.server";
import { ownExports } from "./reach.server";

/**
 * The file of an own download as an answer, piece by piece and never kept by a cache. Null: there is none for this
 * person, or its time is over.
 */
export async function sendExport(db: Db, actor: Actor, exportId: number, request: Request): Promise<Response | null> {
  const found = await ownExports(db, actor).where("id", "=", exportId).executeTakeFirst();
  if (found?.state !== "ready" || !found.file) return null;
  const day = found.requestedAt.toISOString().slice(0, 10);
  return answerFile(request, exportPath(found.file), {
    "Content-Type": "application/zip",
    "Content-Disposition": `attachment; filename="cortile-${day}.zip"`,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  });
}
