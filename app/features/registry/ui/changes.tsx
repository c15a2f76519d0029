import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { Icon } from "~/ui/icon/icon";
import type { ImportRow } from "../queries/import-rows.server";

type ChangesProps = Pick<ImportRow, "before" | "after">;

/** Every value that changes, before and after: crossed out and bold, with the words for who does not see that. */
export function Changes({ before, after }: ChangesProps) {
  const { t } = useTranslation("registry");
  const say = useValue();
  const keys = Object.keys(before ?? {}).filter((key) => key !== "makes");
  if (keys.length === 0) return null;
  return (
    <ul role="list" className="stack gap-1">
      {keys.map((key) => (
        <li key={key} className="change">
          {(t as unknown as (name: string) => string)(`registry:fields.${key}`)}
          {": "}
          <span className="vh">{`${t("preview.before")}: `}</span>
          <del>
            <bdi>{say(before?.[key])}</bdi>
          </del>{" "}
          <Icon name="arrow-right" size="s" />
          <span className="vh">{`${t("preview.after")}: `}</span>{" "}
          <ins>
            <bdi>{say(after?.[key])}</bdi>
          </ins>
        </li>
      ))}
    </ul>
  );
}

/** A value of the registry as people write it. */
function useValue() {
  const { t } = useTranslation("registry");
  const { date } = useDates();
  return (value: unknown) => {
    if (value === null || value === undefined || value === "") return t("preview.nobody");
    if (typeof value === "boolean") return value ? t("preview.yes") : t("preview.no");
    return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? date(value) : String(value);
  };
}
