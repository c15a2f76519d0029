import { readFileSync } from "node:fs";
import { expect, test } from "../support/fixtures.ts";
import { allScreens } from "../support/screens.ts";

/** Files of routes that nobody looks at: they answer with a redirect or a file. */
const unseen = [
  "routes/sign-in/in-language.ts",
  "routes/office/letters/letters-pdf.tsx",
  "routes/me/download.ts",
  "routes/notices/short.ts",
  "routes/notices/file.ts",
  "routes/office/notice-file.ts",
  "routes/files/take.ts",
  "routes/files/waiting.ts",
  "routes/notices/poster-pdf.tsx",
  "routes/initiatives/short.ts",
  "routes/initiatives/file.ts",
  "routes/office/initiatives/file.ts",
  "routes/initiatives/calendar.ts",
  "routes/initiatives/poster-pdf.tsx",
  "routes/office/notices/poster-pdf.tsx",
  "routes/office/notices/sealed-sheets-pdf.tsx",
  "routes/registry/errors.ts",
  "routes/office/initiatives/export.ts",
  "routes/home/committee-export.ts",
  "routes/preferences.ts",
  "routes/sign-in/sign-out.ts",
  "routes/desk/end.ts",
];
/** Where a row walks or has the number of something in its address. */
const seenBy: Record<string, string> = {
  "routes/registry/list.tsx": "registry",
  "routes/registry/new.tsx": "registry-new",
  "routes/registry/import.tsx": "registry-preview",
  "routes/sign-in/year.tsx": "year",
  "routes/sign-in/link.tsx": "link",
  "routes/sign-in/second-factor.tsx": "factor",
  "routes/sign-in/second-factor-new.tsx": "factor-new",
  "routes/notices/notice.tsx": "notice-office",
  "routes/notices/withdraw.tsx": "notice-withdraw",
  "routes/notices/poster.tsx": "poster",
  "routes/initiatives/poster.tsx": "initiative-poster",
  "routes/initiatives/list.tsx": "ideas",
  "routes/initiatives/initiative.tsx": "idea",
  ...Object.fromEntries(
    ["new", "draft", "draft-delete", "question", "promoters", "revise", "history", "paper", "answer", "act"].map(
      (name) => [`routes/initiatives/${name}.tsx`, `idea-${name}`],
    ),
  ),
  "routes/office/initiatives/list.tsx": "office-ideas",
  "routes/office/initiatives/initiative.tsx": "office-idea",
  ...Object.fromEntries(
    ["history", "answer", "act"].map((name) => [`routes/office/initiatives/${name}.tsx`, `office-idea-${name}`]),
  ),
  "routes/initiatives/pictures.tsx": "initiative-pictures",
  "routes/office/initiatives/pictures.tsx": "office-initiative-pictures",
  "routes/office/initiatives/done-together.tsx": "office-done-together",
  ...Object.fromEntries(
    ["draft", "draft-delete", "schedule", "correct", "history", "languages", "version"].map((name) => [
      `routes/notices/${name}.tsx`,
      `notice-${name}`,
    ]),
  ),
  ...Object.fromEntries(
    ["draft", "draft-delete", "schedule"].map((name) => [`routes/office/notices/${name}.tsx`, `office-${name}`]),
  ),
  "routes/notices/search.tsx": "notices-search",
  "routes/office/notices/list.tsx": "office-notices-current",
  "routes/office/notices/new.tsx": "office-writing",
  "routes/office/notices/search.tsx": "office-notices-search",
  "routes/office/correct-notice.tsx": "office-correct",
  "routes/notices/posted.tsx": "posted",
  "routes/office/notices/poster.tsx": "office-poster",
  "routes/office/notices/not-reached.tsx": "not-reached",
  "routes/office/notices/sealed-sheets.tsx": "sealed-sheets",
  "routes/office/condominium.tsx": "condominium",
  "routes/office/new-notice.tsx": "office-notice-new",
  "routes/office/notice.tsx": "office-notice",
  "routes/office/withdraw.tsx": "office-withdraw",
  "routes/pages/missing.tsx": "missing",
  "routes/pages/start.tsx": "start",
  "routes/sign-in/code.tsx": "code",
  "routes/welcome/name.tsx": "welcome-name",
  "routes/notices/list.tsx": "notices",
  "routes/notices/new.tsx": "notice-new",
  "routes/office/condominiums.tsx": "office",
  "routes/me/me.tsx": "me",
  "routes/office/letters/list.tsx": "letters",
  "routes/me/erasure.tsx": "own-erasure",
  "routes/home/help-neighbour.tsx": "committee-help",
  "routes/me/second-factor.tsx": "recovery-codes",
  "routes/office/people/search.tsx": "people-search",
  "routes/office/people/committee.tsx": "committee-offices",
  "routes/office/staff/list.tsx": "staff",
  "routes/office/staff/new.tsx": "staff-new",
  "routes/office/staff/account.tsx": "staff-account",
};

test("every route has its row in the table of screens", () => {
  const routes = readFileSync(new URL("../../../app/routes.ts", import.meta.url), "utf8");
  const files = [...routes.matchAll(/"(routes\/[^"]+)"/g)].map(([, file]) => file ?? "");
  const names = new Set(allScreens.map(({ name }) => name));
  const last = (file: string) => file.replace(/^.*\/(.*)\.tsx?$/, "$1");
  const isSeen = (file: string) =>
    names.has(seenBy[file] ?? "") || names.has(last(file)) || names.has(`welcome-${last(file)}`);
  expect(files.filter((file) => !unseen.includes(file) && !file.startsWith("routes/dev/") && !isSeen(file))).toEqual(
    [],
  );
});
