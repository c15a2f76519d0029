import type { CalendarDate } from "../schema.ts";
import { addDays, lastWorkday, monthOf, nextWorkday } from "./calendar.ts";
import { capital, fullDate, monthName, nearDate, weekdayName, type TextLanguage } from "./calendar-words.ts";
import type { Facts } from "./notice-text.ts";
import type { Random } from "./random.ts";
import type { Building } from "./world.ts";

const hours: [string, string][] = [
  ["8", "11"],
  ["8.30", "12.30"],
  ["9", "12"],
  ["9", "13"],
  ["10", "13"],
  ["14", "17"],
];

/** Fills the words of a text for one building, one day of publication and one planned day. */
export function factsFor(
  building: Building,
  published: CalendarDate,
  planned: CalendarDate,
  language: TextLanguage,
  random: Random,
): Facts {
  const several = building.stairwells.length > 1;
  const stairwell = random.pick(building.stairwells);
  const [from, to] = random.pick(hours);
  const month = monthOf(planned);
  const letters = building.stairwells;
  return {
    day: nearDate(planned, language),
    Day: capital(nearDate(planned, language)),
    date: fullDate(planned, language),
    Date: capital(fullDate(planned, language)),
    eve: `${weekdayName(addDays(planned, -1), language)} sera`,
    officeDay: nearDate(lastWorkday(addDays(planned, -1)), language),
    plus: (days) => nearDate(addDays(planned, days), language),
    by: (days) => fullDate(nextWorkday(addDays(published, days)), language),
    By: (days) => capital(fullDate(nextWorkday(addDays(published, days)), language)),
    month: monthName(addDays(published, 7), language),
    from,
    to,
    everywhere: several
      ? `Scale ${letters.slice(0, -1).join(", ")} e ${letters.at(-1)}, tutti i piani`
      : "Tutti i piani",
    ofStair: several ? `della scala ${stairwell}` : "delle scale",
    inHall: several ? `nell’ingresso della scala ${stairwell}` : "nell’ingresso",
    warm: month >= 4 && month <= 9,
    one: (...choices) => random.pick(choices),
  };
}
