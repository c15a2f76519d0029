import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAdult, isoDay, readDay } from "~/features/registry/file/dates";
import { guessMapping } from "~/features/registry/file/headers";
import { nameCase, placeCase, splitNameFirst, splitSurnameFirst } from "~/features/registry/file/names";
import { normaliseRow } from "~/features/registry/file/normalise";
import { readDecimal, readEmail, readFloor, readLanguage, readPhone, readYes } from "~/features/registry/file/values";
import { type FieldKey, failureOf, failureText, mappingTroubles } from "~/features/registry/model";
import { italianHeaders, italianRow } from "../../support/registry-files.ts";

const on = "2026-11-22";
const day = (text: string) => {
  const read = readDay(text, 2026);
  return read && (isoDay(read) ?? String(read.year));
};

describe("days", () => {
  test.each([
    ["31/12/1950", "1950-12-31"],
    ["31.12.1950", "1950-12-31"],
    ["1-2-1950", "1950-02-01"],
    ["1950-12-31", "1950-12-31"],
    ["1950-12-31 00:00:00", "1950-12-31"],
    ["1950-12-31T00:00:00.000Z", "1950-12-31"],
    ["19501231", "1950-12-31"],
    ["31/12/50", "1950-12-31"],
    ["1/3/08", "2008-03-01"],
    ["18628", "1950-12-31"],
    ["29/2/1952", "1952-02-29"],
    ["1950", "1950"],
  ])("%s is %s", (text, expected) => expect(day(text)).toBe(expected));
  test.each(["12/31/1950", "29/02/1951", "0/1/1950", "31/12/1850", "ieri", "31/12", "99999", "1950-13-01", "1e3", ""])(
    "%j is no day",
    (text) => expect(day(text)).toBeUndefined(),
  );
  test("every day of two centuries comes back, however it is written", () => {
    const moment = fc.date({ min: new Date("1901-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(moment, (at) => {
        const iso = at.toISOString().slice(0, 10);
        const [year, month, date] = iso.split("-") as [string, string, string];
        const serial = Math.floor(at.getTime() / 86_400_000) + 25_569;
        expect(day(iso)).toBe(iso);
        expect(day(`${Number(date)}/${Number(month)}/${year}`)).toBe(iso);
        expect(day(`${date}.${month}.${year}`)).toBe(iso);
        if (serial > 2100) expect(day(String(serial))).toBe(iso);
      }),
    );
  });
  test("of age on the very birthday, not the day before", () => {
    const born = readDay("22/11/2008", 2026)!;
    expect(isAdult(born, "2026-11-22")).toBe(true);
    expect(isAdult(born, "2026-11-21")).toBe(false);
    expect(isAdult({ year: 2008, month: null, day: null }, on)).toBe("unclear");
    expect(isAdult({ year: 2007, month: null, day: null }, on)).toBe(true);
  });
});

describe("names", () => {
  test.each([
    ["ROSSI MARIA ROSA", "Rossi", "Maria Rosa"],
    ["DE LUCA ANNA", "De Luca", "Anna"],
    ["D'ANGELO GIUSEPPE", "D'Angelo", "Giuseppe"],
    ["D' ANGELO GIUSEPPE", "D'Angelo", "Giuseppe"],
    ["DELLA VALLE LUCA", "Della Valle", "Luca"],
    ["ROSSI BIANCHI Maria", "Rossi Bianchi", "Maria"],
    ["Rossi, Maria Rosa", "Rossi", "Maria Rosa"],
    ["DE LA CRUZ, JUAN", "De La Cruz", "Juan"],
    ["FERRO NICOLO'", "Ferro", "Nicolò"],
    ["EL AMRANI FATIMA", "El Amrani", "Fatima"],
    ["DE ROSA", "De", "Rosa"],
    ["rossi maria", "Rossi", "Maria"],
    ["BOSSI-FINI ADA", "Bossi-Fini", "Ada"],
  ])("%s", (text, lastName, firstName) => expect(splitSurnameFirst(text)).toEqual({ lastName, firstName }));
  test.each([
    ["Maria Rosa Rossi", "Rossi", "Maria Rosa"],
    ["Anna De Luca", "De Luca", "Anna"],
    ["GIUSEPPE D'ANGELO", "D'Angelo", "Giuseppe"],
    ["Di Rossi", "Rossi", "Di"],
  ])("%s, name first", (text, lastName, firstName) => expect(splitNameFirst(text)).toEqual({ lastName, firstName }));
  test("one word is not a name", () => {
    expect(splitSurnameFirst("ROSSI")).toBeUndefined();
    expect(splitSurnameFirst("ROSSI,")).toBeUndefined();
    expect(splitNameFirst("ROSSI")).toBeUndefined();
  });
  test.each([
    ["MCDONALD", "Mcdonald"],
    ["McDonald", "McDonald"],
    ["DE' MEDICI", "De' Medici"],
    ["LO PRESTI", "Lo Presti"],
    ["ÉVA", "Éva"],
    ["نور", "نور"],
  ])("%s is written %s", (text, expected) => expect(nameCase(text)).toBe(expected));
  test("streets and towns keep their small words", () => {
    expect(placeCase("VIA DELLE ROSE")).toBe("Via delle Rose");
    expect(placeCase("VIA GIOVANNI XXIII")).toBe("Via Giovanni XXIII");
    expect(placeCase("PIAZZA DELL'UNITA'")).toBe("Piazza Dell'Unità");
    expect(placeCase("Via Verdi")).toBe("Via Verdi");
  });
  test("nothing of a name is lost or made up", () => {
    const word = fc.stringMatching(/^[A-Za-zÀ-ÿ]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 6 }), (words) => {
        const name = splitSurnameFirst(words.join(" "));
        const back = `${name?.lastName} ${name?.firstName}`;
        expect(back.toLocaleLowerCase("it")).toBe(words.join(" ").toLocaleLowerCase("it"));
      }),
    );
  });
});

