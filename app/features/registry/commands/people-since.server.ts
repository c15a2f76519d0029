import { sql } from "kysely";
import type { Trx } from "~/platform/database.server";

/**
 * What a row that names a person says about them after an import. A time: the person did something then. "stands": the
 * office wrote something about the person, which keeps the record and says nothing about what they did. "registry": the
 * import's own tables, which an undo looks after itself.
 */
type Reference = { acted: string } | "stands" | "registry";

/** Every foreign key to person; a test holds it against the database, so that no table is forgotten. */
export const personReferences: Record<string, Reference> = {
  "access_code.person_id": { acted: "used_at" },
  "account_event.person_id": { acted: "created_at" },
  "attachment.uploaded_by": { acted: "created_at" },
  "committee_office.appointed_by": "stands",
  "committee_office.ended_by": "stands",
  "committee_office.person_id": "stands",
  "data_access.person_id": "stands",
  "data_access.staff_id": { acted: "created_at" },
  "data_export.person_id": { acted: "requested_at" },
  "erasure_request.decided_by": { acted: "decided_at" },
  "erasure_request.person_id": { acted: "requested_at" },
  "household_member.person_id": "registry",
  "idempotency_key.person_id": { acted: "created_at" },
  "identity_check.checked_by": { acted: "created_at" },
  "identity_check.person_id": { acted: "created_at" },
  "initiative.assisted_by": { acted: "created_at" },
  "initiative.author_id": { acted: "created_at" },
  "initiative.helper_id": { acted: "created_at" },
  "initiative.owner_id": { acted: "asked_at" },
  "initiative.saved_by": { acted: "saved_at" },
  "initiative_answer.signed_by": { acted: "answered_at" },
  "initiative_calendar.person_id": { acted: "made_at" },
  "initiative_comment.assisted_by": { acted: "created_at" },
  "initiative_comment.author_id": { acted: "created_at" },
  "initiative_evaluation.person_id": { acted: "given_at" },
  "initiative_event.person_id": { acted: "at" },
  "initiative_expense.entered_by": { acted: "entered_at" },
  "initiative_expense.removed_by": { acted: "removed_at" },
  "initiative_follow.person_id": { acted: "since" },
  "initiative_offer.assisted_by": { acted: "offered_at" },
  "initiative_offer.person_id": { acted: "offered_at" },
  "initiative_promoter.invited_by": { acted: "invited_at" },
  "initiative_promoter.person_id": { acted: "accepted_at" },
  "initiative_revision.replaced_by": { acted: "replaced_at" },
  "initiative_rule.changed_by": { acted: "changed_at" },
  "initiative_step.owner_id": "stands",
  "initiative_step.saved_by": { acted: "saved_at" },
  "initiative_summary.person_id": "stands",
  "initiative_support.assisted_by": { acted: "supported_at" },
  "initiative_support.entered_by": { acted: "supported_at" },
  "initiative_support.person_id": { acted: "supported_at" },
  "initiative_update.assisted_by": { acted: "at" },
  "initiative_update.author_id": { acted: "at" },
  "known_device.person_id": { acted: "first_seen_at" },
  "letter.person_id": "stands",
  "letter_batch.made_by": { acted: "made_at" },
  "letter_batch.printed_by": { acted: "printed_at" },
  "notice.assisted_by": { acted: "created_at" },
  "notice.author_id": { acted: "created_at" },
  "notice.withdrawn_by": { acted: "withdrawn_at" },
  "notice_draft.author_id": { acted: "created_at" },
  "notice_draft.saved_by": { acted: "saved_at" },
  "notice_template.saved_by": { acted: "saved_at" },
  "notice_revision.replaced_by": { acted: "replaced_at" },
  "notice_version.written_by": { acted: "written_at" },
  "notice_version.reviewed_by": { acted: "reviewed_at" },
  "posting_display.posted_by": { acted: "posted_at" },
  "posting_display.taken_down_by": { acted: "taken_down_at" },
  "notice_mute.person_id": { acted: "muted_at" },
  "notice_comment.assisted_by": { acted: "created_at" },
  "notice_comment.author_id": { acted: "created_at" },
  "notice_read.assisted_by": { acted: "read_at" },
  "notice_read.person_id": { acted: "read_at" },
  "participant.person_id": { acted: "first_entered_at" },
  "passphrase.person_id": { acted: "changed_at" },
  "recovery_code.person_id": { acted: "used_at" },
  "registry_import.confirmed_by": { acted: "confirmed_at" },
  "registry_import.made_by": { acted: "made_at" },
  "registry_import.seconded_by": { acted: "seconded_at" },
  "registry_import.undone_by": { acted: "undone_at" },
  "registry_mapping.mapped_by": { acted: "mapped_at" },
  "retention_rule.changed_by": { acted: "changed_at" },
  "second_factor.person_id": { acted: "confirmed_at" },
  "session.assisted_by": { acted: "created_at" },
  "session.person_id": { acted: "seen_at" },
  "sign_in_link.person_id": { acted: "created_at" },
  "sign_in_pairing.helper_id": { acted: "created_at" },
  "sign_in_pairing.person_id": { acted: "used_at" },
  "staff_change.changed_by": { acted: "created_at" },
  "staff_change.person_id": "stands",
  "staff_conflict.person_id": "stands",
  "staff_role.person_id": "stands",
  "staff_territory.person_id": "stands",
  "tenancy.holder_id": "registry",
};

/**
 * Who of the people an import wrote has acted after it was applied, and of whom something is written outside the
 * registry. As the system actor `job`, who may read all of it.
 */
export async function peopleSince(trx: Trx, importId: number): Promise<{ acted: number[]; standing: number[] }> {
  const asked = await sql<{ id: number }>`select distinct person_id as id from registry_import_change
    where import_id = ${importId} and person_id is not null and not undone`.execute(trx);
  const ids = asked.rows.map(({ id }) => id);
  const parts = Object.entries(personReferences).flatMap(([name, meaning]) => {
    if (meaning === "registry") return [];
    const [table = "", column = ""] = name.split(".");
    const acted = meaning === "stands" ? sql`false` : sql`coalesce(${sql.ref(meaning.acted)} > i.applied_at, false)`;
    return [
      sql`select t.${sql.ref(column)} as id, ${acted} as acted from ${sql.table(table)} t cross join moment i
        where t.${sql.ref(column)} = any (${ids}::bigint[])`,
    ];
  });
  const { rows } = await sql<{ id: number; acted: boolean }>`
    with moment as (select applied_at from registry_import where id = ${importId})
    select id, bool_or(acted) as acted from (${sql.join(parts, sql` union all `)}) found group by id`.execute(trx);
  return {
    acted: rows.filter(({ acted }) => acted).map(({ id }) => id),
    standing: rows.filter(({ acted }) => !acted).map(({ id }) => id),
  };
}
