/** A day of the calendar, or only its year when the file has no more. */
export type Day = { year: number; month: number | null; day: number | null };

const dayMs = 86_400_000;
const clock = /[ T]\d{1,2}[:.]\d{2}([:.]\d{2}([.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * Reads a day as Italian files write it: 31/12/1950, 31.12.1950, 31-12-50, 1950-12-31, 19501231, a number of Excel,
 * or a year alone. A time of day behind it does not matter. Undefined: no day of the calendar.
 * @param newest the last year that two digits may mean: 50 is 1950 when 2050 would be later than it
 */
export function readDay(text: string, newest: number): Day | undefined {
  const plain = text.replace(clock, "");
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (iso) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const italian = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(plain);
  if (italian) return checked(wholeYear(italian[3] ?? "", newest), Number(italian[2]), Number(italian[1]));
  const number = /^\d{4,5}([.,]0+)?$/.test(plain) ? Number.parseInt(plain, 10) : Number.NaN;
  if (number >= 1900 && number <= 2100) return { year: number, month: null, day: null };
  return number >= 1 && number < 80_000 ? fromSerial(number) : undefined;
}

function wholeYear(text: string, newest: number): number {
  const year = Number(text);
  if (text.length === 4) return year;
  const century = newest - (newest % 100);
  return century + year <= newest ? century + year : century - 100 + year;
}

function checked(year: number, month: number, day: number): Day | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return real && year >= 1900 && year <= 2100 ? { year, month, day } : undefined;
}

/** Excel counts days from the end of 1899, with a 29 February 1900 that never was. */
function fromSerial(serial: number): Day | undefined {
  const at = new Date(Date.UTC(1899, 11, serial < 60 ? 31 : 30) + serial * dayMs);
  return checked(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}

/** A whole day as 1950-12-31; undefined when the file has only its year. */
export function isoDay({ year, month, day }: Day): string | undefined {
  if (month === null || day === null) return undefined;
  return [String(year), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

/** Whether somebody born on that day is of age on another (2026-11-22); "unclear" when only the year is known and it decides. */
export function isAdult(born: Day, on: string): boolean | "unclear" {
  const years = Number(on.slice(0, 4)) - born.year;
  if (years !== 18) return years > 18;
  const day = isoDay(born);
  return day === undefined ? "unclear" : day.slice(5) <= on.slice(5);
}
