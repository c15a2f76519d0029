import { expect, test } from "../support/fixtures.ts";
import { allScreens, openScreen } from "../support/screens.ts";
import { ways } from "../support/ways.ts";

for (const name of ways.paper.only) {
  test(`${name} ${ways.paper.title}`, async ({ desktop }, { parallelIndex }) => {
    const screen = allScreens.find((one) => one.name === name)!;
    await openScreen(desktop, screen, parallelIndex, { theme: "dark" });
    await desktop.emulateMedia({ media: "print" });
    await expect(desktop.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(desktop.locator("article .prose").first()).toBeVisible();
    for (const part of ["nav", "footer", "button", "textarea", "input:not([type=hidden])", ".skip", "#read"]) {
      await expect(desktop.locator(`${part}:visible`), part).toHaveCount(0);
    }
    const colours = await desktop.evaluate(() => ({
      paper: getComputedStyle(document.body).backgroundColor,
      ink: getComputedStyle(document.querySelector("h1")!).color,
    }));
    expect(colours.paper).toBe("rgb(255, 255, 255)");
    expect(Math.max(...colours.ink.match(/\d+/g)!.slice(0, 3).map(Number)), colours.ink).toBeLessThan(90);
  });
}
