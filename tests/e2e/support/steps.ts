import { expect, type Locator, type Page } from "playwright/test";
import { printedCodes } from "./people.ts";
import { scriptless } from "./watch.ts";
import { words } from "./words.ts";

const say = words();

/** Waits until the page's scripts have taken over, so that a test with JavaScript does not silently test the page without. */
export async function settled(page: Page): Promise<void> {
  if (scriptless.has(page)) return;
  const isLive = () =>
    Object.keys(document.querySelector("main") ?? {}).some((name) => name.startsWith("__reactFiber"));
  await page.waitForFunction(isLive);
}

/** Opens an address and waits until it can be used. @returns the status of the document */
export async function open(page: Page, path: string): Promise<number> {
  const response = await page.goto(path);
  await settled(page);
  return response?.status() ?? 0;
}

/** Presses what sends a form. @returns the status of its answer: 422 and 409 stay on the page, redirects go on */
export async function send(page: Page, by: Locator | string): Promise<number> {
  const button = typeof by === "string" ? page.getByRole("button", { name: by, exact: true }) : by;
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await button.click();
  return (await answer).status();
}

/** What every refused form must do: say it on top, take the focus there, and say "error" in the title. */
export async function expectRefused(page: Page, message: string): Promise<void> {
  const summary = page.locator(".errsum");
  await expect(summary).toContainText(message);
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(new RegExp(`^${say("titleError", { title: "" }).trim()}`));
}

/** The printed row of somebody. */
export function printed(firstName: string): { code: string; birthYear: string; recoveryCode: string } {
  const row = printedCodes().find(({ Name }) => Name?.startsWith(`${firstName} `));
  if (!row) throw new Error(`The start printed no code for ${firstName}.`);
  return {
    code: (row["Access code"] ?? "").replaceAll("-", ""),
    birthYear: row["Year of birth"] ?? "",
    recoveryCode: row["Recovery code"] ?? "",
  };
}

/** Goes through the door with a name and a passphrase, from the sign-in page that `path` is. */
export async function signInAgain(page: Page, signInName: string, passphrase: string): Promise<void> {
  await page.getByRole("link", { name: say("signIn:already.link") }).click();
  await page.waitForURL(/\/sign-in\/again/);
  await settled(page);
  await page.getByLabel(say("signIn:name.label")).fill(signInName);
  await page.getByLabel(say("signIn:passphrase.label")).fill(passphrase);
  await send(page, say("signIn:enter"));
}
