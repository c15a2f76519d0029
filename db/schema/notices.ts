import type { Generated, GeneratedAlways } from "kysely";

export type NoticeTables = {
  notice: {
    id: GeneratedAlways<number>;
    kind: "office" | "committee" | "neighbour";
    importance: Generated<"urgent" | "important" | "normal">;
    status: "published" | "withdrawn";
    author_id: number;
    title: string;
    body: string;
    brief_what: Generated<string>;
    brief_when: Generated<string>;
    brief_where: Generated<string>;
    brief_todo: Generated<string>;
    lang: string;
    comments_open: Generated<boolean>;
    created_at: Generated<Date>;
    published_at: Date;
    valid_until: Date | null;
    withdrawn_at: Date | null;
    withdrawn_by: number | null;
    withdrawn_reason: string | null;
    assisted_by: Generated<number | null>;
    assisted_by_name: Generated<string | null>;
    published_despite: Generated<unknown>;
    revision: Generated<number>;
    corrected_at: Date | null;
  };

  notice_version: {
    notice_id: number;
    lang: string;
    title: string;
    body: string;
    brief_what: Generated<string>;
    brief_when: Generated<string>;
    brief_where: Generated<string>;
    brief_todo: Generated<string>;
    source: "person" | "machine";
    revision: number;
    written_by: number | null;
    written_at: Generated<Date>;
    reviewed_by: number | null;
    reviewed_at: Date | null;
  };

  notice_revision: {
    notice_id: number;
    number: number;
    lang: string;
    title: string;
    body: string;
    brief_what: string;
    brief_when: string;
    brief_where: string;
    brief_todo: string;
    reason: string;
    replaced_at: Generated<Date>;
    replaced_by: number;
    files: Generated<unknown>;
  };

  notice_draft: {
    id: GeneratedAlways<number>;
    author_id: number;
    kind: "office" | "committee" | "neighbour";
    condominium_id: number | null;
    territory_id: number | null;
    words: unknown;
    revision: Generated<number>;
    saved_by: number;
    created_at: Generated<Date>;
    saved_at: Generated<Date>;
    saved_by_name: Generated<string>;
  };

  notice_template: {
    id: GeneratedAlways<number>;
    territory_id: number;
    name: string;
    words: unknown;
    revision: Generated<number>;
    saved_by: number;
    saved_at: Generated<Date>;
  };

  posting: {
    id: GeneratedAlways<number>;
    notice_id: number;
    condominium_id: number;
    author_id: number;
    published_at: Date;
    /** Null: the whole condominium. */
    stairwell_ids: number[] | null;
    pinned_until: Date | null;
    hidden_at: Date | null;
  };

  posting_display: {
    posting_id: number;
    condominium_id: number;
    stairwell_id: number;
    posted_at: Generated<Date>;
    posted_by: number;
    taken_down_at: Date | null;
    taken_down_by: number | null;
  };

  notice_read: {
    posting_id: number;
    condominium_id: number;
    household_id: number;
    person_id: number;
    read_at: Generated<Date>;
    assisted_by: Generated<number | null>;
  };

  notice_comment: {
    id: GeneratedAlways<number>;
    posting_id: number;
    condominium_id: number;
    parent_id: number | null;
    author_id: number;
    voice: "office" | "committee" | "neighbour";
    body: string;
    lang: string;
    created_at: Generated<Date>;
    removed_at: Date | null;
    assisted_by: Generated<number | null>;
    assisted_by_name: Generated<string | null>;
  };

  notice_mute: {
    person_id: number;
    posting_id: number;
    muted_at: Generated<Date>;
  };

  attachment: {
    id: GeneratedAlways<number>;
    /** Neither of a notice nor of an idea: brought, and it waits. */
    notice_id: number | null;
    uploaded_by: number;
    kind: "image" | "pdf";
    hash: Buffer;
    bytes: number;
    width: number | null;
    height: number | null;
    small_hash: Buffer | null;
    name: string;
    alt: Generated<string>;
    position: Generated<number>;
    created_at: Generated<Date>;
    /** Waits with a draft of the office, for all its officers there. */
    territory_id: number | null;
    /** Of an idea: whose, what it shows, in which language it is said, and as whom it was brought. */
    initiative_id: number | null;
    condominium_id: number | null;
    purpose: "idea" | "before" | "after" | "sheet" | null;
    lang: string | null;
    voice: "promoter" | "committee" | "office" | null;
  };

  translation: {
    hash: Buffer;
    text: string;
    made_at: Generated<Date>;
  };
};
