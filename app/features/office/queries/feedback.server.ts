import type { Db } from "~/platform/database.server";

/** The newest messages about accessibility; row security shows them to coordinators alone. */
export function findFeedback(db: Db) {
  return db
    .selectFrom("accessibility_feedback")
    .select(["id", "page", "message", "contact", "created_at as at"])
    .orderBy("id", "desc")
    .limit(50)
    .execute();
}
