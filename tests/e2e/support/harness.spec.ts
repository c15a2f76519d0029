import { accessibilityTroubles, checkAccessibility } from "./accessibility.ts";
import { deadControls } from "./controls.ts";
import { expect, screens, test } from "./fixtures.ts";
import { focusTroubles } from "./focus.ts";
import { printedCodes } from "./people.ts";
import { readTable } from "./portal.ts";
import { watch } from "./watch.ts";

/** The checks of the harness, each shown to find what it is there for: a check that cannot fail guards nothing. */
const page = (body: string, head = "") =>
  `<!doctype html><html lang="it" dir="ltr"><head><title>Prova</title><meta name="viewport" content="width=device-width">${head}</head><body><main>${body}</main></body></html>`;
const sound =
  '<h1>Avvisi</h1><p>Martedì manca l\'acqua. <a href="#a">Leggi</a></p><button style="min-height:48px">Ho letto</button>';

test("a sound page passes", async ({ phone }) => {
  await phone.setContent(page(sound));
  await checkAccessibility(phone);
});

const faults: [what: string, html: string, finding: RegExp][] = [
  ["a picture without words", `${sound}<img src="data:," />`, /axe image-alt/],
  ["weak contrast", `${sound}<p style="color:#aaa">Grigio</p>`, /axe color-contrast/],
  ["a page too wide", `${sound}<p style="width:900px">Largo</p>`, /900 px wide|px wide in a window/],
  ["two first headings", `${sound}<h1>Ancora</h1>`, /2 first headings/],
  ["a heading left out", `${sound}<h3>Troppo piccolo</h3>`, /jumps from 1 to 3/],
  ["words without language", `${sound}<p data-ugc="" dir="auto">Ciao</p>`, /without language/],
  ["a small target", `${sound}<button style="height:30px">Poco</button>`, /"Poco" is \d+ x 30/],
  [
    "a focus under a bar",
    `<div style="position:fixed;inset:0;background:#fff;z-index:9"></div>${sound}`,
    /under something else/,
  ],
  [
    "a focus without a ring",
    `${sound}<button style="min-height:48px;outline:none">Muto</button>`,
    /"Muto" does not show/,
  ],
  [
    "a focus that goes back",
    `${sound}<button style="min-height:48px" tabindex="1">Primo</button>`,
    /"Leggi" has the focus after something that stands below it/,
  ],
  [
    "a button that Tab leaves out",
    `${sound}<button style="min-height:48px" tabindex="-1">Mai</button>`,
    /Tab never.*Mai/,
  ],
];
for (const [what, html, finding] of faults) {
  test(`${what} is found`, async ({ phone }) => {
    await phone.setContent(page(html));
    expect((await accessibilityTroubles(phone)).join("\n")).toMatch(finding);
  });
}

const dead: [what: string, html: string, finding: RegExp | null][] = [
  ["a form with its button", '<form action="/a" method="post"><input id="b"><button>Via</button></form>', null],
  [
    "a form whose button stands elsewhere",
    '<form id="f" action="/a" method="get"></form><button form="f">Via</button>',
    null,
  ],
  [
    "a button that says why not",
    '<form action="/a" method="post"><button type="button" aria-disabled="true">Dopo</button></form>',
    null,
  ],
  ["a form without address", '<form method="post"><button>Via</button></form>', /has no address/],
  ["a form without method", '<form action="/a"><button>Via</button></form>', /does not say how/],
  [
    "a form that nothing sends",
    '<form action="/a" method="post"><button disabled>Via</button></form>',
    /nothing that sends/,
  ],
  ["a button of no form", "<button>Via</button>", /"Via" does nothing/],
  [
    "a button for scripts in a form",
    '<form action="/a" method="get"><button>Via</button><button type="button">Stampa</button></form>',
    /"Stampa" does nothing/,
  ],
  ["a field of no form", '<input id="solo">', /"solo" belongs to no form/],
  ["a button made of something else", '<div role="button">Via</div>', /no button of the browser/],
  ["a link to nowhere", '<a href="#">Qui</a>', /"Qui" leads nowhere/],
  ["a link to a part that is not there", '<a href="#b">Qui</a>', /leads to #b/],
];
test("what does nothing without scripts is found, and nothing else", async ({ noScript }) => {
  for (const [what, html, finding] of dead) {
    await noScript.setContent(page(html));
    const troubles = (await noScript.evaluate(deadControls)).join("\n");
    expect.soft(troubles, what).toMatch(finding ?? /^$/);
  }
});

test("checks work on a page without scripts", async ({ noScript }) => {
  await noScript.setContent(page(`${sound}<h1>Ancora</h1>`));
  expect(await accessibilityTroubles(noScript)).toEqual(["the page has 2 first headings"]);
  expect(await focusTroubles(noScript)).toEqual([]);
});

test("errors, lost files and broken policies are heard", async ({ browser }) => {
  const loud = await browser.newPage({ viewport: screens.phone });
  const troubles = await watch(loud);
  await loud.route("**/*", (route) =>
    route.request().url().endsWith("/lost.png")
      ? route.fulfill({ status: 404 })
      : route.fulfill({
          contentType: "text/html",
          headers: { "Content-Security-Policy": "style-src 'none'; script-src 'unsafe-inline'" },
          body: page(
            '<h1 style="color:red">A</h1><img src="/lost.png" alt=""><script>console.error("oh"); nowhere()</script>',
          ),
        }),
  );
  await loud.goto("http://harness.test/");
  const heard = (await troubles()).join("\n");
  for (const trouble of [/console: oh/, /nowhere is not defined/, /404 for .*lost\.png/, /Content Security Policy/]) {
    expect(heard).toMatch(trouble);
  }
  await loud.close();
});

test("the printed table is read", () => {
  const output =
    "Cortile is ready\n  Role    Name      Access code\n  ------  --------  ---------------\n  Tenant  Ada Neri  111-222-333-444\n\nPress Ctrl-C";
  expect(readTable(output)).toEqual([{ Role: "Tenant", Name: "Ada Neri", "Access code": "111-222-333-444" }]);
});

test("the portal printed a code for each role", () => {
  const codes = printedCodes();
  expect(codes.length).toBeGreaterThanOrEqual(5);
  for (const code of codes) expect(code["Access code"]).toMatch(/^\d{3}-\d{3}-\d{3}-\d{3}$/);
});
