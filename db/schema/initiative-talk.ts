import type { Generated, GeneratedAlways } from "kysely";

export type InitiativeTalkTables = {
  initiative_comment: {
    id: GeneratedAlways<number>;
    initiative_id: number;
    condominium_id: number;
    kind: "question" | "doubt" | "comment";
    /** Of a reply: what it replies to, which begins a thread of the same kind. */
    parent_id: number | null;
    author_id: number;
    voice: "neighbour" | "promoter" | "committee" | "office";
    body: string;
    lang: string;
    created_at: Generated<Date>;
    removed_at: Date | null;
    assisted_by: Generated<number | null>;
    assisted_by_name: Generated<string | null>;
  };
};
