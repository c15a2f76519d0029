import type { Actor } from "~/platform/actor";
import { allow, type Decision, deny } from "~/platform/decision";
import { exportsPerDay } from "./model";

export type AloneRefusal = "me:data.refusal.assisted";
export type ExportRefusal = AloneRefusal | "me:data.refusal.waiting" | "me:data.refusal.tooMany";

/** What is about a whole person is for that person alone: not while somebody of the office helps at the desk. */
export function mayHandleOwnData(actor: Actor): Decision<AloneRefusal> {
  return actor.assistedBy ? deny("me:data.refusal.assisted") : allow;
}

/** Who may ask for a download: everybody, one at a time, three in a day; those that failed do not count. */
export function mayAskForExport(actor: Actor, exports: { waiting: boolean; today: number }): Decision<ExportRefusal> {
  const alone = mayHandleOwnData(actor);
  if (!alone.allowed) return alone;
  if (exports.waiting) return deny("me:data.refusal.waiting");
  return exports.today < exportsPerDay ? allow : deny("me:data.refusal.tooMany");
}
