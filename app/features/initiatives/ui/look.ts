import type { IconName } from "~/ui/icon/icon";
import type { Tone } from "~/ui/tone";
import type { Area, InitiativeState } from "../model";

/** One look for each state, on lists and on the page. */
export const stateLook: Record<InitiativeState, { tone: Tone; icon: IconName }> = {
  draft: { tone: "stone", icon: "pencil" },
  gathering: { tone: "ochre", icon: "thumbs-up" },
  discussion: { tone: "petrol", icon: "hourglass" },
  decided: { tone: "olive", icon: "circle-check" },
  in_progress: { tone: "olive", icon: "wrench" },
  done: { tone: "olive", icon: "badge-check" },
  not_done: { tone: "stone", icon: "circle-x" },
  rejected: { tone: "stone", icon: "circle-x" },
  withdrawn: { tone: "stone", icon: "undo-2" },
  expired: { tone: "stone", icon: "archive" },
};

export const areaIcons: Record<Area, IconName> = {
  courtyard: "sun",
  stairs: "door-open",
  access: "accessibility",
  safety: "shield-check",
  cleaning: "recycle",
  energy: "lamp-ceiling",
  together: "users",
  children: "hand-helping",
  other: "lightbulb",
};
