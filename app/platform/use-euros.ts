import { useRouteLoaderData } from "@remix-run/react";
import { formatTag } from "./languages";

/** Writes cents as euros in the page's language, without ",00" for whole ones. */
export function useEuros() {
  const root = useRouteLoaderData<{ locale: string }>("root");
  return (cents: number) =>
    new Intl.NumberFormat(formatTag(root?.locale ?? "it"), {
      style: "currency",
      currency: "EUR",
      useGrouping: "always",
      minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
    }).format(cents / 100);
}

/** Cents as people type them into a field: "640", "1250,50"; nothing for what is not known. */
export function centsTyped(cents: number | null): string {
  if (cents === null) return "";
  return (cents / 100).toFixed(cents % 100 === 0 ? 0 : 2).replace(".", ",");
}
