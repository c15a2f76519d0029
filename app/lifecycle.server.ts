import { sql } from "kysely";
import { explainScreens } from "./explain.server";
import { makeDataExport } from "./features/account/reactions.server";
import { demonstrationCodes, firstCoordinator } from "./features/identity/commands/demonstration-codes.server";
import { deliverMail } from "./features/identity/reactions.server";
import { deliverSummary, tellNews, watchClocks } from "./features/initiatives/reactions.server";
import { translateOneNotice } from "./features/notices/reactions.server";
import { workOnImport } from "./features/registry/reactions.server";
import { countDue, runRetention } from "./features/retention/commands/run-retention.server";
import { keepHouse } from "./features/retention/reactions.server";
import { closeDatabase, database, refusePowerfulConnection } from "./platform/database.server";
import { startJobs, stopJobs } from "./platform/jobs.server";
import { observeRequest, writeMetrics } from "./platform/metrics.server";

/** What the process around the portal (app/server/main.ts) may ask of it. */
export const lifecycle = {
  /** Checks the database connection and starts the jobs; throws one clear sentence when it must not run. */
  async start(): Promise<void> {
    await refusePowerfulConnection();
    await startJobs(
      {
        mail: deliverMail,
        housekeeping: keepHouse,
        initiativeClocks: watchClocks,
        initiativeEvening: tellNews,
        initiativeSummary: deliverSummary,
        registry: workOnImport,
        dataExport: makeDataExport,
        translate: translateOneNotice,
      },
      [
        { queue: "housekeeping", cron: "17 3 * * *" },
        { queue: "initiativeClocks", cron: "3 * * * *" },
        // Three more looks: when the portal was not there at six.
        { queue: "initiativeEvening", cron: "5 18-21 * * *" },
      ],
    );
  },
  /** Stops the jobs, then closes the connections. */
  async stop(): Promise<void> {
    await stopJobs();
    await closeDatabase();
  },
  /** Exercises what the portal depends on. */
  async ready(): Promise<{ ok: boolean; checks: Record<string, boolean> }> {
    const up = await sql`select 1 from company`.execute(database()).then(
      () => true,
      () => false,
    );
    return { ok: up, checks: { database: up } };
  },
  metrics: writeMetrics,
  observe: observeRequest,
  demonstrationCodes,
  firstCoordinator,
  explain: explainScreens,
  /** Retention for the command line: counts what is due, or removes it. */
  countDue,
  runRetention,
  close: closeDatabase,
};
