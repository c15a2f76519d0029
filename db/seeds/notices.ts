import type { CalendarDate } from "../schema.ts";
import { addDays, daysBetween, earlier, isWorkday, lastWorkday, nextOn, romeInstant } from "./calendar.ts";
import { factsFor } from "./facts.ts";
import { gliciniOlder } from "./glicini-notices-older.ts";
import { gliciniNewest } from "./glicini-notices.ts";
import { authorsFor, officeAuthors, type Author } from "./notice-authors.ts";
import { scheduleTexts } from "./notice-schedule.ts";
import type { NoticeText } from "./notice-text.ts";
import { hiddenTexts } from "./notice-texts-hidden.ts";
import { isKnown } from "./planted.ts";
import { randomFor, type Random } from "./random.ts";
import type { Building, Days, Person, Row } from "./world.ts";

/** A notice before it has an id, with what comments and reads need to know of it. */
export type Post = {
  building: Building;
  text: NoticeText;
  author: Author;
  day: CalendarDate;
  minute: number;
  /** What it announces happens on this day; null where it announces nothing. */
  planned: CalendarDate | null;
  /** After this instant nobody comments or reads it any more. */
  ends: Date | null;
  row: PostRow;
};

/** A notice and its one posting, before they go to their tables. */
type PostRow = Omit<Row<"notice">, "id" | "status" | "published_at" | "revision" | "corrected_at"> & {
  condominium_id: number;
  status: Row<"notice">["status"] | "hidden" | "draft";
  published_at: Date | null;
};

const noticesBySize: Record<number, number> = { 4: 8, 6: 10, 8: 11, 10: 13, 12: 14, 16: 16, 20: 61, 24: 20, 36: 25 };

/** All notices of the estate, oldest first. */
export function writeNotices(buildings: Building[], people: Person[], days: Days): Post[] {
  const posts = buildings.flatMap((building) => postsOf(building, people, days));
  return posts.sort((a, b) => a.row.created_at.getTime() - b.row.created_at.getTime() || a.building.id - b.building.id);
}

function postsOf(building: Building, people: Person[], days: Days): Post[] {
  const random = randomFor(`notices/${building.plan.code}`);
  const first = building.id === 1;
  const { scheduled, left } = scheduleTexts(
    building,
    noticesBySize[building.plan.dwellings] ?? 10,
    people,
    days,
    random,
  );
  const written = new Map<number, number>();
  const posts = scheduled.map(({ text, day }) => {
    const author = fairest(random, authorsFor(text, building, day, people), written);
    return post({ building, text, author, day, asked: day, state: "published", loose: !first }, days, random);
  });
  const withdrawable = posts.filter((one) => one.text.withdrawal && one.day < addDays(days.yesterday, -3));
  const withdrawals = first ? 4 : random.chance(0.4) ? 1 : 0;
  for (const one of random.shuffled(withdrawable).slice(0, withdrawals)) withdraw(one, days, random);

  if (first) posts.push(...pinnedPosts(building, people, days));
  const hidden = first ? 2 : random.chance(0.3) ? 1 : 0;
  for (const text of random.shuffled(hiddenTexts).slice(0, hidden)) {
    const day = addDays(days.yesterday, -random.int(15, 330));
    const author = random.shuffled(authorsFor(text, building, day, people)).find((one) => !isKnown(one.person));
    if (author)
      posts.push(post({ building, text, author, day, asked: day, state: "hidden", loose: false }, days, random));
  }
  const draftKind = building.selfManaged && random.chance(0.5) ? "committee" : "office";
  const draft = left.find((text) => text.kind === draftKind && !text.lang && !text.months && !text.days);
  if (draft && random.chance(first ? 1 : 0.4)) {
    const day = addDays(days.yesterday, -random.int(0, 9));
    const author = random.shuffled(authorsFor(draft, building, day, people))[0];
    if (author)
      posts.push(post({ building, text: draft, author, day, asked: day, state: "draft", loose: false }, days, random));
  }
  return posts;
}

