import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { RowLink, Rows } from "~/ui/rows/rows";
import type { DraftRowFacts } from "../queries/drafts.server";

/** Drafts to go on with: the title as far as it is written, when it was saved last and, among colleagues, by whom. */
export function DraftRows({ drafts, base, label }: { drafts: DraftRowFacts[]; base: string; label: string }) {
  const { t } = useTranslation("notices");
  const { moment } = useDates();
  return (
    <Rows label={label}>
      {drafts.map(({ id, title, lang, savedAt, savedByName: name }) => {
        const at = moment(savedAt);
        return (
          <RowLink
            key={id}
            to={`${base}/drafts/${id}`}
            icon="pencil"
            tone="stone"
            title={title || t("drafts.untitled")}
            lang={title ? lang : undefined}
            text={name ? t("drafts.savedBy", { name, at }) : t("drafts.savedAt", { at })}
          />
        );
      })}
    </Rows>
  );
}
