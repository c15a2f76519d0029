import { expect, type Page } from "playwright/test";
import { accessibilityTroubles, type Checks } from "./accessibility.ts";
import { ideaScreens } from "./idea-screens.ts";
import { enter, neighbour, newStaff } from "./neighbours.ts";
import { type Person, type Reading, type Role, somebody } from "./people.ts";
import {
  atTheFactor,
  atTheYear,
  deskRow,
  freshLink,
  homeOf,
  importIn,
  noticeOf,
  openBatch,
  openErasure,
  postedOf,
  ownDraft,
  ownScheduled,
} from "./screen-walks.ts";
import { empty, type ScreenRow } from "./screen-row.ts";
import { open } from "./steps.ts";
import { leftOut } from "./ways.ts";
import { type Say, words } from "./words.ts";

/** The menu in the header, or in the footer of the pages of work. */
async function openMenu(page: Page): Promise<void> {
  await page.locator("details.menu > summary:visible").first().click();
  await expect(page.locator("details.menu[open]")).toHaveCount(1);
}

/** Does what one does there first. */
export async function act(page: Page, screen: ScreenRow, say: Say = words()): Promise<void> {
  await (screen.act ?? openMenu)(page, say);
}

/** Fails when something is wrong with a screen for who cannot see, hear or point well; what does not count is `leftOut`. */
export async function expectAccessible(page: Page, { ignore, ...checks }: Checks & { ignore?: RegExp } = {}) {
  const troubles = await accessibilityTroubles(page, checks);
  const counts = (trouble: string) => !leftOut.obscured.pattern.test(trouble) && !ignore?.test(trouble);
  expect(troubles.filter(counts)).toEqual([]);
}

const signIn = ["signIn"];
const me = ["me", "signIn"];

