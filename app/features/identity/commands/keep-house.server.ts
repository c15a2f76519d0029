import { sql } from "kysely";
import { asSystem } from "~/platform/database.server";

/** Removes what is no longer needed: ended sessions, old links, brakes and idempotency keys, security events of a year ago. */
export async function keepHouse(): Promise<void> {
  await asSystem("job", async (trx) => {
    const now = sql<Date>`now()`;
    await trx.deleteFrom("session").where("expires_at", "<", now).execute();
    await trx
      .deleteFrom("sign_in_link")
      .where("expires_at", "<", sql<Date>`now() - interval '1 day'`)
      .execute();
    await trx
      .deleteFrom("throttle")
      .where("window_ends_at", "<", now)
      .where((eb) => eb.or([eb("blocked_until", "is", null), eb("blocked_until", "<", now)]))
      .execute();
    await trx
      .deleteFrom("idempotency_key")
      .where("created_at", "<", sql<Date>`now() - interval '7 days'`)
      .execute();
    await trx
      .deleteFrom("account_event")
      .where("created_at", "<", sql<Date>`now() - interval '1 year'`)
      .execute();
  });
}
