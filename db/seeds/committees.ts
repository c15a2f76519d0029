import type { CalendarDate } from "../schema.ts";
import { addDays, earlier, later } from "./calendar.ts";
import { isKnown } from "./planted.ts";
import { randomFor, type Random } from "./random.ts";
import type { Building, Days, Resident, Term } from "./world.ts";

const TERM_DAYS = 3 * 365;

/**
 * A responsible, a treasurer, a secretary and one or two members in each of the 24 self-managed condominiums, with the
 * terms before theirs. Office holders are among the first to enter the portal: they publish from its first days.
 */
export function electCommittees(buildings: Building[], days: Days): void {
  for (const building of buildings) {
    if (!building.selfManaged) continue;
    if (building.id === 1) electGlicini(building, days);
    else elect(randomFor(`committee/${building.plan.code}`), building, days);
  }
}

function electGlicini(building: Building, days: Days): void {
  const serve = (key: string, office: Term["office"], from: number, to: number | null) => {
    const resident = building.residents.find((one) => one.person.key === key);
    if (!resident) throw new Error(`${key} does not live in the first building.`);
    building.terms.push({
      resident,
      office,
      from: addDays(days.today, from),
      to: to === null ? null : addDays(days.today, to),
    });
  };
  serve("dino", "responsible", -1700, -606);
  serve("teresa", "treasurer", -1700, -606);
  serve("dino", "responsible", -605, TERM_DAYS - 606);
  serve("ines", "treasurer", -605, TERM_DAYS - 606);
  serve("teresa", "secretary", -605, -301);
  serve("karim", "secretary", -300, TERM_DAYS - 606);
}

function elect(random: Random, building: Building, days: Days): void {
  const candidates = candidatesOf(random, building, days);
  const from = addDays(days.today, -random.int(130, 900));
  const to = random.chance(0.7) ? addDays(from, TERM_DAYS - 1) : null;
  const offices: Term["office"][] = ["responsible", "treasurer", "secretary", "member"];
  if (candidates.length > 5 && random.chance(0.6)) offices.push("member");
  offices.forEach((office, at) => {
    const resident = candidates[at % candidates.length] as Resident;
    building.terms.push({ resident, office, from: later(from, addDays(resident.since, 20)), to });
  });

  // Before them: the secretary was responsible, the treasurer the same, and somebody else the secretary.
  const start = addDays(from, -TERM_DAYS);
  const end = addDays(from, -1);
  const former = candidates[offices.length] ?? candidates[3 % candidates.length];
  const before: [Resident | undefined, Term["office"]][] = [
    [candidates[2], "responsible"],
    [candidates[1], "treasurer"],
    [former, "secretary"],
  ];
  for (const [resident, office] of before) {
    if (!resident) continue;
    const began = later(start, addDays(resident.since, 20));
    if (began < end) building.terms.push({ resident, office, from: began, to: end });
  }
  endWithTenancy(building);
}

/** People who live here now, one of each household first; they enter the portal within its first week. */
function candidatesOf(random: Random, building: Building, days: Days): Resident[] {
  const settled = (resident: Resident): CalendarDate => addDays(resident.since, 60);
  const here = random
    .shuffled(building.residents)
    .filter(
      (one) =>
        one.until === null &&
        one.entered &&
        settled(one) < days.launch &&
        one.person.born < 2002 &&
        !isKnown(one.person),
    );
  const households = new Set<number>();
  const firsts = here.filter((one) => !households.has(one.household.id) && households.add(one.household.id));
  const chosen = [...firsts, ...here.filter((one) => !firsts.includes(one))];
  chosen.slice(0, 6).forEach((resident, at) => {
    resident.entered = earlier(resident.entered ?? days.yesterday, addDays(days.launch, at));
  });
  return chosen;
}

/** Leaving the building ends every office in it. */
function endWithTenancy(building: Building): void {
  for (const term of building.terms) {
    const left = term.resident.until;
    if (left !== null) term.to = term.to === null ? left : earlier(term.to, left);
  }
}
