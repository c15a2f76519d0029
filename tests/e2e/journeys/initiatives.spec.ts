import type { Page } from "playwright/test";
import { expect, test } from "../support/fixtures.ts";
import { enter, glicini, neighbour, one } from "../support/neighbours.ts";
import { owner, type Person } from "../support/people.ts";
import { expectRefused, open, send } from "../support/steps.ts";
import { words } from "../support/words.ts";

// The same house and its people: one after the other.
test.describe.configure({ mode: "default" });

const it = words();
const ar = words("ar");

/** One adult of each of so many households, without those named. */
async function households(many: number, without: Person[]): Promise<Person[]> {
  const { rows } = await owner().query<Person>(
    `select distinct on (m.household_id) p.id, coalesce(p.shown_name, p.first_name) as name, c.id as "condominiumId"
     from household_member m join person p on p.id = m.person_id join condominium c on c.id = m.condominium_id
     join tenancy t on t.household_id = m.household_id and t.ends_on is null
     where c.code = $1 and m.left_on is null and p.birth_year < 2005 and p.id <> all ($2)
     order by m.household_id, p.id limit $3`,
    [glicini, without.map(({ id }) => id), many],
  );
  return rows;
}

const answers = [
  ["missing", "لا يوجد درابزين."],
  ["place", "من الباب إلى البوابة"],
  ["why", "نتزحلق في الشتاء."],
  ["proposal", "نضع درابزينًا من الحديد."],
  ["benefit", "من يمشي ببطء."],
] as const;

test("an idea from its first word to done: proposed in Arabic without JavaScript, everybody can follow it", async ({
  browse,
}) => {
  test.slow();
  const amina = await neighbour("Amina");
  const dino = await neighbour("Dino");
  const page = await browse({ script: false });
  await enter(page, amina, "tenant", { locale: "ar" });

  await test.step("eight questions, one at a time", async () => {
    await open(page, "/initiatives/new");
    await send(page, ar("initiatives:new.begin"));
    for (const [question, answer] of answers) {
      await expect(page).toHaveURL(new RegExp(`/draft/${question}$`));
      await page.locator(`#${question}`).fill(answer);
      await send(page, ar("initiatives:question.next"));
    }
    await page.locator("#costCents").fill("moltissimo");
    expect(await send(page, ar("initiatives:question.next"))).toBe(422);
    await expect(page.locator("#costCents")).toHaveValue("moltissimo");
    await page.locator("#costCents").fill("1.250,50");
    await send(page, ar("initiatives:question.next"));
    await page.getByText(ar("initiatives:area.access"), { exact: true }).click();
    await send(page, ar("initiatives:question.next"));
    await page.locator("#title").fill("درابزين عند الباب");
    await page.locator("#lang").selectOption("ar");
    await send(page, ar("initiatives:question.next"));
  });
  const id = /initiatives\/(\d+)\/draft$/.exec(page.url())?.[1] ?? "";
  const path = `/initiatives/${id}`;

  await test.step("nobody else sees it before it is out", async () => {
    const other = await browse({ script: false });
    await enter(other, dino, "committee", { locale: "it" });
    expect(await open(other, path)).toBe(404);
    expect(await open(other, `${path}/draft`)).toBe(404);
    await page.goto(`${path}/draft`);
    await send(page, ar("initiatives:read.publish"));
    await expect(page.getByText(ar("initiatives:said.published"))).toBeVisible();
    expect(await open(other, path)).toBe(200);
  });

  await test.step("neighbours agree until there are enough homes", async () => {
    const { needed } = await one<{ needed: number }>("select needed from initiative where id = $1", [id]);
    const neighbours = await households(needed, [amina, dino]);
    expect(neighbours).toHaveLength(needed);
    for (const [index, who] of neighbours.entries()) {
      const theirs = await browse({ script: false });
      await enter(theirs, who, "tenant", { locale: "it" });
      await open(theirs, path);
      await send(theirs, it("initiatives:support.agree"));
      const last = index === needed - 1;
      await expect(theirs.getByText(it(`initiatives:said.${last ? "reached" : "supported"}`))).toBeVisible();
      await theirs.context().close();
    }
  });

  const committee = await browse({ script: false });
  await test.step("the committee answers, with reasons and what follows", async () => {
    await enter(committee, dino, "committee", { locale: "it" });
    await open(committee, "/committee/initiatives");
    await expect(committee.locator(`main a[href="${path}"]`)).toBeVisible();
    await open(committee, `${path}/answer`);
    expect(await send(committee, it("initiatives:answer.send"))).toBe(422);
    await committee.getByText(it("initiatives:answer.accept"), { exact: true }).click();
    await committee.locator("#reasons").fill("Serve a tutti, e costa meno di una caduta.");
    await committee.locator("#follows").fill("Chiediamo due preventivi entro il mese.");
    await send(committee, it("initiatives:answer.send"));
    await expect(committee.getByText(it("initiatives:said.answered"))).toBeVisible();
  });

  await test.step("a step is planned and done, and who proposed it says that it is there", async () => {
    await open(page, path);
    await page.locator("#steps details > summary").click();
    await page.locator("#stepTitle").fill("شراء الدرابزين");
    await page.locator("#stepOwner").selectOption({ label: amina.name });
    await send(page, ar("initiatives:doing.steps.add"));
    await page
      .getByRole("button", { name: ar("initiatives:doing.steps.say.done") })
      .first()
      .click();
    await open(page, `${path}/act/complete`);
    await page.locator("#reason").fill("تم تركيب الدرابزين.");
    await send(page, ar("initiatives:acts.complete"));
    await expect(page.getByText(ar("initiatives:said.complete"), { exact: true })).toBeVisible();
    await open(committee, path);
    await send(committee, it("initiatives:acts.confirm"));
    await expect(committee.getByText(it("initiatives:said.confirm"), { exact: true })).toBeVisible();
  });

  await test.step("the story reads from top to bottom", async () => {
    await open(committee, path);
    const lines = await committee.locator(".story li").allInnerTexts();
    const order = ["publish", "reach", "accept", "start", "complete", "confirm"] as const;
    const said = (act: (typeof order)[number]) =>
      it(`initiatives:story.${act}`, { name: "", needed: "", dwellings: "" })
        .replace(/[^\p{L} ].*$/u, "")
        .trim();
    const places = order.map((act) => lines.findIndex((line) => line.includes(said(act))));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });
});

