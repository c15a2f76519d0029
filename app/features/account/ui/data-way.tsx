import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/ui/button/button";
import { Card } from "~/ui/card/card";

/** The way from the own page to one's own data. */
export function DataWay() {
  const { t } = useTranslation(["me", "common"]);
  return (
    <Card labelledBy="my-data">
      <h2 id="my-data">{t("data.title")}</h2>
      <p>{t("data.linkText")}</p>
      <ButtonLink to="/me/data" icon="folder-lock">
        {t("data.link")}
      </ButtonLink>
    </Card>
  );
}
