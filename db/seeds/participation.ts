import type { CalendarDate } from "../schema.ts";
import { addDays, daysBetween, later, yearOf } from "./calendar.ts";
import { shownName } from "./names.ts";
import { randomFor, type Random } from "./random.ts";
import type { Building, Days, Household, Person } from "./world.ts";

const PAPER = 0.35;
const TAKING_PART = 0.6;

/**
 * Who uses the portal, since when, and how each wants to be told: about 60 % of the households take part, 35 % live by
 * paper. The first building is cast by hand and only gets its shown names here.
 */
export function takePart(buildings: Building[], households: Household[], days: Days): void {
  const random = randomFor("participation");
  const byCast = new Set(households.filter((one) => one.members.some((member) => member.person.key !== null)));
  const crowd = households.filter((household) => !byCast.has(household));
  const now = crowd.filter((household) => household.until === null);

  const onPaper = new Set(top(now, PAPER * now.length, (one) => youngestAge(one, days) / 200 + random.next() * 0.8));
  const eager = (one: Household) => random.next() - (onPaper.has(one) ? 0.5 : 0);
  const score = new Map(now.map((one) => [one, eager(one)]));
  const scoreOf = (one: Household) => score.get(one) ?? 0;
  const sure = buildings.flatMap((building) =>
    top(
      now.filter((one) => one.building === building),
      building.selfManaged ? 4 : 2,
      scoreOf,
    ),
  );
  const rest = now.filter((one) => !sure.includes(one));
  const alreadyIn = [...byCast].filter(
    (one) => one.until === null && one.members.some((member) => member.entered),
  ).length;
  const total = households.filter((one) => one.until === null).length;
  const taking = [...sure, ...top(rest, Math.round(total * TAKING_PART) - alreadyIn - sure.length, scoreOf)];

  for (const household of taking) enter(random, household, days);
  const left = crowd.filter((one) => one.until !== null && one.until > addDays(days.launch, 90));
  left.forEach((household, at) => at % 3 !== 2 && enter(random, household, days));
  for (const household of crowd) {
    for (const { person } of household.members) settings(random, person, onPaper.has(household), days);
  }
}

/** Shown names, one of a kind in each building; a person keeps one in all buildings where that is possible. */
export function nameParticipants(buildings: Building[]): void {
  for (const building of buildings) {
    const taken = new Set<string>();
    for (const resident of building.residents) {
      if (resident.entered === null) continue;
      resident.shownName = shownName(resident.person, taken);
      resident.person.shownName ??= resident.shownName;
      taken.add(resident.shownName);
    }
  }
}

function top(households: Household[], count: number, score: (one: Household) => number): Household[] {
  const scored = households.map((one) => ({ one, value: score(one) }));
  scored.sort((a, b) => b.value - a.value || a.one.id - b.one.id);
  return scored.slice(0, Math.max(0, Math.round(count))).map(({ one }) => one);
}

const youngestAge = (household: Household, days: Days): number =>
  Math.min(...household.members.map((member) => yearOf(days.today) - member.person.born));

/** One or more of a household enter; four in ten in the first month of the portal. */
function enter(random: Random, household: Household, days: Days): void {
  const first = random.int(0, household.members.length - 1);
  household.members.forEach((member, at) => {
    const enters = at === first || random.chance(0.45);
    const day = entryDay(random, member.since, days);
    const end = member.until ?? days.yesterday;
    if (enters && daysBetween(day, end) > 12) member.entered = day;
  });
}

function entryDay(random: Random, since: CalendarDate, days: Days): CalendarDate {
  const early = random.chance(0.4);
  const day = addDays(days.launch, early ? random.int(1, 30) : random.int(20, 480));
  return since < days.launch ? day : later(since < day ? day : since, addDays(since, random.int(4, 30)));
}

function settings(random: Random, person: Person, onPaper: boolean, days: Days): void {
  if (person.key !== null) return;
  const way = random.next();
  const age = yearOf(days.today) - person.born;
  const large = random.next();
  const shade = random.next();
  person.told = onPaper ? "paper" : way < 0.34 ? "email" : way < 0.66 ? "sms" : "app";
  if (age > 66) person.letters = large < 0.3 ? "piu" : large < 0.45 ? "piupiu" : "a";
  person.theme = shade < 0.1 ? "dark" : shade < 0.14 ? "light" : "system";
}
