import { expect, test } from "../support/fixtures.ts";
import { forgetTries, neighbour } from "../support/neighbours.ts";
import { owner } from "../support/people.ts";
import { open, printed, send, settled } from "../support/steps.ts";
import { words } from "../support/words.ts";

const say = words();
const en = words("en");
const ar = words("ar");

for (const [firstName, script] of [
  ["Grace", true],
  ["Karim", false],
] as const) {
  test(`language and letters, ${script ? "with" : "without"} JavaScript`, async ({ browse }) => {
    await forgetTries();
    const person = await neighbour(firstName);
    await owner().query("update person set locale = 'it', letters = 'piupiu' where id = $1", [person.id]);
    const page = await browse({ script });
    const html = page.locator("html");

    await test.step("from the sign-in page to English and to Arabic", async () => {
      await open(page, "/sign-in");
      await page.locator(".pills").getByRole("button", { name: "English" }).click();
      await expect(html).toHaveAttribute("lang", "en");
      await expect(html).toHaveAttribute("dir", "ltr");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(en("signIn:title"));
      await page.locator(".pills").getByRole("button", { name: "العربية" }).click();
      await expect(html).toHaveAttribute("lang", "ar");
      await expect(html).toHaveAttribute("dir", "rtl");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(ar("signIn:title"));
      await settled(page);
      // Numbers run from left to right, also here.
      const code = page.getByLabel(ar("signIn:code.label"));
      expect(await code.evaluate((element) => getComputedStyle(element).direction)).toBe("ltr");
    });

    await test.step("the largest letters stay after a new load", async () => {
      const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
      const before = await size();
      await page
        .locator(".letters:visible")
        .getByRole("button", { name: ar("letters.piupiu") })
        .click();
      await expect(html).toHaveAttribute("data-letters", "piupiu");
      expect((await size()) / before).toBeCloseTo(1.5, 1);
      await open(page, "/help");
      await expect(html).toHaveAttribute("data-letters", "piupiu");
      await expect(html).toHaveAttribute("lang", "ar");
      await expect(page.locator(".letters:visible [aria-pressed=true]")).toHaveAttribute(
        "aria-label",
        ar("letters.piupiu"),
      );
    });

    await test.step("signed in, the page is as the person's record says", async () => {
      const letter = printed(firstName);
      await open(page, "/sign-in");
      await page.getByLabel(ar("signIn:code.label")).fill(letter.code);
      await send(page, ar("form.next"));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(ar("signIn:year.title"));
      await page.getByLabel(ar("signIn:year.label")).fill(letter.birthYear);
      await send(page, ar("signIn:enter"));
      await expect(page).toHaveURL(/\/home$/);
      await expect(html).toHaveAttribute("data-letters", "piupiu");
      await open(page, "/me");
      await expect(html).toHaveAttribute("lang", "it");
    });

    await test.step("dark colours", async () => {
      await page.getByText(say("me:reading.dark"), { exact: true }).click();
      await send(page, say("me:reading.save"));
      await expect(html).toHaveAttribute("data-theme", "dark");
      await open(page, "/home");
      await expect(html).toHaveAttribute("data-theme", "dark");
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(Math.max(...paper.match(/\d+/g)!.slice(0, 3).map(Number)), paper).toBeLessThan(90);
    });

    await test.step("a change reaches the person's other devices", async () => {
      await page.locator("details.menu > summary:visible").first().click();
      await page.locator("details.menu[open]").getByRole("button", { name: "English" }).click();
      await expect(html).toHaveAttribute("lang", "en");
      await expect(page).toHaveURL(/\/home$/);
      const { rows } = await owner().query("select locale, letters, theme from person where id = $1", [person.id]);
      expect(rows).toEqual([{ locale: "en", letters: "piupiu", theme: "dark" }]);
    });
  });
}

test("the address of a public page can ask for a language", async ({ noScript }) => {
  for (const path of ["/", "/help", "/privacy", "/accessibility", "/legal", "/sign-in"]) {
    await open(noScript, `${path}?lng=en`);
    await expect(noScript.locator("html"), path).toHaveAttribute("lang", "en");
    await expect(noScript.getByRole("contentinfo").getByText(en("footer.privacy"))).toBeVisible();
  }
  await open(noScript, "/help?lng=ar");
  await expect(noScript.locator("html")).toHaveAttribute("dir", "rtl");
  for (const unknown of ["pseudo", "xx", "<script>"]) {
    await open(noScript, `/help?lng=${encodeURIComponent(unknown)}`);
    await expect(noScript.locator("html"), unknown).toHaveAttribute("lang", "it");
  }
});

test("a browser is met in its own language", async ({ browse }) => {
  for (const [locale, lang] of [
    ["en-GB", "en"],
    ["ar-MA", "ar"],
    ["fr-FR", "it"],
  ] as const) {
    const page = await browse({ options: { locale } });
    await open(page, "/");
    await expect(page.locator("html"), locale).toHaveAttribute("lang", lang);
  }
});
