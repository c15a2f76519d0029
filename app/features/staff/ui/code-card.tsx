import { useTranslation } from "react-i18next";
import { Bdi } from "~/ui/bdi/bdi";
import { ButtonLink } from "~/ui/button/button";
import { Card } from "~/ui/card/card";

export type ShownCode = { name: string; code: string | null; personId: number; address: string };

/** A colleague's access code, on the screen once. A double tap gets none: the first answer had it. */
export function CodeCard({ name, code, personId, address }: ShownCode) {
  const { t } = useTranslation("staff");
  return (
    <Card labelledBy="code-title">
      <h2 id="code-title">{t("code.title", { name })}</h2>
      {code ? (
        <>
          <p className="fig">
            <Bdi>{code}</Bdi>
          </p>
          <p>
            <b>{t("code.text")}</b>
          </p>
          <p>
            {t("code.where", { address })} {t("code.year")}
          </p>
        </>
      ) : (
        <p>{t("code.gone")}</p>
      )}
      <p className="no-print">
        <ButtonLink office to={`/office/staff/${personId}`}>
          {t("code.open")}
        </ButtonLink>
      </p>
    </Card>
  );
}
