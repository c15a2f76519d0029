import type { CDPSession, Page } from "playwright/test";

/**
 * Why the processor is reckoned and not emulated: the browser's own emulation waits by the clock, and on a machine that
 * others use too the same page was blocked for 34, 54, 201 and 560 ms in a row. Time that a thread really ran does not
 * count the others' turns. Each task's time is multiplied by how much faster this machine is than the phone, so that the
 * phone is the same on every machine.
 */
export async function processorSpeed(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const speeds: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    const words = await turnsASecond(session, () => page.evaluate(putWordsTogether, 400));
    const numbers = await turnsASecond(session, () => page.evaluate(copyNumbers, 400));
    // Lighthouse's measure, so that its table of devices can be read: 1500 to 2000 is a fast desktop.
    speeds.push((words + numbers) / 20);
  }
  return Math.round(speeds.sort((a, b) => a - b)[1] ?? NaN);
}

async function turnsASecond(session: CDPSession, work: () => Promise<number>): Promise<number> {
  const start = await threadTime(session);
  const turns = await work();
  return turns / ((await threadTime(session)) - start);
}

async function threadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "ThreadTime")?.value ?? NaN;
}

/** Runs in the browser. */
function putWordsTogether(turns: number): number {
  for (let turn = 0; turn < turns; turn += 1) {
    let text = "";
    for (let at = 0; at < 10_000; at += 1) text += "a";
    // Never true: it keeps the work from being left out.
    if (text.length === 1) throw new Error(text);
  }
  return turns;
}

/** Runs in the browser. */
function copyNumbers(turns: number): number {
  const here = Array.from({ length: 100_000 }, (_, at) => at);
  const there = [...here];
  for (let turn = 0; turn < turns; turn += 1) {
    const [from, to] = turn % 2 === 0 ? [here, there] : [there, here];
    for (let at = 0; at < from.length; at += 1) to[at] = from[at] ?? 0;
  }
  return turns;
}
