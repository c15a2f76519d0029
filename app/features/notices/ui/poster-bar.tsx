import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button/button";
import { Tick } from "~/ui/field/field";
import { PaperBar } from "~/ui/poster/paper-bar";
import { posterLanguages } from "../model";
import type { Poster } from "../queries/poster.server";

type PosterBarProps = { poster: Pick<Poster, "choice" | "sheets">; path: string; pdf: boolean; failed: boolean };

/** What stands above a poster on the screen and never on paper: the languages, the ways to paper, the way back. */
export function PosterBar({ poster, path, pdf, failed }: PosterBarProps) {
  const { t } = useTranslation("notices");
  const chosen = poster.choice.filter((one) => one.chosen);
  const words = {
    title: t("poster.title"),
    failed: t("poster.pdfFailed"),
    noScript: t("poster.noScript"),
    print: t("poster.print"),
    pdf: t("poster.pdf"),
    back: t("poster.back"),
  };
  const fields = { languages: chosen.map(({ code }) => code).join(" ") };
  return (
    <PaperBar {...{ path, pdf, failed, fields, words }} sheets={t("poster.sheets", { count: poster.sheets.length })}>
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
    </PaperBar>
  );
}
