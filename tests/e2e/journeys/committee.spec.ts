import { expect, test } from "../support/fixtures.ts";
import { enter, glicini, neighbour, one } from "../support/neighbours.ts";
import { somebody } from "../support/people.ts";
import { expectRefused, open, send, settled } from "../support/steps.ts";
import { words } from "../support/words.ts";

// Both look for their own notice on top of the same board.
test.describe.configure({ mode: "default" });

const say = words();
const inFourDays = () => new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10);

for (const [firstName, script] of [
  ["Dino", true],
  ["Ines", false],
] as const) {
  const how = script ? "with" : "without";

  test(`the committee publishes and withdraws a notice, ${how} JavaScript`, async ({ browse }) => {
    const page = await browse({ script });
    await enter(page, await neighbour(firstName), "committee");
    const title = `Prova ${how}: le bici in cortile ${Date.now()}`;
    const brief = {
      what: "Spostiamo le bici",
      when: "Sabato mattina",
      where: "Dal portone al cortile",
      todo: "Togli il lucchetto",
    };

    const path = await test.step("from the committee's desk to a new notice", async () => {
      await open(page, "/committee");
      await page.getByRole("link", { name: say("home:committee.publish") }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("notices:form.title"));
      await settled(page);
      await page.getByLabel(say("notices:form.heading")).fill(title);
      expect(await send(page, say("notices:form.publish"))).toBe(422);
      await expectRefused(page, say("notices:form.errors.body"));
      await expect(page.getByLabel(say("notices:form.heading"))).toHaveValue(title);
      for (const [name, text] of Object.entries(brief)) {
        await page.locator(`input#${name}`).fill(text);
      }
      await page.getByLabel(say("notices:form.body")).fill("Sabato **puliamo** il cortile.\n\n- scope\n- guanti");
      await page.getByLabel(say("notices:form.validUntil")).fill(inFourDays());
      await send(page, say("notices:form.publish"));
      await expect(page.getByText(say("notices:form.published"))).toBeVisible();
      await expect(page).toHaveURL(/\/notices\/\d+\?done=published$/);
      return new URL(page.url()).pathname;
    });

    await test.step("the notice shows what was written", async () => {
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
      for (const text of Object.values(brief)) await expect(page.getByText(text, { exact: true })).toBeVisible();
      await expect(page.locator("article .prose").first().locator("strong")).toHaveText("puliamo");
      await expect(page.locator("article .prose").first().locator("li")).toHaveText(["scope", "guanti"]);
      const day = Number(inFourDays().slice(8));
      await expect(page.getByText(new RegExp(`Vale fino a .*\\b${day}°? `))).toBeVisible();
      await open(page, "/notices");
      // Drafts and what is kept on top stand before it.
      const row = page.locator("main ul.rows > li").filter({ hasText: title });
      await expect(row).toHaveCount(1);
      await expect(row).toContainText(say("notices:kind.committee"));
    });

    await test.step("a neighbour sees it and cannot take it down", async () => {
      const other = await browse({ script });
      await enter(other, await neighbour("Cristina"), "tenant");
      await open(other, "/notices");
      await other.getByRole("link", { name: title }).click();
      await expect(other.getByRole("heading", { level: 1 })).toHaveText(title);
      await expect(other.getByRole("link", { name: say("notices:withdraw.link") })).toHaveCount(0);
      expect(await open(other, `${path}/withdraw`)).toBe(404);
    });

    await test.step("for somebody of another building it does not exist", async () => {
      const { id } = await one<{ id: number }>("select id from condominium where code = 'FI-02'");
      const stranger = await browse({ script });
      await enter(stranger, await somebody("tenant", 0, id), "tenant");
      expect(await open(stranger, path)).toBe(404);
      await expect(stranger.getByRole("heading", { level: 1 })).toHaveText(say("error.notFoundTitle"));
      for (const address of [path, `${path}.data`, `${path}/withdraw.data`]) {
        const answer = await stranger.request.get(address);
        expect.soft(answer.status(), address).toBe(404);
        expect(await answer.text()).not.toContain(title);
      }
    });

    await test.step("withdrawn with a reason, it moves to the notices of before", async () => {
      await open(page, path);
      await page.getByRole("link", { name: say("notices:withdraw.link") }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText(say("notices:withdraw.title"));
      await settled(page);
      expect(await send(page, say("notices:withdraw.action"))).toBe(422);
      await expectRefused(page, say("notices:withdraw.errors.reason"));
      await page.getByLabel(say("notices:withdraw.reason")).fill("Piove tutto il giorno");
      await send(page, say("notices:withdraw.action"));
      await expect(page.getByText(say("notices:withdraw.done"))).toBeVisible();
      await expect(page.getByText("Piove tutto il giorno")).toBeVisible();
      await expect(page.getByText(say("notices:refusal.withdrawn"))).toBeVisible();
      await open(page, "/notices");
      await expect(page.getByText(title)).toHaveCount(0);
      await page.getByRole("link", { name: say("notices:list.past") }).click();
      const row = page.locator("main ul.rows > li", { hasText: title });
      await expect(row).toContainText(say("notices:status.withdrawn"));
    });
  });
}

test("a resident writes as a neighbour and has no voice of the committee", async ({ phone, baseURL }) => {
  await enter(phone, await neighbour("Matteo", glicini), "tenant");
  await open(phone, "/notices/new");
  await expect(phone.getByText(say("notices:form.asCommittee"))).toHaveCount(0);
  await expect(phone.getByText(say("notices:importance.urgent"))).toHaveCount(0);
  const key = await phone.locator("main form input[name=key]").inputValue();
  const form = { key, voice: "committee", title: "Finto comitato", body: "No.", lang: "it" };
  const answer = await phone.request.post("/notices/new", {
    form,
    headers: { Origin: baseURL ?? "" },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(409);
  expect((await one<{ n: number }>("select count(*)::int as n from notice where title = $1", [form.title])).n).toBe(0);
});
