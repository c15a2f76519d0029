import type { CalendarDate } from "../schema.ts";
import { addDays, romeDay, romeInstant } from "./calendar.ts";
import { languageOf, removedWords, shortThanks } from "./comment-texts.ts";
import { feastTalk } from "./glicini-feast.ts";
import { officeAuthors } from "./notice-authors.ts";
import { says, type Reply, type Thread } from "./notice-text.ts";
import type { Post } from "./notices.ts";
import { randomFor, type Random } from "./random.ts";
import { staffList } from "./staff-list.ts";
import { canWrite, officeHolders, type Building, type Days, type Person, type Resident, type Row } from "./world.ts";

type Voice = Row<"notice_comment">["voice"];
export type Said = { author: number; voice: Voice; text: string; at: Date; removedAt: Date | null; replies: Said[] };

const EARLIEST = 8 * 60;
const LATEST = 21 * 60 + 30;

/** The conversations under the notices of one building, post by post. A short word is never said twice in a building. */
export function commentsOf(building: Building, posts: Post[], people: Person[], days: Days): Map<Post, Said[]> {
  const random = randomFor(`comments/${building.plan.code}`);
  const thanks = random.shuffled(shortThanks);
  const removed = random.shuffled(removedWords).slice(0, building.id === 1 ? 2 : random.chance(0.2) ? 1 : 0);
  const talks = new Map<Post, Said[]>();
  for (const post of posts) {
    if (post.row.status === "draft") continue;
    if (post.text.id === "glicini-feast") {
      talks.set(post, feastComments(building, post, people));
      continue;
    }
    const pinned = post.text.id.startsWith("glicini-");
    if (!pinned && !random.chance(building.id === 1 ? 0.75 : 0.5)) continue;
    const threads = [...(post.text.talk ?? [])];
    if (!pinned && threads.length > 1 && random.chance(0.35)) threads.pop();
    if (post.row.kind !== "neighbour" && post.row.lang === "it" && random.chance(0.3))
      threads.push(says(thanks.pop() ?? ""));
    const spoken = threads
      .filter((thread) => thread.text !== "")
      .map((thread) => speak(thread, building, post, people, days, random))
      .filter((said) => said !== null);
    const rude =
      spoken.length > 0 && post.row.kind !== "neighbour" && removed.length > 0 && random.chance(0.3)
        ? removed.pop()
        : undefined;
    const gone = rude ? speak(says(rude), building, post, people, days, random) : null;
    if (gone) spoken.push({ ...gone, removedAt: new Date(gone.at.getTime() + random.int(5, 55) * 60_000) });
    spoken.sort((a, b) => a.at.getTime() - b.at.getTime());
    if (spoken.length > 0) talks.set(post, spoken);
  }
  return talks;
}

function speak(
  thread: Thread,
  building: Building,
  post: Post,
  people: Person[],
  days: Days,
  random: Random,
): Said | null {
  const wait = random.pick([0, 0, 0, 1, 1, 2, 3, 5]);
  const day = addDays(post.day, wait);
  const minute = wait === 0 ? post.minute + random.int(12, 170) : random.int(EARLIEST, LATEST);
  const at = wakingHour(day, minute);
  const neighbour = pickNeighbour(building, thread.text, romeDay(at), [post.author.person.id], random);
  if (!neighbour || !isPast(at, post, days)) return null;
  const said: Said = {
    author: neighbour.person.id,
    voice: "neighbour",
    text: thread.text,
    at,
    removedAt: null,
    replies: [],
  };
  let last = at;
  for (const reply of thread.replies) {
    const then = afterwards(last, random.int(9, 140));
    const answer = isPast(then, post, days) ? answerOf(reply, building, post, said, people, then, random) : null;
    if (!answer) break;
    said.replies.push(answer);
    last = then;
  }
  return said;
}

function answerOf(
  reply: Reply,
  building: Building,
  post: Post,
  to: Said,
  people: Person[],
  at: Date,
  random: Random,
): Said | null {
  const day = romeDay(at);
  const say = (person: Person, voice: Voice): Said => ({
    author: person.id,
    voice,
    text: reply.text,
    at,
    removedAt: null,
    replies: [],
  });
  if (reply.from === "author") {
    const { resident, person } = post.author;
    return resident === null || canWrite(resident, day) ? say(person, post.row.kind) : null;
  }
  if (reply.from === "office") {
    const [first] = officeAuthors(building, people);
    return first ? say(first.person, "office") : null;
  }
  if (reply.from === "committee") {
    const holders = officeHolders(building, day).filter((one) => one.person.id !== to.author);
    return holders.length > 0 ? say(random.pick(holders).person, "committee") : null;
  }
  const neighbour = pickNeighbour(building, reply.text, day, [to.author, post.author.person.id], random);
  return neighbour ? say(neighbour.person, "neighbour") : null;
}

function pickNeighbour(
  building: Building,
  text: string,
  day: CalendarDate,
  not: number[],
  random: Random,
): Resident | undefined {
  const language = languageOf(text);
  const able = building.residents.filter(
    (one) => canWrite(one, day) && one.person.locale === language && !not.includes(one.person.id),
  );
  return random.shuffled(able)[0];
}

/** Under the feast everybody is named, so only the hours are left to chance. */
function feastComments(building: Building, post: Post, people: Person[]): Said[] {
  const random = randomFor("comments/feast");
  const all = feastTalk.length;
  const say = (by: string, text: string, at: Date): Said => {
    const person = people.find((one) => one.key === by) as Person;
    const holds = officeHolders(building, post.day).some((one) => one.person === person);
    const voice: Voice = person.id <= staffList.length ? "office" : holds ? "committee" : "neighbour";
    return { author: person.id, voice, text, at, removedAt: null, replies: [] };
  };
  return feastTalk.map(({ by, text, replies = [] }, at) => {
    const day = addDays(post.day, 1 + Math.floor((at * 5) / all));
    const spoken = wakingHour(day, EARLIEST + 20 + Math.floor((((at * 5) / all) % 1) * 700));
    let last = spoken;
    const answers = replies.map((reply) => {
      last = afterwards(last, random.int(4, 35));
      return say(reply.by, reply.text, last);
    });
    return { ...say(by, text, spoken), replies: answers };
  });
}

function isPast(at: Date, post: Post, days: Days): boolean {
  return romeDay(at) <= days.yesterday && (post.ends === null || at < post.ends);
}

/** Nobody writes at night: what would fall there is said the next morning. */
function wakingHour(day: CalendarDate, minute: number): Date {
  return minute <= LATEST + 60 ? romeInstant(day, minute) : romeInstant(addDays(day, 1), EARLIEST + (minute % 90));
}

function afterwards(at: Date, minutes: number): Date {
  const day = romeDay(at);
  const minute = Math.round((at.getTime() - romeInstant(day, 0).getTime()) / 60_000);
  return wakingHour(day, minute + minutes);
}
