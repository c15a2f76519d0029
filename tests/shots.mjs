// `npm run shots`: pictures of the portal for the README and the public page, from the demonstration estate.
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { leaveDatabase, openSession, owner } from "./e2e/support/people.ts";
import startPortal from "./e2e/support/portal.ts";
import { needChromium } from "./support/run/chromium.ts";
import { runProgram } from "./support/run/processes.ts";

const root = join(dirnameOf(import.meta.url), "..");
const target = join(root, "public", "screens");

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 860 };
const pictures = [
  { name: "sign-in", path: "/sign-in", screen: phone },
  { name: "home", path: "/home", screen: phone, as: "Rosa" },
  { name: "home-ar", path: "/home", screen: phone, as: "Amina", reading: { locale: "ar" } },
  { name: "notice", path: "/notices", open: "acqua", screen: phone, as: "Rosa" },
  { name: "home-desktop", path: "/home", screen: desktop, as: "Rosa" },
  { name: "committee", path: "/committee", screen: desktop, as: "Dino" },
  { name: "office", path: "/office", screen: desktop, as: "Elena" },
  { name: "home-dark", path: "/home", screen: phone, as: "Rosa", reading: { theme: "dark", letters: "piupiu" } },
];

function dirnameOf(url) {
  return fileURLToPath(new URL(".", url));
}

async function signIn(context, firstName, reading) {
  const { rows } = await owner().query(
    `select p.id, exists (select from staff_role r where r.person_id = p.id) as staff from person p
     where p.first_name = $1 order by p.id limit 1`,
    [firstName],
  );
  const token = await openSession({ id: rows[0].id }, rows[0].staff ? "coordinator" : "tenant", reading);
  await context.addCookies([{ name: "cortile", value: token, url: process.env.CORTILE_E2E_URL }]);
}

async function take(browser, { name, path, open, screen, as, reading }) {
  const context = await browser.newContext({ viewport: screen, deviceScaleFactor: screen === phone ? 2 : 1 });
  if (as) await signIn(context, as, reading);
  const page = await context.newPage();
  await page.goto(process.env.CORTILE_E2E_URL + path);
  if (open) {
    await page.goto(
      process.env.CORTILE_E2E_URL + (await page.locator("main a.row", { hasText: open }).first().getAttribute("href")),
    );
  }
  await page.evaluate(() => document.fonts.ready);
  const devtools = await context.newCDPSession(page);
  const { data } = await devtools.send("Page.captureScreenshot", { format: "webp", quality: 80 });
  const file = join(target, `${name}.webp`);
  writeFileSync(file, Buffer.from(data, "base64"));
  console.log(`- ${name}.webp (${Math.round(statSync(file).size / 1024)} KiB)`);
  await context.close();
}

const run = (program, args, more = {}) =>
  runProgram(program, args, { cwd: root, minutes: 12, env: { ...process.env, ...more } });
const { path: executablePath, sentence } = await needChromium(run);
if (!executablePath) throw new Error(sentence);
mkdirSync(target, { recursive: true });
const stop = await startPortal();
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  for (const picture of pictures) await take(browser, picture);
} finally {
  await browser.close();
  await leaveDatabase();
  await stop();
}
