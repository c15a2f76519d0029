import { expect, test } from "../support/fixtures.ts";
import { act, allScreens, expectAccessible, openScreen } from "../support/screens.ts";

const full = Boolean(process.env["CORTILE_FULL"]);
const few = ["code", "home", "notice-office", "office"];

// Colours come from tokens, so a few screens tell; `check:full` looks at all of them.
for (const screen of allScreens.filter(({ name }) => full || few.includes(name))) {
  test(`${screen.name} in dark colours`, async ({ phone }, { parallelIndex }) => {
    await openScreen(phone, screen, parallelIndex, { theme: "dark" });
    const paper = await phone.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(Math.max(...paper.match(/\d+/g)!.slice(0, 3).map(Number)), paper).toBeLessThan(90);
    await expectAccessible(phone, { keyboard: false });
    await act(phone, screen);
    await expectAccessible(phone, { keyboard: false });
  });

  test(`${screen.name} in the system's own colours, without motion`, async ({ browse }, { parallelIndex }) => {
    const page = await browse({ options: { forcedColors: "active", reducedMotion: "reduce" } });
    await openScreen(page, screen, parallelIndex);
    // The system's colours are painted over ours; axe still measures ours.
    await expectAccessible(page, { ignore: /^axe color-contrast/ });
    const moving = await page.evaluate(
      () => document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1).length,
    );
    expect(moving).toBe(0);
  });
}
