import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/ui/button/button";
import type { FacadeProps } from "~/ui/facade/facade";
import { PublicShell } from "~/ui/shell/public-shell";
import { AssistedBanner } from "./assisted-banner";
import { useHelp, useRoot, useShellParts } from "./use-frame";

type PublicPageProps = {
  door?: { title: ReactNode; lead?: ReactNode; facade?: FacadeProps };
  back?: { to: string; label: ReactNode };
  width?: "read" | "wide";
  children: ReactNode;
};

/** A page for everybody: sign-in, help, privacy. */
export function PublicPage({ children, ...page }: PublicPageProps) {
  const { t } = useTranslation();
  const me = useRoot()?.me;
  const parts = useShellParts();
  const enter = me ? { to: parts.home, label: t("nav.myHome") } : { to: "/sign-in", label: t("nav.signIn") };
  return (
    <PublicShell
      {...parts}
      banner={<AssistedBanner />}
      {...page}
      help={useHelp()}
      links={
        <ButtonLink to={enter.to} variant="quiet">
          {enter.label}
        </ButtonLink>
      }
    >
      {children}
    </PublicShell>
  );
}
