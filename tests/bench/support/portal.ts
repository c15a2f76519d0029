import { type ChildProcess, fork } from "node:child_process";
import { Agent, get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** A statement as pg takes it. */
export type Sent = { text: string; values?: unknown[] };

export type Asked = { id: number } & (
  | { what: "record" | "recorded"; address: string }
  | { what: "render"; address: string; milliseconds: number }
  | { what: "memory" }
  | { what: "heap"; file: string }
);
export type Answer = { port?: number; sent?: Sent[]; rate?: number; rss?: number; cpu?: number };

/** A portal to be measured: it answers at `port`, and tells about itself. */
export type MeasuredPortal = {
  port: number;
  ask: (asked: WithoutId<Asked>) => Promise<Answer>;
  stop: () => Promise<void>;
};
type WithoutId<T> = T extends unknown ? Omit<T, "id"> : never;

/** Starts the built portal on the database of the environment; `frozen`: with loaders that always give the same. */
export async function startPortal({
  frozen = false,
  env = {} as Record<string, string>,
} = {}): Promise<MeasuredPortal> {
  const ours = { NODE_ENV: "production" as const, LOG_LEVEL: "error", PUBLIC_URL: "http://127.0.0.1:3000" };
  const child: ChildProcess = fork(new URL("site.ts", import.meta.url), [], {
    env: { ...process.env, ...ours, ...env, FROZEN: frozen ? "1" : "" },
    // Not with the options that the tests themselves run under.
    execArgv: [],
    serialization: "advanced",
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  child.on("message", (answer: Answer & { id: number }) => {
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  const gone = new Promise<never>((_, reject) => {
    child.once("exit", (code) => reject(new Error(`The measured portal ended with ${code}.`)));
  });
  gone.catch(() => {});
  const answerOf = (id: number) =>
    Promise.race([gone, new Promise<Answer>((resolve) => void waiting.set(id, resolve))]);
  const started = answerOf(0);
  let last = 0;
  return {
    port: (await started).port!,
    ask(asked) {
      last += 1;
      const answer = answerOf(last);
      child.send({ id: last, ...asked });
      return answer;
    },
    async stop() {
      child.kill("SIGTERM");
      await gone.catch(() => {});
    },
  };
}

/** An address asked for as somebody's browser does; fails loudly when it is not a page. */
export type Page = { address: string; cookie?: string };

const agent = new Agent({ keepAlive: true, maxSockets: 200 });

/** Milliseconds until the last byte of a page. */
function fetchOnce(port: number, { address, cookie }: Page): Promise<number> {
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const headers = { "Accept-Encoding": "gzip", ...(cookie && { Cookie: cookie }) };
    get({ agent, port, host: "127.0.0.1", path: address, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${address} answered ${response.statusCode}.`));
      response.resume();
      response.once("end", () => resolve(performance.now() - from));
      response.once("error", reject);
    }).once("error", reject);
  });
}

/** Pages a second when `at` of them are always on their way, for some time or for `most` pages. */
export async function throughput(
  { port }: MeasuredPortal,
  pages: readonly Page[],
  milliseconds: number,
  at = 8,
  most = Number.POSITIVE_INFINITY,
): Promise<number> {
  const end = performance.now() + milliseconds;
  let count = 0;
  const from = performance.now();
  const one = async () => {
    while (performance.now() < end && count < most) {
      count += 1;
      await fetchOnce(port, pages[count % pages.length]!);
    }
  };
  await Promise.all(Array.from({ length: at }, one));
  return (count * 1000) / (performance.now() - from);
}

/**
 * Latencies of pages asked for at a fixed rate, whether or not the ones before have been answered: each counts from the
 * moment it should have been asked. Source: Gil Tene, "How NOT to Measure Latency" (coordinated omission).
 */
export async function latencies(
  { port }: MeasuredPortal,
  pages: readonly Page[],
  perSecond: number,
  seconds: number,
): Promise<number[]> {
  const from = performance.now();
  const answers: Promise<number>[] = [];
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const due = from + (n * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0.5) await sleep(wait);
    const late = performance.now() - due;
    answers.push(fetchOnce(port, pages[n % pages.length]!).then((took) => late + took));
  }
  return Promise.all(answers);
}

/** The value below which a share of some numbers lies. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
