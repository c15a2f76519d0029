import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { richText } from "~/platform/text.server";
import { initiativeFacts } from "../reach.server";
import { mayBeginThread, mayReply, type TalkKind, talkKinds, type TalkVoice } from "../policy/talk";

/** Which part of the talk: of one kind more threads, those before one, or one thread whole; else the newest of each. */
export type TalkView = { kind?: TalkKind; before?: number; thread?: number };

/** How many threads of each kind a page shows, and replies of each thread; when a kind is opened, and a thread. */
const shown = { threads: 4, replies: 3, opened: 20, whole: 200 };

type Words = {
  id: number;
  voice: TalkVoice;
  lang: string;
  createdAt: string;
  authorName: string | null;
  helperName: string | null;
  body: string;
  removed: boolean;
  mine: boolean;
};
type Threads = (Words & { replies: Words[] })[];
type Counts = Record<TalkKind | "waiting", number>;

/** Somebody's words and under which name; what was taken out keeps its place without them. */
const words = (c: string, actor: Actor) => sql`
  ${sql.ref(`${c}.id`)}, ${sql.ref(`${c}.voice`)}, ${sql.ref(`${c}.lang`)}, ${sql.ref(`${c}.created_at`)} as "createdAt",
  (select p.shown_name from participant p where p.person_id = ${sql.ref(`${c}.author_id`)}
    and p.condominium_id = ${sql.ref(`${c}.condominium_id`)}) as "authorName",
  ${sql.ref(`${c}.assisted_by_name`)} as "helperName",
  case when ${sql.ref(`${c}.removed_at`)} is null then ${sql.ref(`${c}.body`)} else '' end as body,
  ${sql.ref(`${c}.removed_at`)} is not null as removed, ${sql.ref(`${c}.author_id`)} = ${actor.personId} as mine`;

/** The part of each kind that a view shows, as rows (kind, after, before, threads, replies) of a join. */
function windows({ kind, before, thread }: TalkView) {
  const rows = talkKinds.map((one) => {
    const opened = one === kind;
    const whole = opened && thread !== undefined;
    const [after, until] = whole ? [thread - 1, thread + 1] : [0, (opened && before) || Number.MAX_SAFE_INTEGER];
    const most = opened ? shown.opened : shown.threads;
    return sql`(${one}::text, ${after}::bigint, ${until}::bigint, ${most + 1}::int, ${(whole ? shown.whole : shown.replies) + 1}::int)`;
  });
  return sql`(values ${sql.join(rows)}) part (kind, after, before, threads, replies)`;
}

/** The newest threads of each kind within its window, each with its newest replies, one of each more than is shown. */
const threads = (actor: Actor, view: TalkView) => sql<Record<TalkKind, Threads>>`(
  select jsonb_object_agg(part.kind, coalesce(found.threads, '[]'))
  from ${windows(view)}
  cross join lateral (select jsonb_agg(thread order by thread.id) as threads from (
    select ${words("c", actor)}, coalesce((select jsonb_agg(reply order by reply.id) from (
        select ${words("r", actor)} from initiative_comment r
        where r.parent_id = c.id and r.initiative_id = c.initiative_id and r.kind = c.kind and r.removed_at is null
        order by r.id desc limit part.replies) reply), '[]') as replies
    from initiative_comment c
    where c.initiative_id = initiative.id and c.kind = part.kind and c.parent_id is null
      and c.id > part.after and c.id < part.before
      and (c.removed_at is null or exists (select from initiative_comment a
        where a.parent_id = c.id and a.initiative_id = c.initiative_id and a.kind = c.kind and a.removed_at is null))
    order by c.id desc limit part.threads) thread) found)`;

/**
 * What is said about an idea: how many questions, doubts and comments there are and how many questions wait, the newest
 * ten threads of each in the order of talking with their newest five replies, and who may write there. With `view` one
 * kind shows twenty before an id, or one thread whole (up to 200 replies). One statement. Undefined: there is no such
 * initiative for this actor.
 */
export async function findTalk(db: Db, actor: Actor, initiativeId: number, view: TalkView) {
  const initiative = await initiativeFacts(db, actor, initiativeId)
    .select([
      sql<Counts>`(select to_jsonb(n) from initiative_talk_count(initiative.id) n)`.as("counts"),
      threads(actor, view).as("talk"),
    ])
    .executeTakeFirst();
  if (!initiative) return undefined;
  const { counts, talk } = initiative;
  const section = (kind: TalkKind) => {
    const found = talk[kind];
    const opened = kind === view.kind;
    const most = opened ? shown.opened : shown.threads;
    const replies = opened && view.thread !== undefined ? shown.whole : shown.replies;
    const page = found.slice(-most);
    return {
      kind,
      count: counts[kind],
      threads: page.map((thread) => ({
        ...written(thread),
        replies: thread.replies.slice(-replies).map(written),
        moreReplies: thread.replies.length > replies,
      })),
      earlier: found.length > most ? page[0]!.id : null,
      partly: opened && (view.before !== undefined || view.thread !== undefined),
      replying: mayReply(actor, kind, initiative),
    };
  };
  return {
    question: section("question"),
    doubt: section("doubt"),
    comment: section("comment"),
    waiting: counts.waiting,
    beginning: mayBeginThread(actor, initiative),
  };
}

function written<W extends Words>({ body, createdAt, ...rest }: W) {
  return { ...rest, createdAt: new Date(createdAt), html: richText(body) };
}

export type TalkFacts = NonNullable<Awaited<ReturnType<typeof findTalk>>>;
export type TalkSection = TalkFacts[TalkKind];
export type TalkThread = TalkSection["threads"][number];
export type TalkComment = Omit<TalkThread, "replies" | "moreReplies">;
