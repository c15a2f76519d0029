import { useTranslation } from "react-i18next";
import { TextPage } from "~/features/frame/ui/text-page";
import { publicLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export const handle: RouteHandle = { texts: ["pages"], title: (t) => t("pages:privacy.title") };

export const loader = publicLoader(async () => null);

export default function PrivacyRoute() {
  const { t } = useTranslation("pages");
  const parts = (["what", "why", "who", "how", "cookies", "rights"] as const).map((name) => ({
    title: t(`privacy.${name}Title`),
    text: t(`privacy.${name}Text`),
  }));
  return <TextPage title={t("privacy.title")} lead={t("privacy.lead")} picture="chiavi" parts={parts} />;
}
