import { useRouteLoaderData } from "@remix-run/react";
import { writeMoney } from "./money-format";

/** Writes amounts, which are kept in cents, in the page's language. */
export function useMoney(): (cents: number) => string {
  const root = useRouteLoaderData<{ locale: string }>("root");
  return (cents) => writeMoney(root?.locale ?? "it", cents);
}
