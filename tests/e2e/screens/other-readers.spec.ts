import { createHash } from "node:crypto";
import { expect, screens, test } from "../support/fixtures.ts";
import { act, allScreens, expectAccessible, openScreen } from "../support/screens.ts";
import { words } from "../support/words.ts";

/** Each screen is looked at every twelfth day, the same for everybody who runs the tests that day; `check:full` takes all. */
const today = Math.floor(Date.now() / 86_400_000);
const isOn = (name: string, shift: number) =>
  Boolean(process.env["CORTILE_FULL"]) ||
  (createHash("sha256").update(name).digest().readUInt8() + today + shift) % 12 === 0;

const readers = [
  {
    name: "in Arabic with the largest letters on a small telephone",
    reading: { locale: "ar", letters: "piupiu" },
    screen: screens.small,
    shift: 0,
  },
  {
    // English has the longer words of the two other languages; the pseudo-locale is not served by a built portal.
    name: "in English with the largest letters on a desk",
    reading: { locale: "en", letters: "piupiu" },
    screen: screens.desktop,
    shift: 1,
  },
] as const;

for (const { name, reading, screen: size, shift } of readers) {
  const say = words(reading.locale);
  for (const screen of allScreens.filter((one) => isOn(one.name, shift))) {
    test(`${screen.name} ${name}`, async ({ browse }, { parallelIndex }) => {
      const page = await browse({ screen: size });
      expect(await openScreen(page, screen, parallelIndex, reading)).toBe(screen.status ?? 200);
      await expect(page.locator("html")).toHaveAttribute("lang", reading.locale);
      await expect(page.locator("html")).toHaveAttribute("dir", reading.locale === "ar" ? "rtl" : "ltr");
      await expect(page.locator("html")).toHaveAttribute("data-letters", "piupiu");
      if (screen.title) await expect(page).toHaveTitle(say("title", { page: say(screen.title) }));
      await expectAccessible(page);
      await act(page, screen, say);
      await expectAccessible(page, { keyboard: false });
    });
  }
}
