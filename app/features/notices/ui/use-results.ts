import { useSearchParams } from "@remix-run/react";

/** The page of results that somebody came from (?results=…), below `path` whatever the address says; undefined without one. */
export function useResults(path: string): string | undefined {
  const [params] = useSearchParams();
  const from = params.get("results");
  return from === null ? undefined : `${path}/search?${from}`;
}