describe("values", () => {
  test.each([
    ["52,5", 52.5],
    ["1.234,50", 1234.5],
    ["1,234.50", 1234.5],
    ["52.250", 52.25],
    ["1.234.567", 1_234_567],
    ["7", 7],
  ])("%s is %d", (text, expected) => expect(readDecimal(text)).toBe(expected));
  test.each(["", "tre", "1,2,3", "5%", "1e5", "--5"])("%j is no number", (text) => expect(readDecimal(text)).toBeNaN());
  test("decimals come back in both ways of writing", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (thousandths) => {
        const number = thousandths / 1000;
        const italian = new Intl.NumberFormat("it-IT", { minimumFractionDigits: 3, useGrouping: "always" });
        expect(readDecimal(italian.format(number))).toBe(number);
        expect(readDecimal(number.toFixed(3))).toBe(number);
      }),
    );
  });
  test.each(["sì", "SI", "Si'", "s", "X", "1", "yes", "TRUE", "Intestatario", "vero"])("%s is yes", (text) =>
    expect(readYes(text)).toBe(true),
  );
  test.each(["no", "N", "0", "", "coniuge", "FALSE"])("%j is no", (text) => expect(readYes(text)).toBe(false));
  test("a word we do not know is neither", () => expect(readYes("forse")).toBeUndefined());
  test.each([
    ["T", 0],
    ["PT", 0],
    ["Piano Terra", 0],
    ["R", 0],
    ["rialzato", 0],
    ["S1", -1],
    ["2°", 2],
    ["3.0", 3],
    ["primo", 1],
    ["-1", -1],
    ["piano 4", 4],
  ])("floor %s is %d", (text, floor) => expect(readFloor(text)).toBe(floor));
  test.each(["attico", "99", "1/2"])("%s is no floor", (text) => expect(readFloor(text)).toBeUndefined());
  test("languages we do not speak are read as Italian", () => {
    expect(["IT", "inglese", "ar-MA", "Arabo", "rumeno"].map(readLanguage)).toEqual(["it", "en", "ar", "ar", "it"]);
  });
  test("contacts have their shape", () => {
    expect(readEmail("Rosa@Example.org")).toBe("rosa@example.org");
    expect([readEmail("rosa@"), readEmail("a b@c.it"), readEmail("rosa@it")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(readPhone("0039 050-123.45.67")).toBe("+390501234567");
    expect([readPhone("12"), readPhone("333 ABC 444")]).toEqual([undefined, undefined]);
  });
});

