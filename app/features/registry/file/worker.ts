import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { limits, type Mapping } from "../model.ts";
import { Unreadable } from "./failure.ts";
import { normaliseRow } from "./normalise.ts";
import { openSheet } from "./open.ts";

/** What the thread is asked: to look at a file, or to read it whole with a mapping. */
export type Question = { path: string } & ({ kind: "look" } | { kind: "read"; mapping: Mapping; on: string });

/**
 * What it says: the file's headers and first lines, its rows a batch at a time, or why it cannot be read. Rows are the
 * JSON of a list of ReadRow, as the database takes it: the server only hands it on.
 */
export type Answer =
  | { kind: "look"; headers: string[]; sample: string[][]; rows: number }
  | { kind: "rows"; rows: string; done: number; total: number }
  | { kind: "unreadable"; failure: string };

const batch = 4000;

/** Says something and waits until it was taken: no more than one batch is ever on its way. */
async function say(answer: Answer): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(answer);
  if (parentPort) await once(parentPort, "message");
}

async function work(question: Question): Promise<void> {
  const { headers, rows: lines } = await openSheet(question.path);
  if (question.kind === "look") {
    const sample = lines.slice(0, limits.sample).map(({ cells }) => headers.map((_, index) => cells[index] ?? ""));
    return say({ kind: "look", headers, sample, rows: lines.length });
  }
  // The next part is made while the last one is being written.
  let taken: Promise<void> = Promise.resolve();
  for (let from = 0; from < lines.length; from += batch) {
    const part = lines.slice(from, from + batch).map((line) => normaliseRow(line, question.mapping, question.on));
    const rows = JSON.stringify(part);
    await taken;
    taken = say({ kind: "rows", rows, done: Math.min(from + batch, lines.length), total: lines.length });
  }
  await taken;
}

try {
  await work(workerData as Question);
} catch (error) {
  if (!(error instanceof Unreadable)) throw error;
  await say({ kind: "unreadable", failure: error.message });
}
parentPort?.close();
