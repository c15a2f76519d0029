import type { Page } from "playwright/test";
import { openPool } from "../../../db/connection.ts";
import { expect, test } from "../support/fixtures.ts";
import { enter, neighbour, one } from "../support/neighbours.ts";
import { type OwnPortal, startOwnPortal } from "../support/own-portal.ts";
import { expectRefused, open, send } from "../support/steps.ts";
import { words } from "../support/words.ts";

// One neighbour reads in three languages, and her choice is kept: one after the other.
test.describe.configure({ mode: "default" });

const say = words();

for (const language of ["it", "en", "ar"] as const) {
  test(`an unknown address says so in the reader's language (${language})`, async ({ phone }) => {
    await enter(phone, await neighbour("Barbara"), "tenant", { locale: language });
    for (const path of ["/non-esiste", "/notices/999999999", "/notices/abc", "/office", "/home/x.php"]) {
      expect(await open(phone, path), path).toBe(404);
      await expect(phone.getByRole("heading", { level: 1 })).toHaveText(words(language)("error.notFoundTitle"));
      await expect(phone.locator("html")).toHaveAttribute("lang", language);
    }
    await phone
      .getByRole("main")
      .getByRole("link", { name: words(language)("error.home") })
      .click();
    await expect(phone).toHaveURL(/\/home$/);
  });
}

for (const script of [true, false]) {
  test(`a barrier is told, signed out, ${script ? "with" : "without"} JavaScript`, async ({ browse }) => {
    const page = await browse({ script });
    const message = `Non riesco a leggere ${script} ${Date.now()} <b>grassetto</b>`;
    await open(page, "/accessibility");
    expect(await send(page, say("pages:accessibility.send"))).toBe(422);
    await expectRefused(page, say("pages:accessibility.errors.message"));
    await page.getByLabel(say("pages:accessibility.message")).fill(message);
    await page.locator("#contact").fill("055 1234567");
    await send(page, say("pages:accessibility.send"));
    await expect(page.getByText(say("pages:accessibility.sent"))).toBeVisible();
    const { n } = await one<{ n: number }>("select count(*)::int as n from accessibility_feedback where message = $1", [
      message,
    ]);
    expect(n).toBe(1);
  });
}

test.describe("when something breaks", () => {
  test.describe.configure({ mode: "default", timeout: 90_000 });
  let portal: OwnPortal;

  test.beforeAll(async () => {
    portal = await startOwnPortal("production");
  });
  test.afterAll(async () => portal?.stop());

  async function asCoordinator(page: Page): Promise<void> {
    const row = portal.codes.find(({ Role }) => Role === "coordinator") ?? {};
    await open(page, "/sign-in?next=/office");
    await page.getByLabel(say("signIn:code.label")).fill(row["Access code"] ?? "");
    await send(page, say("form.next"));
    await page.getByLabel(say("signIn:year.label")).fill(row["Year of birth"] ?? "");
    await send(page, say("signIn:enter"));
    await page.getByLabel(say("signIn:factor.label")).fill(row["Recovery code"] ?? "");
    await send(page, say("signIn:enter"));
    await expect(page).toHaveURL(/\/office$/);
  }

  test("the page has a number that is in the server's log, and nothing of the inside", async ({ browser }) => {
    // Not the watched page of the fixtures: here an answer of 500 is what we want.
    const context = await browser.newContext({ baseURL: portal.address, locale: "it-IT" });
    const page = await context.newPage();
    await asCoordinator(page);
    const pool = openPool(portal.ownerUrl, 1);
    await pool.query("revoke select on accessibility_feedback from cortile_app");
    try {
      expect(await open(page, "/office/feedback")).toBe(500);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("error.brokenTitle"));
      const shown = await page.getByText(say("error.id")).locator("bdi").innerText();
      expect(shown).toMatch(/^[0-9a-f-]{36}$/);
      expect(portal.log()).toContain(shown);
      const inside = /permission denied|accessibility_feedback|node_modules|\.server|at async/;
      expect(await page.content()).not.toMatch(inside);
      const data = await page.request.get("/office/feedback.data");
      expect(data.status()).toBe(500);
      expect(await data.text()).not.toMatch(inside);
      // Coming by a link, without a new document, is the same page.
      await page.goto("/office");
      await page.getByRole("link", { name: say("office:feedback.title") }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("error.brokenTitle"));
    } finally {
      await pool.query("grant select on accessibility_feedback to cortile_app");
      await pool.end();
    }
    expect(await open(page, "/office/feedback")).toBe(200);
    // What the log says of a person is a number, never a name or a word of theirs.
    expect(portal.log().slice(portal.log().indexOf("former"))).not.toMatch(/Elena|Vannini/);
    await context.close();
  });
});
