import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink, Buttons } from "~/ui/button/button";

/** What stands above the letters on the screen and never on paper. Without scripts the browser's own menu prints. */
export function PrintBar({ sheets, back }: { sheets: number; back: string }) {
  const { t } = useTranslation("letters");
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return (
    <div className="wrap no-print stack gap-3">
      <h1>{t("sheet.title")}</h1>
      <p>
        {sheets === 0 ? t("sheet.none") : t("sheet.count", { n: sheets })} {t("sheet.hint")}{" "}
        {ready ? null : t("sheet.noScript")}
      </p>
      <Buttons>
        {ready && sheets > 0 ? (
          <Button type="button" variant="main" icon="printer" onClick={() => window.print()}>
            {t("sheet.print")}
          </Button>
        ) : null}
        <ButtonLink to={back} icon="arrow-left">
          {t("sheet.back")}
        </ButtonLink>
      </Buttons>
    </div>
  );
}
