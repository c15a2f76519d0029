// The first file of every npm script. Plain JavaScript for any Node >= 18: it installs, builds when sources changed and
// hands over to the Node 24 that comes with the packages. It imports nothing that has to be installed first.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const at = (...parts) => join(root, ...parts);

/** Task -> the program Node 24 runs, whether it needs the build, and what it changes in the environment. */
const TASKS = {
  start: { run: ["app/server/main.ts"], build: true, env: { NODE_ENV: "production" } },
  dev: { run: ["app/server/main.ts"], env: { NODE_ENV: "development" } },
  test: { run: ["tests/run.mjs"] },
  "check:full": { run: ["tests/run.mjs", "--full"] },
  "check:access": { run: ["tests/run.mjs", "--access"], build: true },
  "db:migrate": { run: ["db/tasks.ts", "migrate"] },
  "db:seed": { run: ["db/tasks.ts", "seed"] },
  "db:reset": { run: ["db/tasks.ts", "reset"] },
  "db:explain": { run: ["db/tasks.ts", "explain"], build: true },
  "db:retention": { run: ["db/tasks.ts", "retention"], build: true },
  "db:upgrade": { run: ["db/tasks.ts", "upgrade"] },
  backup: { run: ["db/tasks.ts", "backup"] },
  restore: { run: ["db/tasks.ts", "restore"] },
  bench: { run: ["tests/bench/run.mjs"] },
  shots: { run: ["tests/shots.mjs"], build: true },
};
const SOURCES = [
  "app",
  "db",
  "locales",
  "public",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "remix.config.js",
];

let interrupted = false;

await main(process.argv[2] ?? "start", process.argv.slice(3)).catch((error) => refuse(error.message));

async function main(name, rest) {
  const task = TASKS[name];
  if (!task) refuse(`There is no task "${name}": the tasks are ${Object.keys(TASKS).join(", ")}.`);
  checkVersions();
  await install();
  const node = nodeWithTypes();
  if (task.build) await build(node);
  const env = { ...process.env, ...task.env };
  process.exitCode = await runThrough(
    node,
    [...task.run.slice(0, 1).map((file) => at(file)), ...task.run.slice(1), ...rest],
    env,
  );
}

function checkVersions() {
  const node = Number.parseInt(process.versions.node, 10);
  if (node < 18)
    refuse(
      `Cortile needs Node 18 or newer to start, and this is Node ${process.versions.node}: install a newer one from nodejs.org.`,
    );
  const npm = /npm\/(\d+)/.exec(process.env.npm_config_user_agent ?? "")?.[1];
  if (npm && Number(npm) < 10)
    refuse(`Cortile needs npm 10 or newer, and this is npm ${npm}: run "npm install --global npm@10" and try again.`);
}

/** Installs the packages when there are none or the lock file changed since they were. */
async function install() {
  const stamp = at("node_modules", ".cortile-lock");
  const wanted = hashOf(["package-lock.json"]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say("Installing the packages (a few minutes the first time)");
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  // npm names its own program when it runs a script; without it (a direct call) the one in the PATH is used.
  const npm = process.env.npm_execpath;
  const code = npm?.endsWith(".js")
    ? await runThrough(process.execPath, [npm, ...args], installEnv())
    : await runThrough(
        process.platform === "win32" ? "npm.cmd" : "npm",
        args,
        installEnv(),
        process.platform === "win32",
      );
  if (code !== 0)
    refuse(
      `The packages could not be installed (npm ended with ${code}): check the network and the disk, then try again.`,
      code,
    );
  writeFileSync(stamp, wanted);
}

/** What npm says about itself in the environment of a script must not steer the npm we start. */
function installEnv() {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_(config_(omit|include|production|only|ignore_scripts)|lifecycle|package)/i.test(name),
  );
  return { ...Object.fromEntries(kept), NODE_ENV: "development" };
}

/** The Node 24 of the packages, else this one when it is new enough. */
function nodeWithTypes() {
  const exe = process.platform === "win32" ? "node.exe" : "node";
  const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const places = [at("node_modules", name, "bin", exe), at("node_modules", name, exe), at("node_modules", ".bin", exe)];
  const found = places.find((place) => existsSync(place));
  if (found) return found;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  return refuse(
    `There is no Node 24 package for ${process.platform} ${process.arch}: install Node 24 or newer from nodejs.org and try again.`,
  );
}

async function build(node) {
  const stamp = at("build", ".stamp");
  const wanted = hashOf(SOURCES);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say("Building");
  rmSync(stamp, { force: true });
  const output = [];
  const args = [
    at("node_modules", "@remix-run", "dev", "dist", "cli.js"),
    "vite:build",
    "--config",
    "remix.config.js",
    "--logLevel",
    "warn",
  ];
  const code = await runThrough(node, args, { ...process.env, NODE_ENV: "production" }, false, output);
  if (code !== 0) {
    process.stderr.write(output.join(""));
    refuse("The build failed; what it said is above.", code);
  }
  mkdirSync(at("build"), { recursive: true });
  writeFileSync(stamp, wanted);
}

function hashOf(names) {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}`);
  const visit = (name) => {
    const path = at(name);
    if (!existsSync(path)) return;
    let entries;
    try {
      entries = readdirSync(path).sort();
    } catch {
      hash.update(`${name}\0`).update(readFileSync(path)).update("\0");
      return;
    }
    for (const entry of entries) visit(`${name}/${entry}`);
  };
  names.forEach(visit);
  return hash.digest("hex");
}

/** Runs a program to its end and returns its exit code. Signals are the child's to act on: we outlive it. */
function runThrough(program, args, env, shell = false, output = undefined) {
  return new Promise((resolve, reject) => {
    const stdio = output ? ["ignore", "pipe", "pipe"] : "inherit";
    const child = spawn(program, args, { cwd: root, env, stdio, shell });
    const keep = (chunk) => output.push(chunk.toString());
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    // Ctrl-C reaches the whole foreground group and npm forwards it besides: the child takes a burst for one signal.
    const forward = (signal) => {
      interrupted = true;
      child.kill(signal);
    };
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
    for (const signal of signals) process.on(signal, forward);
    const orphaned = watchParent(() => forward("SIGTERM"));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearInterval(orphaned);
      for (const name of signals) process.off(name, forward);
      resolve(code ?? 128 + (constants.signals[signal] ?? 1));
    });
  });
}

/**
 * npm runs us through a shell, and some shells die of a SIGTERM without passing it on: then npm is gone, and nobody
 * would tell the portal to stop.
 */
function watchParent(gone) {
  if (!process.env.npm_lifecycle_event) return undefined;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    gone();
  }, 250);
  return timer;
}

function say(step) {
  process.stdout.write(`- ${step}\n`);
}

function refuse(sentence, code = 1) {
  // Who stopped us knows why the step did not end well.
  if (interrupted) process.exit(130);
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}
