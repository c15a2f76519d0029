import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startEmbedded } from "../../../db/embedded.ts";
import { removeEmbedded } from "../../../db/embedded/remove.ts";
import { type PrintedCode, readTable } from "./portal.ts";

export type OwnPortal = {
  address: string;
  ownerUrl: string;
  codes: PrintedCode[];
  /** Everything the server has said so far, its log included. */
  log: () => string;
  stop: () => Promise<void>;
};

/** A portal for one file of tests: to break something in it, or to run it for development. */
export async function startOwnPortal(mode: "production" | "development"): Promise<OwnPortal> {
  const folder = mkdtempSync(join(tmpdir(), "cortile-own-"));
  // Root's database server runs under another account, which must be able to walk in.
  chmodSync(folder, 0o711);
  const dataDir = join(folder, "data");
  const ours = /^(DATABASE|PUBLIC_URL|HOST|PORT|LOG|SESSION|CODE|METRICS|SMTP|MAIL|FILES|DATA|TRUST)/;
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
  const portal = spawn(process.execPath, ["app/server/main.ts"], {
    cwd: fileURLToPath(new URL("../../..", import.meta.url)),
    env: { ...clean, NODE_ENV: mode, PORT: "0", DATA_DIR: dataDir, LOG_LEVEL: "warn" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [portal.stdout, portal.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const stop = async () => {
    await ended(portal);
    await removeEmbedded(dataDir);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const address = await served(portal, () => said);
    const embedded = await startEmbedded({ dataDir });
    await embedded.stop();
    return { address, ownerUrl: embedded.ownerUrl, codes: readTable(said), log: () => said, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function served(portal: ChildProcess, said: () => string): Promise<string> {
  for (let waited = 0; waited < 60_000 && portal.exitCode === null; waited += 100) {
    const address = /Cortile is ready at (\S+)[\s\S]*\n\s*former\b.*\n/.exec(said())?.[1];
    if (address) return address;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The portal did not start.\n${said()}`);
}

function ended(portal: ChildProcess): Promise<unknown> {
  if (portal.exitCode !== null || portal.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => portal.kill("SIGKILL"), 20_000);
    portal.once("exit", (code) => {
      clearTimeout(timer);
      resolve(code);
    });
    portal.kill("SIGTERM");
  });
}
