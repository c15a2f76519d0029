export const kinds = ["office", "committee", "neighbour"] as const;
export type NoticeKind = (typeof kinds)[number];

export const importances = ["urgent", "important", "normal"] as const;
export type Importance = (typeof importances)[number];

export type NoticeStatus = "published" | "withdrawn" | "hidden" | "draft";

/** The "in brief" box, in the order in which it is read. */
export const briefFields = ["what", "when", "where", "todo"] as const;

export const pageSize = 20;

/** What a reader is told first: a published notice whose time has passed is expired, without anybody doing anything. */
export type ShownStatus = "current" | "expired" | "withdrawn";

export function shownStatus(notice: { status: NoticeStatus; expired: boolean }): ShownStatus {
  if (notice.status === "withdrawn") return "withdrawn";
  return notice.expired ? "expired" : "current";
}

/** Which part of the board: what counts now, or what is over. */
export type NoticeShelf = "current" | "past";

/** Which part of the comments: those before one, or one thread whole. */
export type ThreadView = { before: number | null; thread: number | null };
