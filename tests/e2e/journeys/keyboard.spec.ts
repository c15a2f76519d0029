import type { Locator, Page } from "playwright/test";
import { expect, test } from "../support/fixtures.ts";
import { enter, one } from "../support/neighbours.ts";
import { owner, somebody } from "../support/people.ts";
import { open } from "../support/steps.ts";
import { words } from "../support/words.ts";

const say = words();

/** What has the focus: seen, not under the bar at the bottom (WCAG 2.4.11), with a ring (2.4.7). */
function stop(): { name: string; trouble: string | null } {
  const element = document.activeElement ?? document.body;
  const name = `${element.tagName.toLowerCase()}#${element.id} "${(element.textContent ?? "").trim().slice(0, 30)}"`;
  if (element === document.body) return { name: "body", trouble: null };
  const { left, top, width, height } = element.getBoundingClientRect();
  const on = document.elementFromPoint(left + width / 2, Math.min(top + height / 2, innerHeight - 1));
  const label = element.closest("label") ?? document.querySelector(`label[for="${element.id}"]`);
  if (!on || !(element.contains(on) || on.contains(element) || label?.contains(on)))
    return { name, trouble: `${name} has the focus under something else` };
  const ring = [element, label].some((one) => one && getComputedStyle(one).outlineStyle !== "none");
  return { name, trouble: ring || element.matches("input, textarea") ? null : `${name} does not show the focus` };
}

/** Presses Tab until the target has the focus; every stop on the way must be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const seen: string[] = [];
  for (let at = 0; at < 150; at += 1) {
    await page.keyboard.press("Tab");
    const { name, trouble } = await page.evaluate(stop);
    expect.soft(trouble).toBeNull();
    seen.push(name);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never came to ${target.toString()}. It stopped at:\n${[...new Set(seen)].join("\n")}`);
}

/** After an act the keyboard goes on from where the person is, not from the top of the page. */
async function expectKeptFocus(page: Page, what: string): Promise<void> {
  await page.waitForTimeout(200);
  expect.soft((await page.evaluate(stop)).name, `focus after ${what}`).not.toBe("body");
}

test("a resident reads, marks, answers and takes back with the keyboard alone", async ({ phone }, {
  parallelIndex,
}) => {
  test.setTimeout(90_000);
  const { condominiumId } = await one<{ condominiumId: number }>(
    `select p.condominium_id as "condominiumId" from posting p join condominium c on c.id = p.condominium_id
     where c.code = 'FI-06' limit 1`,
  );
  const me = await somebody("tenant", parallelIndex, condominiumId);
  await enter(phone, me, "tenant");
  const { id } = await one<{ id: number }>(
    `select p.id from posting p join notice n on n.id = p.notice_id
     where p.condominium_id = $1 and n.kind = 'office' and n.status = 'published' and n.comments_open
       and p.published_at <= now() and p.hidden_at is null and p.stairwell_ids is null
       and (n.valid_until is null or n.valid_until > now()) order by p.published_at desc limit 1`,
    [condominiumId],
  );
  await owner().query("delete from notice_read where posting_id = $1", [id]);
  await owner().query(
    "insert into notice_comment (posting_id, condominium_id, author_id, voice, body, lang) select id, condominium_id, author_id, 'office', 'Domande?', 'it' from posting where id = $1",
    [id],
  );
  const keys = phone.keyboard;

  await test.step("past the menus to the content", async () => {
    await open(phone, "/notices");
    await keys.press("Tab");
    await expect(phone.getByRole("link", { name: say("skip") })).toBeFocused();
    await expect(phone.getByRole("link", { name: say("skip") })).toBeInViewport();
    await keys.press("Enter");
    await expect(phone.locator("#main")).toBeFocused();
  });

  await test.step("to the notice", async () => {
    await tabTo(phone, phone.locator(`main a[href="/notices/${id}"]`));
    await keys.press("Enter");
    await expect(phone.getByRole("button", { name: say("notices:read.action") })).toBeVisible();
    await expectKeptFocus(phone, "going to another page");
  });

  await test.step("marking it as read", async () => {
    await tabTo(phone, phone.getByRole("button", { name: say("notices:read.action") }));
    await keys.press("Enter");
    await expect(phone.getByText(say("notices:read.done"))).toBeVisible();
    await expectKeptFocus(phone, "marking as read");
  });

  const said = `Con la tastiera ${Date.now()}`;
  await test.step("an empty answer, then a real one", async () => {
    const send = phone.locator("#comments form", { has: phone.locator("#body") }).getByRole("button");
    await tabTo(phone, send);
    await keys.press("Space");
    await expect(phone.locator(".errsum")).toBeFocused();
    await keys.press("Tab");
    await keys.press("Enter");
    await expect(phone.locator("#body")).toBeFocused();
    await keys.type(said);
    await keys.press("Tab");
    await expect(send).toBeFocused();
    await keys.press("Enter");
    await expect(phone.getByText(say("notices:comment.sent"))).toBeVisible();
    await expectKeptFocus(phone, "answering");
  });

  await test.step("a reply in its fold", async () => {
    await tabTo(phone, phone.locator("#comments details > summary").first());
    await keys.press("Enter");
    await keys.press("Tab");
    await expect(phone.locator("#comments details textarea").first()).toBeFocused();
    await keys.type("Anche la replica");
    await keys.press("Tab");
    await keys.press("Enter");
    await expect(phone.getByText("Anche la replica")).toBeVisible();
    await expectKeptFocus(phone, "replying");
  });

  await test.step("taking the answer back", async () => {
    await tabTo(phone, phone.getByRole("link", { name: say("notices:comments.latest") }));
    await keys.press("Enter");
    const mine = phone.locator("#comments > ol > li", { hasText: said });
    await expect(mine).toBeVisible();
    await tabTo(phone, mine.getByRole("button", { name: say("notices:comment.remove") }));
    await keys.press("Enter");
    await expect(phone.getByText(said)).toBeHidden();
    await expectKeptFocus(phone, "taking back");
  });
});

test("the language menu with the keyboard", async ({ phone }) => {
  await open(phone, "/help");
  const menu = phone.locator("details.menu");
  const summary = menu.locator("summary");
  await tabTo(phone, summary);
  await phone.keyboard.press("Enter");
  await expect(menu).toHaveAttribute("open");
  await phone.keyboard.press("Tab");
  await expect(menu.getByRole("button", { name: "Italiano" })).toBeFocused();
  await phone.keyboard.press("Escape");
  await expect(menu).not.toHaveAttribute("open");
  await expect(summary).toBeFocused();
  await phone.keyboard.press("Space");
  await expect(menu).toHaveAttribute("open");
  await phone.mouse.click(10, 700);
  await expect(menu).not.toHaveAttribute("open");
  await summary.focus();
  await phone.keyboard.press("Enter");
  await tabTo(phone, menu.getByRole("button", { name: "English" }));
  await phone.keyboard.press("Enter");
  await expect(phone.locator("html")).toHaveAttribute("lang", "en");
});
