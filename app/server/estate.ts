import pg from "pg";
import { ClearError } from "#db/clear-error.ts";
import { isLoopback } from "./settings.ts";
import type { Settings } from "./settings.ts";

export type Estate = "demonstration" | "own";
export type Seeds = {
  seedEstate: (ownerUrl: string, today?: Date, filesDir?: string) => Promise<void>;
  hasEstate: (ownerUrl: string) => Promise<boolean>;
};

/**
 * Decides what data the portal runs on. A database without people gets the demonstration estate, unless the person
 * asked for an empty one or the portal is open to others: invented people with printed codes stay on this machine.
 * @throws ClearError when demonstration data and the settings contradict each other
 */
export async function settleEstate({
  settings,
  ownerUrl,
  empty,
  seeds,
  say,
}: {
  settings: Settings;
  ownerUrl: string;
  empty: boolean;
  seeds: Seeds;
  say: (step: string) => void;
}): Promise<Estate> {
  if (await seeds.hasEstate(ownerUrl)) {
    if (empty) {
      throw new ClearError(
        'There is demonstration data here, so the portal cannot start empty: take it away with "npm run db:reset" first.',
      );
    }
    const open = isLoopback(settings.HOST) ? `PUBLIC_URL is ${settings.PUBLIC_URL}` : `HOST is ${settings.HOST}`;
    if (!isLoopback(settings.HOST) || !isLoopback(new URL(settings.PUBLIC_URL).hostname)) {
      throw new ClearError(
        `${open}, and demonstration data with known codes may only be served on this machine: take it away with "npm run db:reset" and start with "npm start -- --empty".`,
      );
    }
    return "demonstration";
  }
  if (empty || (await hasPeople(ownerUrl))) return "own";
  if (!isLoopback(settings.HOST) || !isLoopback(new URL(settings.PUBLIC_URL).hostname)) {
    throw new ClearError(
      `The database is empty and ${isLoopback(settings.HOST) ? "PUBLIC_URL" : "HOST"} opens the portal to others, who must not meet demonstration data: start it with "npm start -- --empty".`,
    );
  }
  say("Making the demonstration estate (42 buildings, once)");
  await seeds.seedEstate(ownerUrl, undefined, settings.FILES_DIR);
  return "demonstration";
}

/** Whether anybody is in the registry, invented or real. */
export async function hasPeople(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ found: boolean }>("select exists (select 1 from person) as found");
    return rows[0]?.found ?? false;
  } finally {
    await client.end();
  }
}
