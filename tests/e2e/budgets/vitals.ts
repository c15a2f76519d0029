const figures = ["largestPaint", "blocked", "shift"] as const;
type Figure = (typeof figures)[number];
/** LCP in ms, TBT in ms (time in which a tap finds no answer) and CLS. */
export type Vitals = Record<Figure, number>;
export type SpeedBudgets = {
  general: Vitals;
  /** Screens that may take longer, each with its reason. */
  exceptions: Record<string, Partial<Vitals> & { reason: string }>;
};

/** What a page tells of itself; times in ms since the navigation. */
export type Seen = { firstPaint: number; largestPaint: number; shift: number };
/** A task of the page's main thread: ms since the navigation, ms on the clock, ms that the thread really ran. */
export type Task = { start: number; duration: number; ran: number };

/** A task as long as this is felt when one taps. */
const felt = 50;

/**
 * Reckons what a processor `times` slower would have shown. What ran before the largest paint holds it up by as much, and
 * what waited there for other programs does not count; what a task takes over 50 ms blocks, from the first paint on, because nobody taps on what is not there.
 */
export function vitalsOn(times: number, { firstPaint, largestPaint, shift }: Seen, tasks: Task[]): Vitals {
  const before = tasks.filter(({ start }) => start >= 0 && start < largestPaint);
  const after = tasks.filter(({ start, duration }) => start + duration > firstPaint);
  const ran = before.reduce((sum, task) => sum + task.ran, 0);
  const waited = before.reduce((sum, task) => sum + Math.max(0, task.duration - task.ran), 0);
  return {
    largestPaint: largestPaint + (times - 1) * ran - waited,
    blocked: after.reduce((sum, task) => sum + Math.max(0, task.ran * times - felt), 0),
    shift,
  };
}

type Event = { name: string; pid: number; tid: number; ts: number; dur?: number; tdur?: number };

/** Reads the tasks of the page's main thread out of a trace; the first paint is known to both clocks. */
export function tasksIn(trace: Buffer, { firstPaint }: Seen): Task[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: Event[] };
  const paint = traceEvents.findLast(({ name }) => name === "firstContentfulPaint");
  if (!paint) throw new Error("The trace knows no first paint.");
  const began = paint.ts - firstPaint * 1000;
  const tasks = traceEvents
    .filter(({ name, pid, tid }) => name === "RunTask" && pid === paint.pid && tid === paint.tid)
    .map(({ ts, dur = 0, tdur = dur }) => ({ start: (ts - began) / 1000, duration: dur / 1000, ran: tdur / 1000 }));
  if (tasks.length === 0) throw new Error("The trace knows no task.");
  return tasks;
}

/** The middle one of each figure. */
export function medians(all: Vitals[]): Vitals {
  const middle = (figure: Figure) => all.map((one) => one[figure]).sort((a, b) => a - b)[all.length >> 1] ?? NaN;
  return { largestPaint: middle("largestPaint"), blocked: middle("blocked"), shift: middle("shift") };
}

const said: Record<Figure, (value: number) => string> = {
  largestPaint: (value) => `LCP ${Math.round(value)} ms`,
  blocked: (value) => `TBT ${Math.round(value)} ms`,
  shift: (value) => `CLS ${value.toFixed(3)}`,
};

/** Figures, to be read. */
export const inWords = (vitals: Vitals) => figures.map((figure) => said[figure](vitals[figure])).join(", ");

/** Complains of each figure of a screen that is over its budget, or that is no figure. */
export function speedComplaints(screen: string, vitals: Vitals, { general, exceptions }: SpeedBudgets): string[] {
  return figures.flatMap((figure) => {
    const budget = exceptions[screen]?.[figure] ?? general[figure];
    if (vitals[figure] <= budget && (figure !== "largestPaint" || vitals[figure] > 0)) return [];
    return [`${screen}: ${said[figure](vitals[figure])}, its budget is ${budget}`];
  });
}