/** One of those who have written least so far, so that no board is one person's. */
function fairest(random: Random, authors: Author[], written: Map<number, number>): Author {
  const count = (author: Author) => written.get(author.person.id) ?? 0;
  const least = Math.min(...authors.map(count));
  const author = random.pick(authors.filter((one) => one.resident === null || count(one) <= least + 1));
  written.set(author.person.id, count(author) + 1);
  return author;
}

function pinnedPosts(building: Building, people: Person[], days: Days): Post[] {
  return [...gliciniNewest, ...gliciniOlder].map(({ text, by, daysAgo, state }) => {
    const asked = addDays(days.today, -daysAgo);
    const day = text.kind === "office" && !state ? lastWorkday(asked) : asked;
    const resident = building.residents.find((one) => one.person.key === by) ?? null;
    const author = resident
      ? { person: resident.person, resident }
      : officeAuthors(building, people).find((one) => one.person.key === by);
    if (!author) throw new Error(`${by} cannot write ${text.id}.`);
    const random = randomFor(`pinned/${text.id}`);
    return post({ building, text, author, day, asked, state: state ?? "published", loose: false }, days, random);
  });
}

type Order = {
  building: Building;
  text: NoticeText;
  author: Author;
  day: CalendarDate;
  /** The day from which the planned one is reckoned. */
  asked: CalendarDate;
  state: "published" | "hidden" | "draft";
  /** Many people leave the end of validity empty; then an old notice simply stays. */
  loose: boolean;
};

function post({ building, text, author, day, asked, state, loose }: Order, days: Days, random: Random): Post {
  const language = text.lang ?? "it";
  const [least, most] = text.lead ?? [1, 1];
  const planned = nextOn(addDays(asked, random.int(least, most)), text.weekdays ?? [1, 2, 3, 4, 5]);
  const words = text.write(factsFor(building, day, planned, language, random));
  const minute = minuteFor(text, day, random);
  const published = romeInstant(day, minute);
  const created = romeInstant(day, minute - random.int(4, 50));
  const end = text.ends === "planned" ? addDays(planned, 1) : text.ends ? addDays(day, text.ends + 1) : null;
  const keepsEnd = !loose || random.chance(0.6);
  const closed = text.kind === "office" && random.chance(0.14) && day < addDays(days.yesterday, -20);
  return {
    building,
    text,
    author,
    day,
    minute,
    planned: text.lead ? planned : null,
    ends: null,
    row: {
      condominium_id: building.id,
      kind: text.kind,
      importance: text.importance ?? "normal",
      status: state,
      author_id: author.person.id,
      title: words.title,
      body: words.body.join("\n\n"),
      brief_what: words.what ?? "",
      brief_when: words.when ?? "",
      brief_where: words.where ?? "",
      brief_todo: words.todo ?? "",
      lang: language,
      comments_open: !closed,
      created_at: created,
      published_at: state === "draft" ? null : published,
      valid_until: end && keepsEnd ? romeInstant(end, 0) : null,
      withdrawn_at: null,
      withdrawn_by: null,
      withdrawn_reason: null,
    },
  };
}

/** The office writes in the morning, the committee after supper, neighbours whenever they have a minute. */
function minuteFor(text: NoticeText, day: CalendarDate, random: Random): number {
  if (text.early) return random.int(480, 540);
  if (text.kind === "office") return random.int(520, 760);
  return text.kind === "committee" ? random.int(1050, 1250) : random.int(isWorkday(day) ? 960 : 560, 1270);
}

function withdraw(one: Post, days: Days, random: Random): void {
  const last = earlier(days.yesterday, addDays(one.day, 2));
  const day = addDays(one.day, random.int(1, Math.max(1, daysBetween(one.day, last))));
  const at = romeInstant(day, random.int(600, 1150));
  one.ends = at;
  one.row = {
    ...one.row,
    status: "withdrawn",
    withdrawn_at: at,
    withdrawn_by: one.author.person.id,
    withdrawn_reason: one.text.withdrawal ?? "",
  };
}
