import { index, prefix, route, type RouteConfig } from "@remix-run/route-config";

/** Every URL of the portal. Each route's door says who it is for (platform/door.server.ts). */
const ideasFollowed = [
  route("i/:initiativeId", "routes/initiatives/short.ts"),
  route("calendar/:file", "routes/initiatives/calendar.ts"),
  route("initiatives/:initiativeId/poster", "routes/initiatives/poster.tsx"),
  route("initiatives/:initiativeId/poster.pdf", "routes/initiatives/poster-pdf.tsx"),
];

const everybody = [
  index("routes/pages/start.tsx"),
  route("help", "routes/pages/help.tsx"),
  route("privacy", "routes/pages/privacy.tsx"),
  route("accessibility", "routes/pages/accessibility.tsx"),
  route("legal", "routes/pages/legal.tsx"),
  route("preferences", "routes/preferences.ts"),
  route("sign-out", "routes/sign-in/sign-out.ts"),
  route("desk/end", "routes/desk/end.ts"),
  // Short addresses of the letter, to be typed: the sign-in page in that language.
  route("en", "routes/sign-in/in-language.ts", { id: "in-english" }),
  route("ar", "routes/sign-in/in-language.ts", { id: "in-arabic" }),
  // Short addresses of posters: to a notice after the sign-in.
  route("a/:postingId/:stairwellId?", "routes/notices/short.ts"),
  ...prefix("sign-in", [
    index("routes/sign-in/code.tsx"),
    route("year", "routes/sign-in/year.tsx"),
    route("no-code", "routes/sign-in/no-code.tsx"),
    route("helped", "routes/sign-in/helped.tsx"),
    route("again", "routes/sign-in/again.tsx"),
    route("link/:token", "routes/sign-in/link.tsx"),
    route("second-factor", "routes/sign-in/second-factor.tsx"),
    route("second-factor/new", "routes/sign-in/second-factor-new.tsx"),
  ]),
];

const person = [
  // Files of a notice that is still being written.
  route("files", "routes/files/take.ts"),
  route("files/:attachmentId", "routes/files/waiting.ts"),
  ...prefix("welcome", [
    index("routes/welcome/name.tsx"),
    route("page", "routes/welcome/page.tsx"),
    route("told", "routes/welcome/told.tsx"),
    route("way-back", "routes/welcome/way-back.tsx"),
  ]),
  ...prefix("me", [
    index("routes/me/me.tsx"),
    route("passphrase", "routes/me/passphrase.tsx"),
    route("email", "routes/me/email.tsx"),
    route("second-factor", "routes/me/second-factor.tsx"),
    route("data", "routes/me/data.tsx"),
    route("data/erasure", "routes/me/erasure.tsx"),
    route("data/download/:exportId", "routes/me/download.ts"),
  ]),
];

const member = [
  route("home", "routes/home/home.tsx"),
  ...prefix("notices", [
    index("routes/notices/list.tsx"),
    route("new", "routes/notices/new.tsx"),
    route("drafts/:draftId", "routes/notices/draft.tsx"),
    route("drafts/:draftId/delete", "routes/notices/draft-delete.tsx"),
    route("search", "routes/notices/search.tsx"),
    route(":postingId/schedule", "routes/notices/schedule.tsx"),
    route(":postingId/again", "routes/notices/again.tsx"),
    route(":postingId", "routes/notices/notice.tsx"),
    route(":postingId/withdraw", "routes/notices/withdraw.tsx"),
    route(":postingId/correct", "routes/notices/correct.tsx"),
    route(":postingId/history", "routes/notices/history.tsx"),
    route(":postingId/languages", "routes/notices/languages.tsx"),
    route(":postingId/languages/:lang", "routes/notices/version.tsx"),
    route(":postingId/files/:attachmentId", "routes/notices/file.ts"),
    route(":postingId/poster", "routes/notices/poster.tsx"),
    route(":postingId/poster.pdf", "routes/notices/poster-pdf.tsx"),
    route(":postingId/posted/:stairwellId", "routes/notices/posted.tsx"),
  ]),
  route("committee", "routes/home/committee.tsx"),
  route("committee/notices", "routes/home/committee-notices.tsx"),
  route("committee/help", "routes/home/help-neighbour.tsx"),
];

