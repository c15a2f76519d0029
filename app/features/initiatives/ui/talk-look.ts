import type { IconName } from "~/ui/icon/icon";
import type { Tone } from "~/ui/tone";
import type { TalkKind, TalkVoice } from "../policy/talk";

/** Who speaks, where it is not just a neighbour. */
export const voiceLook: Record<Exclude<TalkVoice, "neighbour">, { tone: Tone; icon: IconName }> = {
  promoter: { tone: "ochre", icon: "hand-helping" },
  committee: { tone: "ochre", icon: "users" },
  office: { tone: "petrol", icon: "building-2" },
};

/** What begins a thread. */
export const kindIcon: Record<TalkKind, IconName> = {
  question: "circle-question-mark",
  doubt: "triangle-alert",
  comment: "message-circle",
};
