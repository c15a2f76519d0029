import { sql } from "kysely";
import { asSystem, type Trx } from "~/platform/database.server";
import { log } from "~/platform/log.server";
import { daysAhead, type RetentionKind, retentionKinds, type RetentionNumbers } from "../model";
import { retentionRules } from "../reach.server";
import { duties } from "./duties.server";

/** What would go: today, and within the next thirty days besides. */
export type RetentionReport = { today: RetentionNumbers; ahead: RetentionNumbers };

/** One run takes at most this many batches of a kind; what is left goes the next night. */
const mostBatches = 200;
const patience = "60s";

/** Counts what the next run would remove, without removing anything. For the command line and the office's screen. */
export function countDue(): Promise<RetentionReport> {
  return asSystem("job", count, patience);
}

/** Counts and writes the numbers down, so that the office's screen can show them. Called by its button. */
export function recordDue(): Promise<RetentionReport> {
  return asSystem(
    "job",
    async (trx) => {
      const report = await count(trx);
      await writeRun(trx, true, report.today, report.ahead);
      return report;
    },
    patience,
  );
}

async function count(trx: Trx): Promise<RetentionReport> {
  const rules = await retentionRules(trx);
  const report: RetentionReport = { today: {}, ahead: {} };
  for (const kind of retentionKinds) {
    const { days } = rules[kind];
    const today = await duties[kind].count(trx, { days, ahead: 0 });
    report.today[kind] = today;
    report.ahead[kind] = (await duties[kind].count(trx, { days, ahead: daysAhead })) - today;
  }
  return report;
}

/**
 * Removes what has been kept long enough, kind by kind, in bounded transactions, and writes down how much. Safe to
 * repeat and to run twice at once. A kind that fails does not keep the others back.
 * @throws the first failure, after all kinds had their turn, so that the job is tried again
 */
export async function runRetention(): Promise<RetentionNumbers> {
  const removed: RetentionNumbers = {};
  const failures: unknown[] = [];
  for (const kind of retentionKinds) {
    try {
      removed[kind] = await removeKind(kind);
    } catch (error) {
      log().error({ err: error, kind }, "retention");
      failures.push(error);
    }
  }
  await asSystem("job", async (trx) => writeRun(trx, false, removed, (await count(trx)).ahead), patience);
  log().info({ removed }, "retention");
  if (failures.length > 0) throw failures[0];
  return removed;
}

async function removeKind(kind: RetentionKind): Promise<number> {
  const { batch, remove } = duties[kind];
  let total = 0;
  for (let round = 0; round < mostBatches; round += 1) {
    const gone = await asSystem(
      "job",
      async (trx) => {
        // Two runs at once take turns, so that none waits inside the other's rows.
        await sql`select pg_advisory_xact_lock(7002)`.execute(trx);
        const { days } = (await retentionRules(trx))[kind];
        return remove(trx, { days, ahead: 0 });
      },
      patience,
    );
    total += gone;
    if (gone < batch) break;
  }
  return total;
}

async function writeRun(trx: Trx, dry: boolean, removed: RetentionNumbers, ahead: RetentionNumbers): Promise<void> {
  const json = (numbers: RetentionNumbers) => sql`${JSON.stringify(numbers)}::jsonb`;
  await trx
    .insertInto("retention_run")
    .values({ dry, removed: json(removed), ahead: json(ahead) })
    .execute();
}
