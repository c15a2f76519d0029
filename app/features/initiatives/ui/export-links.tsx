import { useTranslation } from "react-i18next";
import { ButtonLink, Buttons } from "~/ui/button/button";

/** The list as it is filtered, as a file. `path`: the list's own address; `query`: what it was asked for. */
export function ExportLinks({ path, query }: { path: string; query: string }) {
  const { t } = useTranslation("initiatives");
  return (
    <div className="no-print">
      <Buttons>
        <ButtonLink office reload icon="download" to={`${path}/export.csv?${query}`}>
          {t("export.csv")}
        </ButtonLink>
        <ButtonLink office reload icon="download" to={`${path}/export.xlsx?${query}`}>
          {t("export.xlsx")}
        </ButtonLink>
      </Buttons>
    </div>
  );
}
