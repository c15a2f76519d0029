import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { TextPage } from "~/features/frame/ui/text-page";
import { findPublicRules } from "~/features/retention/queries/retention-page.server";
import { PublicRules } from "~/features/retention/ui/public-rules";
import { publicLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export const handle: RouteHandle = { texts: ["pages"], title: (t) => t("pages:privacy.title") };

export const loader = publicLoader(async ({ read }) => ({ rules: await read(findPublicRules) }));

export default function PrivacyRoute() {
  const { rules } = useLoaderData<typeof loader>();
  const { t } = useTranslation("pages");
  const parts = (["what", "why", "who", "how", "cookies", "rights"] as const).map((name) => ({
    title: t(`privacy.${name}Title`),
    text: t(`privacy.${name}Text`),
  }));
  return (
    <TextPage title={t("privacy.title")} lead={t("privacy.lead")} picture="chiavi" parts={parts}>
      <PublicRules rules={rules} />
    </TextPage>
  );
}
