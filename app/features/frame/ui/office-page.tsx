import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { BackLink } from "~/ui/back-link/back-link";
import { TextButton } from "~/ui/button/button";
import type { FacadeProps } from "~/ui/facade/facade";
import { OfficeShell } from "~/ui/shell/office-shell";
import { AssistedBanner } from "./assisted-banner";
import { useNav, useRoot, useShellParts } from "./use-frame";

type OfficePageProps = {
  facade?: FacadeProps;
  /** One step up from a page with one thing to do, which is then as narrow as a text. */
  back?: { to: string; label: string };
  children: ReactNode;
};

/** A page of work: the committee's, the office's, the administrator's. */
export function OfficePage({ facade, back, children }: OfficePageProps) {
  const { t } = useTranslation();
  const root = useRoot();
  const home = root?.me?.home;
  const who = home
    ? { line: t("voice.committee"), name: t("address", { street: home.street, number: home.houseNumber }) }
    : { line: root?.company.officeName ?? "", name: root?.me?.name ?? "" };
  const signOut = (
    <Form method="post" action="/sign-out" reloadDocument>
      <TextButton icon="log-out">{t("nav.signOut")}</TextButton>
    </Form>
  );
  return (
    <OfficeShell
      {...useShellParts()}
      banner={<AssistedBanner />}
      navLabel={t("menu")}
      menuLabel={t("menu")}
      nav={useNav()}
      who={who}
      facade={facade}
      footerEnd={signOut}
    >
      {back ? (
        <div className="narrow stack gap-4">
          <BackLink to={back.to}>{back.label}</BackLink>
          {children}
        </div>
      ) : (
        children
      )}
    </OfficeShell>
  );
}
