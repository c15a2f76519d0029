import { both, committee, condominium, household, person, territory, whole } from "./ways.ts";
import type { Exposure, TableExposure } from "./ways.ts";

/** What all of a house and its office can see: from the moment it was published, unless moderation hid it. */
const out: Exposure[] = [condominium(), territory()].map((place) =>
  both(place, { kind: "since", column: "published_at" }, { kind: "empty", column: "hidden_at" }),
);
/** A draft is for who writes it; who lives there no longer writes nothing. */
const mine = [both(person("author_id"), condominium()), both(person("helper_id"), condominium())];
const promoted: Exposure = { kind: "through", table: "initiative_promoter", key: "initiative_id", column: "id" };
const initiative: Exposure = { kind: "through", table: "initiative", key: "id", column: "initiative_id" };
const job = { job: whole, registry: ["select"] } satisfies TableExposure["system"];

/** Initiatives of a condominium. Of supports everybody sees their own and the numbers, never who. */
export const initiativeExposures: Record<string, TableExposure> = {
  initiative_rule: {
    read: [condominium(), territory()],
    insert: [both(person("changed_by"), condominium(), committee())],
    // Also over what somebody else of the committee wrote.
    update: [both(condominium(), committee())],
    system: job,
  },
  initiative: {
    read: [...out, ...mine, promoted],
    insert: mine,
    update: [...out, ...mine, promoted],
    delete: mine.map((way) => both(way, { kind: "empty", column: "published_at" })),
    system: job,
  },
  initiative_promoter: {
    read: [
      both(person(), condominium()),
      both(person("invited_by"), condominium()),
      ...[condominium(), territory()].map((place) => both(place, { kind: "since" as const, column: "shown_at" })),
    ],
    insert: [both(person("invited_by"), condominium())],
    update: [both(person(), condominium()), both(person("invited_by"), condominium())],
    delete: [both(person("invited_by"), condominium())],
    system: job,
  },
  initiative_support: {
    read: [both(person(), condominium()), both(person("entered_by"), condominium())],
    insert: [
      both(person(), condominium(), household(), initiative),
      both(person("entered_by"), condominium(), initiative),
    ],
    update: [both(person(), condominium()), both(person("entered_by"), condominium())],
    system: job,
  },
  initiative_revision: { read: [initiative], insert: [both(person("replaced_by"), initiative)], system: job },
  initiative_answer: { read: [initiative], insert: [both(person("signed_by"), initiative)], system: job },
  initiative_event: { read: [initiative], insert: [both(person(), initiative)], system: job },
  initiative_comment: {
    read: [initiative],
    insert: [both(person("author_id"), initiative)],
    update: [both(person("author_id"), initiative)],
    system: { job: ["select", "update", "delete"], registry: ["select"] },
  },
  initiative_follow: {
    read: [both(person(), condominium())],
    insert: [both(person(), condominium(), initiative)],
    update: [both(person(), condominium())],
    system: job,
  },
  initiative_evening: { read: [], system: { job: whole } },
  initiative_summary: { read: [], system: { job: whole } },
  initiative_calendar: {
    read: [person()],
    insert: [person()],
    update: [person()],
    delete: [person()],
    system: { job: whole },
  },
  initiative_offer: {
    read: [initiative],
    insert: [both(person(), condominium(), initiative)],
    update: [both(person(), condominium(), initiative)],
    system: job,
  },
  initiative_step: {
    read: [initiative],
    insert: [both(person("saved_by"), initiative)],
    update: [initiative],
    system: job,
  },
  initiative_expense: {
    read: [initiative],
    insert: [both(person("entered_by"), initiative)],
    update: [initiative],
    system: job,
  },
  initiative_update: {
    read: [initiative],
    insert: [both(person("author_id"), initiative)],
    update: [both(person("author_id"), initiative)],
    system: job,
  },
  // Nobody sees what others think of it: the numbers come from initiative_evaluation_count.
  initiative_evaluation: {
    read: [both(person(), condominium())],
    insert: [both(person(), condominium(), initiative)],
    update: [both(person(), condominium(), initiative)],
    system: job,
  },
};
