import type { IconName } from "~/ui/icon/icon";
import type { Tone } from "~/ui/tone";
import type { BatchState, LetterState } from "../model";

type Look = { tone: Tone; icon: IconName };

export const stateLook: Record<BatchState, Look> = {
  open: { tone: "ochre", icon: "printer" },
  printed: { tone: "olive", icon: "check" },
  sealed: { tone: "stone", icon: "lock" },
};

export const letterLook: Record<LetterState, Look> = {
  ready: { tone: "petrol", icon: "mail" },
  used: { tone: "olive", icon: "check" },
  replaced: { tone: "stone", icon: "undo-2" },
  expired: { tone: "stone", icon: "clock" },
  gone: { tone: "stone", icon: "log-out" },
};
