import { numberIn } from "~/platform/address";
import type { SheetKind } from "~/platform/spreadsheet.server";
import { areas, type DeskSearch, initiativeStates } from "../model";

/** What the address of a list of initiatives asks for: ?shelf=all&area=safety&state=done&territory=3&after=88. */
export function deskSearch(request: Request): DeskSearch {
  const { searchParams } = new URL(request.url);
  return {
    shelf: searchParams.get("shelf") === "all" ? "all" : "waiting",
    area: areas.find((area) => area === searchParams.get("area")) ?? null,
    wanted: initiativeStates.find((state) => state !== "draft" && state === searchParams.get("state")) ?? null,
    territory: numberIn(searchParams.get("territory")),
    after: numberIn(searchParams.get("after")),
  };
}

/** As which file a list is asked for: by the end of its address. */
export function sheetKind(request: Request): SheetKind {
  return new URL(request.url).pathname.endsWith(".xlsx") ? "xlsx" : "csv";
}
