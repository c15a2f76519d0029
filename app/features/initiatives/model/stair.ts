import type { InitiativeState } from "../model";

type StairIs = "done" | "now" | "stopped" | "next";
/** The four steps that everybody sees: the neighbours' support, the answer, the work, done. */
export const stairSteps = ["support", "answer", "work", "done"] as const;

/** Where an initiative stands on its stair. What ended on the way stays on the step it had reached (`asked`: an answer was asked for). */
export function stairOf(state: InitiativeState, asked: boolean): StairIs[] {
  const at: Record<InitiativeState, number> = {
    ...{ draft: 0, gathering: 0, discussion: 1, rejected: 1, decided: 2, in_progress: 2, not_done: 2, done: 4 },
    ...{ withdrawn: asked ? 1 : 0, expired: 0 },
  };
  const ended = ["rejected", "not_done", "withdrawn", "expired"].includes(state);
  return stairSteps.map((_step, index) => {
    if (index < at[state]) return "done";
    if (index > at[state] || state === "draft") return "next";
    return ended ? "stopped" : "now";
  });
}
