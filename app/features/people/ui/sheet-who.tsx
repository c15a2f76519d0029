import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { contentLanguages } from "~/platform/languages";
import { Bdi } from "~/ui/bdi/bdi";
import { Chip } from "~/ui/chip/chip";
import { Panel } from "~/ui/panel/panel";
import { Row, Rows } from "~/ui/rows/rows";
import type { Sheet } from "../model";

/** Who the person is and how one reaches them, with what was confirmed. */
export function SheetWho({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation("people");
  const channel = (value: string | null, confirmed: boolean): { title: ReactNode; chips: ReactNode } => ({
    title: value ? <Bdi>{value}</Bdi> : t("sheet.nothing"),
    chips: value ? (
      <Chip tone={confirmed ? "olive" : "ochre"}>{confirmed ? t("sheet.confirmed") : t("sheet.unconfirmed")}</Chip>
    ) : null,
  });
  const language = contentLanguages.find(({ code }) => code === sheet.locale);
  return (
    <Panel id="who" title={t("sheet.who")}>
      <Rows labelledBy="who">
        <Row icon="id-card" title={<Bdi>{sheet.registryNumber}</Bdi>} text={t("sheet.number")} />
        <Row icon="calendar-days" title={<Bdi>{sheet.birthYear}</Bdi>} text={t("sheet.born")} />
        <Row
          icon="languages"
          title={<bdi lang={sheet.locale}>{language?.name ?? sheet.locale}</bdi>}
          text={t("sheet.language")}
        />
        <Row icon="bell" title={t(`sheet.toldBy.${sheet.toldBy}`)} text={t("sheet.told")} />
        <Row icon="mail" {...channel(sheet.email, sheet.emailConfirmed)} text={t("sheet.email")} />
        <Row icon="phone" {...channel(sheet.phone, sheet.phoneConfirmed)} text={t("sheet.phone")} />
      </Rows>
    </Panel>
  );
}
