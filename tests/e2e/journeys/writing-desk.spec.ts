import { expect, test } from "../support/fixtures.ts";
import { enter } from "../support/neighbours.ts";
import { somebody } from "../support/people.ts";
import { open } from "../support/steps.ts";
import { words } from "../support/words.ts";

const say = words();

test("a draft half written is kept, found on the board, finished and put up", async ({ page }) => {
  await enter(page, await somebody("tenant", 3), "tenant", {});
  await open(page, "/notices/new");
  await page.getByLabel(say("notices:form.heading")).fill("Cerco una bici piccola");
  await page.getByRole("button", { name: say("notices:drafts.keep") }).click();
  await expect(page.locator(".toast")).toContainText(say("notices:drafts.kept"));
  await open(page, "/notices");
  await page.getByRole("link", { name: /Cerco una bici piccola/ }).click();
  await expect(page.getByLabel(say("notices:form.heading"))).toHaveValue("Cerco una bici piccola");
  await page
    .getByLabel(say("notices:form.body"), { exact: true })
    .fill("Mia figlia ha sei anni. Chi ne ha una da dare?");
  await page.getByRole("button", { name: say("notices:form.publish") }).click();
  await expect(page).toHaveURL(/\/notices\/\d+\?done=published/);
  await open(page, "/notices");
  await expect(page.locator('a[href^="/notices/drafts/"]')).toHaveCount(0);
});
