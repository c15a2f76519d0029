import type { FieldKey, Mapping, ReadRow, RowError, RowFields } from "../model.ts";
import { isAdult, isoDay, readDay } from "./dates.ts";
import { nameCase, placeCase, splitNameFirst, splitSurnameFirst } from "./names.ts";
import { type Line, tidy } from "./sheet.ts";
import { readDecimal, readEmail, readFloor, readLanguage, readPhone, readYes, saysNothing } from "./values.ts";

/** Puts what a cell says into the row, or returns what is wrong with it. */
type Reader = (text: string, row: RowFields, on: string) => string | null;

function put<Key extends keyof RowFields>(row: RowFields, field: Key, value: RowFields[Key]): null {
  row[field] = value;
  return null;
}

type Text = "lastName" | "firstName" | "stairwell" | "unit" | "street" | "houseNumber" | "municipality" | "territory";
type Code = "dwellingCode" | "contractNumber" | "personNumber" | "condominiumCode";

const words =
  (field: Text, most: number, change = (text: string) => text): Reader =>
  (text, row) =>
    text.length > most && [...text].length > most ? "tooLong" : put(row, field, change(text));

/** Codes are compared letter by letter: 1,00E+11 is what a spreadsheet left of one. */
const code =
  (field: Code): Reader =>
  (text, row) => {
    if (/^\d([.,]\d+)?E\+\d+$/i.test(text)) return "scientific";
    return text.length > 60 ? "tooLong" : put(row, field, text);
  };

const number =
  (field: "rooms" | "millesimi", most: number, places: number): Reader =>
  (text, row) => {
    const value = readDecimal(text);
    const rounded = Math.round(value * 10 ** places) / 10 ** places;
    return rounded > 0 && rounded <= most ? put(row, field, rounded) : "number";
  };

const whole =
  (split: typeof splitSurnameFirst): Reader =>
  (text, row) => {
    const name = split(text);
    if (!name) return "nameParts";
    if (name.firstName.length > 80 || name.lastName.length > 80) return "tooLong";
    Object.assign(row, name);
    return null;
  };

const birth: Reader = (text, row, on) => {
  const year = Number(on.slice(0, 4));
  const born = readDay(text, year);
  if (!born || born.year > year) return "date";
  const adult = isAdult(born, on);
  if (adult === "unclear") return "wholeDate";
  return adult ? put(row, "birthYear", born.year) : "notAdult";
};

const start: Reader = (text, row, on) => {
  const day = readDay(text, Number(on.slice(0, 4)) + 1);
  const startsOn = day && isoDay(day);
  return startsOn ? put(row, "startsOn", startsOn) : "date";
};

/** A cell that `read` either understands or not. */
const understood =
  <Key extends "holder" | "floor" | "email" | "phone">(
    field: Key,
    read: (text: string) => RowFields[Key],
    wrong: string,
  ): Reader =>
  (text, row) => {
    const value = read(text);
    return value === undefined ? wrong : put(row, field, value);
  };

const readers: Record<FieldKey, Reader> = {
  dwellingCode: code("dwellingCode"),
  contractNumber: code("contractNumber"),
  personNumber: code("personNumber"),
  lastName: words("lastName", 80, nameCase),
  firstName: words("firstName", 80, nameCase),
  surnameAndName: whole(splitSurnameFirst),
  nameAndSurname: whole(splitNameFirst),
  birthDate: birth,
  holder: understood("holder", readYes, "yesNo"),
  startsOn: start,
  stairwell: words("stairwell", 40),
  floor: understood("floor", readFloor, "floor"),
  unit: words("unit", 40),
  rooms: number("rooms", 99.9, 1),
  millesimi: number("millesimi", 9999.999, 3),
  language: (text, row) => put(row, "language", readLanguage(text)),
  email: understood("email", readEmail, "email"),
  phone: understood("phone", readPhone, "phone"),
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
    const wrong = /\p{Cc}/u.test(text) ? "control" : readers[column](text, fields, on);
    if (wrong !== null) errors.push({ column, reason: wrong });
  });
  if (errors.length > 0) fields.raw = cells.map((cell) => cell.slice(0, 500));
  return { line, fields, errors };
}
