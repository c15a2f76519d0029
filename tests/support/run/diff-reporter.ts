import { writeFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

type Fault = { message: string; diff?: string | undefined; stacks?: { file: string; line: number }[] | undefined };

/**
 * A Vitest reporter beside the JSON one, which leaves out what differed: writes message and difference of each failed
 * test by its full name to the file that CORTILE_TEST_DIFFS names.
 */
export default class DiffReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly Fault[]): void {
    const texts: Record<string, string> = {};
    for (const module of modules) {
      for (const test of module.children.allTests("failed")) {
        const faults: readonly Fault[] = test.result().errors ?? [];
        texts[test.fullName.split(" > ").join(" ")] = faults.map(textOf).join("\n");
      }
    }
    if (unhandled.length > 0) texts[""] = unhandled.map(textOf).join("\n");
    const file = process.env.CORTILE_TEST_DIFFS;
    if (file) writeFileSync(file, JSON.stringify(texts));
  }
}

function textOf({ message, diff, stacks = [] }: Fault): string {
  const [place] = stacks;
  return [message, diff, place && `at ${place.file}:${place.line}`].filter(Boolean).join("\n");
}
