import type { Generated, GeneratedAlways } from "kysely";
import type { CalendarDate } from "./calendar-date.ts";

export type RecordTables = {
  data_access: {
    id: GeneratedAlways<number>;
    person_id: number;
    staff_id: number;
    staff_name: string;
    kind:
      "sheet" | "letter" | "identity" | "assisted" | "registry" | "staff" | "erasure" | "secondFactor" | "notReached";
    reason: Generated<string>;
    created_at: Generated<Date>;
  };

  data_export: {
    id: GeneratedAlways<number>;
    person_id: number;
    state: Generated<"waiting" | "ready" | "failed" | "removed">;
    requested_at: Generated<Date>;
    ready_at: Date | null;
    expires_at: Date | null;
    file: string | null;
    bytes: number | null;
  };

  erasure_request: {
    id: GeneratedAlways<number>;
    person_id: number;
    words: boolean;
    message: Generated<string>;
    requested_at: Generated<Date>;
    due_on: CalendarDate;
    extended_because: string | null;
    state: Generated<"open" | "withdrawn" | "done" | "refused">;
    decided_by: number | null;
    decided_at: Date | null;
    answer: string | null;
    told: "email" | "paper" | null;
  };

  retention_rule: {
    kind: string;
    days: number;
    changed_by: number | null;
    changed_at: Generated<Date>;
  };

  retention_run: {
    id: GeneratedAlways<number>;
    ran_at: Generated<Date>;
    dry: Generated<boolean>;
    removed: unknown;
    ahead: Generated<unknown>;
  };

  idempotency_key: {
    person_id: number;
    scope: string;
    key: string;
    outcome: unknown | null;
    created_at: Generated<Date>;
  };

  accessibility_feedback: {
    id: GeneratedAlways<number>;
    key: string;
    page: string;
    message: string;
    contact: Generated<string>;
    created_at: Generated<Date>;
  };
};
