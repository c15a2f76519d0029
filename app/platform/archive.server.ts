import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

/** One file of an archive: words, or a file on the disk that is copied piece by piece. */
export type ArchiveEntry = { name: string } & ({ text: string } | { file: string });

const piece = 64 * 1024;

async function writeAll(entries: Iterable<ArchiveEntry>, into: FileHandle): Promise<void> {
  const waiting: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else waiting.push(chunk);
  });
  // What is packed goes to the disk before more is read: memory holds a few pieces, whatever the size of a file.
  const flush = async () => {
    if (failure) throw failure;
    for (const chunk of waiting.splice(0)) await into.writeFile(chunk);
  };
  for (const entry of entries) {
    if ("text" in entry) {
      const packed = new ZipDeflate(entry.name, { level: 6 });
      zip.add(packed);
      const bytes = new TextEncoder().encode(entry.text);
      for (let from = 0; from < bytes.length; from += piece) {
        packed.push(bytes.subarray(from, from + piece));
        await flush();
      }
      packed.push(new Uint8Array(0), true);
    } else {
      // Pictures and documents are packed already.
      const stored = new ZipPassThrough(entry.name);
      zip.add(stored);
      for await (const chunk of createReadStream(entry.file, { highWaterMark: piece })) {
        stored.push(new Uint8Array(chunk as Buffer));
        await flush();
      }
      stored.push(new Uint8Array(0), true);
    }
    await flush();
  }
  zip.end();
  await flush();
}

/**
 * Writes a ZIP that only the portal's own account can read. It appears under its name when it is whole; after a failure
 * nothing is left. @returns its size in bytes
 */
export async function writeArchive(path: string, entries: Iterable<ArchiveEntry>): Promise<number> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const unfinished = `${path}.part`;
  try {
    const into = await open(unfinished, "w", 0o600);
    try {
      await writeAll(entries, into);
      await into.sync();
      const { size } = await into.stat();
      await rename(unfinished, path);
      return size;
    } finally {
      await into.close();
    }
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
