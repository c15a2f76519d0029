import type { Generated } from "kysely";
import type { CalendarDate } from "./calendar-date.ts";

export type InitiativeFollowingTables = {
  /** What somebody chose; who has no row follows what they propose, promote or support. */
  initiative_follow: {
    initiative_id: number;
    condominium_id: number;
    person_id: number;
    since: Generated<Date>;
    /** Null: they follow it. */
    until: Date | null;
  };

  initiative_evening: {
    day: CalendarDate;
    finished_at: Date | null;
  };

  initiative_summary: {
    person_id: number;
    day: CalendarDate;
    queued_at: Generated<Date>;
  };

  initiative_calendar: {
    person_id: number;
    seed: string;
    token_hash: Buffer;
    made_at: Generated<Date>;
  };
};
