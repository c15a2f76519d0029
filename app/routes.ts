import { index, prefix, route, type RouteConfig } from "@remix-run/route-config";

/** Every URL of the portal. Each route's door says who it is for (platform/door.server.ts). */
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
    route(":noticeId", "routes/notices/notice.tsx"),
    route(":noticeId/withdraw", "routes/notices/withdraw.tsx"),
  ]),
  route("committee", "routes/home/committee.tsx"),
  route("committee/help", "routes/home/help-neighbour.tsx"),
];

const office = [
  ...prefix("office", [
    index("routes/office/condominiums.tsx"),
    route("condominiums/:condominiumId", "routes/office/condominium.tsx"),
    route("condominiums/:condominiumId/notices/new", "routes/office/new-notice.tsx"),
    route("notices/:noticeId", "routes/office/notice.tsx"),
    route("notices/:noticeId/withdraw", "routes/office/withdraw.tsx"),
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
  ...everybody,
  ...person,
  ...member,
  ...office,
  ...(process.env.NODE_ENV === "development" ? development : []),
  route("*", "routes/pages/missing.tsx"),
] satisfies RouteConfig;
