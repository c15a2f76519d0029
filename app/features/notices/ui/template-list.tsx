import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { ButtonLink, Buttons } from "~/ui/button/button";
import { Empty } from "~/ui/empty/empty";
import { Row, Rows } from "~/ui/rows/rows";

type TemplateListProps = {
  templates: { id: number; name: string; savedAt: Date; territory: string }[];
  /** Whether the reader may change them. */
  keeping: boolean;
};

/** The templates of the office: write with one, or change it. */
export function TemplateList({ templates, keeping }: TemplateListProps) {
  const { t } = useTranslation("notices");
  const { date } = useDates();
  const base = "/office/notices/templates";
  if (templates.length === 0) return <Empty picture="parole" title={t("templates.none")} />;
  return (
    <Rows label={t("templates.title")}>
      {templates.map(({ id, name, savedAt, territory }) => (
        <Row
          key={id}
          icon="copy"
          title={<bdi>{name}</bdi>}
          text={
            <>
              <bdi>{territory}</bdi> · {t("templates.savedOn", { date: date(savedAt) })}
            </>
          }
          end={
            <Buttons>
              <ButtonLink office to={`${base}/${id}/use`} icon="pencil">
                {t("templates.use")}
              </ButtonLink>
              {keeping ? (
                <ButtonLink office variant="quiet" to={`${base}/${id}`}>
                  {t("templates.change")}
                </ButtonLink>
              ) : null}
            </Buttons>
          }
        />
      ))}
    </Rows>
  );
}
