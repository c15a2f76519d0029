/** States of a download: waiting -> ready -> removed after seven days; failed when the job could not make it. */
export type ExportState = "waiting" | "ready" | "failed" | "removed";

export const exportsPerDay = 3;

/** The form of data.json inside the archive; a change that readers would notice gets a new number. */
export const exportFormat = "cortile-own-data-1";

export const accessPageSize = 20;

const work =
  "what the person did for the office about somebody else: it belongs to the file of that person, and to theirs to see";
const paper = "who prepared or decided something in the registry: the office's own record, without words of the person";

/** Columns that point to a person and stay out of what the person downloads, and why. A test holds the list complete. */
export const leftOut: Record<string, string> = {
  "idempotency_key.person_id": "keys of forms, which hold no words and are gone after seven days",
  "initiative.assisted_by": work,
  "initiative.owner_id": work,
  "initiative_comment.assisted_by": work,
  "initiative_offer.assisted_by": work,
  "initiative_support.assisted_by": work,
  "initiative_update.assisted_by": work,
  "notice.assisted_by": work,
  "notice_comment.assisted_by": work,
  "notice_template.saved_by": "texts that the office writes with: its own, without words about anybody",
  "notice_read.assisted_by": work,
  "session.assisted_by": work,
  "data_access.staff_id": work,
  "identity_check.checked_by": work,
  "erasure_request.decided_by": work,
  "staff_change.changed_by": work,
  "committee_office.appointed_by": paper,
  "committee_office.ended_by": paper,
  "letter_batch.made_by": paper,
  "letter_batch.printed_by": paper,
  "registry_import.made_by": paper,
  "registry_import.confirmed_by": paper,
  "registry_import.seconded_by": paper,
  "registry_import.undone_by": paper,
  "registry_mapping.mapped_by": paper,
  "retention_rule.changed_by": paper,
};