/** Every screen of the portal. A route that is not here fails a test (screens/every-route.spec.ts). */
export const allScreens: ScreenRow[] = [
  { name: "start", path: "/", role: null, texts: ["pages"], title: "pages:start.title" },
  { name: "help", path: "/help", role: null, texts: ["pages"], title: "pages:help.title" },
  { name: "privacy", path: "/privacy", role: null, texts: ["pages"], title: "pages:privacy.title" },
  {
    name: "accessibility",
    path: "/accessibility",
    role: null,
    texts: ["pages"],
    title: "pages:accessibility.title",
    act: empty("pages:accessibility.send"),
  },
  { name: "legal", path: "/legal", role: null, texts: ["pages"], title: "pages:legal.title" },
  { name: "missing", path: "/non-esiste", role: null, texts: [], status: 404 },
  { name: "code", path: "/sign-in", role: null, texts: signIn, title: "signIn:title", act: empty("form.next") },
  {
    name: "year",
    path: atTheYear,
    role: null,
    texts: signIn,
    title: "signIn:year.pageTitle",
    act: empty("signIn:enter"),
  },
  { name: "no-code", path: "/sign-in/no-code", role: null, texts: signIn, title: "signIn:noCode.title" },
  {
    name: "again",
    path: "/sign-in/again",
    role: null,
    texts: signIn,
    title: "signIn:already.title",
    act: empty("signIn:enter"),
  },
  {
    name: "helped",
    path: "/sign-in/helped",
    role: null,
    texts: signIn,
    title: "signIn:helped.title",
    act: async (page, say) => {
      await page
        .getByRole("main")
        .getByRole("button", { name: say("signIn:helped.begin"), exact: true })
        .click();
      await expect(page.getByRole("heading", { name: say("signIn:helped.read") })).toBeVisible();
    },
  },
  { name: "link", path: freshLink, role: null, texts: signIn, title: "signIn:email.title" },
  { name: "link-gone", path: "/sign-in/link/no", role: null, texts: signIn, title: "signIn:email.title" },
  {
    name: "factor",
    path: atTheFactor(true),
    role: null,
    texts: signIn,
    title: "signIn:factor.title",
    act: empty("signIn:enter"),
  },
  {
    name: "factor-new",
    path: atTheFactor(false),
    role: null,
    texts: signIn,
    title: "signIn:factor.newTitle",
    act: empty("signIn:enter"),
  },
  { name: "welcome-name", path: "/welcome", role: "tenant", texts: signIn, title: "signIn:welcome.name.title" },
  { name: "welcome-page", path: "/welcome/page", role: "tenant", texts: signIn, title: "signIn:welcome.page.title" },
  { name: "welcome-told", path: "/welcome/told", role: "tenant", texts: signIn, title: "signIn:welcome.told.title" },
  {
    name: "welcome-way-back",
    path: "/welcome/way-back",
    role: "tenant",
    texts: signIn,
    title: "signIn:welcome.wayBack.title",
  },
  { name: "home", path: "/home", role: "tenant", texts: ["home"], title: "home:title" },
  { name: "home-committee", path: "/home", role: "committee", texts: ["home"], title: "home:title" },
  { name: "notices", path: "/notices", role: "tenant", texts: ["notices"], title: "notices:list.title" },
  {
    name: "notices-past",
    path: "/notices?shelf=past",
    role: "tenant",
    texts: ["notices"],
    title: "notices:list.title",
  },
  {
    name: "notices-search",
    path: "/notices/search?q=acqua&comments=yes",
    role: "tenant",
    texts: ["notices"],
    title: "notices:search.title",
    act: async (page, say) => {
      await expect(page.getByRole("checkbox", { name: say("notices:search.comments") })).toBeChecked();
      await expect(page.locator(".found mark").first()).toBeVisible();
    },
  },
  {
    name: "notices-search-none",
    path: "/notices/search?q=inesistente",
    role: "tenant",
    texts: ["notices"],
    title: "notices:search.title",
    act: async (page, say) => expect(page.getByRole("heading", { name: say("notices:search.none") })).toBeVisible(),
  },
  {
    name: "notice-pin",
    path: async (viewer) => `/notices/${await noticeOf("committee", homeOf(viewer))}`,
    role: "committee",
    texts: ["notices"],
    act: async (page, say) => {
      await page.locator("#pin details > summary").click();
      await page.getByRole("button", { name: say("notices:pin.action"), exact: true }).click();
      await expect(page.locator(".errsum").first()).toBeVisible();
    },
  },
  {
    name: "notice-new",
    path: "/notices/new",
    role: "tenant",
    texts: ["notices"],
    title: "notices:form.title",
    act: empty("notices:form.publish"),
  },
  {
    name: "notice-new-committee",
    path: "/notices/new",
    role: "committee",
    texts: ["notices"],
    title: "notices:form.title",
    act: empty("notices:form.publish"),
  },
  {
    name: "notice-office",
    path: async (viewer) => `/notices/${await noticeOf("office", homeOf(viewer))}`,
    role: "tenant",
    texts: ["notices"],
    act: empty("notices:comment.send"),
  },
  {
    name: "notice-talk",
    path: async (viewer) => `/notices/${await noticeOf("committee", homeOf(viewer))}`,
    role: "tenant",
    texts: ["notices"],
    act: async (page) => {
      await page.locator("#comments details > summary").first().click();
      await expect(page.locator("#comments details[open] textarea").first()).toBeVisible();
    },
  },
  {
    name: "notice-withdraw",
    path: async (viewer) => `/notices/${await noticeOf("committee", homeOf(viewer))}/withdraw`,
    role: "committee",
    texts: ["notices"],
    title: "notices:withdraw.link",
    act: empty("notices:withdraw.action"),
  },
  {
    name: "poster",
    path: async (viewer) => `/notices/${await noticeOf("committee", homeOf(viewer))}/poster`,
    role: "committee",
    texts: ["notices"],
    title: "notices:poster.title",
    act: async (page) => expect(page.locator(".poster").first()).toBeVisible(),
  },
  {
    name: "posted",
    path: async (viewer) => postedOf(await noticeOf("committee", homeOf(viewer))),
    role: "committee",
    texts: ["notices"],
    title: "notices:stairs.title",
  },
  {
    name: "notice-correct",
    path: async (viewer) => `/notices/${await noticeOf("committee", homeOf(viewer))}/correct`,
    role: "committee",
    texts: ["notices"],
    title: "notices:correct.title",
    act: empty("notices:correct.action"),
  },
  {
    name: "notice-history",
    path: async (viewer) => `/notices/${await noticeOf("committee", homeOf(viewer))}/history`,
    role: "tenant",
    texts: ["notices"],
    title: "notices:history.title",
  },
  {
    name: "notice-languages",
    path: async (viewer) => `/notices/${await noticeOf("committee", homeOf(viewer))}/languages`,
    role: "committee",
    texts: ["notices"],
    title: "notices:languages.title",
  },
  {
    name: "notice-version",
    path: async (viewer) => `/notices/${await noticeOf("committee", homeOf(viewer))}/languages/ro`,
    role: "committee",
    texts: ["notices"],
    title: "notices:languages.write",
    act: empty("notices:languages.save"),
  },
  {
    name: "notice-draft",
    path: async (viewer) => `/notices/drafts/${await ownDraft(viewer)}`,
    role: "tenant",
    texts: ["notices"],
    title: "notices:drafts.title",
    act: empty("notices:form.publish"),
  },
  {
    name: "notice-draft-delete",
    path: async (viewer) => `/notices/drafts/${await ownDraft(viewer)}/delete`,
    role: "tenant",
    texts: ["notices"],
    title: "notices:drafts.deleteLink",
  },
  {
    name: "notice-schedule",
    path: async (viewer) => `/notices/${await ownScheduled(viewer)}/schedule`,
    role: "committee",
    texts: ["notices"],
    title: "notices:drafts.scheduleTitle",
  },
  {
    name: "notice-again",
    path: async (viewer) => `/notices/${await noticeOf("committee", homeOf(viewer))}/again`,
    role: "committee",
    texts: ["notices"],
    title: "notices:drafts.again",
  },
  {
    name: "committee-notices",
    path: "/committee/notices",
    role: "committee",
    texts: ["notices"],
    title: "notices:officeList.title",
  },
  {
    name: "done-together",
    path: "/initiatives/done",
    role: "tenant",
    texts: ["initiatives"],
    title: "initiatives:together.title",
  },
  {
    name: "office-done-together",
    path: "/office/condominiums/1/done",
    role: "coordinator",
    texts: ["initiatives"],
    title: "initiatives:together.title",
  },
  {
    name: "committee-rule",
    path: "/committee/initiatives/rule",
    role: "committee",
    texts: ["initiatives"],
    title: "initiatives:rule.title",
  },
  { name: "committee", path: "/committee", role: "committee", texts: ["home"], title: "home:committee.title" },
  {
    name: "committee-help",
    path: "/committee/help",
    role: "committee",
    texts: signIn,
    title: "signIn:helped.deskTitle",
    act: empty("signIn:helped.open"),
  },
  { name: "me", path: "/me", role: "tenant", texts: me, title: "me:title" },
  { name: "me-former", path: "/me", role: "former", texts: me, title: "me:title" },
  {
    name: "passphrase",
    path: "/me/passphrase",
    role: "tenant",
    texts: me,
    title: "me:ways.passphraseNew",
    act: empty("form.save"),
  },
  { name: "data", path: "/me/data", role: "tenant", texts: ["me"], title: "me:data.title" },
  { name: "data-former", path: "/me/data", role: "former", texts: ["me"], title: "me:data.title" },
  { name: "own-erasure", path: "/me/data/erasure", role: "tenant", texts: ["me"], title: "me:erasure.title" },
  { name: "email", path: "/me/email", role: "tenant", texts: me, title: "me:ways.emailChange" },
  { name: "missing-member", path: "/notices/999999999", role: "tenant", texts: ["notices"], status: 404 },
  { name: "office", path: "/office", role: "coordinator", texts: ["office"], title: "office:title" },
  { name: "office-none", path: "/office?q=nessuna", role: "coordinator", texts: ["office"], title: "office:title" },
  { name: "registry", path: "/office/registry", role: "coordinator", texts: ["registry"], title: "registry:title" },
  {
    name: "registry-new",
    path: "/office/registry/new",
    role: "coordinator",
    texts: ["registry"],
    title: "registry:upload.title",
    act: empty("registry:upload.action"),
  },
  { name: "registry-mapping", path: importIn("mapping"), role: "coordinator", texts: ["registry"] },
  { name: "registry-preview", path: importIn("ready"), role: "coordinator", texts: ["registry"] },
  { name: "registry-failed", path: importIn("failed"), role: "coordinator", texts: ["registry"] },
  {
    name: "condominium",
    path: "/office/condominiums/1",
    role: "coordinator",
    texts: ["office", "notices", "home", "people"],
  },
  {
    name: "office-notice-new",
    path: "/office/condominiums/1/notices/new",
    role: "coordinator",
    texts: ["notices"],
    title: "notices:form.title",
    act: empty("notices:form.publish"),
  },
  {
    name: "office-notice",
    path: async () => `/office/notices/${await noticeOf("office", 1)}`,
    role: "coordinator",
    texts: ["office", "notices"],
    act: empty("notices:comment.send"),
  },
  {
    name: "office-notices-search",
    path: "/office/notices/search?q=acqua&condominium=1",
    role: "coordinator",
    texts: ["notices"],
    title: "notices:search.title",
    act: async (page) => expect(page.locator(".found mark").first()).toBeVisible(),
  },
  {
    name: "office-poster",
    path: async () => `/office/notices/${await noticeOf("office", 1)}/poster`,
    role: "coordinator",
    texts: ["notices"],
    title: "notices:poster.title",
    act: async (page) => expect(page.locator(".poster").first()).toBeVisible(),
  },
  {
    name: "not-reached",
    path: async () => `/office/notices/${await noticeOf("office", 1)}/not-reached`,
    role: "coordinator",
    texts: ["office", "notices"],
    title: "notices:reach.title",
  },
  {
    name: "sealed-sheets",
    path: async () => `/office/notices/${await noticeOf("office", 1)}/not-reached/sheets`,
    role: "coordinator",
    texts: ["notices"],
    title: "notices:reach.sheets",
    act: async (page) => expect(page.locator(".seal").first()).toBeVisible(),
  },
  {
    name: "office-withdraw",
    path: async () => `/office/notices/${await noticeOf("office", 1)}/withdraw`,
    role: "coordinator",
    texts: ["notices"],
    title: "notices:withdraw.link",
    act: empty("notices:withdraw.action"),
  },
  {
    name: "office-correct",
    path: async () => `/office/notices/${await noticeOf("office", 1)}/correct`,
    role: "coordinator",
    texts: ["notices"],
    title: "notices:correct.title",
    act: empty("notices:correct.action"),
  },
  {
    name: "office-notice-history",
    path: async () => `/office/notices/${await noticeOf("office", 1)}/history`,
    role: "coordinator",
    texts: ["notices"],
    title: "notices:history.title",
  },
  {
    name: "office-notice-languages",
    path: async () => `/office/notices/${await noticeOf("office", 1)}/languages`,
    role: "coordinator",
    texts: ["notices"],
    title: "notices:languages.title",
  },
  {
    name: "office-notice-version",
    path: async () => `/office/notices/${await noticeOf("office", 1)}/languages/ro`,
    role: "coordinator",
    texts: ["notices"],
    title: "notices:languages.write",
    act: empty("notices:languages.save"),
  },
  ...(["current", "scheduled", "drafts", "past"] as const).map((shelf): ScreenRow => ({
    name: `office-notices-${shelf}`,
    path: `/office/notices?shelf=${shelf}`,
    role: "coordinator",
    texts: ["notices"],
    title: "notices:officeList.title",
  })),
  {
    name: "office-writing",
    path: "/office/notices/new",
    role: "coordinator",
    texts: ["notices"],
    title: "notices:officeList.new",
    act: empty("notices:form.publish"),
  },
  {
    name: "office-draft",
    path: async () => `/office/notices/drafts/${await deskRow("notice_draft", "kind = 'office'")}`,
    role: "coordinator",
    texts: ["notices"],
    title: "notices:drafts.title",
  },
  {
    name: "office-draft-delete",
    path: async () => `/office/notices/drafts/${await deskRow("notice_draft", "kind = 'office'")}/delete`,
    role: "coordinator",
    texts: ["notices"],
    title: "notices:drafts.deleteLink",
  },
  {
    name: "office-schedule",
    path: async () =>
      `/office/notices/${await deskRow("posting", "published_at > now() and exists (select from notice n where n.id = notice_id and n.kind = 'office')")}/schedule`,
    role: "coordinator",
    texts: ["notices"],
    title: "notices:drafts.scheduleTitle",
  },
  {
    name: "office-again",
    path: async () => `/office/notices/${await noticeOf("office", 1)}/again`,
    role: "coordinator",
    texts: ["notices"],
    title: "notices:drafts.again",
  },
  {
    name: "templates",
    path: "/office/notices/templates",
    role: "coordinator",
    texts: ["notices"],
    title: "notices:templates.title",
  },
  {
    name: "template-new",
    path: "/office/notices/templates/new",
    role: "coordinator",
    texts: ["notices"],
    title: "notices:templates.new",
    act: empty("notices:templates.save"),
  },
  {
    name: "template",
    path: async () => `/office/notices/templates/${await deskRow("notice_template", "true")}`,
    role: "coordinator",
    texts: ["notices"],
    title: "notices:templates.change",
  },
  {
    name: "template-delete",
    path: async () => `/office/notices/templates/${await deskRow("notice_template", "true")}/delete`,
    role: "coordinator",
    texts: ["notices"],
    title: "notices:templates.deleteLink",
  },
  {
    name: "template-use",
    path: async () => `/office/notices/templates/${await deskRow("notice_template", "true")}/use`,
    role: "coordinator",
    texts: ["notices"],
    title: "notices:templates.use",
  },
  {
    name: "people-search",
    path: "/office/people",
    role: "coordinator",
    texts: ["people"],
    title: "people:search.title",
  },
  {
    name: "people-found",
    path: "/office/people?q=glicini+14",
    role: "coordinator",
    texts: ["people"],
    title: "people:search.title",
  },
  {
    name: "sheet",
    path: async () => `/office/people/${(await neighbour("Rosa")).id}`,
    role: "coordinator",
    texts: ["people"],
    title: "people:sheet.title",
    act: empty("people:check.action"),
  },
  {
    name: "doors",
    path: "/office/condominiums/1/people",
    role: "coordinator",
    texts: ["people", "office"],
    title: "people:doors.title",
  },
  {
    name: "committee-offices",
    path: "/office/condominiums/1/committee",
    role: "coordinator",
    texts: ["people", "office"],
    title: "people:committee.title",
    act: empty("people:committee.give"),
  },
  { name: "staff", path: "/office/staff", role: "coordinator", texts: ["staff"], title: "staff:title" },
  {
    name: "staff-new",
    path: "/office/staff/new",
    role: "coordinator",
    texts: ["staff"],
    title: "staff:add",
    act: empty("staff:form.make"),
  },
  {
    name: "staff-account",
    path: async () => `/office/staff/${(await newStaff("moderator")).id}`,
    role: "coordinator",
    texts: ["staff"],
    title: "staff:title",
    act: async (page, say) => {
      await page.locator("main details > summary").first().click();
      await expect(page.getByRole("button", { name: say("staff:account.endAction") })).toBeVisible();
    },
  },
  {
    name: "recovery-codes",
    path: "/me/second-factor",
    role: "coordinator",
    texts: me,
    title: "me:factor.newTitle",
    act: empty("me:factor.make"),
  },
  {
    name: "assist",
    path: async () => `/office/people/${(await somebody("tenant", 0)).id}/assist`,
    role: "coordinator",
    texts: ["people"],
    title: "people:assisted.pageTitle",
    act: empty("people:assisted.begin"),
  },
  { name: "queue", path: "/office/erasure", role: "coordinator", texts: ["people"], title: "people:erasure.title" },
  {
    name: "erasure-closed",
    path: "/office/erasure?shelf=closed",
    role: "coordinator",
    texts: ["people"],
    title: "people:erasure.title",
  },
  {
    name: "request",
    path: async () => `/office/erasure/${await openErasure()}`,
    role: "coordinator",
    texts: ["people"],
    act: empty("people:erasure.erase.action"),
  },
  {
    name: "feedback",
    path: "/office/feedback",
    role: "coordinator",
    texts: ["office"],
    title: "office:feedback.title",
  },
  {
    name: "retention",
    path: "/office/retention",
    role: "coordinator",
    texts: ["retention"],
    title: "retention:title",
    act: async (page, say) => {
      await page.getByRole("button", { name: say("retention:count"), exact: true }).click();
      await expect(page.locator(".toast")).toBeVisible();
    },
  },
  {
    name: "retention-rule",
    path: "/office/retention/notices",
    role: "coordinator",
    texts: ["retention"],
    title: "retention:rule.days",
  },
  { name: "letters", path: "/office/letters", role: "coordinator", texts: ["letters"], title: "letters:title" },
  {
    name: "new-letters",
    path: "/office/letters/new?scope=condominium&condominium=1",
    role: "coordinator",
    texts: ["letters"],
    title: "letters:plan.title",
  },
  {
    name: "new-letters-all",
    path: "/office/letters/new?scope=all",
    role: "coordinator",
    texts: ["letters"],
    title: "letters:plan.title",
  },
  {
    name: "batch",
    path: async (viewer) => `/office/letters/${await openBatch(viewer)}`,
    role: "coordinator",
    texts: ["letters"],
    title: "letters:title",
  },
  {
    name: "print-letters",
    path: async (viewer) => `/office/letters/${await openBatch(viewer)}/print`,
    role: "coordinator",
    texts: ["letters"],
    title: "letters:sheet.title",
    act: async (page) => expect(page.locator(".sheet")).toHaveCount(3),
  },
  { name: "admin", path: "/admin", role: "administrator", texts: ["office", "retention"], title: "office:admin.title" },
  ...ideaScreens,
];

const shared = new Map<Role, Promise<Person>>();
const isResident = (role: Role) => role === "tenant" || role === "committee" || role === "former";

/** Opens a screen as its role, reading in a certain way. @returns the status of the document */
export async function openScreen(page: Page, screen: ScreenRow, turn: number, reading: Reading = {}): Promise<number> {
  const { role } = screen;
  let person: Person | null = null;
  if (role) {
    // Staff of one's own, because a role that only one person has is read in one language at a time.
    const staff = () => (isResident(role) ? somebody(role, turn) : newStaff(role as "coordinator"));
    const found = shared.get(role) ?? staff();
    shared.set(role, found);
    person = await found;
    await enter(page, person, role, reading);
  } else {
    const { locale = "it", letters = "a", theme = "light" } = reading;
    const form = { language: locale, letters, theme, next: "/help" };
    const origin = process.env["CORTILE_E2E_URL"] ?? "";
    await page.request.post(`${origin}/preferences`, { form, headers: { Origin: origin }, maxRedirects: 0 });
  }
  const path = typeof screen.path === "string" ? screen.path : await screen.path({ person, page });
  return open(page, path);
}
