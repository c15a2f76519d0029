import type { NoticeShelf } from "./queries/notice-list.server";

const id = (text: string | null | undefined) => (text && /^\d{1,15}$/.test(text) ? Number(text) : null);

/** A number out of an address; 0, which no row has, when it is none. */
export function idIn(text: string | undefined): number {
  return id(text) ?? 0;
}

/** Which part of the board an address asks for: ?shelf=past&before=231. */
export function boardView(request: Request): { shelf: NoticeShelf; before: number | null } {
  const { searchParams } = new URL(request.url);
  return { shelf: searchParams.get("shelf") === "past" ? "past" : "current", before: id(searchParams.get("before")) };
}

/** Which part of the comments an address asks for: ?before=88 or ?thread=17; `reply` opens the answer form of a comment. */
export function threadView(request: Request): { before: number | null; thread: number | null } {
  const { searchParams } = new URL(request.url);
  return { before: id(searchParams.get("before")), thread: id(searchParams.get("thread")) };
}
