import { open } from "node:fs/promises";
import { createReadableStreamFromReadable } from "@remix-run/node";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { exportPath } from "./effects.server";
import { ownExports } from "./reach.server";

/**
 * The file of an own download as an answer, piece by piece and never kept by a cache. Null: there is none for this
 * person, or its time is over.
 */
export async function sendExport(db: Db, actor: Actor, exportId: number): Promise<Response | null> {
  const found = await ownExports(db, actor).where("id", "=", exportId).executeTakeFirst();
  if (found?.state !== "ready" || !found.file) return null;
  // Opened before the answer begins: a file that is not there is a page that is not there, not half a file.
  const handle = await open(exportPath(found.file)).catch(() => null);
  if (!handle) return null;
  const { size } = await handle.stat();
  const day = found.requestedAt.toISOString().slice(0, 10);
  return new Response(createReadableStreamFromReadable(handle.createReadStream()), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Length": String(size),
      "Content-Disposition": `attachment; filename="cortile-${day}.zip"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
