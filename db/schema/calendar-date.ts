/** A day in the calendar of Europe/Rome as "2026-05-12": never a Date, which would drift across midnight. */
export type CalendarDate = string;
