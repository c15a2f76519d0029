import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startEmbedded } from "../../../db/embedded.ts";
import { removeEmbedded } from "../../../db/embedded/remove.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const minutes = 4;

/**
 * Starts the built portal as a person would, on a free port and a new data folder, and waits until it serves the
 * demonstration estate. Its address and the owner's database address go to the tests through the environment.
 * @returns what stops it and takes everything away
 */
export default async function startPortal(): Promise<() => Promise<void>> {
  if (!existsSync(join(root, "build", "server", "index.js"))) {
    throw new Error('There is no build: run "npm test", or build first.');
  }
  const folder = mkdtempSync(join(tmpdir(), "cortile-e2e-"));
  // Root's database server runs under another account, which must be able to walk in.
  chmodSync(folder, 0o711);
  const dataDir = join(folder, "data");
  const portal = spawn(process.execPath, ["app/server/main.ts"], {
    cwd: root,
    env: { ...ownEnvironment(), NODE_ENV: "production", PORT: "0", DATA_DIR: dataDir, LOG_LEVEL: "warn" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const remove = async () => {
    await end(portal);
    await removeEmbedded(dataDir);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const { address, codes } = await ready(portal);
    // Joining the running server is the door to its owner's address; leaving at once keeps it the portal's.
    const embedded = await startEmbedded({ dataDir });
    await embedded.stop();
    process.env["CORTILE_E2E_URL"] = address;
    process.env["CORTILE_E2E_OWNER_URL"] = embedded.ownerUrl;
    process.env["CORTILE_E2E_APP_URL"] = embedded.appUrl;
    process.env["CORTILE_E2E_CODES"] = JSON.stringify(codes);
  } catch (error) {
    await remove();
    throw error;
  }
  return async () => {
    const code = await end(portal);
    await remove();
    if (code !== 0) throw new Error(`The portal ended with ${code} instead of stopping in order.`);
  };
}

/** Settings of the person's shell must not change what is tested. */
function ownEnvironment(): Record<string, string | undefined> {
  const ours = /^(DATABASE|PUBLIC_URL|HOST|PORT|LOG|NODE_ENV|SESSION|CODE|METRICS|SMTP|MAIL|FILES|DATA|TRUST)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}

export type PrintedCode = Record<string, string>;

function ready(portal: ChildProcess): Promise<{ address: string; codes: PrintedCode[] }> {
  return new Promise((resolve, reject) => {
    let output = "";
    const fail = (why: string) => reject(new Error(`The portal did not start (${why}).\n${output}`));
    const timer = setTimeout(() => fail(`not ready after ${minutes} minutes`), minutes * 60_000);
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /Cortile is ready at (\S+)/.exec(output)?.[1];
      if (!address || !output.endsWith("\n")) return;
      clearTimeout(timer);
      // The table of codes comes with the same message: one breath later it is all there.
      setTimeout(() => resolve({ address, codes: readTable(output) }), 100);
    };
    portal.stdout?.on("data", read);
    portal.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    portal.once("exit", (code) => {
      clearTimeout(timer);
      fail(`it ended with ${code}`);
    });
  });
}

/** Reads the table that the start prints: a line of dashes under the heads says where each column begins. */
export function readTable(output: string): PrintedCode[] {
  const lines = output.split("\n");
  const rule = lines.findIndex((line) => /^\s*-{2,}(\s{2,}-{2,})+\s*$/.test(line));
  const starts = [...(lines[rule] ?? "").matchAll(/-{2,}/g)].map((match) => match.index);
  const cells = (line: string) => starts.map((start, at) => line.slice(start, starts[at + 1]).trim());
  const heads = cells(lines[rule - 1] ?? "");
  const rows = lines.slice(rule + 1);
  const last = rows.findIndex((line) => line.trim() === "");
  return (last < 0 ? rows : rows.slice(0, last)).map((line) =>
    Object.fromEntries(cells(line).map((text, at) => [heads[at] ?? "", text])),
  );
}

function end(portal: ChildProcess): Promise<number | null> {
  if (portal.exitCode !== null || portal.signalCode !== null) return Promise.resolve(portal.exitCode);
  return new Promise((resolve) => {
    const timer = setTimeout(() => portal.kill("SIGKILL"), 30_000);
    portal.once("exit", (code) => {
      clearTimeout(timer);
      resolve(code);
    });
    portal.kill("SIGTERM");
  });
}
