import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDelimiter, readDelimited } from "~/features/registry/file/delimited";
import { decodeText } from "~/features/registry/file/encoding";
import { sheetOf } from "~/features/registry/file/sheet";
import { readWorkbook } from "~/features/registry/file/workbook";
import { bomb, italianHeaders, italianRow, lines, windows1252, workbook } from "../../support/registry-files.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));

describe("letters", () => {
  const text = "Cognome;Città\r\nNicolò;È – già\r\n";
  test("are read from UTF-8 with and without mark, UTF-16 and Windows-1252", () => {
    expect(decodeText(utf8(text))).toBe(text);
    expect(decodeText(utf8(`\ufeff${text}`))).toBe(text);
    expect(decodeText(utf16(text))).toBe(text);
    expect(decodeText(utf16(text).map((_, at, all) => all[at ^ 1]!))).toBe(text);
    expect(decodeText(windows1252("Città;\x80 5;\x93ciao\x94"))).toBe("Città;€ 5;“ciao”");
  });
  test("of two encodings in one file are refused with the line", () => {
    const mixed = new Uint8Array([...utf8("Nicolò;1\nAda;2\n"), ...windows1252("Città;3\n")]);
    expect(() => decodeText(mixed)).toThrow("registry:refusal.mixed|line=3");
  });
  test("are no NUL", () => {
    expect(() => decodeText(utf8("a;b\n1;\0\n"))).toThrow("registry:refusal.notText|line=2");
    expect(() => decodeText(utf16("a;b\n1;\0\n"))).toThrow("registry:refusal.notText|line=2");
  });
  test("come back from every encoding", () => {
    const letters = fc.stringMatching(/^[A-Za-z0-9 ;,'àèéìòùÀÈÉÌÒÙçñü\n]{1,80}$/);
    fc.assert(
      fc.property(letters, (words) => {
        expect(decodeText(utf8(words))).toBe(words);
        expect(decodeText(utf16(words))).toBe(words);
        expect(decodeText(windows1252(words))).toBe(words);
      }),
    );
  });
});

describe("lines", () => {
  test.each([";", ",", "\t"])("with %j are read, the numbers are those of an editor", (delimiter) => {
    const quoted = delimiter === "," ? '"1.234,50"' : "1.234,50";
    const text = `a${delimiter}b${delimiter}c\n\n1${delimiter}"due\nrighe"${delimiter}3\n \n4${delimiter}"x ""y"""${delimiter}${quoted}`;
    expect(readDelimited(text)).toEqual([
      { line: 1, cells: ["a", "b", "c"] },
      { line: 3, cells: ["1", "due\nrighe", "3"] },
      { line: 6, cells: ["4", 'x "y"', "1.234,50"] },
    ]);
  });
  test("obey the line by which Excel says the delimiter", () => {
    expect(readDelimited("sep=,\r\na,b;c\r\n1,2;3\r\n")).toEqual([
      { line: 2, cells: ["a", "b;c"] },
      { line: 3, cells: ["1", "2;3"] },
    ]);
  });
  test("with a quotation mark in the middle of a cell stay whole", () => {
    expect(readDelimited('a;b\nVia 1 "bis";2\n')[1]?.cells).toEqual(['Via 1 "bis"', "2"]);
  });
  test("with an open quotation mark are refused with a line", () => {
    expect(() => readDelimited('a;b\n1;"2\n3;4\n')).toThrow(/registry:refusal\.(quotes|lineTooLong)\|line=\d/);
  });
  test("the delimiter is found whatever the cells hold", () => {
    const cell = fc.stringMatching(/^[A-Za-z0-9 .']{1,12}$/);
    const table = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(table, fc.constantFrom(";", ",", "\t"), (rows, delimiter) => {
        expect(findDelimiter(lines(rows, delimiter))).toBe(delimiter);
      }),
    );
  });
});

describe("tables", () => {
  const table =
    (...rows: string[][]) =>
    () =>
      sheetOf(rows.map((cells, index) => ({ line: index + 1, cells })));
  test.each([
    ["nothing", table()],
    ["oneColumn", table(["a"], ["1"])],
    ["emptyHeader|column=2", table(["a", "", "c"], ["1", "2", "3"])],
    ["twiceHeader|header=A", table(["a", "b", " A "], ["1", "2", "3"])],
    ["noRows", table(["a", "b"])],
    [
      "manyColumns|most=60",
      table(
        Array.from({ length: 61 }, (_, index) => `c${index}`),
        ["1"],
      ),
    ],
    ["longCell|line=2|most=500", table(["a", "b"], ["1", "x".repeat(501)])],
    ["manyRows|most=60000", table(["a", "b"], ...Array.from({ length: 60_001 }, () => ["1", "2"]))],
  ])("%s", (reason, read) => expect(read).toThrow(`registry:refusal.${reason}`));
  test("columns without header at the end are left out when they hold nothing", () => {
    expect(table(["a", "b", "", ""], ["1", "2", "", " "])().headers).toEqual(["a", "b"]);
  });
});

describe("workbooks", () => {
  test("are read with their days, numbers and the values that formulas had", async () => {
    const cells = [...italianRow.slice(0, 4), { day: 18_628 }, { formula: '=IF(1,"SI")', value: "SI" }, "A", 0, "=1+1"];
    const found = await readWorkbook(workbook([italianHeaders.slice(0, 9), [], [...cells, 3.5]]));
    expect(found).toEqual([
      { line: 1, cells: [...italianHeaders.slice(0, 9), ""] },
      { line: 3, cells: [...italianRow.slice(0, 4), "1950-12-31", "SI", "A", "0", "=1+1", "3.5"] },
    ]);
  });
  test("that unpack to too much are not unpacked", async () => {
    await expect(readWorkbook(bomb(21))).rejects.toThrow("registry:refusal.bomb");
  });
  test("that are cut off, or no workbooks, are refused", async () => {
    const whole = workbook([italianHeaders, italianRow]);
    for (const bytes of [
      whole.slice(0, 400),
      whole.slice(0, -30),
      whole.map((byte, at) => (at > 60 ? byte ^ 85 : byte)),
    ]) {
      await expect(readWorkbook(bytes)).rejects.toThrow(/registry:refusal\.(brokenWorkbook|notSpreadsheet)/);
    }
  });
});
