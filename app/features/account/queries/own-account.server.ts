import { sql } from "kysely";
import type { Section } from "../reach.server";

/** A person's ways in, what happened to the account, and what the office did about the person. Keys and hashes stay out. */
export const ownAccount: Record<string, Section> = {
  sessions: {
    covers: ["session.person_id"],
    rows: (id) => sql`
      select device, created_at as "at", seen_at as "seenAt", expires_at as "expiresAt", assisted_by is not null as "withHelp"
      from session where person_id = ${id} order by created_at`,
  },
  knownDevices: {
    covers: ["known_device.person_id"],
    rows: (id) => sql`select first_seen_at as "at" from known_device where person_id = ${id} order by first_seen_at`,
  },
  waysIn: {
    covers: [
      ...["access_code.person_id", "passphrase.person_id", "second_factor.person_id", "recovery_code.person_id"],
      "sign_in_link.person_id",
    ],
    rows: (id) => sql`
      select 'accessCode' as kind, created_at as "at", expires_at as "expiresAt", used_at as "usedAt", null as email
        from access_code where person_id = ${id}
      union all select 'passphrase', changed_at, null, null, null from passphrase where person_id = ${id}
      union all select 'secondFactor', confirmed_at, null, null, null from second_factor where person_id = ${id}
      union all select 'recoveryCode', null, null, used_at, null from recovery_code where person_id = ${id}
      union all select 'link', created_at, expires_at, used_at, email from sign_in_link where person_id = ${id}
      order by 2`,
  },
  helpToSignIn: {
    covers: ["sign_in_pairing.person_id", "sign_in_pairing.helper_id"],
    rows: (id) => sql`
      select case when helper_id = ${id} then 'given' else 'received' end as kind, created_at as "at", used_at as "usedAt"
      from sign_in_pairing where person_id = ${id} or helper_id = ${id} order by created_at`,
  },
  events: {
    covers: ["account_event.person_id"],
    rows: (id) => sql`
      select kind, device, by_name as "withHelpOf", created_at as "at" from account_event where person_id = ${id} order by id`,
  },
  whoSawMyData: {
    covers: ["data_access.person_id"],
    rows: (id) => sql`
      select kind, staff_name as "who", reason, created_at as "at" from data_access where person_id = ${id} order by id`,
  },
  identityChecks: {
    covers: ["identity_check.person_id"],
    rows: (id) => sql`select method, created_at as "at" from identity_check where person_id = ${id} order by id`,
  },
  letters: {
    covers: ["letter.person_id"],
    rows: (id) => sql`
      select b.made_at as "at", b.printed_at as "printedAt"
      from letter l join letter_batch b on b.id = l.batch_id where l.person_id = ${id} order by b.made_at`,
  },
  erasureRequests: {
    covers: ["erasure_request.person_id"],
    rows: (id) => sql`
      select requested_at as "at", words as "wordsToo", message, state, due_on::text as "dueOn", extended_because as "extendedBecause",
        decided_at as "decidedAt", answer
      from erasure_request where person_id = ${id} order by id`,
  },
  exports: {
    covers: ["data_export.person_id"],
    rows: (id) => sql`
      select state, requested_at as "at", ready_at as "readyAt", expires_at as "expiresAt", bytes
      from data_export where person_id = ${id} order by id`,
  },
};
