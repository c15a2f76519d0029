import type { NoticeSearch } from "../model";

/** Writes a search back as the query of an address, without what is not asked for. */
export function writeSearch(search: NoticeSearch): string {
  const params = new URLSearchParams();
  const { q, kind, lang, from, to, current, comments, territory, condominium, before } = search;
  const asked = { q, kind, lang, from, to, territory, condominium, before };
  for (const [name, value] of Object.entries(asked))
    if (value !== null && value !== "") params.set(name, String(value));
  if (current) params.set("shelf", "current");
  if (comments) params.set("comments", "yes");
  return params.toString();
}
