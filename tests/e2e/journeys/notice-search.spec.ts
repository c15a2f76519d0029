import { expect, test } from "../support/fixtures.ts";
import { enter, neighbour, newStaff } from "../support/neighbours.ts";
import { noticeOf } from "../support/screen-walks.ts";
import { open, send } from "../support/steps.ts";
import { words } from "../support/words.ts";

// Both pin the same notice.
test.describe.configure({ mode: "default" });

const say = words();

for (const script of [true, false]) {
  const how = script ? "with" : "without";

  test(`a neighbour searches from the board, reads a result and goes back, ${how} JavaScript`, async ({ browse }) => {
    const page = await browse({ script });
    await enter(page, await neighbour("Rosa"), "tenant");
    await open(page, "/notices");
    await page.getByLabel(say("notices:search.label")).fill("PULIZIE");
    await page.getByRole("button", { name: say("notices:search.action"), exact: true }).click();
    await expect(page).toHaveURL(/\/notices\/search\?q=PULIZIE/);
    await expect(page.locator(".found mark").first()).toHaveText(/puliz/i);
    const results = page.url();
    await page.locator(".rows a").first().click();
    await expect(page).toHaveURL(/\/notices\/\d+\?results=/);
    await page.getByRole("link", { name: say("notices:search.back") }).click();
    await expect(page).toHaveURL(results);

    await test.step("what is not there says what to try", async () => {
      await open(page, "/notices/search?q=inesistente&kind=office");
      await expect(page.getByRole("heading", { name: say("notices:search.none") })).toBeVisible();
      await page.getByRole("link", { name: say("notices:search.everywhere") }).click();
      await expect(page).toHaveURL(/q=inesistente&comments=yes$/);
    });
  });

  test(`the committee puts a notice at the top and takes it down, ${how} JavaScript`, async ({ browse }) => {
    const page = await browse({ script });
    await enter(page, await neighbour("Dino"), "committee");
    const posting = await noticeOf("office", 1);
    await open(page, `/notices/${posting}`);
    const undo = page.getByRole("button", { name: say("notices:pin.undo") });
    if (await undo.isVisible()) await send(page, undo);
    await page.locator("#pin details > summary").click();
    await page.getByLabel(say("notices:pin.day")).fill("2099-01-01");
    await send(page, page.locator("#pin").getByRole("button", { name: say("notices:pin.action"), exact: true }));
    await expect(page.getByText(say("notices:pin.pinned"))).toBeVisible();
    await open(page, "/notices");
    const row = page.locator(`a[href="/notices/${posting}"]`);
    await expect(row).toHaveCount(1);
    await expect(row).toContainText(say("notices:pin.mark"));
    await open(page, `/notices/${posting}`);
    await send(page, undo);
    await expect(page.getByText(say("notices:pin.unpinned"))).toBeVisible();
  });

  test(`the office searches its boards, ${how} JavaScript`, async ({ browse }) => {
    const page = await browse({ script });
    await enter(page, await newStaff("coordinator"), "coordinator");
    await open(page, "/office/condominiums/1");
    await page.getByLabel(say("notices:search.label")).fill("acqua");
    await page.getByRole("button", { name: say("notices:search.action"), exact: true }).click();
    await expect(page).toHaveURL(/\/office\/notices\/search\?condominium=1&q=acqua/);
    await expect(page.locator(".found mark").first()).toBeVisible();
    await page.getByLabel(say("notices:search.condominium"), { exact: true }).selectOption("");
    await page.getByRole("button", { name: say("notices:search.action"), exact: true }).click();
    await expect(page).not.toHaveURL(/condominium=1/);
    await expect(page.locator(".rows a").first()).toBeVisible();
  });
}
