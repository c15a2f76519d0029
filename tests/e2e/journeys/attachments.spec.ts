import { Buffer } from "node:buffer";
import { expect, test } from "../support/fixtures.ts";
import { enter, neighbour } from "../support/neighbours.ts";
import { open, send, settled } from "../support/steps.ts";
import { words } from "../support/words.ts";
import { pdf, phonePhoto } from "../../support/pictures.ts";

const say = words();

for (const [firstName, script] of [
  ["Patrizia", true],
  ["Teresa", false],
] as const) {
  test(`a neighbour publishes a photo and a document, ${script ? "with" : "without"} JavaScript`, async ({
    browse,
  }) => {
    const page = await browse({ script });
    await enter(page, await neighbour(firstName), "tenant");
    await open(page, "/notices/new");
    if (script) await settled(page);
    const files = [
      { name: "portone.jpg", mimeType: "image/jpeg", buffer: await phonePhoto() },
      { name: "orari.pdf", mimeType: "application/pdf", buffer: pdf() },
      { name: "disegno.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg/>") },
    ];
    const title = `Il portone non si chiude ${Date.now()}`;
    await page.getByLabel(say("notices:form.heading"), { exact: true }).fill(title);

    await test.step("what can be taken is shown, what cannot is said", async () => {
      await page.getByLabel(say("notices:attachments.add")).setInputFiles(files);
      if (!script) await send(page, say("notices:attachments.bring"));
      await expect(page.locator(".brought > li")).toHaveCount(2);
      await expect(page.locator("img.brought-pic")).toHaveJSProperty("naturalHeight", 480);
      await expect(page.getByText(say("notices:attachments.errors.type"))).toBeVisible();
      await expect(page.getByLabel(say("notices:form.heading"), { exact: true })).toHaveValue(title);
    });

    await test.step("without words for the photo nothing is published and nothing is lost", async () => {
      await page.getByLabel(say("notices:form.body")).fill("Da ieri il portone resta aperto.");
      expect(await send(page, say("notices:form.publish"))).toBe(422);
      await expect(page.getByText(say("notices:attachments.errors.alt")).first()).toBeVisible();
      await expect(page.locator(".brought > li")).toHaveCount(2);
    });

    await test.step("published, everybody there sees it", async () => {
      await page.getByLabel(say("notices:attachments.alt")).fill("Il portone aperto");
      await page.getByLabel(say("notices:attachments.docTitle")).fill("Orari del portone");
      await send(page, say("notices:form.publish"));
      const photo = page.getByRole("img", { name: "Il portone aperto" });
      await expect(photo).toHaveJSProperty("naturalHeight", 480);
      await expect(page.getByRole("link", { name: /Orari del portone/ })).toBeVisible();
    });

    await test.step("a correction shows them again, takes the photo out and says so", async () => {
      await page.getByRole("link", { name: say("notices:correct.link") }).click();
      await expect(page.locator("img.brought-pic")).toHaveJSProperty("naturalHeight", 480);
      if (script) await settled(page);
      await page.getByLabel(say("notices:attachments.remove")).first().check();
      await page.getByLabel(say("notices:correct.reason")).fill("La foto non serve più.");
      await send(page, say("notices:correct.action"));
      await expect(page.getByRole("link", { name: /Orari del portone/ })).toBeVisible();
      await expect(page.getByRole("img", { name: "Il portone aperto" })).toHaveCount(0);
      await page.getByRole("link", { name: say("notices:history.link") }).click();
      await expect(page.locator("del")).toContainText("Il portone aperto");
    });
  });
}
