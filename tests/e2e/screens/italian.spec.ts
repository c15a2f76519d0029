import type { Page } from "playwright/test";
import { expect, test } from "../support/fixtures.ts";
import { act, allScreens, expectAccessible, openScreen } from "../support/screens.ts";
import { isOn } from "../support/turns.ts";
import { ways } from "../support/ways.ts";
import { words } from "../support/words.ts";

const say = words();

/** What one screen does first is a whole thumb high (48 px), also where other targets may be 44. */
async function smallMainButtons(page: Page): Promise<string[]> {
  return page.locator(".btn-main:visible, .btn-danger:visible").evaluateAll((buttons) =>
    buttons.flatMap((button) => {
      const least = button.classList.contains("btn-office") ? 44 : 48;
      const { width, height } = button.getBoundingClientRect();
      return Math.min(width, height) < least ? [`"${button.textContent}" is ${width} x ${height}`] : [];
    }),
  );
}

/** So many statements at most does a screen ask of the database. */
const most = 8;

for (const screen of allScreens) {
  test(`${screen.name} ${ways.italian.title}`, async ({ phone, teller }, { parallelIndex }) => {
    expect(await openScreen(phone, screen, parallelIndex)).toBe(screen.status ?? 200);
    if (screen.title) await expect(phone).toHaveTitle(say("title", { page: say(screen.title) }));
    const sent = Object.keys(JSON.parse(await phone.locator("#texts").innerText()) as object);
    expect(sent.sort()).toEqual(["common", ...screen.texts].sort());
    expect(await smallMainButtons(phone)).toEqual([]);
    const statements = await teller.statementsOf(phone);
    expect(statements.slice(most), `more than ${most} statements:\n${statements.join("\n")}`).toEqual([]);
    // Who cannot see, hear or point well: every second day, and all at once in check:full.
    if (!isOn(screen.name, 5, 2)) return;
    await expectAccessible(phone);
    await act(phone, screen);
    await expectAccessible(phone, { keyboard: false });
  });
}
