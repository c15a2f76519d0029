import { useRouteLoaderData } from "@remix-run/react";
import { formatTag } from "./languages";

const zone = "Europe/Rome";

/** Writes moments as people say them, in the page's language and in the time of Rome, on the server and in the browser alike. */
export function useDates() {
  const root = useRouteLoaderData<{ locale: string }>("root");
  const tag = formatTag(root?.locale ?? "it");
  const write = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tag, { timeZone: zone, ...options });
    return (at: Date | string) => format.format(new Date(at));
  };
  return {
    day: write({ weekday: "long", day: "numeric", month: "long" }),
    date: write({ day: "numeric", month: "long", year: "numeric" }),
    moment: write({ weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" }),
  };
}
