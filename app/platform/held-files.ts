/** What forms, pages and the server say about files that people bring. */
export const mostFileBytes = 10 * 1024 * 1024;
/** So many files come with one form, and hang on one notice. */
export const mostAttachments = 5;
/** Phones make a JPEG of what they keep in a form that few can read when asked for these, and offer the camera. */
export const pictureTypes = "image/jpeg,image/png,image/webp,image/avif";
export const fileTypes = `${pictureTypes},application/pdf`;
export type FileKind = "image" | "pdf";

/** What a form holds about a file that was brought: enough to show it again, in hidden fields. */
export type HeldFile = { id: number; kind: FileKind; name: string };

/** Why a file was not taken; keys of notices:attachments.errors. */
export type FileTrouble =
  | (
      | "empty"
      | "tooBig"
      | "tooMany"
      | "badName"
      | "type"
      | "heic"
      | "broken"
      | "tooManyPixels"
      | "moving"
      | "busy"
      | "full"
      | "noRoom"
    )
  // Said by the page itself.
  | "offline";

/** A file that was not taken; without a name when it is not known which. */
export type RefusedFile = { name: string; reason: FileTrouble };

/** Files as the fields of a form that holds them, each with the words that say it. */
export function fieldsOfFiles(files: (HeldFile & { alt: string })[]): Record<string, string> {
  const fields = files.flatMap(({ id, kind, name, alt }, at) => [
    [`file-${id}`, `${kind} ${name}`],
    [`order-${id}`, String(at + 1)],
    [`alt-${id}`, alt],
  ]);
  return { ...Object.fromEntries(fields), attached: files.map(({ id }) => id).join(",") } as Record<string, string>;
}

/** The files that a form holds, in the order asked for, without those to be taken out. `word` gives a field's word. */
export function heldFiles(word: (field: string) => string | undefined): HeldFile[] {
  const ids = [...new Set((word("attached") ?? "").split(",").filter((id) => /^\d{1,15}$/.test(id)))];
  const places = ids.map((id, at) => ({ id, place: Number(word(`order-${id}`)) || at + 1 }));
  return places
    .filter(({ id }) => word(`remove-${id}`) !== "yes")
    .sort((a, b) => a.place - b.place)
    .map(({ id }) => {
      const [, kind, name = ""] = /^(image|pdf) (.*)$/s.exec(word(`file-${id}`) ?? "") ?? [];
      return { id: Number(id), kind: kind === "pdf" ? "pdf" : "image", name };
    });
}

/** The longest side of a small picture, as the server makes it. */
const small = 480;

/** How big the small picture is, so that the page keeps its place; a document has none. */
export function smallSize(width: number | null, height: number | null): { width?: number; height?: number } {
  if (!width || !height) return {};
  const scale = Math.min(1, small / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