describe("a row", () => {
  const mapping = guessMapping(italianHeaders, new Map());
  const read = (change: Partial<Record<FieldKey, string>> = {}) => {
    const cells = italianRow.map((cell, index) => change[mapping[index]!] ?? cell);
    return normaliseRow({ line: 7, cells }, mapping, on);
  };
  test("says what its cells say, and of the birth only the year", () => {
    expect(read()).toEqual({
      line: 7,
      errors: [],
      fields: {
        dwellingCode: "PI-0101-01",
        contractNumber: "C/2019/0042",
        personNumber: "700123",
        firstName: "Maria Rosa",
        lastName: "Rossi",
        birthYear: 1950,
        holder: true,
        stairwell: "A",
        floor: 0,
        unit: "1",
        rooms: 3.5,
        millesimi: 52.25,
        email: "rosa@example.org",
        phone: "0501234567",
      },
    });
  });
  test.each<[FieldKey, string, string]>([
    ["dwellingCode", " ", "empty"],
    ["contractNumber", "1,00E+11", "scientific"],
    ["surnameAndName", "ROSSI", "nameParts"],
    ["birthDate", "31/13/1950", "date"],
    ["birthDate", "23/11/2008", "notAdult"],
    ["birthDate", "1/1/15", "notAdult"],
    ["birthDate", "2008", "wholeDate"],
    ["birthDate", "n.d.", "empty"],
    ["holder", "forse", "yesNo"],
    ["floor", "attico", "floor"],
    ["rooms", "tre", "number"],
    ["millesimi", "0", "number"],
    ["email", "rosa at example", "email"],
    ["phone", "12", "phone"],
    ["unit", "y".repeat(41), "tooLong"],
    ["unit", "#RIF!", "formula"],
  ])("%s %j is an error: %s", (column, text, reason) => {
    const { errors, fields } = read({ [column]: text });
    expect(errors).toEqual([{ column, reason }]);
    expect(fields.raw).toHaveLength(italianRow.length);
  });
  test("what the file does not know is absent, not an error", () => {
    const { errors, fields } = read({ email: "n.d.", phone: "-", unit: "", rooms: "//" });
    expect(errors).toEqual([]);
    expect(Object.keys(fields)).not.toEqual(expect.arrayContaining(["email"]));
  });
  test("a cell too many says that the line has shifted", () => {
    const { errors } = normaliseRow({ line: 2, cells: [...italianRow, "x"] }, mapping, on);
    expect(errors).toEqual([{ column: "row", reason: "shifted" }]);
  });
  test("a cell that looks like a formula stays the text it is", () => {
    expect(read({ surnameAndName: "=CMD() ROSSI" }).fields.firstName).toBe("Rossi");
    expect(read({ unit: "+1" }).fields.unit).toBe("+1");
  });
  test("never throws and never invents, whatever the cells hold", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 30 }), { maxLength: 20 }), (cells) => {
        const { fields, errors } = normaliseRow({ line: 2, cells }, mapping, on);
        if (errors.length === 0) {
          expect(fields.personNumber && fields.contractNumber && fields.dwellingCode).toBeTruthy();
          expect(fields.birthYear).toBeLessThanOrEqual(2008);
        }
      }),
    );
  });
});

describe("headers", () => {
  test("of Italian exports are known", () => {
    expect(guessMapping(italianHeaders, new Map())).toEqual([
      ...["dwellingCode", "contractNumber", "personNumber", "surnameAndName", "birthDate", "holder"],
      ...["stairwell", "floor", "unit", "rooms", "millesimi", "email", "phone"],
    ]);
    const others = ["COD. ALLOGGIO", "Contratto n.", "Codice persona", "Cognome", "Nome", "Nato il", "Decorrenza"];
    expect(
      guessMapping([...others, "Codice fabbricato", "Indirizzo", "Civico", "Comune", "Zona", "Note"], new Map()),
    ).toEqual([
      ...["dwellingCode", "contractNumber", "personNumber", "lastName", "firstName", "birthDate", "startsOn"],
      ...["condominiumCode", "street", "houseNumber", "municipality", "territory", null],
    ]);
  });
  test("no field is guessed twice", () => {
    expect(guessMapping(["Telefono", "Cellulare"], new Map())).toEqual(["phone", null]);
  });
  test("what somebody said before wins, also that a column is not used", () => {
    const remembered = new Map([
      ["telefono", ""],
      ["campo 7", "personNumber"],
    ]);
    expect(guessMapping(["Telefono", " CAMPO  7 ", "Cellulare"], remembered)).toEqual([null, "personNumber", "phone"]);
  });
  test("what a mapping lacks is said", () => {
    expect(mappingTroubles(guessMapping(italianHeaders, new Map()))).toEqual({ missing: [], twice: [] });
    expect(mappingTroubles(["dwellingCode", "lastName", "email", "email"])).toEqual({
      missing: ["contractNumber", "personNumber", "birthDate", "holder", "name"],
      twice: ["email"],
    });
  });
});

test("a failure keeps its facts", () => {
  const failure = { key: "registry:refusal.longCell", facts: { line: "12", header: "a|b=c" } };
  expect(failureOf(failureText(failure))).toEqual({ ...failure, facts: { line: "12", header: "a/b=c" } });
});
