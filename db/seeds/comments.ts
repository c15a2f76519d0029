import { addDays } from "./calendar.ts";
import { removedWords, shortThanks } from "./comment-texts.ts";
import { feastTalk } from "./glicini-feast.ts";
import { says } from "./notice-text.ts";
import type { Post } from "./notices.ts";
import { randomFor } from "./random.ts";
import { staffList } from "./staff-list.ts";
import { afterwards, EARLIEST, officeHour, Talk, wakingHour, type Said, type Voice } from "./talk.ts";
import { officeHolders, type Building, type Days, type Person } from "./world.ts";

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
    const talk = new Talk(building, post, people, days, random);
    const threads = [...(post.text.talk ?? [])];
    if (!pinned && threads.length > 1 && random.chance(0.35)) threads.pop();
    const official = post.row.kind !== "neighbour" && post.row.lang === "it";
    const thank = official && random.chance(0.3) ? thanks.pop() : undefined;
    if (thank) threads.push(says(thank));
    for (const thread of threads) talk.open(thread);
    const rude = official && talk.said.length > 0 && random.chance(0.3) ? removed.pop() : undefined;
    if (rude) talk.open(says(rude), random.int(5, 55));
    if (talk.said.length > 0) talks.set(post, talk.inOrder());
  }
  return talks;
}

/** Under the feast everybody is named, so only the hours are left to chance. */
function feastComments(building: Building, post: Post, people: Person[]): Said[] {
  const random = randomFor("comments/feast");
  const all = feastTalk.length;
  const say = (by: string, text: string, at: Date): Said => {
    const person = people.find((one) => one.key === by) as Person;
    const holds = officeHolders(building, post.day).some((one) => one.person === person);
    const voice: Voice = person.id <= staffList.length ? "office" : holds ? "committee" : "neighbour";
    const when = voice === "office" ? officeHour(at, random) : at;
    return { author: person.id, voice, text, at: when, removedAt: null, replies: [] };
  };
  const talk = feastTalk.map(({ by, text, replies = [] }, at) => {
    const day = addDays(post.day, 1 + Math.floor((at * 5) / all));
    const spoken = wakingHour(day, EARLIEST + 20 + Math.floor((((at * 5) / all) % 1) * 700));
    let last = spoken;
    const answers = replies.map((reply) => {
      last = afterwards(last, random.int(4, 35));
      return say(reply.by, reply.text, last);
    });
    return { ...say(by, text, spoken), replies: answers };
  });
  return talk.sort((a, b) => a.at.getTime() - b.at.getTime());
}
