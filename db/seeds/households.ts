import type { CalendarDate } from "../schema.ts";
import { addDays, earlier, later, yearOf } from "./calendar.ts";
import { familySizes, makeFamily, type Adult, type FamilySize } from "./families.ts";
import { gliciniFormer, gliciniHouseholds, type CastMember } from "./glicini-people.ts";
import { origins, type Origin } from "./names.ts";
import { newPerson, personOfCast, type PersonList } from "./person-list.ts";
import { planted } from "./planted.ts";
import { randomFor, type Random } from "./random.ts";
import type { Building, Days, Home, Household, Person, Resident } from "./world.ts";

const RELET = 18;
const VACANT = 4;
const GROWN_AND_GONE = 8;

/** Who lives where and who lived there before; every dwelling but four has a household today. */
export function settle(buildings: Building[], people: PersonList, days: Days): Household[] {
  const random = randomFor("households");
  const households: Household[] = [];
  const open = (building: Building, home: Home, members: Person[], since: CalendarDate, until: CalendarDate | null) => {
    const household: Household = { id: households.length + 1, building, home, since, until, members: [] };
    household.members = members.map((person, at) => ({
      person,
      household,
      since: at === 0 ? since : later(since, addDays(`${person.born}-01-01`, (person.id * 37) % 360)),
      until,
      entered: null,
      shownName: null,
    }));
    building.residents.push(...household.members);
    households.push(household);
    return household;
  };

  settleCast(buildings, people, days, open);

  const taken = new Set(households.map((household) => household.home));
  const free = random.shuffled(
    buildings.flatMap((building) =>
      building.homes.filter((home) => !taken.has(home)).map((home) => ({ building, home })),
    ),
  );
  const families = makeFamilies(free.length - VACANT, yearOf(days.today));
  const settleFamily = (at: number) =>
    (families[at] as MadeFamily).adults.map((adult) => newPerson(people, adult, families[at]?.origin ?? null));
  const vacant = free.slice(0, VACANT).map(({ building, home }, at) => {
    const until = addDays(days.today, -random.int(30, 110));
    const members = formerFamily(people, random, at, days);
    return open(building, home, members, startFor(random, members[0]?.born ?? 1960, false, days), until);
  });
  free.slice(VACANT).forEach(({ building, home }, at) => {
    if (at >= RELET) {
      const members = settleFamily(at);
      open(building, home, members, startFor(random, members[0]?.born ?? 1960, !members[0]?.italian, days), null);
      return;
    }
    const leftSincePortal = at < RELET / 2 + 1;
    const until = addDays(days.today, leftSincePortal ? -random.int(200, 480) : -random.int(600, 900));
    const before = formerFamily(people, random, VACANT + at, days);
    open(building, home, before, startFor(random, before[0]?.born ?? 1960, false, days), until);
    // The first two dwellings that fell empty lately did so because the family moved to another building of the estate.
    const moved = at < 2 ? vacant[at] : undefined;
    if (moved?.until && moved.building !== building) {
      open(
        building,
        home,
        moved.members.map((member) => member.person),
        addDays(moved.until, 1),
        null,
      );
    } else {
      open(building, home, settleFamily(at), addDays(until, random.int(40, 140)), null);
    }
  });
  sendGrownChildrenAway(households, random, days);
  return households;
}

type Open = (
  building: Building,
  home: Home,
  members: Person[],
  since: CalendarDate,
  until: CalendarDate | null,
) => Household;

function settleCast(buildings: Building[], people: PersonList, days: Days, open: Open): void {
  const enter = (household: Household, members: CastMember[]) =>
    household.members.forEach((resident: Resident, at) => {
      const enters = members[at]?.enters;
      if (enters) resident.entered = addDays(days.launch, enters.after);
    });
  const first = buildings[0] as Building;
  gliciniHouseholds.forEach(({ since, members }, at) => {
    const home = first.homes[at] as Home;
    if (since === 0) {
      const before = open(first, home, [personOfCast(people, gliciniFormer)], "1999-10-01", addDays(days.today, -118));
      enter(before, [gliciniFormer]);
    }
    const start = since === 0 ? addDays(days.today, -84) : `${since}-0${(at % 9) + 1}-15`;
    enter(
      open(
        first,
        home,
        members.map((one) => personOfCast(people, one)),
        start,
        null,
      ),
      members,
    );
  });
  for (const building of buildings) {
    const household = planted[building.plan.code];
    if (!household) continue;
    const members = household.members.map((one) => personOfCast(people, one));
    enter(open(building, building.homes[0] as Home, members, `${household.since}-03-01`, null), household.members);
  }
}

type MadeFamily = { adults: Adult[]; origin: Origin | null };

/** Thirteen in a hundred have a holder who is not Italian, the first building (where six of twenty do) included. */
function makeFamilies(count: number, year: number): MadeFamily[] {
  const random = randomFor("families");
  const foreign = Math.round((count + 22) * 0.13) - 6;
  const sizes = random.shuffled(familySizes(count));
  const deck = origins.flatMap((origin) => Array<Origin>(Math.round((origin.share * foreign) / 100)).fill(origin));
  const marks: (Origin | null)[] = sizes.map((_, at) => (at < foreign ? (deck[at % deck.length] as Origin) : null));
  return random
    .shuffled(marks)
    .map((origin, at) => ({ origin, adults: makeFamily(random, sizes[at] as FamilySize, origin, year) }));
}

function formerFamily(people: PersonList, random: Random, at: number, days: Days): Person[] {
  const size: FamilySize = at < 2 || at % 3 === 0 ? "one" : at % 3 === 1 ? "two" : "three-four";
  return makeFamily(random, size, null, yearOf(days.today)).map((adult) => newPerson(people, adult, null));
}

/** A first day between the holder's youth and the opening of the portal. */
function startFor(random: Random, born: number, foreign: boolean, days: Days): CalendarDate {
  const earliest = Math.max(born + 23, foreign ? 2003 : 1974);
  const latest = Math.max(earliest, yearOf(days.launch) - 1);
  const day = addDays(`${random.int(earliest, latest)}-01-01`, random.int(0, 364));
  return earlier(day, addDays(days.launch, -random.int(400, 600)));
}

function sendGrownChildrenAway(households: Household[], random: Random, days: Days): void {
  const grown = households.filter((household) => household.until === null && household.members.length > 2);
  for (const household of random.shuffled(grown).slice(0, GROWN_AND_GONE)) {
    const last = household.members.at(-1);
    if (last && !last.person.key)
      last.until = later(addDays(days.today, -random.int(40, 420)), addDays(last.since, 30));
  }
}
