import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CalendarDay, calendarFile } from "~/platform/calendar-file.server";

const day = (more: Partial<CalendarDay> = {}): CalendarDay => ({
  uid: "initiative-12-support@cortile.example",
  day: "2026-05-12",
  title: "Una panchina",
  url: "https://cortile.example/i/12",
  sequence: 3,
  changedAt: new Date("2026-04-01T16:05:09.123Z"),
  cancelled: false,
  ...more,
});

type Line = { name: string; parameters: string; value: string };

/** A strict reader of RFC 5545: what it does not know how to read is an error. Values of text come back as they were. */
function read(file: string): { calendar: Line[]; events: Line[][] } {
  if (!file.endsWith("\r\n")) throw new Error("the last line has no end");
  const raw = file.slice(0, -2).split("\r\n");
  for (const line of raw) {
    if (/[\r\n]/.test(line)) throw new Error(`a bare line break in ${line}`);
    if (Buffer.byteLength(line) > 75) throw new Error(`more than 75 octets: ${line}`);
    if (/[\uD800-\uDFFF]/u.test(line)) throw new Error(`a fold through a sign: ${line}`);
    if (/\p{Cc}/u.test(line)) throw new Error(`a control sign in ${line}`);
  }
  const lines = raw.join("\r\n").replaceAll("\r\n ", "").split("\r\n").map(readLine);
  const calendar: Line[] = [];
  const events: Line[][] = [];
  const open: string[] = [];
  for (const line of lines) {
    if (line.name === "BEGIN") {
      open.push(line.value);
      if (line.value === "VEVENT") events.push([]);
    } else if (line.name === "END") {
      if (open.pop() !== line.value) throw new Error(`${line.value} ends and was not open`);
    } else if (open.join("/") === "VCALENDAR") calendar.push(line);
    else if (open.join("/") === "VCALENDAR/VEVENT") events.at(-1)!.push(line);
    else throw new Error(`${line.name} stands outside`);
  }
  if (open.length > 0) throw new Error(`${open.join("/")} does not end`);
  return { calendar, events };
}

const texts = ["SUMMARY", "NAME", "X-WR-CALNAME", "UID"];

function readLine(line: string): Line {
  const [, name = "", parameters = "", value = ""] = /^([A-Z-]+)((?:;[A-Z-]+=[^;:"]+)*):(.*)$/s.exec(line) ?? [];
  if (!name) throw new Error(`not a line of a calendar: ${line}`);
  if (!texts.includes(name)) return { name, parameters, value };
  if (/(^|[^\\])(\\\\)*[;,]/.test(value) || /(^|[^\\])(\\\\)*\\($|[^\\;,nN])/.test(value)) {
    throw new Error(`a text that is not escaped: ${value}`);
  }
  return { name, parameters, value: value.replace(/\\([\\;,nN])/g, (_, sign) => (/n/i.test(sign) ? "\n" : sign)) };
}

const valueOf = (lines: Line[], name: string) => lines.find((line) => line.name === name)?.value;

test("says what a calendar needs, and nothing else", () => {
  expect(calendarFile("Cortile: le idee", [day()]).split("\r\n")).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Cortile//Cortile//IT",
    "CALSCALE:GREGORIAN",
    "NAME:Cortile: le idee",
    "X-WR-CALNAME:Cortile: le idee",
    "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
    "X-PUBLISHED-TTL:PT12H",
    "BEGIN:VEVENT",
    "UID:initiative-12-support@cortile.example",
    "DTSTAMP:20260401T160509Z",
    "SEQUENCE:3",
    "DTSTART;VALUE=DATE:20260512",
    "SUMMARY:Una panchina",
    "URL:https://cortile.example/i/12",
    "STATUS:CONFIRMED",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

describe("the examples of RFC 5545", () => {
  test("3.3.11: commas, semicolons, backslashes and lines in a text", () => {
    const file = calendarFile("x", [day({ title: "Project XYZ Final Review\nConference Room - 3B\nCome Prepared." })]);
    expect(file.replaceAll("\r\n ", "")).toContain(
      "SUMMARY:Project XYZ Final Review\\nConference Room - 3B\\nCome Prepared.\r\n",
    );
    expect(calendarFile("a,b;c\\d", [])).toContain("X-WR-CALNAME:a\\,b\\;c\\\\d\r\n");
  });

  test("3.1: 75 octets a line, the next one begins with a space", () => {
    const lines = calendarFile("x", [day({ title: "è".repeat(60) })]).split("\r\n");
    const at = lines.findIndex((line) => line.startsWith("SUMMARY"));
    expect(lines.slice(at, at + 2)).toEqual([`SUMMARY:${"è".repeat(33)}`, ` ${"è".repeat(27)}`]);
    expect(Buffer.byteLength(`SUMMARY:${"è".repeat(33)}`)).toBe(74);
  });
});

test("what no longer counts is struck out", () => {
  const { events } = read(calendarFile("x", [day({ cancelled: true }), day({ uid: "other" })]));
  expect(events.map((event) => valueOf(event, "STATUS"))).toEqual(["CANCELLED", "CONFIRMED"]);
});

test("whatever people write comes back as they wrote it, and adds no line of its own", () => {
  const words = fc.string({ unit: "grapheme", maxLength: 200 });
  fc.assert(
    fc.property(words, fc.array(words, { maxLength: 4 }), (name, titles) => {
      const plain = (text: string) => text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n]/gu, " ");
      const { calendar, events } = read(
        calendarFile(
          name,
          titles.map((title) => day({ title })),
        ),
      );
      expect(valueOf(calendar, "X-WR-CALNAME")).toBe(plain(name));
      expect(events.map((event) => valueOf(event, "SUMMARY"))).toEqual(titles.map(plain));
      for (const event of events) expect(event).toHaveLength(8);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["a bare line break", "BEGIN:VCALENDAR\nEND:VCALENDAR\r\n"],
  ["a long line", `BEGIN:VCALENDAR\r\nNAME:${"a".repeat(71)}\r\nEND:VCALENDAR\r\n`],
  ["a text that is not escaped", "BEGIN:VCALENDAR\r\nNAME:a,b\r\nEND:VCALENDAR\r\n"],
  ["what does not end", "BEGIN:VCALENDAR\r\n"],
])("the reader finds %s", (_name, file) => expect(() => read(file)).toThrow());
