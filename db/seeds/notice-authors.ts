import type { CalendarDate } from "../schema.ts";
import { addDays, daysBetween, yearOf } from "./calendar.ts";
import type { NoticeText } from "./notice-text.ts";
import { staffList } from "./staff-list.ts";
import { canWrite, officeHolders, type Building, type Person, type Resident } from "./world.ts";

/** Who signs: somebody of the office, or a resident (for the committee or for themselves). */
export type Author = { person: Person; resident: Resident | null };

/** Everybody who could have written this text in this building on this day; some are named twice because they write more. */
export function authorsFor(
  text: Pick<NoticeText, "kind" | "lang" | "age" | "newcomer">,
  building: Building,
  day: CalendarDate,
  people: Person[],
): Author[] {
  if (text.kind === "office") return officeAuthors(building, people);
  if (text.kind === "committee") {
    const [first, ...others] = officeHolders(building, day);
    return first ? [first, first, ...others].map(asAuthor) : [];
  }
  const [youngest, oldest] = text.age ?? [0, 120];
  return building.residents
    .filter((resident) => canWrite(resident, day) && resident.person.locale === (text.lang ?? "it"))
    .filter(({ person }) => between(yearOf(day) - person.born, youngest, oldest))
    .filter(({ since }) => !text.newcomer || between(daysBetween(since, day), 14, 120))
    .filter(({ until }) => until === null || addDays(day, 3) < until)
    .map(asAuthor);
}

const between = (value: number, least: number, most: number): boolean => value >= least && value <= most;
const asAuthor = (resident: Resident): Author => ({ person: resident.person, resident });

/** The moderator of the territory most of all; never one who lives there. */
export function officeAuthors(building: Building, people: Person[]): Author[] {
  const living = new Set(building.residents.map((resident) => resident.person.key));
  const keys = staffList.flatMap(({ key, roles, territories }) => {
    if (living.has(key)) return [];
    if (roles.includes("moderator")) return territories.includes(building.territory) ? [key, key, key] : [];
    return roles.includes("operator") || roles.includes("coordinator") ? [key] : [];
  });
  return keys.map((key) => ({ person: people.find((person) => person.key === key) as Person, resident: null }));
}
