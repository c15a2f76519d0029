import { deadControls } from "../support/controls.ts";
import { expect, test } from "../support/fixtures.ts";
import { act, allScreens, expectAccessible, openScreen } from "../support/screens.ts";
import { isOn } from "../support/turns.ts";
import { ways } from "../support/ways.ts";
import { words } from "../support/words.ts";

const say = words();

for (const screen of allScreens.filter(({ name }) => isOn(name, 2))) {
  test(`${screen.name} ${ways.scriptless.title}`, async ({ noScript: page }, { parallelIndex }) => {
    expect(await openScreen(page, screen, parallelIndex)).toBe(screen.status ?? 200);
    if (screen.title) await expect(page).toHaveTitle(say("title", { page: say(screen.title) }));
    const heading = await page.getByRole("heading", { level: 1 }).innerText();
    const content = await page.getByRole("main").innerText();
    expect(content.replace(heading, "").trim(), "what is below the heading").not.toBe("");
    expect(await page.evaluate(deadControls)).toEqual([]);
    await expectAccessible(page, { keyboard: false });
    await act(page, screen);
    expect(await page.evaluate(deadControls)).toEqual([]);
    await expectAccessible(page, { keyboard: false });
  });
}
