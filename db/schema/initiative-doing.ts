import type { Generated, GeneratedAlways } from "kysely";
import type { CalendarDate } from "./calendar-date.ts";

export type InitiativeDoingTables = {
  initiative_offer: {
    id: GeneratedAlways<number>;
    initiative_id: number;
    condominium_id: number;
    person_id: number;
    kind: "tools" | "time" | "knowledge";
    words: string;
    lang: string;
    offered_at: Generated<Date>;
    withdrawn_at: Date | null;
    assisted_by: Generated<number | null>;
    assisted_by_name: Generated<string | null>;
  };

  initiative_step: {
    id: GeneratedAlways<number>;
    initiative_id: number;
    condominium_id: number;
    title: string;
    lang: string;
    /** Of the house; else `owner_words` says who, such as the office. */
    owner_id: number | null;
    owner_words: string | null;
    due_on: CalendarDate | null;
    state: Generated<"todo" | "doing" | "done">;
    done_at: Date | null;
    /** The offer it was made from. */
    offer_id: number | null;
    revision: Generated<number>;
    saved_by: number;
    saved_at: Generated<Date>;
    voice: "promoter" | "committee" | "office";
    removed_at: Date | null;
  };

  initiative_expense: {
    id: GeneratedAlways<number>;
    initiative_id: number;
    condominium_id: number;
    what: string;
    lang: string;
    cents: number;
    spent_on: CalendarDate;
    entered_by: number;
    entered_at: Generated<Date>;
    voice: "promoter" | "committee" | "office";
    removed_at: Date | null;
    removed_by: number | null;
    removed_reason: string | null;
    removed_lang: string | null;
    removed_voice: "promoter" | "committee" | "office" | null;
  };

  initiative_update: {
    id: GeneratedAlways<number>;
    initiative_id: number;
    condominium_id: number;
    body: string;
    lang: string;
    author_id: number;
    voice: "promoter" | "committee" | "office";
    at: Generated<Date>;
    removed_at: Date | null;
    assisted_by: Generated<number | null>;
    assisted_by_name: Generated<string | null>;
  };

  initiative_evaluation: {
    initiative_id: number;
    condominium_id: number;
    person_id: number;
    /** 1 yes, 2 partly, 3 no. */
    as_proposed: number;
    works: number;
    again: number;
    given_at: Generated<Date>;
  };
};
