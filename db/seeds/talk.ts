import type { CalendarDate } from "../schema.ts";
import { addDays, daysBetween, isWorkday, nextWorkday, romeDay, romeInstant } from "./calendar.ts";
import { languageOf } from "./comment-texts.ts";
import { officeAuthors } from "./notice-authors.ts";
import type { Reply, Thread } from "./notice-text.ts";
import type { Post } from "./notices.ts";
import { isKnown } from "./planted.ts";
import type { Random } from "./random.ts";
import { canWrite, officeHolders, type Building, type Days, type Person, type Resident, type Row } from "./world.ts";

export type Voice = Row<"notice_comment">["voice"];
export type Said = { author: number; voice: Voice; text: string; at: Date; removedAt: Date | null; replies: Said[] };

export const EARLIEST = 8 * 60;
const LATEST = 21 * 60 + 30;
const OFFICE_OPENS = 8 * 60 + 30;
const OFFICE_CLOSES = 17 * 60 + 30;

/** The conversation under one notice, thread by thread; each thread is opened by somebody else. */
export class Talk {
  readonly said: Said[] = [];
  private readonly building: Building;
  private readonly post: Post;
  private readonly people: Person[];
  private readonly days: Days;
  private readonly random: Random;

  constructor(building: Building, post: Post, people: Person[], days: Days, random: Random) {
    this.building = building;
    this.post = post;
    this.people = people;
    this.days = days;
    this.random = random;
  }

  inOrder(): Said[] {
    return this.said.sort((a, b) => a.at.getTime() - b.at.getTime());
  }

  /** Says a thread as far as somebody is there to say it; one that was removed after so many minutes has no answers. */
  open(thread: Thread, removedAfter?: number): void {
    const { post, random } = this;
    const wait = random.pick(this.waits());
    const minute = wait === 0 ? post.minute + random.int(12, 170) : random.int(EARLIEST, LATEST);
    const at = wakingHour(addDays(post.day, wait), minute);
    const opener = this.opener(thread, romeDay(at), removedAfter !== undefined);
    if (!opener || !this.isPast(at)) return;
    const removedAt = removedAfter === undefined ? null : new Date(at.getTime() + removedAfter * 60_000);
    const said: Said = { author: opener.person.id, voice: "neighbour", text: thread.text, at, removedAt, replies: [] };
    this.said.push(said);
    let last = at;
    for (const reply of thread.replies) {
      const answer = this.answer(reply, said, afterwards(last, random.int(9, 140)));
      if (!answer || !this.isPast(answer.at)) break;
      said.replies.push(answer);
      last = answer.at;
    }
  }

  /** News of today is talked about today, and nobody asks about a day that has passed. */
  private waits(): number[] {
    const { text, planned, day } = this.post;
    if (text.importance === "urgent" || text.early) return [0, 0, 0, 1];
    if (day > addDays(this.days.today, -5)) return [0, 0, 1];
    const last = planned ? Math.max(0, daysBetween(day, planned) - 1) : 5;
    return [0, 0, 0, 1, 1, 2, 3, 5].filter((wait) => wait <= last);
  }

  private opener(thread: Thread, day: CalendarDate, rude: boolean): Resident | undefined {
    if (thread.by) return this.building.residents.find((one) => one.person.key === thread.by && canWrite(one, day));
    const spoke = [this.post.author.person.id, ...this.said.map((said) => said.author)];
    const able = this.neighbours(thread.text, day, spoke).filter((one) => !rude || !isKnown(one.person));
    // The committee knows the answers already: it asks only where nobody else is there.
    const holders = officeHolders(this.building, day);
    return able.find((one) => !holders.includes(one)) ?? able[0];
  }

  private neighbours(text: string, day: CalendarDate, not: number[]): Resident[] {
    const language = languageOf(text);
    const { residents } = this.building;
    return this.random.shuffled(
      residents.filter((one) => canWrite(one, day) && one.person.locale === language && !not.includes(one.person.id)),
    );
  }

  private answer(reply: Reply, to: Said, at: Date): Said | null {
    const { building, post, people, random } = this;
    const say = (person: Person, voice: Voice): Said => {
      const when = voice === "office" ? officeHour(at, random) : at;
      return { author: person.id, voice, text: reply.text, at: when, removedAt: null, replies: [] };
    };
    const day = romeDay(at);
    const byOffice = post.row.kind === "office";
    if (reply.from === "author" || (reply.from === "office" && byOffice)) {
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
    const [neighbour] = this.neighbours(reply.text, day, [to.author, post.author.person.id]);
    return neighbour ? say(neighbour.person, "neighbour") : null;
  }

  private isPast(at: Date): boolean {
    return romeDay(at) <= this.days.yesterday && (this.post.ends === null || at < this.post.ends);
  }
}

/** Nobody writes at night: what would fall there is said the next morning. */
export function wakingHour(day: CalendarDate, minute: number): Date {
  return minute <= LATEST + 60 ? romeInstant(day, minute) : romeInstant(addDays(day, 1), EARLIEST + (minute % 90));
}

export function afterwards(at: Date, minutes: number): Date {
  return wakingHour(romeDay(at), minuteOf(at) + minutes);
}

const minuteOf = (at: Date): number => Math.round((at.getTime() - romeInstant(romeDay(at), 0).getTime()) / 60_000);

/** The office answers while it is open, on the next working day if need be. */
export function officeHour(at: Date, random: Random): Date {
  const day = romeDay(at);
  const minute = minuteOf(at);
  if (isWorkday(day) && minute >= OFFICE_OPENS && minute <= OFFICE_CLOSES) return at;
  const open = isWorkday(day) && minute < OFFICE_OPENS ? day : nextWorkday(addDays(day, 1));
  return romeInstant(open, OFFICE_OPENS + random.int(2, 110));
}
