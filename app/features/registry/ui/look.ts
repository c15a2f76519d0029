import type { IconName } from "~/ui/icon/icon";
import type { Tone } from "~/ui/tone";
import type { ImportFacts } from "../policy";
import type { RowOutcome } from "../model";

/** One look for each state of an import, in the list and on its page. */
export const stateLook: Record<ImportFacts["state"], { tone: Tone; icon: IconName }> = {
  reading: { tone: "stone", icon: "hourglass" },
  mapping: { tone: "ochre", icon: "list-checks" },
  planning: { tone: "stone", icon: "hourglass" },
  ready: { tone: "ochre", icon: "eye" },
  waiting: { tone: "terra", icon: "users" },
  applying: { tone: "stone", icon: "hourglass" },
  applied: { tone: "olive", icon: "circle-check" },
  undoing: { tone: "stone", icon: "hourglass" },
  undone: { tone: "stone", icon: "undo-2" },
  dropped: { tone: "stone", icon: "x" },
  failed: { tone: "danger", icon: "octagon-alert" },
};

/** One picture for each outcome of a row. */
export const outcomeIcon: Record<RowOutcome, IconName> = {
  new: "plus",
  changed: "pencil",
  unchanged: "check",
  blocked: "hourglass",
  missing: "circle-question-mark",
  error: "octagon-alert",
};
