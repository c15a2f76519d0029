import { useRouteLoaderData } from "@remix-run/react";
import { dateFormat, yearOf } from "./date-format";

const thisYear = { weekday: "long", day: "numeric", month: "long" } as const;
const anyYear = { day: "numeric", month: "long", year: "numeric" } as const;
const month = { month: "long", year: "numeric" } as const;
const moment = { ...thisYear, hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

/** Writes moments as people say them, in the page's language and in the time of Rome, on the server and in the browser alike. */
export function useDates() {
  const root = useRouteLoaderData<{ locale: string; year: string }>("root");
  const write = (options: Intl.DateTimeFormatOptions) => (at: Date | string) =>
    dateFormat(root?.locale ?? "it", options).format(new Date(at));
  return {
    day: (at: Date | string) => write(yearOf(at) === root?.year ? thisYear : anyYear)(at),
    date: write(anyYear),
    month: write(month),
    moment: write(moment),
  };
}
