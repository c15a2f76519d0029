import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright/test";
import { expect, test } from "../support/fixtures.ts";
import { enter, neighbour, newStaff, one } from "../support/neighbours.ts";
import { owner, type Person } from "../support/people.ts";
import { expectRefused, open, send } from "../support/steps.ts";
import { words } from "../support/words.ts";

const say = words();

/** Somebody of the building who has written something and was looked at once. */
async function withTraces(firstName: string): Promise<{ me: Person; mark: string }> {
  const me = await neighbour(firstName);
  const mark = `parole mie ${firstName} <b>${Date.now()}</b>`;
  await owner().query("delete from data_export where person_id = $1", [me.id]);
  await owner().query("delete from erasure_request where person_id = $1", [me.id]);
  await owner().query(
    `insert into notice_comment (posting_id, condominium_id, author_id, voice, body, lang)
     select p.id, p.condominium_id, $1, 'neighbour', $2, 'it' from posting p join notice n on n.id = p.notice_id
     where p.condominium_id = $3 and n.status = 'published' and p.published_at <= now() and p.hidden_at is null
     order by p.id limit 1`,
    [me.id, mark, me.condominiumId],
  );
  await owner().query(
    "insert into data_access (person_id, staff_id, staff_name, kind, reason) values ($1, $1, 'Paolo N.', 'sheet', 'Ha telefonato')",
    [me.id],
  );
  return { me, mark };
}

