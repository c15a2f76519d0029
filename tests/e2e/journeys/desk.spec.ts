import type { Page } from "playwright/test";
import { expect, test } from "../support/fixtures.ts";
import {
  commentsSaying,
  enter,
  forgetTries,
  glicini,
  neighbour,
  neverEntered,
  newStaff,
  one,
} from "../support/neighbours.ts";
import { owner } from "../support/people.ts";
import { expectRefused, open, printed, send, settled } from "../support/steps.ts";
import { words } from "../support/words.ts";

const say = words();
const banner = (page: Page) => page.getByRole("region", { name: say("assisted.label") });
const noticeOfNeighbours = async () =>
  (
    await one<{ id: number }>(
      `select p.id from posting p join notice n on n.id = p.notice_id join condominium c on c.id = p.condominium_id
       where c.code = $1 and n.kind = 'neighbour' and n.status = 'published' and n.comments_open
         and p.published_at <= now() and p.hidden_at is null order by p.published_at desc`,
      [glicini],
    )
  ).id;

for (const [firstName, script] of [
  ["Patrizia", true],
  ["Cristina", false],
] as const) {
  const how = script ? "with" : "without";

  test(`somebody takes part at the desk, ${how} JavaScript`, async ({ browse }) => {
    const person = await neighbour(firstName);
    const officer = await newStaff("moderator");
    const notice = await noticeOfNeighbours();
    const body = `Scritto allo sportello ${how} ${Date.now()}`;
    const page = await browse({ script, screen: { width: 1280, height: 900 } });
    await enter(page, officer, "moderator");

    await test.step("the officer says that the person is here", async () => {
      expect(await open(page, `/office/people/${person.id}/assist`)).toBe(200);
      expect(await send(page, say("people:assisted.begin"))).toBe(422);
      await expect(page.locator(".errsum")).toContainText(say("people:assisted.errors.present"));
      await settled(page);
      await page.locator("#present").check();
      await page.getByLabel(say("people:assisted.reason")).fill("Vuole rispondere.");
      await send(page, say("people:assisted.begin"));
      await expect(page).toHaveURL(/\/(home|welcome)$/);
    });

    await test.step("both names stand on every page, with the minutes left", async () => {
      for (const path of ["/home", "/help"]) {
        await open(page, path);
        await expect(banner(page), path).toContainText(
          say("assisted.acting", { helper: officer.name, person: person.name }),
        );
        await expect(banner(page), path).toContainText(/30|29/);
      }
      expect(await open(page, "/office")).toBe(404);
      await expect(banner(page)).toBeVisible();
    });

    await test.step("what is written carries both names", async () => {
      await open(page, `/notices/${notice}`);
      await page.locator("#body").fill(body);
      await send(page, say("notices:comment.send"));
      await expect(page.getByText(say("notices:comment.sent"))).toBeVisible();
      const mine = page
        .locator(".comment", { hasText: body })
        .or(page.locator("li", { hasText: body }))
        .first();
      await expect(mine).toContainText(person.name);
      await expect(mine).toContainText(officer.name);
    });

    await test.step("a page of the officer's that stayed open cannot be sent in the person's name", async () => {
      const key = await page.locator("#comments form input[name=key]").first().inputValue();
      await send(page, say("assisted.end"));
      await expect(page).toHaveURL(new RegExp(`/office/people/${person.id}$`));
      await expect(banner(page)).toHaveCount(0);
      const late = await page.request.post("/me?change=name", {
        form: { form: "name", key, shownName: "Un altro nome" },
        headers: { Origin: new URL(page.url()).origin },
        maxRedirects: 0,
      });
      expect(late.status()).toBe(401);
      const { name } = await one<{ name: string }>("select shown_name as name from person where id = $1", [officer.id]);
      expect(name).toBe(officer.name);
      expect(await open(page, "/office")).toBe(200);
      expect(await commentsSaying(body)).toBe(1);
    });

    await test.step("the person finds it in the own log", async () => {
      const own = await browse({ script });
      await enter(own, person, "tenant");
      await open(own, "/me");
      await expect(own.getByText(say("me:events.assisted", { name: officer.name })).first()).toBeVisible();
    });
  });

  test(`when the half hour is over the officer goes on as the officer, ${how} JavaScript`, async ({ browse }) => {
    const person = await neighbour(firstName);
    const page = await browse({ script });
    const officer = await newStaff("moderator");
    await enter(page, officer, "moderator");
    await open(page, `/office/people/${person.id}/assist`);
    await page.locator("#present").check();
    await send(page, say("people:assisted.begin"));
    await expect(page).toHaveURL(/\/(home|welcome)$/);
    await test.step("until then ways in, devices and own data stay closed", async () => {
      await open(page, "/me");
      await expect(page.getByText(say("assisted.aloneText"))).toBeVisible();
      await expect(page.getByRole("heading", { name: say("me:devices.title") })).toHaveCount(0);
      for (const path of ["/me/passphrase", "/me/email"]) {
        expect(await open(page, path), path).toBe(403);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(
          say("assisted.aloneTitle", { name: person.name }),
        );
      }
    });
    await open(page, `/notices/${await noticeOfNeighbours()}`);
    const body = `Troppo tardi ${how} ${Date.now()}`;
    await page.locator("#body").fill(body);
    await owner().query("update session set expires_at = now() where person_id = $1 and assisted_by = $2", [
      person.id,
      officer.id,
    ]);
    expect(await send(page, say("notices:comment.send"))).toBe(401);
    expect(await commentsSaying(body)).toBe(0);
    expect(await open(page, "/office")).toBe(200);
    const cookies = await page.context().cookies();
    expect(cookies.map(({ name }) => name)).not.toContain("cortile-desk");
    await expect(banner(page)).toHaveCount(0);
  });
}

