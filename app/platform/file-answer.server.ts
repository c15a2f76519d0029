import { open } from "node:fs/promises";
import { createReadableStreamFromReadable } from "@remix-run/node";

/**
 * A file of ours as an answer, piece by piece. Opened before the answer begins: a file that is not there is a page that is
 * not there, not half a file. Who asks only for the head (HEAD) leaves nothing open. Null: there is no such file.
 * @param path where it lies, never out of an address
 */
export async function answerFile(
  request: Request,
  path: string,
  headers: Record<string, string>,
): Promise<Response | null> {
  const handle = await open(path).catch(() => null);
  if (!handle) return null;
  const { size } = await handle.stat();
  const about = { headers: { ...headers, "Content-Length": String(size) } };
  if (request.method === "HEAD") {
    await handle.close();
    return new Response(null, about);
  }
  return new Response(createReadableStreamFromReadable(handle.createReadStream()), about);
}
