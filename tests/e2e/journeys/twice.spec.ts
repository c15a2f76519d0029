import type { Page } from "playwright/test";
import { expect, test } from "../support/fixtures.ts";
import { commentsSaying, enter, forgetTries, givePassphrase, glicini, neighbour, one } from "../support/neighbours.ts";
import { open, send, settled, signInAgain } from "../support/steps.ts";
import { words } from "../support/words.ts";

const say = words();
const noticeOfNeighbours = async () =>
  (
    await one<{ id: number }>(
      `select p.id from posting p join notice n on n.id = p.notice_id join condominium c on c.id = p.condominium_id
       where c.code = $1 and n.kind = 'neighbour' and n.status = 'published' and n.comments_open
         and p.published_at <= now() and p.hidden_at is null order by p.published_at desc`,
      [glicini],
    )
  ).id;
const answerForm = (page: Page) => page.locator("#comments form", { has: page.locator("#body") });

test("the same form sent twice at once writes once", async ({ phone, baseURL }) => {
  await enter(phone, await neighbour("Stefano"), "tenant");
  const path = `/notices/${await noticeOfNeighbours()}`;
  await open(phone, path);
  const key = await answerForm(phone).locator("input[name=key]").inputValue();
  const body = `Due volte insieme ${Date.now()}`;
  const post = () =>
    phone.request.post(`${path}?do=comment&to=`, {
      form: { key, parentId: "", body },
      headers: { Origin: baseURL ?? "" },
      maxRedirects: 0,
    });
  const answers = await Promise.all([post(), post(), post()]);
  expect(answers.map((answer) => answer.status())).toEqual([302, 302, 302]);
  expect(new Set(answers.map((answer) => answer.headers()["location"])).size).toBe(1);
  expect(await commentsSaying(body)).toBe(1);
});

test("a double tap on the button writes once", async ({ phone }) => {
  await enter(phone, await neighbour("Stefano"), "tenant");
  await open(phone, `/notices/${await noticeOfNeighbours()}`);
  const body = `Doppio tocco ${Date.now()}`;
  await phone.locator("#body").fill(body);
  await answerForm(phone).getByRole("button").dblclick();
  await expect(phone.getByText(say("notices:comment.sent"))).toBeVisible();
  expect(await commentsSaying(body)).toBe(1);
});

for (const script of [true, false]) {
  const how = script ? "with" : "without";

  test(`two tabs of one person both get through, ${how} JavaScript`, async ({ browse }) => {
    const first = await browse({ script });
    await enter(first, await neighbour("Olena"), "tenant");
    const path = `/notices/${await noticeOfNeighbours()}`;
    await open(first, path);
    const second = await first.context().newPage();
    await second.goto(path);
    for (const [tab, page] of [first, second].entries()) {
      const body = `Scheda ${tab} ${how} ${Date.now()}`;
      await page.locator("#body").fill(body);
      await answerForm(page).getByRole("button").click();
      await expect(page.getByText(body)).toBeVisible();
      expect(await commentsSaying(body)).toBe(1);
    }
  });

  test(`the back button after sending writes nothing again, ${how} JavaScript`, async ({ browse }) => {
    const page = await browse({ script });
    await enter(page, await neighbour("Elisa"), "tenant");
    await open(page, "/notices");
    await page.goto(`/notices/${await noticeOfNeighbours()}`);
    await settled(page);
    const body = `Torno indietro ${how} ${Date.now()}`;
    await page.locator("#body").fill(body);
    await send(page, answerForm(page).getByRole("button"));
    await expect(page.getByText(say("notices:comment.sent"))).toBeVisible();
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.goForward();
    await page.reload();
    await expect(page.getByText(body)).toBeVisible();
    expect(await commentsSaying(body)).toBe(1);
  });

  test(`a session closed elsewhere leads through the door and back, ${how} JavaScript`, async ({ browse }) => {
    await forgetTries();
    const person = await neighbour(script ? "Lin" : "Ana");
    const name = await givePassphrase(person, "parole di prova");
    const page = await browse({ script });
    const other = await browse({ script });
    await enter(page, person, "tenant");
    await enter(other, person, "tenant");
    await open(page, "/home");
    await open(other, "/me");
    await send(other, say("me:devices.closeAll"));
    await expect(other.getByText(say("me:devices.closedAll"))).toBeVisible();
    await page
      .locator("nav:visible")
      .getByRole("link", { name: say("nav.notices") })
      .first()
      .click();
    await expect(page).toHaveURL(/\/sign-in\?next=%2Fnotices$/);
    await settled(page);
    await signInAgain(page, name, "parole di prova");
    await expect(page).toHaveURL(/\/notices$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("notices:list.title"));
  });
}

test("an address of another site is never gone to", async ({ browse, baseURL }) => {
  await forgetTries();
  const name = await givePassphrase(await neighbour("Davide"), "parole di prova");
  const hostile = [
    "https://evil.example/",
    "//evil.example",
    "/a/..//evil.example/",
    "/\\evil.example",
    "javascript:alert(1)",
    "/%5Cevil.example/..//x",
  ];
  for (const next of hostile) {
    const page = await browse({ script: false });
    const form = { signInName: name, passphrase: "parole di prova" };
    const answer = await page.request.post(`/sign-in/again?next=${encodeURIComponent(next)}`, {
      form,
      headers: { Origin: baseURL ?? "" },
      maxRedirects: 0,
    });
    expect(answer.status(), next).toBe(302);
    const goes = new URL(answer.headers()["location"] ?? "", baseURL);
    expect(goes.origin, next).toBe(new URL(baseURL ?? "").origin);
    const kept = await page.request.post("/preferences", {
      form: { letters: "a", next },
      headers: { Origin: baseURL ?? "" },
      maxRedirects: 0,
    });
    expect(new URL(kept.headers()["location"] ?? "", baseURL).origin, next).toBe(new URL(baseURL ?? "").origin);
  }
});
