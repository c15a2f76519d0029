import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { format } from "prettier";

const file = fileURLToPath(new URL("../RESULTS.md", import.meta.url));

/** Prints a table of results and adds it to RESULTS.md, with the day, the commit and the machine. */
export async function report(command: string, about: string, head: string[], rows: string[][]): Promise<void> {
  const day = new Date().toISOString().slice(0, 10);
  const processors = cpus();
  const machine = `${processors.length} × ${processors[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  const text = [
    `## \`npm run bench ${command}\`, ${day}`,
    `Commit ${commit()}, ${machine}. ${about}`,
    [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n"),
  ].join("\n\n");
  process.stdout.write(`\n${text}\n`);
  const before = readFileSync(file, "utf8").trimEnd();
  writeFileSync(file, await format(`${before}\n\n${text}\n`, { parser: "markdown", printWidth: 120 }));
}

/** What is measured; "with changes" when it is not what was committed. */
function commit(): string {
  try {
    const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8" }).trim();
    const changed = git("status", "--porcelain", "--untracked-files=no", "--", "app", "db").length > 0;
    return `${git("rev-parse", "--short", "HEAD")}${changed ? " with changes" : ""}`;
  } catch {
    return "unknown";
  }
}
