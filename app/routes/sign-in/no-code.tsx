import { useTranslation } from "react-i18next";
import { PublicPage } from "~/features/frame/ui/public-page";
import { publicLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { Card } from "~/ui/card/card";
import { PageTitle } from "~/ui/page-header/page-header";

export const handle: RouteHandle = { texts: ["signIn"], title: (t) => t("signIn:noCode.title") };

export const loader = publicLoader(async () => null);

export default function NoCodeScreen() {
  const { t } = useTranslation(["signIn", "common"]);
  return (
    <PublicPage back={{ to: "/sign-in", label: t("common:form.back") }}>
      <div className="stack gap-4">
        <PageTitle title={t("noCode.title")} picture="lettera" />
        <Card>
          <p>{t("noCode.letter")}</p>
          <p>{t("noCode.desk")}</p>
          <p>{t("noCode.neighbour")}</p>
        </Card>
      </div>
    </PublicPage>
  );
}
