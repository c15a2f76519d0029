import type { Generated, GeneratedAlways } from "kysely";
import type { CalendarDate } from "./calendar-date.ts";

export type PeopleTables = {
  person: {
    id: GeneratedAlways<number>;
    registry_number: string;
    first_name: string;
    last_name: string;
    birth_year: number;
    shown_name: string | null;
    locale: Generated<string>;
    letters: Generated<"a" | "piu" | "piupiu">;
    theme: Generated<"system" | "light" | "dark">;
    told_by: Generated<"paper" | "email" | "sms" | "app">;
    email: string | null;
    email_confirmed_at: Date | null;
    phone: string | null;
    sign_in_name: string | null;
    welcomed_at: Date | null;
    created_at: Generated<Date>;
    phone_confirmed_at: Date | null;
    erased_at: Date | null;
  };

  household: {
    id: GeneratedAlways<number>;
    condominium_id: number;
  };

  household_member: {
    household_id: number;
    condominium_id: number;
    person_id: number;
    joined_on: CalendarDate;
    left_on: CalendarDate | null;
  };

  tenancy: {
    id: GeneratedAlways<number>;
    condominium_id: number;
    dwelling_id: number;
    household_id: number;
    holder_id: number;
    contract_number: string;
    starts_on: CalendarDate;
    ends_on: CalendarDate | null;
  };

  participant: {
    condominium_id: number;
    person_id: number;
    /** Null: erased on request. */
    shown_name: string | null;
    first_entered_at: Generated<Date>;
  };

  committee_office: {
    id: GeneratedAlways<number>;
    condominium_id: number;
    person_id: number;
    office: "responsible" | "treasurer" | "secretary" | "member";
    starts_on: CalendarDate;
    ends_on: CalendarDate | null;
    appointed_by: number | null;
    ended_by: number | null;
  };

  staff_role: {
    person_id: number;
    role: "moderator" | "operator" | "mediator" | "arrears" | "coordinator" | "director" | "administrator";
    starts_on: CalendarDate;
    ends_on: CalendarDate | null;
  };

  staff_territory: {
    person_id: number;
    territory_id: number;
  };

  staff_conflict: {
    person_id: number;
    condominium_id: number;
    reason: string;
  };

  staff_change: {
    id: GeneratedAlways<number>;
    person_id: number;
    changed_by: number | null;
    kind:
      | "made"
      | "roleGiven"
      | "roleEnded"
      | "territoriesSet"
      | "conflictSet"
      | "conflictEnded"
      | "deactivated"
      | "codePrinted"
      | "secondFactorReset";
    details: Generated<unknown>;
    created_at: Generated<Date>;
  };

  identity_check: {
    id: GeneratedAlways<number>;
    person_id: number;
    checked_by: number;
    method: "document" | "known" | "contract";
    created_at: Generated<Date>;
  };
};
