import { useRouteLoaderData } from "@remix-run/react";
import { formatTag } from "./languages";

const zone = "Europe/Rome";

/** Writes moments as people say them, in the page's language and in the time of Rome, on the server and in the browser alike. */
export function useDates() {
  const root = useRouteLoaderData<{ locale: string; year: string }>("root");
  const tag = formatTag(root?.locale ?? "it");
  const write = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tag, { timeZone: zone, ...options });
    return (at: Date | string) => format.format(new Date(at));
  };
  const thisYear = write({ weekday: "long", day: "numeric", month: "long" });
  const anyYear = write({ day: "numeric", month: "long", year: "numeric" });
  const year = (at: Date | string) =>
    new Intl.DateTimeFormat("en", { timeZone: zone, year: "numeric" }).format(new Date(at));
  return {
    day: (at: Date | string) => (year(at) === root?.year ? thisYear(at) : anyYear(at)),
    date: anyYear,
    month: write({ month: "long", year: "numeric" }),
    moment: write({
      weekday: "long",
      day: "numeric",
      month: "long",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    }),
  };
}
