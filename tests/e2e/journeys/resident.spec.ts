import type { Page } from "playwright/test";
import { expect, test } from "../support/fixtures.ts";
import { commentsSaying, enter, glicini, neighbour, one } from "../support/neighbours.ts";
import { owner } from "../support/people.ts";
import { expectRefused, open, send, settled } from "../support/steps.ts";
import { words } from "../support/words.ts";

// Both write under the same notice and count its answers: one after the other.
test.describe.configure({ mode: "default" });

const say = words();

/** The notice of the office that the home shows first, as unread by the person's whole household. */
async function freshNotice(personId: number): Promise<number> {
  const { id } = await one<{ id: number }>(
    `select p.id from posting p join notice n on n.id = p.notice_id join condominium c on c.id = p.condominium_id
     where c.code = $1 and n.kind = 'office' and n.importance = 'important' and n.lang = 'it'
       and n.status = 'published' and p.published_at <= now() and p.hidden_at is null
       and (n.valid_until is null or n.valid_until > now()) order by p.published_at desc`,
    [glicini],
  );
  await owner().query(
    `delete from notice_read where posting_id = $1 and household_id in
       (select household_id from household_member where person_id = $2)`,
    [id, personId],
  );
  return id;
}

const homes = async (page: Page) => Number(/\d+/.exec(await page.locator("#read .small").innerText())?.[0]);
const answers = async (page: Page) => Number(/\d+/.exec(await page.locator("#comments-title").innerText())?.[0]);

for (const [firstName, script] of [
  ["Patrizia", true],
  ["Teresa", false],
] as const) {
  const how = script ? "with" : "without";

  test(`a resident reads, marks, answers and takes back, ${how} JavaScript`, async ({ browse }) => {
    const page = await browse({ script });
    const me = await neighbour(firstName);
    const noticeId = await freshNotice(me.id);
    await enter(page, me, "tenant");
    const field = page.getByLabel(say("notices:comment.label"));

    await test.step("from the home to the notice", async () => {
      await open(page, "/home");
      await page.locator(`main a[href="/notices/${noticeId}"]`).first().click();
      await expect(page.getByRole("button", { name: say("notices:read.action") })).toBeVisible();
      await settled(page);
    });

    await test.step("marking it as read lights one window", async () => {
      const before = await homes(page);
      await send(page, say("notices:read.action"));
      await expect(page.getByText(say("notices:read.done"))).toBeVisible();
      await expect(page.getByText(say("notices:read.thanks"))).toBeVisible();
      await expect(page.getByRole("button", { name: say("notices:read.action") })).toBeHidden();
      expect(await homes(page)).toBe(before + 1);
    });

    await test.step("an empty answer and one too long are refused and nothing is lost", async () => {
      expect(await send(page, say("notices:comment.send"))).toBe(422);
      await expectRefused(page, say("notices:comment.errors.body"));
      await expect(page.locator("#body")).toHaveAttribute("aria-invalid", "true");
      const long = "Quante cose da dire. ".repeat(100);
      await page.locator("#body").fill(long);
      expect(await send(page, page.locator("form", { has: page.locator("#body") }).getByRole("button"))).toBe(422);
      await expectRefused(page, say("notices:comment.errors.long"));
      expect((await page.locator("#body").inputValue()).trim()).toBe(long.trim());
    });

    const mark = `prova ${how} ${Date.now()}`;
    const said = `Va bene <script>document.title = "preso"</script> ${mark} <img src=x onerror=alert(1)>`;
    await test.step("an answer with signs of code shows as words", async () => {
      const before = await answers(page);
      await field.fill(said);
      await send(page, page.locator("form", { has: page.locator("#body") }).getByRole("button"));
      await expect(page.getByText(say("notices:comment.sent"))).toBeVisible();
      const mine = page.locator("[data-ugc]", { hasText: mark });
      await expect(mine).toHaveCount(1);
      await expect
        .soft(mine, "a person's words are shown, not taken away")
        .toContainText('<script>document.title = "preso"</script>');
      await expect(mine).toHaveAttribute("dir", "auto");
      await expect(mine).toHaveAttribute("lang", "it");
      expect(await mine.locator("script, img").count()).toBe(0);
      await expect(page).not.toHaveTitle(/preso|^Errore/);
      expect(await answers(page)).toBe(before + 1);
      await expect.soft(field, "what was taken is no longer in the field").toHaveValue("");
    });

    const reply = `مرحبًا، شكرًا لك ${mark}`;
    await test.step("a reply in Arabic stands under an answer, from right to left", async () => {
      const thread = page.locator("#comments > ol > li").first();
      await thread.locator("summary").first().click();
      await thread.locator("textarea").fill(reply);
      await send(page, thread.locator("form", { has: page.locator("textarea") }).getByRole("button"));
      await expect(page.getByText(say("notices:comment.sent"))).toBeVisible();
      const words = thread.locator("ol [data-ugc]", { hasText: reply });
      await expect(words).toHaveAttribute("dir", "auto");
      expect(await words.locator("p").evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
    });

    await test.step("taking the answer back", async () => {
      // A reply leads to its thread; the own answer is among the latest.
      await open(page, `/notices/${noticeId}`);
      const before = await answers(page);
      const mine = page.locator("#comments li", { hasText: mark }).filter({ hasText: "Va bene" }).last();
      await send(page, mine.getByRole("button", { name: say("notices:comment.remove") }).first());
      await expect(page.getByText(say("notices:comment.removed"))).toBeVisible();
      await expect(page.locator("#comments [data-ugc]", { hasText: `Va bene` }).filter({ hasText: mark })).toHaveCount(
        0,
      );
      expect(await answers(page)).toBe(before - 1);
      await expect(page.getByText(reply)).toBeVisible();
    });
    expect(await commentsSaying(reply)).toBe(1);
  });

  test(`the earlier answers of a long talk, ${how} JavaScript`, async ({ browse }) => {
    const page = await browse({ script });
    await enter(page, await neighbour(firstName), "tenant");
    const { id } = await one<{ id: number }>(
      "select posting_id as id from notice_comment group by posting_id order by count(*) desc, posting_id limit 1",
    );
    await open(page, `/notices/${id}`);
    const threads = page.locator("#comments > ol > li");
    await expect(threads).toHaveCount(20);
    const first = await threads.first().getAttribute("id");
    await page.getByRole("link", { name: say("notices:comments.earlier") }).click();
    await expect(page).toHaveURL(/before=\d+/);
    await expect(page.locator(`#${first}`)).toHaveCount(0);
    expect(await threads.count()).toBeGreaterThan(0);
    await page.getByRole("link", { name: say("notices:comments.latest") }).click();
    await expect(page.locator(`#${first}`)).toHaveCount(1);
  });
}

test("words sent after the session ended come back, without JavaScript too", async ({ browse }) => {
  const page = await browse({ script: false });
  await enter(page, await neighbour("Teresa"), "tenant");
  await open(page, "/notices/new");
  const title = "Cerco una scala da prestare";
  await page.locator("#title").fill(title);
  await page.context().clearCookies();
  await page
    .getByRole("main")
    .getByRole("button", { name: say("notices:form.publish") })
    .click();
  await expect(page.getByRole("heading", { name: say("error.closedTitle") })).toBeVisible();
  await expect(page.getByLabel(say("error.words"))).toHaveValue(new RegExp(title));
});
