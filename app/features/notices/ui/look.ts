import type { IconName } from "~/ui/icon/icon";
import type { Tone } from "~/ui/tone";
import type { Importance, NoticeKind, ShownStatus } from "../model";

/** One look for each meaning, on the list, the page and the home. */
export const importanceLook: Record<Importance, { tone: Exclude<Tone, "stone">; icon: IconName }> = {
  urgent: { tone: "danger", icon: "octagon-alert" },
  important: { tone: "terra", icon: "triangle-alert" },
  normal: { tone: "petrol", icon: "info" },
};

export const kindLook: Record<NoticeKind, { tone: Tone; icon: IconName }> = {
  office: { tone: "petrol", icon: "building-2" },
  committee: { tone: "ochre", icon: "users" },
  neighbour: { tone: "stone", icon: "house" },
};

export const statusLook: Record<ShownStatus, { tone: Tone; icon: IconName }> = {
  current: { tone: "olive", icon: "check" },
  scheduled: { tone: "petrol", icon: "clock" },
  expired: { tone: "stone", icon: "archive" },
  withdrawn: { tone: "stone", icon: "undo-2" },
};

/** The reader's first icon for a notice: how important it is, else who speaks. */
export function noticeLook(notice: { importance: Importance; kind: NoticeKind }) {
  return notice.importance === "normal" ? kindLook[notice.kind] : importanceLook[notice.importance];
}
