import { createHash, randomUUID } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { data, unstable_parseMultipartFormData as parseMultipart, type UploadHandler } from "@remix-run/node";
import { addField } from "./form-fields.server";
import { isDiskFull } from "./kept-files.server";

/** A file that came with a form, on disk under a name of ours; whoever keeps it moves it away. */
export type Upload = { path: string; name: string; bytes: number; hash: Buffer };

export type FileRules = {
  /** Name of the form's file field, and the folder (a whole path) where the files go. */
  field: string;
  folder: string;
  /** Bytes of one file. Of a bigger one `bytes` tells the truth and only the beginning is on the disk. */
  most: number;
  /** How many files; those past it are let by, and `left` has their names. */
  count: number;
};
export type Arrived = {
  fields: Record<string, string>;
  files: Upload[];
  left: string[];
  /**
   * tooBig: declared as more than fits, and not read past its first file; badName: a name that no parser takes; noRoom:
   * the disk is full, and the files that did not fit are left out.
   */
  trouble: "tooBig" | "badName" | "noRoom" | null;
};

/** Room around the files for the other fields and the lines between them. */
const frame = 256 * 1024;
const mostText = 64 * 1024;
const mostFields = 90;

class FirstFile extends Error {}

/**
 * Reads a form that brings files. Each goes to disk piece by piece while it arrives and is never whole in memory. The
 * caller owns what is in `files` and calls `discard` when done; when this throws nothing is left.
 */
export async function readParts(request: Request, { field, folder, most, count }: FileRules): Promise<Arrived> {
  const tooBig = Number(request.headers.get("Content-Length") ?? 0) > count * most + frame;
  const arrived: Arrived = { fields: {}, files: [], left: [], trouble: tooBig ? "tooBig" : null };
  const begun: { path: string }[] = [];
  const take: UploadHandler = async ({ name, filename, data: body }) => {
    if (filename === undefined) {
      if (Object.keys(arrived.fields).length >= mostFields) throw data(null, { status: 400 });
      addField(arrived.fields, name, await text(body));
    } else if (tooBig) {
      throw new FirstFile();
    } else if (field && name === field && filename !== "") {
      if (begun.length >= count) {
        arrived.left.push(shownName(filename));
        return undefined;
      }
      const path = join(folder, `${randomUUID()}.part`);
      begun.push({ path });
      const stored = await store(body, path, most);
      if (stored) arrived.files.push({ path, name: shownName(filename), ...stored });
      else arrived.trouble = "noRoom";
    }
    return undefined;
  };
  try {
    await parseMultipart(request, take);
    return arrived;
  } catch (error) {
    for (const file of begun) await discard(file);
    if (error instanceof FirstFile) return arrived;
    // The parser stumbles over a semicolon or an equals sign in the name of a file.
    if (error instanceof Error && /content-disposition/.test(error.message)) {
      return { ...arrived, files: [], trouble: "badName" };
    }
    // What is not a form at all, or broke off on the way, is the sender's fault.
    throw isOurs(error) ? error : data(null, { status: 400 });
  }
}

/** The words of a form that brings files; the files themselves are let by. What is not a form: 400. */
export async function readWords(request: Request): Promise<Record<string, string>> {
  return (await readParts(request, { field: "", folder: "", most: Number.POSITIVE_INFINITY, count: 1 })).fields;
}

/** Removes a file that came with a form; nothing happens when it is gone or was moved away. */
export async function discard({ path }: Pick<Upload, "path">): Promise<void> {
  await rm(path, { force: true });
}

/**
 * Writes and counts; past the limit, or of a disk, the rest is only counted, so that the browser can finish and read the
 * answer. Null: the disk is full, and nothing is left of it.
 */
async function store(body: AsyncIterable<Uint8Array>, path: string, most: number) {
  const hash = createHash("sha256");
  const full = (error: unknown) => {
    if (!isDiskFull(error)) throw error;
    return null;
  };
  let handle = await open(path, "wx", 0o600).catch(full);
  let bytes = 0;
  try {
    for await (const chunk of body) {
      bytes += chunk.byteLength;
      if (bytes > most || !handle) continue;
      hash.update(chunk);
      const written = await handle.write(chunk).catch(full);
      if (written?.bytesWritten === chunk.byteLength) continue;
      await handle.close();
      handle = null;
    }
  } finally {
    await handle?.close();
  }
  if (handle) return { bytes, hash: hash.digest() };
  await discard({ path });
  return null;
}

async function text(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > mostText) throw data(null, { status: 400 });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** The name as the person knows it: no path, no control characters, not too long. */
function shownName(filename: string): string {
  const plain = filename.replace(/[\p{C}\u2028\u2029]/gu, "").trim();
  return [...(plain || "file")].slice(0, 150).join("");
}

const isOurs = (error: unknown) => typeof error === "object" && error !== null && "init" in error;
