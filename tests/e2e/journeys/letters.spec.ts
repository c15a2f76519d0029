import type { Page } from "playwright/test";
import { expect, test } from "../support/fixtures.ts";
import { enter, forgetTries, neverEntered, newStaff, one } from "../support/neighbours.ts";
import { open, send, settled } from "../support/steps.ts";
import { words } from "../support/words.ts";

// Letters void the codes of a whole stairwell: one after the other.
test.describe.configure({ mode: "default" });

const say = words();
type Stairs = { id: number; adults: number; person: number; name: string; born: number };

/** A stairwell where somebody reads Arabic, and somebody of it who has never been in. */
async function stairsOf(code: string): Promise<Stairs> {
  const found = await one<Stairs>(
    `select s.id, p.id as person, p.first_name || ' ' || p.last_name as name, p.birth_year as born,
       (select count(distinct m2.person_id)::int from dwelling d2
        join tenancy t2 on t2.dwelling_id = d2.id and t2.ends_on is null
        join household_member m2 on m2.household_id = t2.household_id and m2.left_on is null
        where d2.stairwell_id = s.id) as adults
     from stairwell s join condominium c on c.id = s.condominium_id
     join dwelling d on d.stairwell_id = s.id join tenancy t on t.dwelling_id = d.id and t.ends_on is null
     join household_member m on m.household_id = t.household_id and m.left_on is null
     join person p on p.id = m.person_id
     where c.code = $1 and p.welcomed_at is null
       and not exists (select from staff_role r where r.person_id = p.id) order by s.id, p.id limit 1`,
    [code],
  );
  await neverEntered({ id: found.person, name: found.name, condominiumId: null });
  return found;
}

const pagesIn = (pdf: Buffer) => (pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g) ?? []).length;

async function makeLetters(page: Page, stairs: Stairs): Promise<string> {
  await open(page, `/office/letters/new?scope=stairwell&stairwell=${stairs.id}`);
  await expect(page.getByText(say("letters:plan.letters", { n: stairs.adults }))).toBeVisible();
  await send(page, say("letters:plan.action"));
  await page.waitForURL(/\/office\/letters\/\d+\?done=made$/);
  await expect(page.getByText(say("letters:batch.made"))).toBeVisible();
  return new URL(page.url()).pathname;
}

for (const [code, script] of [
  ["FI-05", true],
  ["FI-06", false],
] as const) {
  test(`letters for a stairwell let a person in, ${script ? "with" : "without"} JavaScript in the office`, async ({
    browse,
  }) => {
    const stairs = await stairsOf(code);
    const desk = await browse({ script, screen: { width: 1280, height: 900 } });
    await enter(desk, await newStaff("coordinator"), "coordinator");
    const path = await makeLetters(desk, stairs);

    const letter = await test.step("a sheet a person, nothing cut off", async () => {
      await desk.getByRole("link", { name: say("letters:batch.print") }).click();
      await desk.waitForURL(/\/print$/);
      await settled(desk);
      await desk.emulateMedia({ media: "print" });
      await expect(desk.locator(".sheet")).toHaveCount(stairs.adults);
      expect(pagesIn(await desk.pdf({ preferCSSPageSize: true }))).toBe(stairs.adults);
      const cut = await desk
        .locator(".sheet")
        .evaluateAll((sheets) => sheets.filter((one) => one.scrollHeight > one.clientHeight + 1).length);
      expect(cut).toBe(0);
      const small = await desk.locator(".sheet *").evaluateAll((all) =>
        all
          .filter((one) => one.textContent?.trim() && one.childElementCount === 0)
          .map((one) => parseFloat(getComputedStyle(one).fontSize))
          .filter((size) => size < 15.9),
      );
      expect(small).toEqual([]);
      const own = desk.locator(".sheet", { hasText: stairs.name });
      expect((await own.locator(".sheet-key > svg").boundingBox())?.width).toBeGreaterThan(132);
      return (await own.locator(".sheet-code").first().innerText()).replaceAll(/\D/g, "");
    });
    expect(letter).toMatch(/^\d{12}$/);

    await test.step("with that code a person comes in on a telephone without JavaScript", async () => {
      await forgetTries();
      const phone = await browse({ script: false });
      await open(phone, `/sign-in#${letter}`);
      await phone.getByLabel(say("signIn:code.label")).fill(letter);
      await send(phone, say("form.next"));
      await phone.getByLabel(say("signIn:year.label")).fill(String(stairs.born));
      await send(phone, say("signIn:enter"));
      await expect(phone).toHaveURL(/\/welcome/);
    });

    await test.step("the used letter is marked; once printed nobody sees the codes again", async () => {
      await desk.emulateMedia({ media: "screen" });
      await open(desk, path);
      await expect(desk.getByRole("row", { name: stairs.name })).toContainText(say("letters:letterState.used"));
      await send(desk, say("letters:batch.done"));
      await expect(desk.getByText(say("letters:batch.again"))).toBeVisible();
      expect(await open(desk, `${path}/print`)).toBe(404);
      expect((await desk.request.get(`${path}/print.data`)).status()).toBe(404);
      const file = await desk.request.post(`${path}/letters.pdf`, { headers: { Origin: new URL(desk.url()).origin } });
      expect(file.status()).toBe(404);
    });
  });
}

test("the square fills the field in; the short addresses speak the reader's language", async ({ browse }) => {
  const page = await browse({});
  await open(page, "/sign-in#482177039214");
  await expect(page.getByLabel(say("signIn:code.label"))).toHaveValue(/482.?177.?039.?214/);
  await expect(page).toHaveURL(/\/sign-in$/);
  await open(page, "/ar");
  await expect(page).toHaveURL(/\/sign-in$/);
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
});

test("a colleague cannot see the codes; another territory sees nothing", async ({ browse }) => {
  const stairs = await stairsOf("FI-07");
  const desk = await browse({});
  await enter(desk, await newStaff("coordinator"), "coordinator");
  const path = await makeLetters(desk, stairs);
  const colleague = await browse({});
  await enter(colleague, await newStaff("moderator"), "moderator");
  expect(await open(colleague, path)).toBe(200);
  await expect(colleague.getByText(say("letters:refusal.notMaker"))).toBeVisible();
  expect(await open(colleague, `${path}/print`)).toBe(404);
  const far = await one<{ id: number }>(
    "select t.id from territory t where t.id <> (select territory_id from condominium where code = 'FI-07') limit 1",
  );
  const stranger = await browse({});
  await enter(stranger, await newStaff("moderator", far.id), "moderator");
  for (const address of [path, `${path}/print`, `/office/letters/new?scope=stairwell&stairwell=${stairs.id}`])
    expect.soft(await open(stranger, address), address).toBe(404);
});

test("where the machine has Chromium the letters come as a tagged file", async ({ browse }) => {
  const desk = await browse({});
  await enter(desk, await newStaff("coordinator"), "coordinator");
  const stairs = await stairsOf("FI-08");
  await makeLetters(desk, stairs);
  const button = desk.getByRole("button", { name: say("letters:batch.pdf") });
  // The tests' own Chromium may stand where the portal does not look.
  if ((await button.count()) === 0) return;
  const download = desk.waitForEvent("download");
  await button.click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
  const file = Buffer.concat(chunks);
  expect(pagesIn(file)).toBe(stairs.adults);
  expect(file.toString("latin1")).toContain("/StructTreeRoot");
});
