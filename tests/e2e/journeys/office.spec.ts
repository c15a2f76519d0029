import { expect, test } from "../support/fixtures.ts";
import { enter, forgetTries, newStaff, one } from "../support/neighbours.ts";
import { expectRefused, open, printed, send, settled } from "../support/steps.ts";
import { words } from "../support/words.ts";

const say = words();

for (const [firstName, place, script] of [
  ["Elena", { code: "FI-09", street: "Via delle Sette Chiavi", number: "31" }, true],
  ["Roberto", { code: "FI-10", street: "Via del Melograno Storto", number: "2" }, false],
] as const) {
  test(`the office comes in, publishes and answers, ${script ? "with" : "without"} JavaScript`, async ({ browse }) => {
    const letter = printed(firstName);
    await forgetTries();
    const page = await browse({ script });
    const title = `Prova dell’ufficio ${place.code} ${Date.now()}`;

    await test.step("code, year and recovery code", async () => {
      await open(page, "/sign-in?next=/office");
      await page.getByLabel(say("signIn:code.label")).fill(letter.code);
      await send(page, say("form.next"));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("signIn:year.title"));
      await page.getByLabel(say("signIn:year.label")).fill(letter.birthYear);
      await send(page, say("signIn:enter"));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("signIn:factor.title"));
      await settled(page);
      // Half a sign-in is none.
      expect((await page.request.get("/office", { maxRedirects: 0 })).status()).toBe(302);
      await page.getByLabel(say("signIn:factor.label")).fill("000000");
      expect(await send(page, say("signIn:enter"))).toBe(409);
      await expectRefused(page, say("signIn:refusal.wrongNumber"));
      await page.getByLabel(say("signIn:factor.label")).fill(letter.recoveryCode);
      await send(page, say("signIn:enter"));
      await expect(page).toHaveURL(/\/office$/);
    });

    await test.step("a condominium is found by its street", async () => {
      await settled(page);
      await page.getByLabel(say("office:search.label")).fill("una via che non esiste");
      await page.getByRole("button", { name: say("office:search.action") }).click();
      await expect(page.getByText(say("office:search.none"))).toBeVisible();
      await page.getByLabel(say("office:search.label")).fill(place.street.slice(4));
      await page.getByRole("button", { name: say("office:search.action") }).click();
      await page.getByRole("link", { name: `${place.street} ${place.number}` }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${place.street} ${place.number}`);
    });

    const path = await test.step("an official notice", async () => {
      await page.getByRole("link", { name: say("office:condominium.write") }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText(place.street);
      await settled(page);
      expect(await send(page, say("notices:form.publish"))).toBe(422);
      await expectRefused(page, say("notices:form.errors.title"));
      await page.getByLabel(say("notices:form.heading")).fill(title);
      await page.getByText(say("notices:importance.important"), { exact: true }).click();
      await page.getByLabel(say("notices:form.body")).fill("Chiamate il 333 123 4567.");
      expect(await send(page, say("notices:form.publish"))).toBe(409);
      await expectRefused(page, say("notices:refusal.look"));
      await expect(page.locator("mark")).toHaveText("333 123 4567");
      await expect(page.getByText(say("notices:check.why.phone"))).toBeVisible();
      await expect(page.getByRole("button", { name: say("notices:check.anyway") })).toBeVisible();
      await settled(page);
      await page.getByLabel(say("notices:form.body")).fill("L’ufficio passa giovedì.");
      await send(page, say("notices:form.publish"));
      await expect(page.getByText(say("notices:form.published"))).toBeVisible();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
      return new URL(page.url()).pathname;
    });

    await test.step("an answer with the office's voice", async () => {
      await settled(page);
      await page.getByLabel(say("notices:comment.label")).fill("Per domande siamo allo sportello.");
      await send(page, say("notices:comment.send"));
      const answer = page.locator("#comments li", { hasText: "allo sportello" });
      await expect(answer).toContainText(say("notices:kind.office"));
      await expect(answer).not.toContainText(firstName);
      await expect(page.getByRole("button", { name: say("notices:read.action") })).toHaveCount(0);
    });

    await test.step("for the moderator of another territory nothing of it exists", async () => {
      const { id, territory } = await one<{ id: number; territory: number }>(
        `select c.id, (select t.id from territory t where t.id <> c.territory_id order by t.id limit 1) as territory
         from condominium c where c.code = $1`,
        [place.code],
      );
      const other = await browse({ script });
      await enter(other, await newStaff("moderator", territory), "moderator");
      expect(await open(other, path)).toBe(404);
      const around = [path, `${path}/withdraw`, `/office/condominiums/${id}`, `/office/condominiums/${id}/notices/new`];
      for (const address of [...around, ...around.map((one) => `${one}.data`)]) {
        const answer = await other.request.get(address);
        expect.soft(answer.status(), address).toBe(404);
        expect(await answer.text()).not.toContain(title);
      }
      await open(other, `/office?q=${encodeURIComponent(place.street)}`);
      await expect(other.getByText(say("office:search.none"))).toBeVisible();
      expect(await open(other, "/office/feedback")).toBe(404);
    });
  });
}

test("the administrator sees the system and no content", async ({ phone }) => {
  await enter(phone, await newStaff("administrator"), "administrator");
  expect(await open(phone, "/admin")).toBe(200);
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText(say("office:admin.title"));
  await expect(phone.getByRole("cell", { name: say("office:admin.ok") }).first()).toBeVisible();
  const content = ["/office", "/office/feedback", "/office/condominiums/1", "/office/notices/1"];
  for (const path of content) expect.soft(await open(phone, path), path).toBe(404);
  await open(phone, "/home");
  await expect(phone).toHaveURL(/\/admin$/);
});

test("the office does not see the system", async ({ phone }) => {
  await enter(phone, await newStaff("coordinator"), "coordinator");
  expect(await open(phone, "/admin")).toBe(404);
  expect(await open(phone, "/committee")).toBe(200);
  await expect(phone).toHaveURL(/\/office$/);
});

for (const script of [true, false]) {
  test(`who has moved out keeps the own page only, ${script ? "with" : "without"} JavaScript`, async ({
    browse,
    asPerson,
  }) => {
    const page = await browse({ script });
    await asPerson(page, "former");
    for (const path of ["/home", "/notices", "/notices/new", "/notices/1", "/committee"]) {
      await open(page, path);
      await expect(page, path).toHaveURL(/\/me$/);
    }
    await expect(page.getByText(say("me:former.title"))).toBeVisible();
    for (const path of ["/office", "/admin", "/office/notices/1"]) expect.soft(await open(page, path), path).toBe(404);
    const data = await page.request.get("/notices/1.data", { maxRedirects: 0 });
    expect(await data.text()).not.toContain("html");
  });
}
