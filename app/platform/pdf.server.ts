import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findChromium } from "./chromium.server";
import { singleton } from "./singleton.server";

const limit = 60_000;

/** Whether this machine can make PDF files at all; without it people print from their own browser. */
export function pdfWorks(): boolean {
  return findChromium() !== null;
}

/** Chromium is missing, busy, or did not come to an end; the person prints from the browser instead. */
export class NoPdf extends Error {
  override name = "NoPdf";
}

/**
 * Prints a whole HTML document, with styles, fonts and pictures inside it, as a tagged PDF. One at a time in this
 * process, at most sixty seconds and three waiting; the folder it works in is readable by nobody else and removed.
 * @throws NoPdf with one sentence for the log
 */
export async function printPdf(html: string): Promise<Buffer> {
  const line = singleton("pdf line", () => ({ waiting: 0, last: Promise.resolve() as Promise<unknown> }));
  if (line.waiting >= 3) throw new NoPdf("Three other documents are waiting for the printer.");
  line.waiting += 1;
  const mine = line.last.then(
    () => printNow(html),
    () => printNow(html),
  );
  line.last = mine;
  try {
    return await mine;
  } finally {
    line.waiting -= 1;
  }
}

async function printNow(html: string): Promise<Buffer> {
  const program = findChromium();
  if (!program) throw new NoPdf("There is no Chromium on this machine.");
  // mkdtemp makes folders that only this account can enter.
  const folder = await mkdtemp(join(tmpdir(), "cortile-print-"));
  try {
    const page = join(folder, "page.html");
    const file = join(folder, "page.pdf");
    await writeFile(page, html, { mode: 0o600 });
    await run(program, [...flags(folder), `--print-to-pdf=${file}`, pathToFileURL(page).href], folder);
    return await readFile(file).catch(() => {
      throw new NoPdf("Chromium made no file.");
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** No network and no profile of anybody; the document's own policy forbids scripts. Root has no sandbox of its own user, so Chromium refuses to make one. */
function flags(folder: string): string[] {
  return [
    "--headless",
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    `--user-data-dir=${join(folder, "profile")}`,
    "--no-pdf-header-footer",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--proxy-server=http://127.0.0.1:9",
  ];
}

/** Chromium gets nothing of our own environment, which holds the portal's secrets. */
function run(program: string, args: string[], folder: string): Promise<void> {
  const own = { HOME: folder, TMPDIR: folder, LANG: "C.UTF-8", TZ: "Europe/Rome" };
  const env = { ...own, PATH: "/usr/local/bin:/usr/bin:/bin", NODE_ENV: "production" as const };
  // A group of its own, so that its helpers end with it.
  const child = spawn(program, args, { cwd: folder, env, stdio: "ignore", detached: true });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end(child), limit);
    child.once("error", (error) => {
      clearTimeout(timer);
      reject(new NoPdf(`Chromium did not start: ${error.message}`));
    });
    child.once("exit", (code, signal) => {
      clearTimeout(timer);
      end(child);
      if (code === 0) resolve();
      else reject(new NoPdf(signal ? "Chromium took too long." : `Chromium ended with ${code}.`));
    });
  });
}

function end(child: ChildProcess): void {
  if (!child.pid) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // Nothing of the group is running any more, or this system has no groups.
    child.kill("SIGKILL");
  }
}
