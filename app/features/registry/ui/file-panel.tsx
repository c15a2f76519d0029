import { useTranslation } from "react-i18next";
import { ButtonLink, Buttons } from "~/ui/button/button";
import { Disclosure } from "~/ui/disclosure/disclosure";
import { Panel } from "~/ui/panel/panel";
import { Table } from "~/ui/table/table";
import { fieldKeys, requiredFields } from "../model";

const names = ["lastName", "firstName", "surnameAndName", "nameAndSurname"];

/** What the file must look like: a template, an example with invented people, and every column we read. */
export function FilePanel() {
  const { t } = useTranslation("registry");
  const needed = (field: string) =>
    requiredFields.some((one) => one === field)
      ? t("columns.yes")
      : names.includes(field)
        ? t("columns.oneOf")
        : t("columns.no");
  return (
    <Panel id="file-help" title={t("list.filesTitle")} text={t("list.filesText")}>
      <Buttons>
        <ButtonLink office reload to="/registry/modello-anagrafe.csv" download icon="download">
          {t("list.template")}
        </ButtonLink>
        <ButtonLink office reload to="/registry/esempio-anagrafe.csv" download icon="download">
          {t("list.example")}
        </ButtonLink>
      </Buttons>
      <Disclosure summary={t("list.columns")} icon="list-checks">
        <Table
          caption={t("columns.caption")}
          captionHidden
          columns={[{ head: t("columns.field") }, { head: t("columns.needed") }, { head: t("columns.how") }]}
          rows={fieldKeys.map((field) => ({
            key: field,
            cells: [t(`fields.${field}`), needed(field), t(`hints.${field}`)],
          }))}
        />
      </Disclosure>
    </Panel>
  );
}
