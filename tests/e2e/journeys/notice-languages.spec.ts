import { expect, test } from "../support/fixtures.ts";
import { enter, neighbour, newStaff, one } from "../support/neighbours.ts";
import { expectRefused, open, send, settled } from "../support/steps.ts";
import { words } from "../support/words.ts";

const say = words();

/** A notice of the office in a condominium, as if published yesterday. @returns the address for its readers */
async function published(condominiumId: number, title: string): Promise<number> {
  const { id } = await one<{ id: number }>(
    `with author as (select r.person_id as id from staff_role r where r.role = 'moderator' order by 1 limit 1),
      words as (insert into notice (kind, status, author_id, title, body, lang, published_at)
        select 'office', 'published', id, $2, 'Martedì manca il gas dalle 9 alle 13.', 'it', now() - interval '1 day' from author
        returning id, author_id, published_at)
     insert into posting (notice_id, condominium_id, author_id, published_at)
     select id, $1, author_id, published_at from words returning id`,
    [condominiumId, title],
  );
  return id;
}

for (const [firstName, script] of [
  ["Teresa", true],
  ["Davide", false],
] as const) {
  test(`the office corrects and translates a notice, ${script ? "with" : "without"} JavaScript`, async ({ browse }) => {
    const reader = await neighbour(firstName);
    const title = `Manca il gas ${Date.now()}`;
    const id = await published(reader.condominiumId!, title);
    const page = await browse({ script });
    await enter(page, await newStaff("coordinator"), "coordinator");

    await test.step("what is the same or without a reason is refused, with every word", async () => {
      await open(page, `/office/notices/${id}`);
      await page.getByRole("link", { name: say("notices:correct.link") }).click();
      await settled(page);
      expect(await send(page, say("notices:correct.action"))).toBe(409);
      await expectRefused(page, say("notices:refusal.same"));
      await settled(page);
      await page.getByLabel(say("notices:form.heading")).fill(`${title} mercoledì`);
      expect(await send(page, say("notices:correct.action"))).toBe(422);
      await expectRefused(page, say("notices:refusal.noReason"));
      await expect(page.getByLabel(say("notices:form.heading"))).toHaveValue(`${title} mercoledì`);
    });

    await test.step("the correction is on the board, with its history", async () => {
      await settled(page);
      await page.getByLabel(say("notices:correct.reason")).fill("Cambia il giorno.");
      await send(page, say("notices:correct.action"));
      await expect(page.getByText(say("notices:correct.done"))).toBeVisible();
      await expect(page.getByText("Cambia il giorno.")).toBeVisible();
      await page.getByRole("link", { name: say("notices:history.link") }).click();
      await expect(page.locator("ins").first()).toContainText("mercoledì");
    });

    await test.step("words in Arabic, with the original above each field", async () => {
      await open(page, `/office/notices/${id}/languages`);
      await page.getByRole("link", { name: "العربية" }).click();
      await settled(page);
      await expect(page.getByText(`${title} mercoledì`).first()).toBeVisible();
      await page.getByLabel(say("notices:form.heading")).fill("انقطاع الغاز يوم الأربعاء");
      await page.getByLabel(say("notices:brief.when"), { exact: false }).fill("الأربعاء");
      await send(page, say("notices:languages.save"));
      await expect(page.getByText(say("notices:languages.kept"))).toBeVisible();
    });

    await test.step("a neighbour chooses the language", async () => {
      const other = await browse({ script });
      await enter(other, reader, "tenant");
      await open(other, `/notices/${id}`);
      await expect(other.getByRole("heading", { level: 1 })).toHaveText(`${title} mercoledì`);
      await other
        .getByRole("navigation", { name: say("notices:languages.also") })
        .getByText("العربية")
        .click();
      await expect(other.getByRole("heading", { level: 1 })).toHaveText("انقطاع الغاز يوم الأربعاء");
      await expect(other.locator('[hreflang="ar"][aria-current="true"]')).toHaveCount(1);
      await expect(other.getByText(say("notices:languages.briefOnly"))).toBeVisible();
    });
  });
}
