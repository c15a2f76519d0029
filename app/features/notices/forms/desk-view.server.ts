import { numberIn } from "~/platform/address";
import { type DeskShelf, deskShelves } from "../model";

/** Which part of the list of notices an address asks for: ?shelf=scheduled&after=231. */
export function deskView(request: Request): { shelf: DeskShelf; after: number | null } {
  const { searchParams } = new URL(request.url);
  const shelf = deskShelves.find((one) => one === searchParams.get("shelf")) ?? "current";
  return { shelf, after: numberIn(searchParams.get("after")) };
}
