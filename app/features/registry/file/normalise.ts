import type { FieldKey, Mapping, ReadRow, RowError, RowFields } from "../model.ts";
import { isAdult, isoDay, readDay } from "./dates.ts";
import { nameCase, placeCase, splitNameFirst, splitSurnameFirst } from "./names.ts";
import { type Line, tidy } from "./sheet.ts";
import { readDecimal, readEmail, readFloor, readLanguage, readPhone, readYes, saysNothing } from "./values.ts";

/** What a cell says: a part of the row, or what is wrong with it. */
type Read = { wrong: string } | { says: RowFields };
type Reader = (text: string, on: string) => Read;

const says = <Key extends keyof RowFields>(field: Key, value: RowFields[Key]): Read => ({ says: { [field]: value } });
type Text = "lastName" | "firstName" | "stairwell" | "unit" | "street" | "houseNumber" | "municipality" | "territory";
type Code = "dwellingCode" | "contractNumber" | "personNumber" | "condominiumCode";

const words =
  (field: Text, most: number, change = (text: string) => text): Reader =>
  (text) =>
    [...text].length > most ? { wrong: "tooLong" } : says(field, change(text));

/** Codes are compared letter by letter: 1,00E+11 is what a spreadsheet left of one. */
const code =
  (field: Code): Reader =>
  (text) =>
    /^\d([.,]\d+)?E\+\d+$/i.test(text)
      ? { wrong: "scientific" }
      : text.length > 60
        ? { wrong: "tooLong" }
        : says(field, text);

const number =
  (field: "rooms" | "millesimi", most: number, places: number): Reader =>
  (text) => {
    const value = readDecimal(text);
    const rounded = Math.round(value * 10 ** places) / 10 ** places;
    return rounded > 0 && rounded <= most ? says(field, rounded) : { wrong: "number" };
  };

const whole =
  (split: typeof splitSurnameFirst): Reader =>
  (text) => {
    const name = split(text);
    if (!name) return { wrong: "nameParts" };
    return name.firstName.length > 80 || name.lastName.length > 80 ? { wrong: "tooLong" } : { says: name };
  };

const birth: Reader = (text, on) => {
  const year = Number(on.slice(0, 4));
  const born = readDay(text, year);
  if (!born || born.year > year) return { wrong: "date" };
  const adult = isAdult(born, on);
  if (adult === "unclear") return { wrong: "wholeDate" };
  return adult ? says("birthYear", born.year) : { wrong: "notAdult" };
};

const start: Reader = (text, on) => {
  const day = readDay(text, Number(on.slice(0, 4)) + 1);
  const startsOn = day && isoDay(day);
  return startsOn ? says("startsOn", startsOn) : { wrong: "date" };
};

const maybe = <T>(value: T | undefined, make: (value: T) => Read, wrong: string): Read =>
  value === undefined ? { wrong } : make(value);

const readers: Record<FieldKey, Reader> = {
  dwellingCode: code("dwellingCode"),
  contractNumber: code("contractNumber"),
  personNumber: code("personNumber"),
  lastName: words("lastName", 80, nameCase),
  firstName: words("firstName", 80, nameCase),
  surnameAndName: whole(splitSurnameFirst),
  nameAndSurname: whole(splitNameFirst),
  birthDate: birth,
  holder: (text) => maybe(readYes(text), (holder) => says("holder", holder), "yesNo"),
  startsOn: start,
  stairwell: words("stairwell", 40),
  floor: (text) => maybe(readFloor(text), (floor) => says("floor", floor), "floor"),
  unit: words("unit", 40),
  rooms: number("rooms", 99.9, 1),
  millesimi: number("millesimi", 9999.999, 3),
  language: (text) => says("language", readLanguage(text)),
  email: (text) => maybe(readEmail(text), (email) => says("email", email), "email"),
  phone: (text) => maybe(readPhone(text), (phone) => says("phone", phone), "phone"),
  condominiumCode: code("condominiumCode"),
  street: words("street", 120, placeCase),
  houseNumber: words("houseNumber", 20),
  municipality: words("municipality", 80, placeCase),
  territory: words("territory", 80),
};

/** Fields whose empty cell is an error; an empty "holder" is a no, and the names are looked at together. */
const needed: readonly FieldKey[] = ["dwellingCode", "contractNumber", "personNumber", "birthDate"];
const names: readonly FieldKey[] = ["lastName", "firstName", "surnameAndName", "nameAndSurname"];

/**
 * Reads one line with a mapping: what its cells say, and what is wrong with each. Of the day of birth only the year
 * stays. A row with errors keeps what could be read, and its cells.
 * @param on the day as of which the file is true (2026-11-22): who is not of age on it is an error
 */
export function normaliseRow({ line, cells }: Line, mapping: Mapping, on: string): ReadRow {
  const fields: RowFields = {};
  const errors: RowError[] = [];
  if (cells.slice(mapping.length).some((cell) => cell.trim() !== "")) errors.push({ column: "row", reason: "shifted" });
  mapping.forEach((column, index) => {
    if (column === null) return;
    const text = tidy(cells[index] ?? "");
    if (column === "holder" ? false : saysNothing(text)) {
      if (needed.includes(column) || names.includes(column)) errors.push({ column, reason: "empty" });
      return;
    }
    if (/^#(n\/a|n\/d|ref!|rif!|value!|valore!|name\?|nome\?|div\/0!|null!|nullo!|num!)$/i.test(text)) {
      errors.push({ column, reason: "formula" });
      return;
    }
    const read: Read = /\p{Cc}/u.test(text) ? { wrong: "control" } : readers[column](text, on);
    if ("wrong" in read) errors.push({ column, reason: read.wrong });
    else Object.assign(fields, read.says);
  });
  if (errors.length > 0) fields.raw = cells.map((cell) => cell.slice(0, 500));
  return { line, fields, errors };
}
