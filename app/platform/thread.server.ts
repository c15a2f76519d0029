import { resolve } from "node:path";
import { Worker } from "node:worker_threads";

/** A thread that used more memory or time than it may; the file it worked on is to blame. */
export class ThreadExhausted extends Error {
  override name = "ThreadExhausted";
}

type ThreadRules = {
  /** From the root of the project; Node runs it as it is. */
  file: string;
  data: object;
  megabytes: number;
  /** The longest silence: between two messages, and until the first. */
  seconds: number;
};

/**
 * Runs a file of ours in a thread, so that heavy work on a stranger's file leaves the server free and cannot take all
 * memory. The thread sees nothing of the environment. Every message is handed to `take`, one after another, and
 * answered when `take` is done. Resolves at the end of the thread; throws ThreadExhausted, or what the thread or `take`
 * threw.
 */
export function runThread<Message>(
  { file, data, megabytes, seconds }: ThreadRules,
  take: (message: Message) => Promise<void>,
): Promise<void> {
  return new Promise((done, fail) => {
    const worker = new Worker(resolve(file), {
      workerData: data,
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64 },
    });
    let timer: NodeJS.Timeout | undefined;
    const end = (error?: unknown) => {
      clearTimeout(timer);
      void worker.terminate();
      if (error === undefined) done();
      else fail(error);
    };
    const listen = () => {
      timer = setTimeout(() => end(new ThreadExhausted("silent for too long")), seconds * 1000);
    };
    listen();
    const hear = async (message: Message) => {
      clearTimeout(timer);
      try {
        await take(message);
        listen();
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
        worker.postMessage("taken");
      } catch (error) {
        end(error);
      }
    };
    worker.on("message", (message: Message) => void hear(message));
    worker.on("error", (error) => {
      const { code } = error as NodeJS.ErrnoException;
      end(code === "ERR_WORKER_OUT_OF_MEMORY" ? new ThreadExhausted("out of memory") : error);
    });
    worker.on("exit", () => end());
  });
}
