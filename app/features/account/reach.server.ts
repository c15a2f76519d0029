import { type RawBuilder, sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import type { ExportState } from "./model";

/** The newest sign-in from an unknown device that the person has not looked at yet. */
export function findUnseenDevice(db: Db, actor: Actor) {
  return db
    .selectFrom("account_event")
    .select(["id", "device", "created_at as at"])
    .where("person_id", "=", actor.personId)
    .where("kind", "=", "newDevice")
    .where("acknowledged_at", "is", null)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** A part of what the portal holds about a person: its rows, and the columns with a person in them that it answers for. */
export type Section = { covers: string[]; rows: (personId: number) => RawBuilder<Record<string, unknown>> };

/** The own downloads, newest first; a file whose time is over counts as removed, whether or not it is gone yet. */
export function ownExports(db: Db, actor: Actor) {
  return db
    .selectFrom("data_export")
    .select(["id", "requested_at as requestedAt", "expires_at as expiresAt", "bytes", "file"])
    .select(
      sql<ExportState>`case when state = 'ready' and expires_at <= now() then 'removed' else state end`.as("state"),
    )
    .where("person_id", "=", actor.personId)
    .orderBy("id", "desc");
}