test("two who write the same draft lose no words", async ({ browse }) => {
  const [patrizia, teresa] = [await neighbour("Patrizia"), await neighbour("Teresa")];
  const mine = await browse();
  await enter(mine, patrizia, "tenant", { locale: "it" });
  await open(mine, "/initiatives/new");
  await send(mine, it("initiatives:new.begin"));
  await mine.waitForURL(/draft\/missing$/);
  const path = new URL(mine.url()).pathname.replace(/\/draft\/missing$/, "");

  await test.step("what is typed saves itself", async () => {
    await mine.locator("#missing").pressSequentially("Manca la luce");
    await expect(mine.getByText(it("initiatives:question.saved"), { exact: true })).toBeVisible();
    await open(mine, `${path}/draft/missing`);
    await expect(mine.locator("#missing")).toHaveValue("Manca la luce");
  });

  const theirs = await browse();
  await test.step("the other is asked by name, and says yes", async () => {
    await open(mine, `${path}/promoters?q=${teresa.name.slice(0, 5)}`);
    await send(mine, it("initiatives:invite.askOf", { name: teresa.name }));
    await expect(mine.getByText(it("initiatives:invite.done"))).toBeVisible();
    await enter(theirs, teresa, "tenant", { locale: "it" });
    await open(theirs, `${path}/draft`);
    await send(theirs, it("initiatives:invited.yes"));
  });

  await test.step("other questions are no trouble; for the same one both answers are shown", async () => {
    const at = async (page: Page, question: string) => open(page, `${path}/draft/${question}`);
    await at(mine, "place");
    await at(theirs, "why");
    await mine.locator("#place").fill("In cantina");
    await send(mine, it("initiatives:question.read"));
    await theirs.locator("#why").fill("Di sera non si vede niente.");
    expect(await send(theirs, it("initiatives:question.read"))).toBeLessThan(400);
    await at(mine, "proposal");
    await at(theirs, "proposal");
    await theirs.locator("#proposal").fill("Una lampada con il sensore.");
    await send(theirs, it("initiatives:question.read"));
    await expect(theirs).toHaveURL(/draft$/);
    await mine.locator("#proposal").fill("Due lampade a tempo.");
    expect(await send(mine, it("initiatives:question.read"))).toBe(409);
    await expectRefused(mine, it("initiatives:refusal.newerDraft"));
    await expect(mine.getByText("Una lampada con il sensore.")).toBeVisible();
    await expect(mine.locator("#proposal")).toHaveValue("Due lampade a tempo.");
    await send(mine, it("initiatives:question.read"));
    await expect(mine.getByText("Due lampade a tempo.")).toBeVisible();
  });
});
