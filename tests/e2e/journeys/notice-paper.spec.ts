import { expect, test } from "../support/fixtures.ts";
import { enter, neighbour, newStaff, one } from "../support/neighbours.ts";
import { noticeOf, postedOf } from "../support/screen-walks.ts";
import { open, send } from "../support/steps.ts";
import { words } from "../support/words.ts";

// Both say where the same poster hangs.
test.describe.configure({ mode: "default" });

const say = words();

for (const script of [true, false]) {
  const how = script ? "with" : "without";

  test(`the committee prints a poster and says where it hangs, ${how} JavaScript`, async ({ browse }) => {
    const page = await browse({ script });
    await enter(page, await neighbour("Dino"), "committee");
    const posting = await noticeOf("committee", 1);

    await test.step("one sheet a stairwell, with the square for the neighbours", async () => {
      const { n } = await one<{ n: number }>("select count(*)::int as n from stairwell where condominium_id = 1");
      await open(page, `/notices/${posting}/poster`);
      await expect(page.locator(".poster")).toHaveCount(n);
      await expect(page.locator(".poster").first()).toContainText(`/a/${posting}`);
    });

    await test.step("the square at the foot: it hangs here, and it came down", async () => {
      const path = await postedOf(posting);
      await open(page, path.replace(/^\/notices\/(\d+)\/posted/, "/a/$1"));
      await expect(page).toHaveURL(new RegExp(`${path}$`));
      const { name } = await one<{ name: string }>("select name from stairwell where id = $1", [
        path.split("/").at(-1),
      ]);
      const down = page.getByRole("button", { name: say("notices:stairs.takeDown", { stairwell: name }) });
      if (await down.isVisible()) await send(page, down);
      await send(page, say("notices:stairs.hang", { stairwell: name }));
      await expect(page.getByText(say("notices:stairs.done.posted"))).toBeVisible();
      await send(page, down);
      await expect(page.getByText(say("notices:stairs.done.takenDown"))).toBeVisible();
    });
  });

  test(`the office sees whom a notice has not reached and prints sealed sheets, ${how} JavaScript`, async ({
    browse,
  }) => {
    const page = await browse({ script });
    await enter(page, await newStaff("coordinator"), "coordinator");
    const posting = await noticeOf("office", 1);
    await open(page, `/office/notices/${posting}`);
    await page.getByRole("link", { name: say("notices:reach.open") }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("notices:reach.title"));
    const doors = await page.locator("main tbody tr").count();
    expect(doors).toBeGreaterThan(0);
    await page.getByRole("link", { name: say("notices:reach.sheets") }).click();
    await expect(page.locator(".seal")).toHaveCount(doors);
  });

  test(`a neighbour puts the answers aside and brings them back, ${how} JavaScript`, async ({ browse }) => {
    const page = await browse({ script });
    await enter(page, await neighbour("Rosa"), "tenant");
    await open(page, `/notices/${await noticeOf("committee", 1)}`);
    await send(page, say("notices:mute.action"));
    await expect(page.getByText(say("notices:mute.muted"))).toBeVisible();
    await expect(page.locator("#comments")).toBeHidden();
    await send(page, say("notices:mute.undo"));
    await expect(page.locator("#comments")).toBeVisible();
  });
}
