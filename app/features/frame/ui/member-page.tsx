import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { HomeHero } from "~/ui/shell/hero";
import { TenantShell } from "~/ui/shell/tenant-shell";
import { AssistedBanner } from "./assisted-banner";
import { useHelp, useNav, useShellParts } from "./use-frame";

type MemberPageProps = {
  hero?: HomeHero;
  back?: { to: string; label: ReactNode };
  /** A wide page places the help block in its own second column. */
  width?: "read" | "wide";
  children: ReactNode;
};

/** A page of somebody who lives there. */
export function MemberPage({ width = "read", ...page }: MemberPageProps) {
  const { t } = useTranslation();
  const help = useHelp();
  return (
    <TenantShell
      {...useShellParts()}
      banner={<AssistedBanner />}
      navLabel={t("menu")}
      nav={useNav()}
      width={width}
      help={width === "read" ? help : undefined}
      {...page}
    />
  );
}
