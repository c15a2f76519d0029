import { Form } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { Button, ButtonLink, Buttons } from "~/ui/button/button";
import { Note } from "~/ui/note/note";

type SealsBarProps = { sheets: number; path: string; pdf: boolean; failed: boolean };

/** What stands above the sealed sheets on the screen and never on paper. */
export function SealsBar({ sheets, path, pdf, failed }: SealsBarProps) {
  const { t } = useTranslation("notices");
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return (
    <div className="wrap no-print stack gap-3">
      <h1>{t("reach.sheets")}</h1>
      {failed ? (
        <Note icon="triangle-alert" tone="ochre">
          {t("poster.pdfFailed")}
        </Note>
      ) : null}
      <p>{sheets === 0 ? t("reach.none") : `${t("reach.sheetCount", { count: sheets })} ${t("reach.how")}`}</p>
      <Buttons>
        {ready && sheets > 0 ? (
          <Button type="button" variant="main" icon="printer" onClick={() => window.print()}>
            {t("reach.print")}
          </Button>
        ) : null}
        {pdf && sheets > 0 ? (
          <Form method="post" action={`${path}/sheets.pdf`} reloadDocument>
            <FormMarks form="pdf" />
            <Button icon="download">{t("poster.pdf")}</Button>
          </Form>
        ) : null}
        <ButtonLink to={path} icon="arrow-left" reload>
          {t("reach.back")}
        </ButtonLink>
      </Buttons>
    </div>
  );
}
