import type { Generated, GeneratedAlways } from "kysely";
import type { CalendarDate } from "./calendar-date.ts";

export type RegistryTables = {
  registry_version: {
    id: Generated<number>;
    version: Generated<number>;
  };

  registry_mapping: {
    header: string;
    field: string;
    mapped_by: number;
    mapped_at: Generated<Date>;
  };

  registry_import: {
    id: GeneratedAlways<number>;
    made_by: number;
    made_at: Generated<Date>;
    file_name: string;
    file_hash: Buffer;
    bytes: number;
    effective_on: CalendarDate;
    state:
      | "reading"
      | "mapping"
      | "planning"
      | "ready"
      | "waiting"
      | "applying"
      | "applied"
      | "undoing"
      | "undone"
      | "dropped"
      | "failed";
    headers: Generated<unknown>;
    sample: Generated<unknown>;
    mapping: Generated<unknown>;
    counts: Generated<unknown>;
    progress: Generated<number>;
    failure: string | null;
    planned_version: number | null;
    plan_digest: Buffer | null;
    confirmed_by: number | null;
    confirmed_at: Date | null;
    seconded_by: number | null;
    seconded_at: Date | null;
    applied_at: Date | null;
    undone_by: number | null;
    undone_at: Date | null;
  };

  registry_import_row: {
    id: GeneratedAlways<number>;
    import_id: number;
    line: number | null;
    person_id: number | null;
    household_id: number | null;
    fields: Generated<unknown>;
    outcome: "new" | "changed" | "unchanged" | "blocked" | "missing" | "error" | null;
    before: unknown | null;
    after: unknown | null;
    errors: Generated<unknown>;
    condominium_code: string | null;
    end_ticked: Generated<boolean>;
  };

  registry_import_change: {
    id: GeneratedAlways<number>;
    import_id: number;
    person_id: number | null;
    entity:
      | "municipality"
      | "territory"
      | "condominium"
      | "stairwell"
      | "dwelling"
      | "person"
      | "household"
      | "tenancy"
      | "household_member"
      | "committee_office"
      | "access_code";
    entity_key: unknown;
    before: unknown | null;
    after: unknown | null;
    undone: Generated<boolean>;
    kept: "acted" | "changed" | "stands" | null;
  };
};
