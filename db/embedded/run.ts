import { spawn } from "node:child_process";
import { ClearError } from "../clear-error.ts";
import type { Account } from "./account.ts";

export type Outcome = { code: number; output: string };

/**
 * Runs one of the server's programs under the account, with a small fixed environment: a PGPORT, PGDATA or LANG of
 * the person's shell must not change what the server does.
 */
export function run(program: string, args: string[], account: Account | null, cwd: string): Promise<Outcome> {
  const env = {
    NODE_ENV: "production" as const,
    PATH: process.env.PATH,
    SystemRoot: process.env.SystemRoot,
    LC_ALL: "C",
    TZ: "UTC",
  };
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      stdio: ["ignore", "pipe", "pipe"],
      env,
      ...(account && { uid: account.uid, gid: account.gid }),
      windowsHide: true,
    });
    let output = "";
    const keep = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-8_000));
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => reject(cannotRun(program, error as NodeJS.ErrnoException, account)));
    let code = 1;
    const done = () => {
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ code, output });
    };
    child.on("close", done);
    child.on("exit", (given) => {
      code = given ?? 1;
      // On some systems the server keeps the pipes of pg_ctl open: what was said has come by now.
      setTimeout(done, 500).unref();
    });
  });
}

function cannotRun(program: string, error: NodeJS.ErrnoException, account: Account | null): ClearError {
  if (error.code === "EPERM" && account) {
    return new ClearError(
      `Root may not start programs as the system user ${account.name} here: start the portal as an ordinary user, or set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL server of your own.`,
    );
  }
  return new ClearError(
    `The PostgreSQL program ${program} cannot run on this system (${error.code ?? error.message}): set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL server of your own.`,
  );
}
