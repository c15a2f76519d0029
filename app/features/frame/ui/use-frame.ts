import { useLocation, useRouteLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Actor } from "~/platform/actor";
import { weekdayName } from "~/platform/date-format";
import { languages } from "~/platform/languages";
import type { HelpBlockProps } from "~/ui/help-block/help-block";
import type { NavItem } from "~/ui/shell/items";
import type { ShellParts } from "~/ui/shell/tenant-shell";
import type { Company } from "../queries/company.server";

export type RootFacts = {
  locale: string;
  letters: Actor["letters"];
  theme: Actor["theme"];
  company: Company;
  newNotices: number;
  me: null | {
    name: string;
    home: Actor["home"];
    committee: boolean;
    office: boolean;
    admin: boolean;
    coordinator: boolean;
    director: boolean;
    assistedBy: Actor["assistedBy"];
  };
};

/** What the root loader knows, on any page; undefined when the root itself failed. */
export function useRoot(): RootFacts | undefined {
  return useRouteLoaderData<RootFacts>("root");
}

/** Brand, language, letters and footer, the same on every page. */
export function useShellParts(): ShellParts {
  const root = useRoot();
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const hidden = { next: pathname + search };
  const home = root?.me?.home ? "/home" : root?.me?.office ? "/office" : root?.me ? "/me" : "/";
  return {
    home,
    skipLabel: t("skip"),
    language: { action: "/preferences", languages, current: root?.locale ?? "it", label: t("language"), hidden },
    letters: {
      action: "/preferences",
      current: root?.letters ?? "a",
      label: t("letters.label"),
      labels: { a: t("letters.a"), piu: t("letters.piu"), piupiu: t("letters.piupiu") },
      hidden,
    },
    footer: [
      { to: "/help", label: t("footer.help") },
      { to: "/privacy", label: t("footer.privacy") },
      { to: "/accessibility", label: t("footer.accessibility") },
      { to: "/legal", label: t("footer.legal") },
    ],
  };
}

/** The block "Ti serve aiuto?": same words, same place, on every page. Undefined until the office has a telephone. */
export function useHelp(): HelpBlockProps | undefined {
  const root = useRoot();
  const { t } = useTranslation();
  if (!root?.company.phone) return undefined;
  const { phone, sms, hours, officeName } = root.company;
  const clock = (time: string) => time.replace(/^0/, "").replace(/:00$/, "");
  return {
    title: t("help.title"),
    office: officeName,
    phone,
    hours: hours
      ? t("help.hours", {
          first: weekdayName(root.locale, hours.days[0] ?? 1),
          last: weekdayName(root.locale, hours.days.at(-1) ?? 5),
          from: clock(hours.from),
          to: clock(hours.to),
        })
      : "",
    ...(sms && { sms: { number: sms, label: t("help.sms") } }),
  };
}

/** The places of the person's menu. */
export function useNav(): NavItem[] {
  const { me, newNotices = 0 } = useRoot() ?? {};
  const { t } = useTranslation();
  const items: NavItem[] = [];
  if (me?.home) {
    items.push({ to: "/home", icon: "house", label: t("nav.home"), end: true });
    const countLabel = t("nav.newNotices", { count: newNotices }).replace(String(newNotices), "").trim();
    items.push({ to: "/notices", icon: "bell", label: t("nav.notices"), count: newNotices, countLabel });
  }
  if (me?.committee) items.push({ to: "/committee", icon: "users", label: t("nav.committee") });
  if (me?.office) {
    items.push({ to: "/office", icon: "building-2", label: t("nav.office"), end: true });
    items.push({ to: "/office/notices", icon: "megaphone", label: t("nav.notices") });
    items.push({ to: "/office/initiatives", icon: "lightbulb", label: t("nav.initiatives") });
    items.push({ to: "/office/people", icon: "search", label: t("nav.people") });
    items.push({ to: "/office/letters", icon: "printer", label: t("nav.letters") });
  }
  if (me?.coordinator || me?.director)
    items.push({ to: "/office/registry", icon: "archive", label: t("nav.registry") });
  if (me?.coordinator) {
    items.push({ to: "/office/staff", icon: "id-card", label: t("nav.staff") });
    items.push({ to: "/office/erasure", icon: "folder-lock", label: t("nav.erasure") });
    items.push({ to: "/office/retention", icon: "hourglass", label: t("nav.retention") });
  }
  if (me?.admin) items.push({ to: "/admin", icon: "settings", label: t("nav.admin") });
  if (me) items.push({ to: "/me", icon: "user", label: t("nav.me") });
  return items;
}
