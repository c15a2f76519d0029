import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { hangs } from "../model";
import { mayHang, mayTakeDown } from "../policy";
import { noticeFacts, words } from "../reach.server";
import { displays } from "./displays.server";

/**
 * One stairwell of a notice, for who may say that its poster hangs there or came down. `mine: false`: the actor sees the
 * notice and has nothing to say about its paper. Undefined: there is no such notice or stairwell for this actor.
 */
export async function findPosted(db: Db, actor: Actor, postingId: number, stairwellId: number) {
  const notice = await noticeFacts(db, actor, postingId)
    .select([words.title.as("title"), words.lang.as("lang"), displays.as("displays")])
    .executeTakeFirst();
  if (!notice) return undefined;
  if (!mayTakeDown(actor, notice).allowed) return { mine: false as const };
  const display = notice.displays.find((one) => one.stairwellId === stairwellId);
  if (!display) return undefined;
  const hanging = mayHang(actor, notice);
  // Over, and not hanging: nothing is left to be said, but the page still answers who scans the square.
  return {
    mine: true as const,
    id: notice.id,
    title: notice.title,
    lang: notice.lang,
    display,
    hanging,
    up: hangs(display),
  };
}

export type Posted = Extract<NonNullable<Awaited<ReturnType<typeof findPosted>>>, { mine: true }>;
