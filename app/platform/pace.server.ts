import { setTimeout as sleep } from "node:timers/promises";

/** Answers no sooner than after `milliseconds`, so that the time tells nobody whether a code or a name exists. */
export async function inAtLeast<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const [result] = await Promise.allSettled([work(), sleep(milliseconds)]);
  if (result.status === "rejected") throw result.reason;
  return result.value;
}
