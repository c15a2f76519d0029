import { sql } from "kysely";
import type { Actor } from "~/platform/actor";

/** Who answered a neighbour officially. */
export type Answerer = "committee" | "office";

/** Whether the actor does not want to see the answers to a posting: a column of queries over visibleNotices. */
export const mutedBy = (actor: Actor) =>
  sql<boolean>`exists (select from notice_mute m where m.posting_id = posting.id and m.person_id = ${actor.personId})`;

/** Who has answered a question of a neighbour under a posting: the committee, the office, or both. */
export const answeredIn = sql<Answerer[]>`array(select distinct a.voice from notice_comment a
  join notice_comment q on q.id = a.parent_id and q.voice = 'neighbour'
  where a.posting_id = posting.id and a.voice <> 'neighbour' and a.removed_at is null order by 1)`;

/** Who has answered one comment of a neighbour, whose alias is "c". */
export const answeredThread = sql<Answerer[]>`array(select distinct a.voice from notice_comment a
  where a.parent_id = c.id and c.voice = 'neighbour' and a.voice <> 'neighbour' and a.removed_at is null order by 1)`;
