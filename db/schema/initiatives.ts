import type { Generated, GeneratedAlways } from "kysely";

export type InitiativeTables = {
  initiative_rule: {
    condominium_id: number;
    share_numerator: number;
    share_denominator: number;
    support_days: number;
    answer_days: number;
    revision: Generated<number>;
    changed_by: number;
    changed_at: Generated<Date>;
  };

  initiative: {
    id: GeneratedAlways<number>;
    condominium_id: number;
    state: Generated<
      | "draft"
      | "gathering"
      | "discussion"
      | "decided"
      | "in_progress"
      | "done"
      | "not_done"
      | "rejected"
      | "withdrawn"
      | "expired"
    >;
    author_id: number;
    /** Who of the committee writes it down for the author. */
    helper_id: number | null;
    area: Generated<
      "" | "courtyard" | "stairs" | "access" | "safety" | "cleaning" | "energy" | "together" | "children" | "other"
    >;
    title: Generated<string>;
    missing: Generated<string>;
    place: Generated<string>;
    why: Generated<string>;
    proposal: Generated<string>;
    benefit: Generated<string>;
    cost_cents: number | null;
    cost_words: Generated<string>;
    lang: string;
    revision: Generated<number>;
    created_at: Generated<Date>;
    saved_at: Generated<Date>;
    saved_by: number;
    assisted_by: Generated<number | null>;
    assisted_by_name: Generated<string | null>;
    published_at: Date | null;
    revised_at: Date | null;
    share_numerator: number | null;
    share_denominator: number | null;
    /** Dwellings with a current tenancy when it was published, and how many of them must support it. */
    dwellings: number | null;
    needed: number | null;
    support_until: Date | null;
    /** How many days who is asked has for the answer. */
    answer_days: Generated<number>;
    supporters: Generated<number>;
    supporting_dwellings: Generated<number>;
    threshold_at: Date | null;
    path: "committee" | "office" | "assembly" | "vote" | null;
    asked_at: Date | null;
    answer_due_at: Date | null;
    owner_id: number | null;
    owner_name: string | null;
    decided_at: Date | null;
    refused_at: Date | null;
    started_at: Date | null;
    completed_at: Date | null;
    closed_at: Date | null;
    budget_cents: number | null;
    hidden_at: Date | null;
  };

  initiative_promoter: {
    initiative_id: number;
    condominium_id: number;
    person_id: number;
    invited_by: number;
    invited_at: Generated<Date>;
    accepted_at: Date | null;
    declined_at: Date | null;
    /** Set with the publication: from then on the house reads their name. */
    shown_at: Date | null;
  };

  initiative_support: {
    id: GeneratedAlways<number>;
    initiative_id: number;
    condominium_id: number;
    /** Null on paper, where there is a name. */
    person_id: number | null;
    household_id: number;
    dwelling_id: number;
    revision: number;
    supported_at: Generated<Date>;
    withdrawn_at: Date | null;
    assisted_by: Generated<number | null>;
    paper_name: string | null;
    entered_by: number | null;
  };

  initiative_revision: {
    initiative_id: number;
    condominium_id: number;
    number: number;
    lang: string;
    words: unknown;
    reason: string;
    replaced_at: Generated<Date>;
    replaced_by: number;
  };

  initiative_answer: {
    id: GeneratedAlways<number>;
    initiative_id: number;
    condominium_id: number;
    revision: number;
    voice: "committee" | "office";
    accepted: boolean;
    reasons: string;
    conditions: Generated<string>;
    follows: string;
    lang: string;
    signed_by: number;
    signed_name: string;
    answered_at: Generated<Date>;
  };

  initiative_event: {
    id: GeneratedAlways<number>;
    initiative_id: number;
    condominium_id: number;
    act: string;
    at: Generated<Date>;
    person_id: number | null;
    details: Generated<unknown>;
  };
};
