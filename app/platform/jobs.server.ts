import { CompiledQuery } from "kysely";
import { PgBoss } from "pg-boss";
import type { QueueName } from "#db/queues.ts";
import { settings } from "~/server/settings";
import type { Trx } from "./database.server";
import { log } from "./log.server";
import { forgetSingleton, singleton } from "./singleton.server";

const boss = () =>
  singleton("boss", () => {
    // Waking workers needs a connection that listens, which no transaction pooler gives.
    const connectionString = settings().DATABASE_DIRECT_URL;
    const own = { max: 2, migrate: false, createSchema: false, useListenNotify: true };
    // How soon the work of a worker that died is taken up, beside its queue's heartbeat.
    const seconds = { superviseIntervalSeconds: 10, monitorIntervalSeconds: 10 };
    const made = new PgBoss({ connectionString, ...own, ...seconds });
    made.on("error", (error) => log().error({ err: error }, "jobs"));
    return made;
  });

export type JobHandlers = { [name in QueueName]: (data: object) => Promise<void> };

/** Puts a job into the open transaction: it exists exactly if the command's writes do. */
export async function sendJob(trx: Trx, queue: QueueName, data: object): Promise<void> {
  const executeSql = async (text: string, values?: unknown[]) => trx.executeQuery(CompiledQuery.raw(text, values));
  await boss().send(queue, data, { db: { executeSql: executeSql as never } });
}

/** Starts working: each handler gets one job at a time and must be safe to repeat. */
export async function startJobs(handlers: JobHandlers, schedules: { queue: QueueName; cron: string }[]): Promise<void> {
  await boss().start();
  for (const [queue, handler] of Object.entries(handlers)) {
    // Should waking fail, a job is still found within a second.
    const pace = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1 };
    await boss().work<object>(queue, pace, async (jobs) => {
      for (const job of jobs) await handler(job.data ?? {});
    });
  }
  for (const { queue, cron } of schedules) await boss().schedule(queue, cron, {}, { tz: "Europe/Rome" });
}

/** Takes no new job, waits for the running ones. */
export async function stopJobs(): Promise<void> {
  await boss().stop({ graceful: true, timeout: 8000 });
  forgetSingleton("boss");
}
