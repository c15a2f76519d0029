import { useTranslation } from "react-i18next";
import { ButtonLink, Buttons } from "~/ui/button/button";
import { Card } from "~/ui/card/card";

/** On the home of committee members: what waits for them, in two lines. */
export function CommitteeBlock({ households }: { households: { takingPart: number; households: number } }) {
  const { t } = useTranslation(["home", "common"]);
  const missing = households.households - households.takingPart;
  return (
    <Card labelledBy="committee-block">
      <h2 id="committee-block">{t("committee.block")}</h2>
      <p>{missing === 0 ? t("committee.missingNone") : t("committee.missing", { count: missing })}</p>
      <Buttons>
        <ButtonLink to="/committee" icon="list-checks">
          {t("committee.open")}
        </ButtonLink>
        <ButtonLink to="/notices/new" icon="megaphone">
          {t("committee.publish")}
        </ButtonLink>
      </Buttons>
    </Card>
  );
}
