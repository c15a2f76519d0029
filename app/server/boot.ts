import { migrate } from "#db/migrate.ts";
import type { OpenApp } from "./app.ts";
import { codesTable } from "./codes.ts";
import { openDatabase, unreachable } from "./database.ts";
import { settleEstate } from "./estate.ts";
import type { Seeds } from "./estate.ts";
import { makeHttp } from "./http.ts";
import { makeLog } from "./log.ts";
import { listen, reservePort } from "./port.ts";
import { secretsFor } from "./secrets.ts";
import { readSettings } from "./settings.ts";
import { drain } from "./stop.ts";

export type BootOptions = {
  empty: boolean;
  openApp: OpenApp;
  loadSeeds: () => Promise<Seeds>;
  say: (step: string) => void;
  /** Every step that must be undone at the stop, in the order of the start. */
  undo: (step: () => Promise<void>) => void;
  /** Throws when a stop was asked for meanwhile. */
  goOn: () => void;
};

/** Starts the portal step by step: database, migrations, estate, app, jobs, HTTP. Returns what to tell the person. */
export async function boot({ empty, openApp, loadSeeds, say, undo, goOn }: BootOptions): Promise<string> {
  const env = process.env;
  const first = readSettings(env);
  // A free port that was chosen for us belongs into the public address too.
  const reservation = await reservePort(first);
  undo(reservation.release);
  env.PORT = String(reservation.port);
  const asked = readSettings(env);
  env.NODE_ENV = asked.NODE_ENV;

  const database = await openDatabase(asked);
  undo(database.stop);
  say(`Database: ${database.summary}`);
  goOn();

  const applied = await migrate(database.ownerUrl).catch((error: unknown) => {
    throw connectionFailed(error) ? unreachable("DATABASE_OWNER_URL", database.ownerUrl, error) : error;
  });
  say(applied.length > 0 ? `Migrations: ${applied.length} applied` : "Migrations: nothing to do");
  goOn();
  const seeds = await loadSeeds();
  const estate = await settleEstate({ settings: asked, ownerUrl: database.ownerUrl, empty, seeds, say });
  goOn();

  Object.assign(env, secretsFor(asked), { DATABASE_URL: database.appUrl, DATABASE_DIRECT_URL: database.directUrl });
  // From here on nothing may act as the owner of the tables.
  delete env.DATABASE_OWNER_URL;
  const settings = readSettings(env);

  const { server, portal } = await makeHttp(settings, makeLog(settings), openApp);
  undo(portal.app.close);
  const lifecycle = await portal.app.lifecycle();
  say("App: loaded");
  undo(async () => (await portal.app.lifecycle().catch(() => lifecycle)).stop());
  await lifecycle.start();
  say("Jobs: running");
  goOn();

  const codes = estate === "demonstration" ? await lifecycle.demonstrationCodes() : await coordinator();
  undo(() => drain(server, portal));
  await reservation.release();
  await listen(server, settings.PORT, settings.HOST);
  return [`Cortile is ready at ${settings.PUBLIC_URL}`, ...codeLines(estate === "demonstration", codes)].join("\n");

  async function coordinator() {
    const one = await lifecycle.firstCoordinator();
    return one ? [one] : [];
  }
}

function codeLines(demonstration: boolean, codes: Parameters<typeof codesTable>[0]): string[] {
  if (codes.length === 0) return [];
  const title = demonstration ? "Demonstration estate: sign in with one of these codes" : "First coordinator account";
  return ["", `${title}:`, codesTable(codes), ""];
}

function connectionFailed(error: unknown): boolean {
  const code = String((error as NodeJS.ErrnoException).code ?? "");
  return /^(ECONN|ENOTFOUND|ETIMEDOUT|EHOST|EAI_|28|3D000|57P03|08)/.test(code);
}
