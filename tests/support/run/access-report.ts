import { leftOut, type Way, ways } from "../../e2e/support/ways.ts";
import type { BrowserTest } from "./reports.ts";

/** What the report is about: the screens with their addresses, the ways of reading them, and the tests that ran. */
export type Looked = {
  screens: { name: string; address: string }[];
  ways: Way[];
  tests: BrowserTest[];
  /** When, of which source, with which browser and rules: label and value. */
  facts: [label: string, value: string][];
};
export type AccessReport = { text: string; totals: string; missing: string[] };

type Cell = { screen: string; way: Way; test: BrowserTest | undefined };

const all = String.raw`^\s*(screens/|journeys/keyboard|support/harness)|without JavaScript`;

/**
 * Which tests belong to the report, as a pattern for their file and title: everything in screens/, the keyboard, whatever
 * goes without JavaScript and the checks themselves; of a few screens their readings alone.
 */
export function accessTests(names: string[] = []): string {
  const titles = Object.values(ways).map(({ title }) => title);
  return names.length === 0 ? all : String.raw`^\s*screens/\S+ (${names.join("|")}) (${titles.join("|")})$`;
}

const checks: [what: string, how: string][] = [
  ["axe", "its rules for WCAG 2.0, 2.1 and 2.2, levels A and AA"],
  ["targets", "what is pressed is at least 44 px wide and high; links within a sentence are excepted (WCAG 2.5.8)"],
  ["width", "nothing is wider than the window, so nobody scrolls in two directions (1.4.10)"],
  ["headings", "one first heading, no level left out; the page says its language, direction and title (1.3.1, 3.1.1)"],
  ["marked words", "what people wrote says its language and direction (3.1.2)"],
  [
    "Tab walk",
    "Tab comes to everything that can be used, in the order of the page, and round again; each stop is seen, under nothing else, with a ring (2.1.1, 2.1.2, 2.4.3, 2.4.7, 2.4.11)",
  ],
  ["everywhere", "no error on the console, no file that does not come, no breach of the security policy"],
];

const notLookedAt: [what: string, why: string][] = [
  ...Object.values(leftOut).map(({ what, why }): [string, string] => [what, why]),
  ["axe without JavaScript", "its timers never ring there; the same document was looked at with scripts"],
  ["what axe calls incomplete, and its best practices", "the first wants a person's eye, the second is not WCAG"],
  ["the ring of text fields in the Tab walk", "a field in use shows its caret"],
  ["the second Tab walk, after the first act, and the one in dark colours", "the same controls as in the first"],
  ["paper, but for notices", "other sheets are looked at on the screen, as what is printed"],
  ["languages other than Italian, English and Arabic", "the portal speaks these; English has the longest words"],
  [
    "the office's texts in Arabic",
    "they are not translated: Italian stands in a page that says it is Arabic (3.1.2), and no test counts it",
  ],
  ["a reader's own spacing of letters and lines (1.4.12)", "no test sets it yet"],
  ["a dialog that keeps the focus", "there is none; the first one fails the keyboard's tests until it has its walk"],
  ["screen readers, voice control, magnifiers, other browsers, real telephones", "people try these; no test here does"],
];

/** The report of one run as Markdown, with what it counted. A reading that was meant and did not run is missing, never passed. */
export function accessReport({ screens, ways: columns, tests, facts }: Looked): AccessReport {
  const cells = screens.flatMap(({ name }) =>
    columns
      .filter(({ only }) => !only || only.includes(name))
      .map((way): Cell => ({ screen: name, way, test: tests.find((test) => isOf(test, name, way)) })),
  );
  const others = tests.filter((test) => !cells.some((cell) => cell.test === test));
  const missing = cells.filter(({ test }) => !test || test.outcome === "skipped").map(titleOf);
  const count = (outcome: string, among: (BrowserTest | undefined)[]) =>
    among.filter((test) => test?.outcome === outcome).length;
  const read = cells.map(({ test }) => test);
  const troubles = [
    ...cells.flatMap((cell) => (cell.test?.outcome === "failed" ? [trouble(titleOf(cell), cell.test)] : [])),
    ...others.filter(({ outcome }) => outcome === "failed").map((test) => trouble(nameOf(test), test)),
  ];
  const totals =
    `${screens.length} screens in ${columns.length} ways, ${cells.length} readings: ` +
    `${count("passed", read)} passed, ${count("failed", read)} failed, ${missing.length} not run. Other tests: ` +
    `${count("passed", others)} passed, ${count("failed", others)} failed, ${count("skipped", others)} not run.`;
  const text = [
    "# Accessibility of every screen",
    `**${totals}**`,
    list(facts),
    "## Screens",
    '"–": this way is not made for this screen.',
    table(
      ["Screen", "Address", ...columns.map(({ head }) => head)],
      screens.map((screen) => row(screen, columns, cells)),
    ),
    ...(troubles.length > 0 ? ["## Troubles", ...troubles] : []),
    "## Keyboard, no JavaScript, components, and the checks themselves",
    table(
      ["Test", "Result"],
      others.map((test) => [nameOf(test), verdict(test)]),
    ),
    "## What is looked at",
    list(checks),
    "In each way:",
    list(columns.map(({ head, looks }) => [head, looks])),
    "## What is not looked at, and why",
    list(notLookedAt),
  ].join("\n\n");
  return { text: `${text}\n`, totals, missing };
}

const isOf = ({ file, names }: BrowserTest, screen: string, { title }: Way) =>
  file.startsWith("screens/") && names.join(" ") === `${screen} ${title}`;
const titleOf = ({ screen, way }: Cell) => `${screen} ${way.title}`;
const nameOf = ({ file, names }: BrowserTest) => `${file.replace(/\.spec\.ts$/, "")}: ${names.join(", ")}`;

function row({ name, address }: Looked["screens"][number], columns: Way[], cells: Cell[]): string[] {
  const inWay = (way: Way) => cells.find((cell) => cell.screen === name && cell.way === way);
  return [name, address, ...columns.map((way) => (inWay(way) ? verdict(inWay(way)?.test) : "–"))];
}

function verdict(test: BrowserTest | undefined): string {
  if (!test || test.outcome === "skipped") return "not run";
  return test.outcome === "failed" ? "**failed**" : "passed";
}

function trouble(title: string, { errors }: BrowserTest): string {
  const said = errors.join("\n\n").trim().split("\n").slice(0, 60).join("\n");
  return `### ${title}\n\n~~~text\n${said.replaceAll("~~~", "~ ~ ~") || "It did not say why."}\n~~~`;
}

const list = (rows: [string, string][]) => rows.map(([what, text]) => `- **${what}**: ${text}`).join("\n");
const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll("|", String.raw`\|`)).join(" | ")} |`;
const table = (heads: string[], rows: string[][]) =>
  [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
