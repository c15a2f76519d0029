import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { ButtonLink } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import type { DataPage } from "../queries/data-page.server";

/** The way to the request of erasure, or to the one that is open. */
export function ErasureWay({ erasure }: { erasure: DataPage["erasure"] }) {
  const { t } = useTranslation(["me", "common"]);
  const { date } = useDates();
  const open = erasure?.state === "open";
  return (
    <Card labelledBy="data-erasure">
      <h2 id="data-erasure">{t("data.erasure.title")}</h2>
      <p>{open ? t("data.erasure.open", { date: date(erasure.dueOn) }) : t("data.erasure.text")}</p>
      <ButtonLink to="/me/data/erasure">{open ? t("data.erasure.see") : t("data.erasure.link")}</ButtonLink>
    </Card>
  );
}
