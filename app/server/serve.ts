import { boot } from "./boot.ts";
import type { BootOptions } from "./boot.ts";
import { sentenceFor } from "./sentences.ts";
import { onSignal } from "./stop.ts";

/**
 * Runs the portal in this process until it is told to stop: starts everything in order, prints a line for each step,
 * and takes it all down in the opposite order. What goes wrong at the start is one sentence and exit code 1.
 */
export function serve(options: Pick<BootOptions, "empty" | "openApp" | "loadSeeds">): void {
  const steps: (() => Promise<void>)[] = [];
  let stopping = false;
  const started = boot({
    ...options,
    say: (step) => process.stdout.write(`- ${step}\n`),
    undo: (step) => void steps.push(step),
    goOn: () => {
      if (stopping) throw new Error("stopped");
    },
  });

  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    await started.catch(() => {});
    for (const step of steps.reverse()) await step().catch((error: unknown) => (code = complain(error)));
    process.exit(code);
  };
  onSignal(() => {
    process.stdout.write("- Stopping: finishing open requests, jobs, database\n");
    void stop(0);
  });
  for (const event of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(event, (error: unknown) => void stop(complain(error)));
  }
  started.then(
    (message) => process.stdout.write(`${message}\n`),
    (error: unknown) => (stopping ? undefined : void stop(complain(error))),
  );
}

function complain(error: unknown): 1 {
  process.stderr.write(`${sentenceFor(error)}\n`);
  return 1;
}
