import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/ui/button/button";
import { Card } from "~/ui/card/card";

/** For who works in the office: the way to new recovery codes of the second factor. */
export function FactorWay() {
  const { t } = useTranslation("me");
  return (
    <Card labelledBy="my-factor">
      <h2 id="my-factor">{t("factor.title")}</h2>
      <p>{t("factor.text")}</p>
      <ButtonLink to="/me/second-factor" icon="key-round">
        {t("factor.link")}
      </ButtonLink>
    </Card>
  );
}
