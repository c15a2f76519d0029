import { sql } from "kysely";
import type { FileKind } from "~/platform/held-files";

export type Attached = {
  id: number;
  kind: FileKind;
  name: string;
  alt: string;
  bytes: number;
  width: number | null;
  height: number | null;
};

/** What the history of a notice keeps of its files: what they are called and what they show. */
export const saidOfFiles = sql<Pick<Attached, "kind" | "name" | "alt">[]>`(select coalesce(jsonb_agg(
    jsonb_build_object('kind', f.kind, 'name', f.name, 'alt', f.alt) order by f.position), '[]')
  from attachment f where f.notice_id = notice.id)`;

/** The files of a notice in their order, as a column of a query on `notice`. */
export const attached = sql<Attached[]>`(select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind,
    'name', f.name, 'alt', f.alt, 'bytes', f.bytes, 'width', f.width, 'height', f.height) order by f.position), '[]')
  from attachment f where f.notice_id = notice.id)`;
