import { expect, test } from "../support/fixtures.ts";
import { forgetTries, neighbour, neverEntered } from "../support/neighbours.ts";
import { expectRefused, open, printed, send, settled, signInAgain } from "../support/steps.ts";
import { words } from "../support/words.ts";

const say = words();
const passphrase = "gelsomino treno lunedì";

/** The same code with a slip of the finger in the last number. */
const slipped = (code: string) => code.slice(0, -1) + ((Number(code.at(-1)) + 1) % 10);
const digits = (text: string) => text.replace(/\D/g, "");

for (const [firstName, code, script] of [
  ["Marco", "FI-03", true],
  ["Rosa", "FI-01", false],
] as const) {
  test(`first entry with the code of the letter, ${script ? "with" : "without"} JavaScript`, async ({ browse }) => {
    const letter = printed(firstName);
    await forgetTries();
    await neverEntered(await neighbour(firstName, code));
    const page = await browse({ script });

    await test.step("a slip of the finger costs nothing", async () => {
      await open(page, "/sign-in");
      const field = page.getByLabel(say("signIn:code.label"));
      await field.pressSequentially(slipped(letter.code));
      expect(await send(page, say("form.next"))).toBe(422);
      await expectRefused(page, say("signIn:code.errors.slip"));
      expect(digits(await field.inputValue())).toBe(slipped(letter.code));
      await expect(field).toHaveAttribute("aria-invalid", "true");
      await page.locator(".errsum a").click();
      await expect(field).toBeFocused();
      await field.fill(letter.code);
      await send(page, say("form.next"));
    });

    await test.step("a wrong year is refused, the right one opens", async () => {
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("signIn:year.title"));
      await settled(page);
      const year = page.getByLabel(say("signIn:year.label"));
      await year.fill(String(Number(letter.birthYear) + 1));
      expect(await send(page, say("signIn:enter"))).toBe(409);
      await expectRefused(page, say("signIn:refusal.wrong"));
      await year.fill(letter.birthYear);
      await send(page, say("signIn:enter"));
    });

    const signInName = await test.step("the welcome: name, reading, being told, way back", async () => {
      const heading = page.getByRole("heading", { level: 1 });
      await expect(heading).toHaveText(say("signIn:welcome.name.title"));
      await settled(page);
      const name = page.getByLabel(say("signIn:welcome.name.label"));
      await name.fill("X");
      expect(await send(page, say("form.next"))).toBe(422);
      await expectRefused(page, say("signIn:welcome.name.errors.short"));
      await name.fill(`${firstName} di prova`);
      await send(page, say("form.next"));
      await expect(heading).toHaveText(say("signIn:welcome.page.title"));
      await expect(page).not.toHaveTitle(new RegExp(`^${say("form.errorPrefix")}`));
      await page.getByText(say("signIn:welcome.page.piu"), { exact: true }).click();
      await send(page, say("form.next"));
      await expect(heading).toHaveText(say("signIn:welcome.told.title"));
      await expect(page.locator("html")).toHaveAttribute("data-letters", "piu");
      await page.getByText(say("signIn:welcome.told.app"), { exact: true }).click();
      await send(page, say("form.next"));
      await expect(heading).toHaveText(say("signIn:welcome.wayBack.title"));
      await page.getByRole("link", { name: say("signIn:welcome.wayBack.passphrase") }).click();
      await page.getByLabel(say("signIn:passphrase.newLabel")).fill(passphrase);
      await page.getByLabel(say("signIn:passphrase.repeatLabel")).fill("gelsomino treno martedì");
      expect(await send(page, say("form.save"))).toBe(422);
      await expectRefused(page, say("signIn:passphrase.errors.repeat"));
      await page.getByLabel(say("signIn:passphrase.newLabel")).fill(passphrase);
      await page.getByLabel(say("signIn:passphrase.repeatLabel")).fill(passphrase);
      await send(page, say("form.save"));
      await expect(heading).toHaveText(say("signIn:welcome.wayBack.doneTitle"));
      const given = await page.getByText(/^[a-z]+-\d{4,5}$/).innerText();
      await page.getByRole("link", { name: say("signIn:welcome.wayBack.done") }).click();
      await expect(page).toHaveURL(/\/home$/);
      await expect(heading).toContainText(`${firstName} di prova`);
      return given;
    });

    await test.step("out, and in again with the own words", async () => {
      await open(page, "/me");
      await send(page, say("me:signOut.action"));
      await expect(page.getByText(say("signIn:signedOut"))).toBeVisible();
      expect(await open(page, "/home")).toBe(200);
      await expect(page).toHaveURL(/\/sign-in\?next=%2Fhome$/);
      await signInAgain(page, signInName, "parole sbagliate davvero");
      await expectRefused(page, say("signIn:refusal.wrongPassphrase"));
      await expect(page.getByLabel(say("signIn:name.label"))).toHaveValue(signInName);
      // What is secret never travels back in a page; with scripts the field was never gone.
      if (!script) await expect(page.getByLabel(say("signIn:passphrase.label"))).toHaveValue("");
      await page.getByLabel(say("signIn:passphrase.label")).fill(passphrase);
      await send(page, say("signIn:enter"));
      await expect(page).toHaveURL(/\/home$/);
      await expect(page.getByText(say("home:newDevice.title"))).toBeHidden();
    });

    await test.step("another telephone is told on this one", async () => {
      const other = await browse({ script });
      await open(other, "/sign-in");
      await signInAgain(other, signInName, passphrase);
      await expect(other).toHaveURL(/\/home$/);
      await open(page, "/home");
      await expect(page.getByText(say("home:newDevice.title"))).toBeVisible();
      await send(page, say("home:newDevice.me"));
      await expect(page.getByText(say("home:newDevice.title"))).toBeHidden();
      await expect(page).toHaveURL(/\/home$/);
    });
  });
}
