/** A whole day in a calendar file. */
export type CalendarDay = {
  /** The same for ever, so that a calendar knows what it has already. */
  uid: string;
  /** "2026-05-12", in the time of where people live: a day has no hour. */
  day: string;
  title: string;
  url: string;
  /** Grows with every change; and when the last one was. */
  sequence: number;
  changedAt: Date;
  /** The day no longer counts: calendars strike it out. */
  cancelled: boolean;
};

/** How often calendars should look again. */
const refresh = "PT12H";

/**
 * Days as an iCalendar file (RFC 5545, with name and refresh of RFC 7986) that a calendar subscribes to. There is no
 * METHOD, so DTSTAMP says when a day was last changed and the same facts always make the same file.
 */
export function calendarFile(name: string, days: readonly CalendarDay[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Cortile//Cortile//IT",
    "CALSCALE:GREGORIAN",
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
    `X-PUBLISHED-TTL:${refresh}`,
    ...days.flatMap((day) => [
      "BEGIN:VEVENT",
      `UID:${escaped(day.uid)}`,
      `DTSTAMP:${utc(day.changedAt)}`,
      `SEQUENCE:${day.sequence}`,
      `DTSTART;VALUE=DATE:${day.day.replaceAll("-", "")}`,
      `SUMMARY:${escaped(day.title)}`,
      `URL:${day.url}`,
      `STATUS:${day.cancelled ? "CANCELLED" : "CONFIRMED"}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** TEXT of section 3.3.11: control signs, which it forbids, become spaces. */
function escaped(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n]/gu, " ");
  return lines.replace(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll("\n", "\\n");
}

const utc = (at: Date) => `${at.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

/** Section 3.1: no line is longer than 75 octets; a fold never goes through a sign. */
function folded(line: string): string {
  let out = "";
  let octets = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (octets + size > 75) {
      out += "\r\n ";
      octets = 1;
    }
    out += sign;
    octets += size;
  }
  return out;
}
