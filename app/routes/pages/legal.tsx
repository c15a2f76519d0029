import { useTranslation } from "react-i18next";
import { PublicPage } from "~/features/frame/ui/public-page";
import { useRoot } from "~/features/frame/ui/use-frame";
import { publicLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { Card } from "~/ui/card/card";
import { PageTitle } from "~/ui/page-header/page-header";

export const handle: RouteHandle = { texts: ["pages"], title: (t) => t("pages:legal.title") };

export const loader = publicLoader(async () => null);

export default function LegalRoute() {
  const { t } = useTranslation("pages");
  const company = useRoot()?.company.name ?? "";
  return (
    <PublicPage>
      <div className="stack gap-5">
        <PageTitle title={t("legal.title")} />
        <Card>
          <p>{t("legal.text", { company })}</p>
          <p>{t("legal.licence")}</p>
          <p>{t("legal.fonts")}</p>
        </Card>
      </div>
    </PublicPage>
  );
}
