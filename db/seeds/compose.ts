import { addDays, romeDay } from "./calendar.ts";
import { commentsOf } from "./comments.ts";
import { languageOf } from "./comment-texts.ts";
import { electCommittees } from "./committees.ts";
import { helpAtTheDesk } from "./desk.ts";
import { settle } from "./households.ts";
import { writeInitiatives } from "./initiatives.ts";
import { writeOfficeLog } from "./office-log.ts";
import { writeLanguages } from "./languages.ts";
import { writeNotices, type Post } from "./notices.ts";
import { writeLetters } from "./letters.ts";
import { pinNotices } from "./pins.ts";
import { nameParticipants, takePart } from "./participation.ts";
import { writePaper } from "./paper.ts";
import { startPersonList } from "./person-list.ts";
import { buildPlaces } from "./places.ts";
import { writeErasures } from "./own-data.ts";
import { readsOf } from "./reads.ts";
import { writeRegistry } from "./registry.ts";
import type { Said } from "./talk.ts";
import { writeDesk } from "./writing-desk.ts";
import { estateTables, type Building, type Days, type EstateRows, type Person } from "./world.ts";

const LIFE_OF_PORTAL = 560;

/** The whole demonstration estate as rows, for the day that this instant is in Rome. Pure: the same day, the same rows. */
export function composeEstate(today: Date): EstateRows {
  const day = romeDay(today);
  const days: Days = { today: day, yesterday: addDays(day, -1), launch: addDays(day, -LIFE_OF_PORTAL) };
  const rows = Object.fromEntries(estateTables.map((table) => [table, []])) as unknown as EstateRows;
  const buildings = buildPlaces(rows);
  const people = startPersonList();
  const households = settle(buildings, people, days);
  takePart(buildings, households, days);
  electCommittees(buildings, days);
  nameParticipants(buildings);
  writeRegistry(rows, buildings, households, people, days);
  writeLetters(rows, buildings, days);
  writeOfficeLog(rows, people, days);
  writeErasures(rows, people, days);

  const posts = writeNotices(buildings, people, days);
  posts.forEach((post, at) => hang(rows, post, at + 1));
  writeDesk(rows, people, days);
  const idOf = new Map(posts.map((post, at) => [post, at + 1]));
  writeLanguages(rows, idOf);
  for (const building of buildings) writeTalk(rows, building, posts, idOf, people, days);
  helpAtTheDesk(rows, people);
  numberComments(rows);
  writePaper(rows, people, days);
  pinNotices(rows, idOf);
  writeInitiatives(rows, buildings, people, days);
  return rows;
}

/** A draft is the form as it was left; everything else is a notice with the posting that hangs it on a board. */
function hang(rows: EstateRows, { row: post, building }: Post, id: number): void {
  const { condominium_id, status, published_at, ...notice } = post;
  if (status === "draft" || published_at === null) {
    const office = notice.kind === "office";
    rows.notice_draft.push({
      id,
      author_id: notice.author_id,
      kind: notice.kind,
      condominium_id: office ? null : condominium_id,
      territory_id: office ? (rows.condominium.find((one) => one.id === building.id)?.territory_id ?? 0) : null,
      words: {
        ...{ title: notice.title, body: notice.body, importance: notice.importance, lang: notice.lang },
        ...{ what: notice.brief_what, when: notice.brief_when, where: notice.brief_where, todo: notice.brief_todo },
        comments: notice.comments_open ? "open" : "closed",
        ...(office ? { audience: "here", condominium: String(condominium_id) } : { voice: notice.kind }),
      },
      revision: 1,
      saved_by: notice.author_id,
      created_at: notice.created_at,
      saved_at: notice.created_at,
      saved_by_name: "",
    });
    return;
  }
  rows.notice.push({
    ...{ id, ...notice, published_at, revision: 1, corrected_at: null },
    status: status === "hidden" ? "published" : status,
  });
  rows.posting.push({
    id,
    notice_id: id,
    condominium_id,
    author_id: notice.author_id,
    published_at,
    stairwell_ids: null,
    pinned_until: null,
    hidden_at: status === "hidden" ? published_at : null,
  });
}

function writeTalk(
  rows: EstateRows,
  building: Building,
  posts: Post[],
  idOf: Map<Post, number>,
  people: Person[],
  days: Days,
): void {
  const own = posts.filter((post) => post.building === building);
  const comment = (post: Post, said: Said, parentId: number | null): number => {
    const id = rows.notice_comment.length + 1;
    rows.notice_comment.push({
      id,
      posting_id: idOf.get(post) ?? 0,
      condominium_id: building.id,
      parent_id: parentId,
      author_id: said.author,
      voice: said.voice,
      body: said.text,
      lang: languageOf(said.text),
      created_at: said.at,
      removed_at: said.removedAt,
      assisted_by: null,
      assisted_by_name: null,
    });
    return id;
  };
  for (const [post, talk] of commentsOf(building, own, people, days)) {
    for (const said of talk) {
      const id = comment(post, said, null);
      for (const reply of said.replies) comment(post, reply, id);
    }
  }
  for (const [post, readers] of readsOf(building, own, days)) {
    for (const { resident, at } of readers) {
      rows.notice_read.push({
        posting_id: idOf.get(post) ?? 0,
        condominium_id: building.id,
        household_id: resident.household.id,
        person_id: resident.person.id,
        read_at: at,
      });
    }
  }
}

/** Comments are numbered in the order in which they were written, as they would be in life. */
function numberComments(rows: EstateRows): void {
  const inTime = [...rows.notice_comment].sort(
    (a, b) => a.created_at.getTime() - b.created_at.getTime() || a.id - b.id,
  );
  const newId = new Map(inTime.map((comment, at) => [comment.id, at + 1]));
  rows.notice_comment = inTime.map((comment) => ({
    ...comment,
    id: newId.get(comment.id) ?? 0,
    parent_id: comment.parent_id === null ? null : (newId.get(comment.parent_id) ?? null),
  }));
}
