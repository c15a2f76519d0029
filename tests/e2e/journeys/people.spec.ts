import { expect, test } from "../support/fixtures.ts";
import { enter, glicini, neighbour, newStaff, one } from "../support/neighbours.ts";
import { owner } from "../support/people.ts";
import { expectRefused, open, send, settled } from "../support/steps.ts";
import { words } from "../support/words.ts";

const say = words();
const linesOf = async (person: number, staff: number) =>
  (
    await one<{ n: number }>(
      "select count(*)::int as n from data_access where person_id = $1 and staff_id = $2 and kind = 'sheet'",
      [person, staff],
    )
  ).n;
const territoryOf = async (code: string) =>
  (await one<{ id: number }>("select territory_id as id from condominium where code = $1", [code])).id;

for (const [first, last, script] of [
  ["Lidia", "Forti", true],
  ["Franca", "Bini", false],
] as const) {
  test(`the office finds somebody and serves them, ${script ? "with" : "without"} JavaScript`, async ({ browse }) => {
    const person = await neighbour(first);
    const officer = await newStaff("moderator", await territoryOf(glicini));
    const page = await browse({ script, screen: { width: 1280, height: 900 } });
    await enter(page, officer, "moderator");

    await test.step("by name and street, and pointing at a name opens nothing", async () => {
      await open(page, "/office/people");
      await expect(page.getByText(say("people:search.howTitle"))).toBeVisible();
      await page.getByLabel(say("people:search.label")).fill("nessuno davvero");
      await page.getByRole("button", { name: say("people:search.action") }).click();
      await expect(page.getByText(say("people:search.none"))).toBeVisible();
      await page.getByLabel(say("people:search.label")).fill(`${last.toLowerCase()} glicini 14`);
      await page.getByRole("button", { name: say("people:search.action") }).click();
      const link = page.getByRole("link", { name: `${first} ${last}` });
      await link.hover();
      expect(await linesOf(person.id, officer.id)).toBe(0);
      await link.click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${first} ${last}`);
      expect(await linesOf(person.id, officer.id)).toBe(1);
      await open(page, `/office/people/${person.id}`);
      expect(await linesOf(person.id, officer.id)).toBe(1);
      await expect(page.getByText(officer.name, { exact: false }).first()).toBeVisible();
    });

    await test.step("a check, a number and the letter", async () => {
      await settled(page);
      expect(await send(page, say("people:check.action"))).toBe(422);
      await expectRefused(page, say("people:check.errors.method"));
      await page.getByText(say("people:check.method.document"), { exact: true }).click();
      await send(page, say("people:check.action"));
      await expect(page.getByText(say("people:act.checked"))).toBeVisible();
      await settled(page);
      await page.getByLabel(say("people:phone.label")).fill("055 12");
      expect(await send(page, say("people:phone.action"))).toBe(422);
      await page.getByLabel(say("people:phone.label")).fill("055 123 456");
      await send(page, say("people:phone.action"));
      await expect(page.getByText(say("people:act.phoned"))).toBeVisible();
      await expect(page.getByText("055123456")).toBeVisible();
    });
  });
}

test("an officer of another territory finds nobody, and whoever lives there sees no sheet", async ({ browse }) => {
  const person = await neighbour("Rosa");
  const { id: elsewhere } = await one<{ id: number }>(
    "select id from territory where id <> (select territory_id from condominium where code = $1) limit 1",
    [glicini],
  );
  const page = await browse();
  await enter(page, await newStaff("moderator", elsewhere), "moderator");
  await open(page, "/office/people?q=bellini+glicini");
  await expect(page.getByText(say("people:search.none"))).toBeVisible();
  for (const path of [
    `/office/people/${person.id}`,
    "/office/condominiums/1/people",
    "/office/condominiums/1/committee",
  ])
    expect.soft(await open(page, path), path).toBe(404);

  const tied = await newStaff("moderator");
  await owner().query("insert into staff_conflict values ($1, $2, 'Parente')", [tied.id, person.condominiumId]);
  const other = await browse();
  await enter(other, tied, "moderator");
  expect(await open(other, `/office/people/${person.id}`)).toBe(200);
  await expect(other.getByText(say("people:sheet.tiedTitle"))).toBeVisible();
  expect(await other.content()).not.toContain("Bellini");
  expect(await linesOf(person.id, tied.id)).toBe(0);
  await open(other, "/office/condominiums/1/people");
  await expect(other.getByText(say("people:refusal.tied"))).toBeVisible();
  expect(await open(other, "/office/condominiums/1/notices/new")).toBe(404);
});

test("a committee office is given and ended by the office", async ({ browse }) => {
  const page = await browse({ screen: { width: 1280, height: 900 } });
  await enter(page, await newStaff("moderator"), "moderator");
  await open(page, "/office/condominiums/2");
  await page.getByRole("link", { name: say("people:committee.title"), exact: true }).click();
  await settled(page);
  expect(await send(page, say("people:committee.give"))).toBe(422);
  await page.getByLabel(say("people:committee.person")).selectOption({ index: 1 });
  await page.getByText(say("people:committee.office.secretary"), { exact: true }).click();
  await send(page, say("people:committee.give"));
  await expect(page.getByText(say("people:committee.given"))).toBeVisible();
  const { name } = await one<{ name: string }>(
    `select p.first_name || ' ' || p.last_name as name from committee_office o join person p on p.id = o.person_id
     where o.condominium_id = 2 order by o.id desc limit 1`,
  );
  await settled(page);
  await page.getByText(say("people:committee.end", { name })).first().click();
  await send(page, page.getByRole("button", { name: say("people:committee.endTitle"), exact: true }).first());
  await expect(page.getByText(say("people:committee.ended"))).toBeVisible();
});
