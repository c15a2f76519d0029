import { Form } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { Button, ButtonLink, Buttons } from "~/ui/button/button";
import { Tick } from "~/ui/field/field";
import { Note } from "~/ui/note/note";
import { posterLanguages } from "../model";
import type { Poster } from "../queries/poster.server";

type PosterBarProps = { poster: Pick<Poster, "choice" | "sheets">; path: string; pdf: boolean; failed: boolean };

/** What stands above a poster on the screen and never on paper: the languages, the ways to paper, the way back. */
export function PosterBar({ poster, path, pdf, failed }: PosterBarProps) {
  const { t } = useTranslation("notices");
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const chosen = poster.choice.filter((one) => one.chosen);
  return (
    <div className="wrap no-print stack gap-4">
      <h1>{t("poster.title")}</h1>
      {failed ? (
        <Note icon="triangle-alert" tone="ochre">
          {t("poster.pdfFailed")}
        </Note>
      ) : null}
      <p>
        {t("poster.sheets", { count: poster.sheets.length })} {ready ? null : t("poster.noScript")}
      </p>
      {poster.choice.length > 0 ? (
        <Form method="get" reloadDocument className="stack gap-2">
          {/* Says that somebody has chosen, also when nothing is ticked. */}
          <input type="hidden" name="lang" value="" />
          <fieldset className="stack gap-1">
            <legend>{t("poster.languages", { most: posterLanguages })}</legend>
            {poster.choice.map(({ code, name, chosen: on }) => (
              <Tick
                key={code}
                name="lang"
                id={`lang-${code}`}
                value={code}
                defaultChecked={on}
                label={<bdi lang={code}>{name}</bdi>}
              />
            ))}
          </fieldset>
          <p>
            <Button icon="languages">{t("poster.choose")}</Button>
          </p>
        </Form>
      ) : null}
      <Buttons>
        {ready ? (
          <Button type="button" variant="main" icon="printer" onClick={() => window.print()}>
            {t("poster.print")}
          </Button>
        ) : null}
        {pdf ? (
          <Form method="post" action={`${path}/poster.pdf`} reloadDocument>
            <FormMarks form="pdf" />
            <input type="hidden" name="languages" value={chosen.map(({ code }) => code).join(" ")} />
            <Button icon="download">{t("poster.pdf")}</Button>
          </Form>
        ) : null}
        <ButtonLink to={path} icon="arrow-left">
          {t("poster.back")}
        </ButtonLink>
      </Buttons>
    </div>
  );
}
