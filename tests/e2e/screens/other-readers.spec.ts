import { expect, screens, test } from "../support/fixtures.ts";
import { act, allScreens, expectAccessible, openScreen } from "../support/screens.ts";
import { isOn } from "../support/turns.ts";
import { ways } from "../support/ways.ts";
import { words } from "../support/words.ts";

const readers = [
  {
    name: ways.arabic.title,
    reading: { locale: "ar", letters: "piupiu" },
    screen: screens.small,
    shift: 0,
  },
  {
    // English has the longer words of the two other languages; the pseudo-locale is not served by a built portal.
    name: ways.english.title,
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
