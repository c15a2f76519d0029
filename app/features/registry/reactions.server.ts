import { asSystem } from "~/platform/database.server";
import { log } from "~/platform/log.server";
import { applyImport } from "./commands/apply-import.server";
import { planImport } from "./commands/plan-import.server";
import { readImport } from "./commands/read-import.server";
import { takeBackImport } from "./commands/take-back-import.server";

type Work = { state: string; stale: boolean };

/** What each state asks for, and where the import goes when that fails unexpectedly: nothing was written then. */
const work = {
  reading: { run: readImport, failed: { state: "failed", failure: "registry:failure.readFailed" } },
  planning: { run: planImport, failed: { state: "failed", failure: "registry:failure.planFailed" } },
  ready: { run: planImport, failed: { state: "failed", failure: "registry:failure.planFailed" } },
  applying: { run: applyImport, failed: { state: "ready", failure: "registry:failure.applyFailed" } },
  undoing: { run: takeBackImport, failed: { state: "applied", failure: "registry:failure.undoFailed" } },
} as const;

/** Works on an import: reads its file, plans, applies or undoes it, according to its state. Safe to repeat. */
export async function workOnImport(job: object): Promise<void> {
  const importId = Number("importId" in job ? job.importId : 0);
  for (let before: Work | null = null; ;) {
    const found = await stateOf(importId);
    const settled = before !== null && before.state === found?.state && before.stale === found.stale;
    if (!found || settled || !(found.state in work) || (found.state === "ready" && !found.stale)) return;
    before = found;
    const { run, failed } = work[found.state as keyof typeof work];
    try {
      await run(importId);
    } catch (error) {
      log().error({ err: error, importId, state: found.state }, "registry import");
      return layDown(importId, found.state as keyof typeof work, failed);
    }
  }
}

function stateOf(importId: number): Promise<Work | undefined> {
  return asSystem("registry", async (trx) => {
    const row = await trx
      .selectFrom("registry_import")
      .select(["state", "plan_digest"])
      .where("id", "=", importId)
      .executeTakeFirst();
    return row && { state: row.state, stale: row.plan_digest === null };
  });
}

/** Leaves an import where a person can go on with it. */
async function layDown(
  importId: number,
  from: keyof typeof work,
  to: (typeof work)[keyof typeof work]["failed"],
): Promise<void> {
  await asSystem("registry", async (trx) => {
    await trx
      .updateTable("registry_import")
      .set({ state: to.state, failure: to.failure })
      .where("id", "=", importId)
      .where("state", "=", from)
      .execute();
  });
}
