import type { Selectable } from "kysely";
import type { CalendarDate, Database } from "../schema.ts";
import type { TextLanguage } from "./calendar-words.ts";
import type { CondominiumPlan } from "./place-list.ts";

/** The tables that the demonstration estate fills, in an order in which no row names one that is not there yet. */
export const estateTables = [
  "company",
  "municipality",
  "territory",
  "cluster",
  "condominium",
  "stairwell",
  "dwelling",
  "person",
  "household",
  "tenancy",
  "household_member",
  "participant",
  "committee_office",
  "staff_role",
  "staff_territory",
  "staff_conflict",
  "staff_change",
  "data_access",
  "identity_check",
  "letter_batch",
  "letter",
  "notice",
  "notice_draft",
  "notice_template",
  "posting",
  "notice_version",
  "notice_revision",
  "notice_comment",
  "notice_read",
  "posting_display",
  "notice_mute",
  "erasure_request",
  "initiative_rule",
  "initiative",
  "initiative_promoter",
  "initiative_support",
  "initiative_revision",
  "initiative_answer",
  "initiative_event",
  "initiative_comment",
  "initiative_offer",
  "initiative_step",
  "initiative_expense",
  "initiative_update",
  "initiative_evaluation",
  "initiative_follow",
] as const satisfies readonly (keyof Database)[];

export type EstateTable = (typeof estateTables)[number];
/** Columns in which the estate keeps to what the database would put there. */
type Preset = Helped | "phone_confirmed_at" | "appointed_by" | "ended_by" | "published_despite";
type Helped = "assisted_by" | "assisted_by_name";
export type Row<T extends EstateTable> = Omit<
  Selectable<Database[T]>,
  T extends "notice_comment" ? Exclude<Preset, Helped> : Preset
>;
export type EstateRows = { [T in EstateTable]: Row<T>[] };

/** The days that everything is reckoned from. The portal opened `launch`; nothing happened after `yesterday`. */
export type Days = { today: CalendarDate; yesterday: CalendarDate; launch: CalendarDate };

export type Building = {
  id: number;
  plan: CondominiumPlan;
  territory: string;
  selfManaged: boolean;
  stairwells: string[];
  homes: Home[];
  /** All who live or lived here, former residents too. */
  residents: Resident[];
  terms: Term[];
};

export type Home = { dwellingId: number; stairwell: string };

export type Person = {
  id: number;
  key: string | null;
  registryNumber: string;
  first: string;
  last: string;
  born: number;
  locale: TextLanguage;
  italian: boolean;
  told: Row<"person">["told_by"];
  letters: Row<"person">["letters"];
  theme: Row<"person">["theme"];
  shownName: string | null;
};

export type Household = {
  id: number;
  building: Building;
  home: Home;
  since: CalendarDate;
  until: CalendarDate | null;
  members: Resident[];
};

/** One person in one household; who moved from one building to another is there twice. */
export type Resident = {
  person: Person;
  household: Household;
  since: CalendarDate;
  until: CalendarDate | null;
  /** The day of the first entry into the portal; null for who has not used the code. */
  entered: CalendarDate | null;
  shownName: string | null;
};

export type Term = {
  resident: Resident;
  office: Row<"committee_office">["office"];
  from: CalendarDate;
  to: CalendarDate | null;
};

/** Whether this resident lives here and may write on this day. */
export function canWrite(resident: Resident, day: CalendarDate): boolean {
  return resident.entered !== null && resident.entered < day && (resident.until === null || resident.until > day);
}

/** Residents who speak for the committee on this day. */
export function officeHolders(building: Building, day: CalendarDate): Resident[] {
  return building.terms
    .filter((term) => term.from <= day && (term.to === null || term.to >= day) && canWrite(term.resident, day))
    .map((term) => term.resident);
}
