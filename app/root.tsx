import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ErrorPage } from "./features/frame/ui/error-page";
import { findCompany } from "./features/frame/queries/company.server";
import { countNewNotices } from "./features/notices/queries/new-notices.server";
import { isAdministrator, isCommittee, isMember, isOffice } from "./platform/actor";
import { yearOf } from "./platform/date-format";
import { useDocument } from "./platform/document-context";
import { publicLoader } from "./platform/door.server";
import { formKeyFor } from "./platform/form-owner.server";
import { directionOf } from "./platform/languages";
import { readPreferences } from "./platform/preferences.server";
import { useFocusAfterNavigation } from "./platform/use-focus";
import type { RouteHandle } from "./platform/route-handle";
import font from "./styles/fonts/titillium-web-latin-400-normal.woff2?url";
import stylesheet from "./styles/app.css?url";

/** What every page needs: how to be read, who is there, whom to call, and a fresh key for its forms. */
export const loader = publicLoader(async ({ request, actor, read }) => ({
  ...(await readPreferences(request, actor)),
  formKey: formKeyFor(actor),
  year: yearOf(new Date()),
  company: await findCompany(read),
  newNotices: actor && isMember(actor) ? await read((db) => countNewNotices(db, actor)) : 0,
  me: actor && {
    name: actor.shownName,
    home: actor.home,
    committee: isCommittee(actor),
    office: isOffice(actor),
    admin: isAdministrator(actor),
    coordinator: actor.roles.includes("coordinator"),
    director: actor.roles.includes("director"),
    assistedBy: actor.assistedBy,
  },
}));

export type RootData = Awaited<ReturnType<typeof loader>>;

export const links = () => [
  { rel: "preload", href: font, as: "font", type: "font/woff2", crossOrigin: "anonymous" as const },
  { rel: "stylesheet", href: stylesheet },
  { rel: "icon", href: "/icons/favicon.svg", type: "image/svg+xml" },
  { rel: "apple-touch-icon", href: "/icons/apple-touch-icon.png" },
  { rel: "manifest", href: "/site.webmanifest" },
];

/** The namespaces that the matched routes ask for: no others are put into the page or loaded. */
function useNamespaces(): string[] {
  const asked = useMatches().flatMap((match) => (match.handle as RouteHandle | undefined)?.texts ?? []);
  return ["common", ...new Set(asked)];
}

function useTitle(namespaces: string[]): string {
  const { t, ready } = useTranslation(namespaces as "common"[], { useSuspense: false });
  const page = useMatches().findLast((match) => (match.handle as RouteHandle | undefined)?.title);
  if (!ready && typeof document !== "undefined") return document.title;
  const name = (page?.handle as RouteHandle | undefined)?.title?.(t as never, page?.data);
  return name ? t("title", { page: name }) : t("brand");
}

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<RootData>("root");
  const context = useDocument();
  const { t } = useTranslation();
  const namespaces = useNamespaces();
  const title = useTitle(namespaces);
  const locale = root?.locale ?? "it";
  const texts = context?.texts(namespaces) ?? "";
  return (
    <html
      lang={locale === "pseudo" ? "it" : locale}
      dir={directionOf(locale)}
      data-language={locale}
      data-letters={root?.letters ?? "a"}
      data-theme={root?.theme ?? "system"}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover" />
        <meta name="theme-color" content="#083F4A" />
        <title>{context?.failed ? t("titleError", { title }) : title}</title>
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <script
          id="texts"
          type="application/json"
          suppressHydrationWarning
          dangerouslySetInnerHTML={{ __html: texts }}
        />
        <ScrollRestoration nonce={context?.nonce} />
        <Scripts nonce={context?.nonce} />
      </body>
    </html>
  );
}

export default function App() {
  useFocusAfterNavigation();
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
