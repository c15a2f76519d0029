import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ClearError } from "#db/clear-error.ts";
import { writePrivately } from "#db/embedded/passwords.ts";
import type { Settings } from "./settings.ts";

const NAMES = ["SESSION_SECRET", "CODE_SECRET"] as const;
type Secrets = Record<(typeof NAMES)[number], string>;

/**
 * The portal's secrets: from the environment, else from the data folder, else made now and kept there where only the
 * portal's own user can read them. Losing them signs everybody out and voids the access codes.
 */
export function secretsFor(settings: Settings): Secrets {
  const file = join(settings.DATA_DIR, "secrets.json");
  const kept = readKept(file);
  const lacking = NAMES.filter((name) => !settings[name] && !kept[name]);
  if (lacking.length > 0) {
    for (const name of lacking) kept[name] = randomBytes(32).toString("base64url");
    mkdirSync(settings.DATA_DIR, { recursive: true, mode: 0o700 });
    writePrivately(file, `${JSON.stringify(kept, null, 2)}\n`);
  }
  const [session, code] = NAMES.map((name) => settings[name] ?? kept[name] ?? "");
  return { SESSION_SECRET: session ?? "", CODE_SECRET: code ?? "" };
}

function readKept(file: string): Partial<Secrets> {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Partial<Secrets>;
  } catch {
    throw new ClearError(`The file ${file} with the portal's secrets cannot be read: restore it from a backup.`);
  }
}
