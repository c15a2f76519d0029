import type { Post } from "./notices.ts";
import type { EstateRows } from "./world.ts";

/** What the committee of Rosa's building has put at the top of the board: the assembly, until it is over. */
const pinned = ["glicini-assembly"];

/** Pins a few notices for as long as they count. */
export function pinNotices(rows: EstateRows, idOf: Map<Post, number>): void {
  for (const [post, id] of idOf) {
    const posting = pinned.includes(post.text.id) ? rows.posting.find((one) => one.notice_id === id) : undefined;
    if (posting) posting.pinned_until = post.row.valid_until;
  }
}
