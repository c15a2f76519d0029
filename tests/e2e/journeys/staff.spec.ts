import { Secret, TOTP } from "otpauth";
import { expect, test } from "../support/fixtures.ts";
import { enter, forgetTries, glicini, newStaff, one } from "../support/neighbours.ts";
import { expectRefused, open, send, settled } from "../support/steps.ts";
import { words } from "../support/words.ts";

const say = words();

for (const script of [true, false]) {
  const how = script ? "with" : "without";
  test(`a coordinator makes a moderator, who comes in and goes again, ${how} JavaScript`, async ({ browse }) => {
    await forgetTries();
    const lastName = `Prova${Date.now()}${script ? "a" : "b"}`;
    const { territory, name: territoryName } = await one<{ territory: number; name: string }>(
      `select t.id as territory, t.name from condominium c join territory t on t.id = c.territory_id where c.code = $1`,
      [glicini],
    );
    const boss = await browse({ script, screen: { width: 1280, height: 900 } });
    await enter(boss, await newStaff("coordinator"), "coordinator");

    const code = await test.step("the account and its first code, shown once", async () => {
      await open(boss, "/office/staff");
      await boss.getByRole("link", { name: say("staff:add") }).click();
      await settled(boss);
      expect(await send(boss, say("staff:form.make"))).toBe(422);
      await expectRefused(boss, say("staff:errors.name"));
      await boss.locator("#new-firstName").fill("Nino");
      await boss.locator("#new-lastName").fill(lastName);
      await boss.locator("#new-birthYear").fill("1991");
      await boss.locator("#new-role-moderator").check();
      await boss.locator(`#new-territory-${territory}`).check();
      await send(boss, say("staff:form.make"));
      await expect(boss.getByText(say("staff:code.title", { name: `Nino ${lastName}` }))).toBeVisible();
      return (await boss.locator("p.fig").textContent()) ?? "";
    });

    const page = await browse({ script });
    await test.step("the new colleague sets up the second factor", async () => {
      await open(page, "/sign-in?next=/office");
      await page.getByLabel(say("signIn:code.label")).fill(code);
      await send(page, say("form.next"));
      await page.getByLabel(say("signIn:year.label")).fill("1991");
      await send(page, say("signIn:enter"));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("signIn:factor.newTitle"));
      await settled(page);
      const secret = ((await page.locator("p.num span").textContent()) ?? "").replaceAll(" ", "");
      const number = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
      await page.getByLabel(say("signIn:factor.step2")).fill(number);
      await send(page, say("signIn:enter"));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("signIn:factor.recoveryTitle"));
    });

    await test.step("and sees just the own territories, and no colleagues", async () => {
      expect(await open(page, "/office")).toBe(200);
      const { inside, outside } = await one<{ inside: number; outside: number }>(
        "select min(id) filter (where territory_id = $1) as inside, min(id) filter (where territory_id <> $1) as outside from condominium",
        [territory],
      );
      expect(await open(page, `/office/condominiums/${inside}`)).toBe(200);
      expect(await open(page, `/office/condominiums/${outside}`)).toBe(404);
      for (const path of ["/office/staff", "/office/staff/new"]) expect.soft(await open(page, path), path).toBe(404);
      await open(page, "/me");
      await page.getByRole("link", { name: say("me:factor.link") }).click();
      await settled(page);
      await page.getByLabel(say("me:factor.label")).fill("000000");
      expect(await send(page, say("me:factor.make"))).toBe(409);
    });

    await test.step("deactivated, the next click is out", async () => {
      await open(boss, `/office/staff?q=${lastName}`);
      await expect(boss.getByRole("cell", { name: territoryName })).toBeVisible();
      await boss.getByRole("link", { name: `Nino ${lastName}` }).click();
      await expect(boss.getByRole("heading", { level: 1 })).toHaveText(`Nino ${lastName}`);
      await settled(boss);
      await boss.getByText(say("staff:account.offSummary")).click();
      await send(boss, say("staff:account.off"));
      await expect(boss.getByText(say("staff:done.off"))).toBeVisible();
      await expect(boss.getByText(say("staff:change.deactivated"))).toBeVisible();
      await open(page, "/office");
      await expect(page).toHaveURL(/\/sign-in/);
    });
  });
}

test("nobody changes the own account", async ({ browse }) => {
  const boss = await browse();
  const person = await newStaff("coordinator");
  await enter(boss, person, "coordinator");
  await open(boss, `/office/staff/${person.id}`);
  await expect(boss.getByText(say("staff:account.self"))).toBeVisible();
  await expect(boss.getByRole("button", { name: say("staff:account.newCode") })).toHaveCount(0);
});
