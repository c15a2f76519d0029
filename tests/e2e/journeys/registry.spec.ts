import { expect, test } from "../support/fixtures.ts";
import { enter, newStaff, one } from "../support/neighbours.ts";
import { expectRefused, open, send, settled } from "../support/steps.ts";
import { words } from "../support/words.ts";

// One import is written at a time: one after the other.
test.describe.configure({ mode: "default" });

const say = words();
const columns = "Codice alloggio;N. contratto;Matricola;Cognome e nome;Data di nascita;Intestatario;Codice fabbricato";

type Place = { dwelling: string; contract: string; condominium: string };

/** One more adult in a household of the estate, and a line that cannot be read. */
function fileFor({ dwelling, contract, condominium }: Place, number: string): string {
  const line = (matricola: string, name: string, birth: string) =>
    [dwelling, contract, matricola, name, birth, "no", condominium].join(";");
  return [columns, line(number, "D'ANGELO NICOLO'", "01/02/1970"), line(`${number}X`, "ROSSI ADA", "31/02/1970")].join(
    "\r\n",
  );
}

for (const [code, script] of [
  ["FI-11", true],
  ["FI-12", false],
] as const) {
  test(`a registry file goes in and is taken back, ${script ? "with" : "without"} JavaScript`, async ({ browse }) => {
    const place = await one<Place>(
      `select d.code as dwelling, t.contract_number as contract, c.code as condominium from tenancy t
       join dwelling d on d.id = t.dwelling_id join condominium c on c.id = d.condominium_id
       where t.ends_on is null and c.code = $1 order by d.id limit 1`,
      [code],
    );
    const number = `E2E-${code}-${Date.now()}`;
    const page = await browse({ script });
    await enter(page, await newStaff("coordinator"), "coordinator");
    /** Until the portal has done its part; the page asks again by itself, with scripts or without. */
    const waitFor = (selector: string) => expect(page.locator(selector)).toBeVisible({ timeout: 60_000 });

    await test.step("the file is chosen", async () => {
      await open(page, "/office/registry");
      await page.getByRole("link", { name: say("registry:list.new") }).click();
      await settled(page);
      expect(await send(page, say("registry:upload.action"))).toBe(422);
      await expectRefused(page, say("registry:upload.errors.missing"));
      const buffer = Buffer.from(fileFor(place, number));
      await page
        .getByLabel(say("registry:upload.file"))
        .setInputFiles({ name: "anagrafe.csv", mimeType: "text/csv", buffer });
      await send(page, say("registry:upload.action"));
      await expect(page).toHaveURL(/\/office\/registry\/\d+$/);
    });

    await test.step("its columns are matched", async () => {
      await waitFor("select[name=c6]");
      await settled(page);
      await expect(page.locator("select[name=c3]")).toHaveValue("surnameAndName");
      await page.locator("select[name=c4]").selectOption("");
      expect(await send(page, say("registry:mapping.action"))).toBe(422);
      await expectRefused(page, say("registry:mapping.missing.birthDate"));
      await page.locator("select[name=c4]").selectOption("birthDate");
      await send(page, say("registry:mapping.action"));
    });

    await test.step("what would change is shown, and nothing is written", async () => {
      await waitFor("#confirm");
      await expect(page.locator("main")).toContainText("D'Angelo Nicolò");
      await page.locator("nav.tabs a", { hasText: say("registry:outcome.error") }).click();
      await expect(page.locator("main table")).toContainText("31/02/1970");
      const { count } = await one<{ count: number }>(
        "select count(*)::int as count from person where registry_number = $1",
        [number],
      );
      expect(count).toBe(0);
    });

    await test.step("confirmed, written, taken back", async () => {
      await settled(page);
      await send(page, say("registry:confirm.action"));
      await waitFor("#applied");
      const added = await one<{ last_name: string }>("select last_name from person where registry_number = $1", [
        number,
      ]);
      expect(added.last_name).toBe("D'Angelo");
      await settled(page);
      await send(page, say("registry:applied.undo"));
      await waitFor("#undone");
    });
  });
}
