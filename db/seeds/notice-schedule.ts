import type { CalendarDate } from "../schema.ts";
import { addDays, dayOfMonth, daysBetween, lastWorkday, monthOf } from "./calendar.ts";
import { authorsFor } from "./notice-authors.ts";
import type { NoticeText } from "./notice-text.ts";
import { noticeTexts } from "./notice-texts.ts";
import type { Random } from "./random.ts";
import type { Building, Days, Person } from "./world.ts";

/** A text with the day on which this building publishes it. */
export type Scheduled = { text: NoticeText; day: CalendarDate };

const DAYS_OF_LIFE = 545;

/**
 * Spreads `count` different texts evenly over eighteen months of a building, each in a season in which it makes sense and
 * on a day on which somebody could have written it. Also answers the texts that were left over, for drafts.
 */
export function scheduleTexts(
  building: Building,
  count: number,
  people: Person[],
  days: Days,
  random: Random,
): { scheduled: Scheduled[]; left: NoticeText[] } {
  const slots = Array.from({ length: count }, (_, at) => {
    const into = Math.floor(((at + random.next() * 0.9) * DAYS_OF_LIFE) / count);
    return addDays(days.yesterday, into - DAYS_OF_LIFE);
  });
  const possible = (text: NoticeText, day: CalendarDate) =>
    inSeason(text, day) && authorsFor(text, building, day, people).length > 0;

  const pool = balanced(building, count, random);
  const wanted = pool
    .slice(0, count)
    .map((text) => ({ text, choices: slots.filter((day) => possible(text, day)).length }))
    .sort((a, b) => a.choices - b.choices || a.text.id.localeCompare(b.text.id, "en"));

  const scheduled: Scheduled[] = [];
  const left: NoticeText[] = [];
  for (const text of [...wanted.map((one) => one.text), ...pool.slice(count)]) {
    const free = slots.filter((day) => possible(text, day));
    const [day] =
      scheduled.length < count ? random.shuffled(free.length > 0 ? free : anyDay(text, possible, days, random)) : [];
    if (day === undefined) {
      left.push(text);
      continue;
    }
    const nearest = slots.indexOf(nearestTo(slots, day));
    slots.splice(nearest, 1);
    scheduled.push({ text, day: text.kind === "office" ? lastWorkday(day) : day });
  }
  for (const one of scheduled) {
    const { follows } = one.text;
    const leader = follows && scheduled.find((other) => other.text.id === follows.id);
    const day = leader && addDays(leader.day, follows.days);
    if (day && day < addDays(days.yesterday, -1) && authorsFor(one.text, building, day, people).length > 0)
      one.day = day;
  }
  return { scheduled, left };
}

function inSeason(text: NoticeText, day: CalendarDate): boolean {
  const [first, last] = text.days ?? [1, 31];
  const date = dayOfMonth(day);
  return (!text.months || text.months.includes(monthOf(day))) && date >= first && date <= last;
}

function anyDay(
  text: NoticeText,
  possible: (text: NoticeText, day: CalendarDate) => boolean,
  days: Days,
  random: Random,
): CalendarDate[] {
  for (let tries = 0; tries < 60; tries++) {
    const day = addDays(days.yesterday, -random.int(4, DAYS_OF_LIFE - 12));
    if (possible(text, day)) return [day];
  }
  return [];
}

function nearestTo(slots: CalendarDate[], day: CalendarDate): CalendarDate {
  return slots.reduce((best, slot) =>
    Math.abs(daysBetween(slot, day)) < Math.abs(daysBetween(best, day)) ? slot : best,
  );
}

/** The texts this building may use, shuffled, with its share of each kind first. */
function balanced(building: Building, count: number, random: Random): NoticeText[] {
  const reads = (language: string) =>
    building.residents.some((one) => one.until === null && one.person.locale === language);
  const fits = random.shuffled(
    noticeTexts.filter(
      (text) =>
        (text.kind !== "committee" || building.selfManaged) &&
        (!text.lift || building.plan.storeys > 3) &&
        !(text.elsewhere && building.id === 1) &&
        (!text.lang || reads(text.lang)),
    ),
  );
  const share = building.selfManaged ? { office: 0.37, committee: 0.35 } : { office: 0.58, committee: 0 };
  const office = Math.round(count * share.office);
  const committee = Math.round(count * share.committee);
  const quota = { office, committee, neighbour: count - office - committee };
  const chosen = fits.filter((text) => quota[text.kind]-- > 0);
  return [...chosen, ...fits.filter((text) => !chosen.includes(text))];
}