for (const [firstName, script] of [
  ["Amina", true],
  ["Giovanni", false],
] as const) {
  test(`a committee member helps a neighbour in, ${script ? "with" : "without"} JavaScript`, async ({ browse }) => {
    await forgetTries();
    const letter = printed(firstName);
    const person = await neighbour(firstName);
    await neverEntered(person);
    const device = await browse({ script });
    const helper = await browse({ script });
    await enter(helper, await neighbour("Ines"), "committee");

    const number = await test.step("the neighbour's device shows a number", async () => {
      await open(device, "/sign-in");
      await device.getByRole("link", { name: say("signIn:helped.link") }).click();
      await expect(device.getByRole("heading", { level: 1 })).toHaveText(say("signIn:helped.title"));
      await settled(device);
      await device.getByRole("button", { name: say("signIn:helped.begin") }).click();
      await expect(device.getByRole("heading", { name: say("signIn:helped.read") })).toBeVisible();
      return (await device.getByText(/^\d{3} \d{3}$/).innerText()).replace(" ", "");
    });

    await test.step("the helper types it with the letter; what is wrong is wrong in the same words", async () => {
      await open(helper, "/committee");
      await helper.getByRole("link", { name: say("home:committee.help") }).click();
      await expect(helper.getByRole("heading", { level: 1 })).toHaveText(say("signIn:helped.deskTitle"));
      await settled(helper);
      expect(await send(helper, say("signIn:helped.open"))).toBe(422);
      await expectRefused(helper, say("signIn:helped.errors.number"));
      await helper.getByLabel(say("signIn:helped.number")).fill(number);
      await helper.getByLabel(say("signIn:helped.code")).fill(letter.code);
      await helper.getByLabel(say("signIn:helped.year")).fill(String(Number(letter.birthYear) + 1));
      expect(await send(helper, say("signIn:helped.open"))).toBe(409);
      await expectRefused(helper, say("signIn:helped.wrong"));
      await helper.getByLabel(say("signIn:helped.year")).fill(letter.birthYear);
      await send(helper, say("signIn:helped.open"));
      await expect(helper.getByText(say("signIn:helped.done"))).toBeVisible();
      await expect(helper.locator("body")).not.toContainText(firstName);
    });

    await test.step("the waiting device goes in by itself", async () => {
      await expect(device).toHaveURL(/\/welcome$/, { timeout: 15_000 });
      await expect(device.getByRole("heading", { level: 1 })).toHaveText(say("signIn:welcome.name.title"));
      await settled(device);
      await device.getByLabel(say("signIn:welcome.name.label")).fill(person.name);
      await send(device, say("form.next"));
      await open(device, "/me");
      await expect(device.getByText(say("me:events.helped", { name: "Ines M." })).first()).toBeVisible();
      await open(device, "/sign-in/helped");
      await expect(device).toHaveURL(/\/home$/);
    });
  });
}