const office = [
  ...prefix("office", [
    index("routes/office/condominiums.tsx"),
    route("condominiums/:condominiumId", "routes/office/condominium.tsx"),
    route("condominiums/:condominiumId/notices/new", "routes/office/new-notice.tsx"),
    route("notices", "routes/office/notices/list.tsx"),
    route("notices/new", "routes/office/notices/new.tsx"),
    route("notices/search", "routes/office/notices/search.tsx"),
    route("notices/drafts/:draftId", "routes/office/notices/draft.tsx"),
    route("notices/drafts/:draftId/delete", "routes/office/notices/draft-delete.tsx"),
    route("notices/templates", "routes/office/notices/templates.tsx"),
    route("notices/templates/new", "routes/office/notices/template-new.tsx"),
    route("notices/templates/:templateId", "routes/office/notices/template.tsx"),
    route("notices/templates/:templateId/delete", "routes/office/notices/template-delete.tsx"),
    route("notices/templates/:templateId/use", "routes/office/notices/template-use.tsx"),
    route("notices/:postingId/schedule", "routes/office/notices/schedule.tsx"),
    route("notices/:postingId/again", "routes/office/notices/again.tsx"),
    route("notices/:postingId", "routes/office/notice.tsx"),
    route("notices/:postingId/withdraw", "routes/office/withdraw.tsx"),
    route("notices/:postingId/correct", "routes/office/correct-notice.tsx"),
    route("notices/:postingId/history", "routes/office/notice-history.tsx"),
    route("notices/:postingId/languages", "routes/office/notice-languages.tsx"),
    route("notices/:postingId/languages/:lang", "routes/office/notice-version.tsx"),
    route("notices/:postingId/files/:attachmentId", "routes/office/notice-file.ts"),
    route("notices/:postingId/poster", "routes/office/notices/poster.tsx"),
    route("notices/:postingId/poster.pdf", "routes/office/notices/poster-pdf.tsx"),
    route("notices/:postingId/not-reached", "routes/office/notices/not-reached.tsx"),
    route("notices/:postingId/not-reached/sheets", "routes/office/notices/sealed-sheets.tsx"),
    route("notices/:postingId/not-reached/sheets.pdf", "routes/office/notices/sealed-sheets-pdf.tsx"),
    route("feedback", "routes/office/feedback.tsx"),
    route("registry", "routes/registry/list.tsx"),
    route("registry/new", "routes/registry/new.tsx"),
    route("registry/:importId", "routes/registry/import.tsx"),
    route("registry/:importId/errors", "routes/registry/errors.ts"),
    route("erasure", "routes/office/erasure/queue.tsx"),
    route("erasure/:requestId", "routes/office/erasure/request.tsx"),
    route("people", "routes/office/people/search.tsx"),
    route("people/:personId", "routes/office/people/sheet.tsx"),
    route("people/:personId/assist", "routes/desk/assist.tsx"),
    route("condominiums/:condominiumId/people", "routes/office/people/doors.tsx"),
    route("condominiums/:condominiumId/committee", "routes/office/people/committee.tsx"),
    route("staff", "routes/office/staff/list.tsx"),
    route("staff/new", "routes/office/staff/new.tsx"),
    route("staff/:personId", "routes/office/staff/account.tsx"),
    route("retention", "routes/office/retention.tsx"),
    route("retention/:kind", "routes/office/retention-rule.tsx"),
    route("letters", "routes/office/letters/list.tsx"),
    route("letters/new", "routes/office/letters/new-letters.tsx"),
    route("letters/:batchId", "routes/office/letters/batch.tsx"),
    route("letters/:batchId/print", "routes/office/letters/print-letters.tsx"),
    route("letters/:batchId/letters.pdf", "routes/office/letters/letters-pdf.tsx"),
  ]),
  route("admin", "routes/office/admin.tsx"),
];

const development = prefix("dev", [
  route("sign-in", "routes/dev/sign-in.tsx"),
  route("mail", "routes/dev/mail.tsx"),
  route("ui/:component?", "routes/dev/gallery.tsx"),
]);

export default [
  ...ideasFollowed,
  ...everybody,
  ...person,
  ...member,
  ...office,
  ...(process.env.NODE_ENV === "development" ? development : []),
  route("*", "routes/pages/missing.tsx"),
] satisfies RouteConfig;
