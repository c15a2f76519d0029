import { addDays, romeDay } from "./calendar.ts";
import { commentsOf } from "./comments.ts";
import { languageOf } from "./comment-texts.ts";
import { electCommittees } from "./committees.ts";
import { helpAtTheDesk } from "./desk.ts";
import { settle } from "./households.ts";
import { writeOfficeLog } from "./office-log.ts";
import { writeNotices, type Post } from "./notices.ts";
import { writeLetters } from "./letters.ts";
import { nameParticipants, takePart } from "./participation.ts";
import { startPersonList } from "./person-list.ts";
import { buildPlaces } from "./places.ts";
import { writeErasures } from "./own-data.ts";
import { readsOf } from "./reads.ts";
import { writeRegistry } from "./registry.ts";
import type { Said } from "./talk.ts";
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
  posts.forEach((post, at) => rows.notice.push({ id: at + 1, ...post.row }));
  const idOf = new Map(posts.map((post, at) => [post, at + 1]));
  for (const building of buildings) writeTalk(rows, building, posts, idOf, people, days);
  helpAtTheDesk(rows, people);
  numberComments(rows);
  return rows;
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
      notice_id: idOf.get(post) ?? 0,
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
        notice_id: idOf.get(post) ?? 0,
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
