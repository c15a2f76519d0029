import { sql } from "kysely";
import { type CommandContext, once } from "~/platform/command.server";
import { withRole } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { sendJob } from "~/platform/jobs.server";
import { giveUpLost } from "../effects.server";
import { type ExportRefusal, mayAskForExport } from "../policy";

/** A person asks for all their data in one file: a job makes it. Refusals: see mayAskForExport. */
export function askForExport(ctx: CommandContext): Promise<Outcome<{ exportId: number }, ExportRefusal>> {
  const { personId } = ctx.actor;
  return once(ctx, "askForExport", async (trx) => {
    // Two at once: the second waits here and then counts the first.
    await trx.selectFrom("person").select("id").where("id", "=", personId).forNoKeyUpdate().execute();
    await withRole(trx, "job", () => giveUpLost(trx, personId));
    const facts = await trx
      .selectFrom("data_export")
      .select([
        sql<boolean>`coalesce(bool_or(state = 'waiting'), false)`.as("waiting"),
        sql<number>`(count(*) filter (where state <> 'failed' and requested_at > now() - interval '1 day'))::int`.as(
          "today",
        ),
      ])
      .where("person_id", "=", personId)
      .executeTakeFirstOrThrow();
    const decision = mayAskForExport(ctx.actor, facts);
    if (!decision.allowed) return refused(decision.reason);
    const { id } = await trx
      .insertInto("data_export")
      .values({ person_id: personId })
      .returning("id")
      .executeTakeFirstOrThrow();
    await sendJob(trx, "dataExport", { exportId: id });
    return done({ exportId: id });
  });
}
