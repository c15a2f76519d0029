import type { FileKind } from "~/platform/held-files";

/** What a picture of an idea is for: the idea itself, how the place was and how it is, or the sheet with signatures. */
export const picturePurposes = ["idea", "before", "after", "sheet"] as const;
export type PicturePurpose = (typeof picturePurposes)[number];

/** So many of each, as the table's check has it. */
export const mostPictures: Record<PicturePurpose, number> = { idea: 5, before: 5, after: 5, sheet: 10 };

/** A drawing or a sheet may be a PDF; before and after are photos, to be looked at side by side. */
export const mayBeKind = (purpose: PicturePurpose, kind: FileKind) =>
  kind === "image" || purpose === "idea" || purpose === "sheet";
