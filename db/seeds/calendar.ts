import type { CalendarDate } from "../schema.ts";

const ZONE = "Europe/Rome";
const DAY_MS = 86_400_000;
const romeDays = new Intl.DateTimeFormat("sv-SE", {
  timeZone: ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});
const romeOffsets = new Intl.DateTimeFormat("en-US", { timeZone: ZONE, timeZoneName: "longOffset" });

/** The day that the calendar on a wall in Florence shows at this instant. */
export function romeDay(instant: Date): CalendarDate {
  return romeDays.format(instant);
}

export function addDays(day: CalendarDate, days: number): CalendarDate {
  return new Date(utc(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days after `from` `to` is; negative if it is before. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((utc(to) - utc(from)) / DAY_MS);
}

export const later = (one: CalendarDate, other: CalendarDate): CalendarDate => (one > other ? one : other);
export const earlier = (one: CalendarDate, other: CalendarDate): CalendarDate => (one < other ? one : other);
export const yearOf = (day: CalendarDate): number => Number(day.slice(0, 4));
export const monthOf = (day: CalendarDate): number => Number(day.slice(5, 7));
export const dayOfMonth = (day: CalendarDate): number => Number(day.slice(8, 10));

/** Monday is 1, Sunday is 7. */
export function weekdayOf(day: CalendarDate): number {
  return new Date(utc(day)).getUTCDay() || 7;
}

export function isWorkday(day: CalendarDate): boolean {
  return weekdayOf(day) <= 5 && !isHoliday(day);
}

/** The first day from `day` on (itself included) that falls on one of the weekdays and is not a public holiday. */
export function nextOn(day: CalendarDate, weekdays: readonly number[]): CalendarDate {
  let found = day;
  while (!weekdays.includes(weekdayOf(found)) || isHoliday(found)) found = addDays(found, 1);
  return found;
}

export const nextWorkday = (day: CalendarDate): CalendarDate => nextOn(day, [1, 2, 3, 4, 5]);

export function lastWorkday(day: CalendarDate): CalendarDate {
  let found = day;
  while (!isWorkday(found)) found = addDays(found, -1);
  return found;
}

/** The instant at which clocks in Rome show so many minutes after midnight (from 3 in the morning on, past any clock change). */
export function romeInstant(day: CalendarDate, minutes: number): Date {
  return new Date(utc(day) + minutes * 60_000 - offsetMs(day));
}

const offsets = new Map<CalendarDate, number>();

function offsetMs(day: CalendarDate): number {
  const known = offsets.get(day);
  if (known !== undefined) return known;
  const noon = new Date(utc(day) + DAY_MS / 2);
  const name = romeOffsets.formatToParts(noon).find((part) => part.type === "timeZoneName")?.value ?? "";
  const offset = Number(/GMT\+0(\d):00/.exec(name)?.[1] ?? Number.NaN) * 3_600_000;
  offsets.set(day, offset);
  return offset;
}

const utc = (day: CalendarDate): number => Date.parse(`${day}T00:00:00Z`);

const fixedHolidays = [
  "01-01",
  "01-06",
  "04-25",
  "05-01",
  "06-02",
  "06-24",
  "08-15",
  "11-01",
  "12-08",
  "12-25",
  "12-26",
];

/** Public holidays in Florence (24 June is its patron's): nobody comes to mend a lift on them. */
export function isHoliday(day: CalendarDate): boolean {
  return fixedHolidays.includes(day.slice(5)) || day === addDays(easter(yearOf(day)), 1) || day === easter(yearOf(day));
}

/** Gauss's Easter, in the form of Meeus, Jones and Butcher. */
function easter(year: number): CalendarDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  const month = Math.floor(f / 31);
  return `${year}-${String(month).padStart(2, "0")}-${String((f % 31) + 1).padStart(2, "0")}`;
}
