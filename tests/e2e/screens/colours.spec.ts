import { expect, test } from "../support/fixtures.ts";
import { act, allScreens, expectAccessible, openScreen } from "../support/screens.ts";
import { full } from "../support/turns.ts";
import { leftOut, ways } from "../support/ways.ts";

const few = ["code", "home", "notice-office", "office"];

// Colours come from tokens, so a few screens tell; `check:full` looks at all of them.
for (const screen of allScreens.filter(({ name }) => full || few.includes(name))) {
  test(`${screen.name} ${ways.dark.title}`, async ({ phone }, { parallelIndex }) => {
    await openScreen(phone, screen, parallelIndex, { theme: "dark" });
    const paper = await phone.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(Math.max(...paper.match(/\d+/g)!.slice(0, 3).map(Number)), paper).toBeLessThan(90);
    await expectAccessible(phone, { keyboard: false });
    await act(phone, screen);
    await expectAccessible(phone, { keyboard: false });
  });

  test(`${screen.name} ${ways.forced.title}`, async ({ browse }, { parallelIndex }) => {
    const page = await browse({ options: { forcedColors: "active", reducedMotion: "reduce" } });
    await openScreen(page, screen, parallelIndex);
    await expectAccessible(page, { ignore: leftOut.systemColours.pattern });
    const moving = await page.evaluate(
      () => document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1).length,
    );
    expect(moving).toBe(0);
  });
}
