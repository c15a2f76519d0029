import { describe, expect, test } from "vitest";
import { inWords, medians, speedComplaints, tasksIn, vitalsOn } from "../../e2e/budgets/vitals.ts";

const seen = { firstPaint: 400, largestPaint: 600, shift: 0.01 };
const task = (start: number, ran: number, duration = ran) => ({ start, duration, ran });

describe("figures of a slower processor", () => {
  test("hold the largest paint up by what ran before it", () => {
    expect(vitalsOn(3, seen, [task(100, 40), task(700, 90)]).largestPaint).toBe(600 + 2 * 40);
  });
  test("are blocked by what lasts over 50 ms there, from the first paint on", () => {
    expect(vitalsOn(2, seen, [task(100, 200), task(500, 20), task(700, 60), task(900, 30)]).blocked).toBe(70 + 10);
  });
  test("count what ran, not how long others had their turn", () => {
    expect(vitalsOn(2, seen, [task(700, 20, 500)]).blocked).toBe(0);
    expect(vitalsOn(2, seen, [task(100, 20, 120)]).largestPaint).toBe(600 + 20 - 100);
  });
});

describe("a trace", () => {
  const trace = (...events: object[]) => Buffer.from(JSON.stringify({ traceEvents: events }));
  const paint = { name: "firstContentfulPaint", pid: 7, tid: 1, ts: 1_400_000 };
  const run = { name: "RunTask", pid: 7, tid: 1, ts: 1_500_000, dur: 90_000, tdur: 60_000 };
  test("gives the tasks of the page's own thread, on the page's own clock", () => {
    const others = [
      { ...run, tid: 2 },
      { ...run, pid: 8 },
      { ...run, name: "Paint" },
    ];
    expect(tasksIn(trace(run, paint, ...others), seen)).toEqual([{ start: 500, duration: 90, ran: 60 }]);
  });
  test("without paint or tasks is no measurement", () => {
    expect(() => tasksIn(trace(run), seen)).toThrow("no first paint");
    expect(() => tasksIn(trace(paint), seen)).toThrow("no task");
  });
});

describe("a budget of speed", () => {
  const vitals = { largestPaint: 1500, blocked: 90, shift: 0.02 };
  const budgets = { general: { largestPaint: 2000, blocked: 150, shift: 0.05 }, exceptions: {} };
  test("is judged by the middle of each figure", () => {
    const [low, high] = [
      { largestPaint: 1000, blocked: 300, shift: 0 },
      { largestPaint: 1600, blocked: 10, shift: 0.4 },
    ];
    expect(medians([high, vitals, low])).toEqual(vitals);
    expect(inWords(vitals)).toBe("LCP 1500 ms, TBT 90 ms, CLS 0.020");
  });
  test("that a screen keeps has nothing to complain of", () => {
    expect(speedComplaints("home", vitals, budgets)).toEqual([]);
  });
  test.each([
    [{ largestPaint: 2001 }, "home: LCP 2001 ms, its budget is 2000"],
    [{ blocked: 151 }, "home: TBT 151 ms, its budget is 150"],
    [{ shift: 0.06 }, "home: CLS 0.060, its budget is 0.05"],
    [{ largestPaint: 0 }, "home: LCP 0 ms, its budget is 2000"],
    [{ blocked: NaN }, "home: TBT NaN ms, its budget is 150"],
  ])("names screen, figure and budget: %o", (more, complaint) => {
    expect(speedComplaints("home", { ...vitals, ...more }, budgets)).toEqual([complaint]);
  });
  test("gives way to an exception of that screen", () => {
    const exceptions = { home: { blocked: 200, reason: "a chart" } };
    expect(speedComplaints("home", { ...vitals, blocked: 180 }, { ...budgets, exceptions })).toEqual([]);
    expect(speedComplaints("code", { ...vitals, blocked: 180 }, { ...budgets, exceptions })).toHaveLength(1);
  });
});
