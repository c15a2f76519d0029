import { useTranslation } from "react-i18next";
import { TextPage } from "~/features/frame/ui/text-page";
import { publicLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export const handle: RouteHandle = { texts: ["pages"], title: (t) => t("pages:help.title") };

export const loader = publicLoader(async () => null);

export default function HelpRoute() {
  const { t } = useTranslation("pages");
  const questions = ["code", "mail", "letters", "paper", "shared", "wrong"] as const;
  const parts = questions.map((name) => ({ title: t(`help.${name}Q`), text: t(`help.${name}A`) }));
  return <TextPage title={t("help.title")} lead={t("help.lead")} picture="mani" parts={parts} />;
}