/** Looks again until the job has made the file: the page does it itself, or by its link without JavaScript. */
async function untilReady(page: Page, script: boolean): Promise<void> {
  const get = page.getByRole("link", { name: say("me:data.download.get", { size: "0" }).replace(/\(.*$/, "").trim() });
  for (let look = 0; look < 40 && !(await get.isVisible()); look += 1) {
    await page.waitForTimeout(500);
    const again = page.getByRole("link", { name: say("me:data.download.look") });
    if (!script && (await again.isVisible())) await again.click();
  }
  await expect(get).toBeVisible();
}

for (const [firstName, script] of [
  ["Patrizia", true],
  ["Teresa", false],
] as const) {
  test(`a resident reads, downloads and asks to erase, ${script ? "with" : "without"} JavaScript`, async ({
    browse,
  }) => {
    const page = await browse({ script, options: { acceptDownloads: true } });
    const { me, mark } = await withTraces(firstName);
    await enter(page, me, "tenant");

    await test.step("from the own page to what is written and who looked", async () => {
      await open(page, "/me");
      await page.getByRole("link", { name: say("me:data.link") }).click();
      await expect(page.getByRole("heading", { level: 1, name: say("me:data.title") })).toBeVisible();
      await expect(page.getByText(say("me:data.kind.sheet")).first()).toBeVisible();
      await expect(page.getByText("Ha telefonato").first()).toBeVisible();
      const { number } = await one<{ number: string }>("select registry_number as number from person where id = $1", [
        me.id,
      ]);
      await expect(page.getByText(number, { exact: true })).toBeVisible();
    });

    await test.step("the file has the own words, as data and to read", async () => {
      await send(page, say("me:data.download.ask"));
      await untilReady(page, script);
      const coming = page.waitForEvent("download");
      await page.locator('a[href^="/me/data/download/"]').click();
      const download = await coming;
      expect(download.suggestedFilename()).toMatch(/^cortile-\d{4}-\d{2}-\d{2}\.zip$/);
      const zip = unzipSync(readFileSync(await download.path()));
      const data = JSON.parse(strFromU8(zip["data.json"]!)) as { format: string; comments: { body: string }[] };
      expect(data.format).toBe("cortile-own-data-1");
      expect(data.comments.map(({ body }) => body)).toContain(mark);
      const html = strFromU8(zip["index.html"]!);
      expect(html).toContain(mark.replaceAll("<", "&#60;").replaceAll(">", "&#62;"));
    });

    await test.step("the page to read opens by itself, without a network", async () => {
      const path = await page.locator('a[href^="/me/data/download/"]').getAttribute("href");
      const answer = await page.request.get(path ?? "");
      expect(answer.headers()["cache-control"]).toBe("no-store");
      const html = strFromU8(unzipSync(await answer.body())["index.html"]!);
      const reader = await browse({ script: false });
      await reader.setContent(html);
      await expect(reader.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await reader.locator("b, script, img").count()).toBe(0);
    });

    await test.step("a message too long comes back; the request can be taken back", async () => {
      await open(page, "/me/data/erasure");
      const message = page.locator("#message");
      await message.fill("troppo ".repeat(200));
      expect(await send(page, say("me:erasure.form.send"))).toBe(422);
      await expectRefused(page, say("me:erasure.errors.long"));
      await message.fill("Grazie");
      await page.locator("#words").check();
      await send(page, say("me:erasure.form.send"));
      await expect(page.getByRole("heading", { name: say("me:erasure.state.open") })).toBeVisible();
      await send(page, say("me:erasure.withdraw"));
      await expect(page.getByText(say("me:erasure.withdrawn"))).toBeVisible();
      await expect(page.getByRole("heading", { name: say("me:erasure.state.withdrawn") })).toBeVisible();
    });
  });
}

test("another person's file is not there, and nobody's while signed out", async ({ phone, browse }) => {
  const { me } = await withTraces("Fabio");
  const { id } = await one<{ id: number }>(
    `insert into data_export (person_id, state, file, bytes, ready_at, expires_at)
     values ($1, 'ready', 'exports/none.zip', 1, now(), now() + interval '1 day') returning id`,
    [me.id],
  );
  await enter(phone, await neighbour("Patrizia"), "tenant");
  expect((await phone.request.get(`/me/data/download/${id}`)).status()).toBe(404);
  const stranger = await browse();
  const answer = await stranger.request.get(`/me/data/download/${id}`, { maxRedirects: 0 });
  expect([302, 404]).toContain(answer.status());
  await owner().query("delete from data_export where id = $1", [id]);
});

test("a coordinator finds the request in the queue, sees what goes, and erases", async ({ desktop, browse }) => {
  const coordinator = await newStaff("coordinator");
  const person = await one<{ id: number; name: string; number: string }>(
    `insert into person (registry_number, first_name, last_name, birth_year, shown_name, phone, welcomed_at)
     values ('TEST-' || gen_random_uuid(), 'Prova', 'Cancellata', 1950, 'Prova C.', '333 000 0001', now())
     returning id, first_name || ' ' || last_name as name, registry_number as number`,
  );
  const theirs = await browse();
  await enter(theirs, { id: person.id, name: person.name, condominiumId: null }, "former");
  await open(theirs, "/me/data/erasure");
  await send(theirs, say("me:erasure.form.send"));

  await enter(desktop, coordinator, "coordinator");
  await open(desktop, "/office/erasure");
  await expect(desktop.getByText(/In ritardo di/).first()).toBeVisible();
  const { id } = await one<{ id: number }>("select id from erasure_request where person_id = $1", [person.id]);
  await open(desktop, `/office/erasure/${id}`);
  await expect(desktop.getByRole("row", { name: `${say("people:erasure.count.phone")} 1` })).toBeVisible();
  expect(await send(desktop, say("people:erasure.erase.action"))).toBe(422);
  await expectRefused(desktop, say("people:erasure.errors.sure"));
  await desktop.locator("#sure").check();
  await send(desktop, say("people:erasure.erase.action"));
  await expect(desktop.getByText(say("people:erasure.done"))).toBeVisible();
  await expect(desktop.getByText(say("people:erasure.told.paper"))).toBeVisible();
  const { phone } = await one<{ phone: string | null }>("select phone from person where id = $1", [person.id]);
  expect(phone).toBeNull();
  await theirs.goto("/me");
  await expect(theirs).toHaveURL(/\/sign-in/);
});
