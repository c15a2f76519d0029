import { useTranslation } from "react-i18next";
import { Card } from "~/ui/card/card";
import { Icon } from "~/ui/icon/icon";
import type { InitiativeCheck } from "../model";
import { FieldName } from "./field-name";

/** Words that point at a person, marked where they stand, and why. Nothing when there are none. */
export function MarkedWords({ check, lang }: { check: InitiativeCheck; lang: string }) {
  const { t } = useTranslation(["initiatives", "notices"]);
  if (check.length === 0) return null;
  const kinds = new Set(check.flatMap(({ pieces }) => pieces.flatMap(({ kind }) => kind ?? [])));
  return (
    <Card labelledBy="check">
      <h2 id="check">{t("check.title")}</h2>
      <p>{t("check.text")}</p>
      {check.map(({ field, pieces }) => (
        <div key={field} className="stack gap-1">
          <b>
            <FieldName field={field} />
          </b>
          <p dir="auto" lang={lang} className="checked">
            {pieces.map(({ text, kind }, at) => (kind ? <mark key={at}>{text}</mark> : text))}
          </p>
        </div>
      ))}
      <ul role="list" className="checked-why stack gap-2">
        {[...kinds].map((kind) => (
          <li key={kind}>
            <Icon name="triangle-alert" size="s" />
            <span>{t(`notices:check.why.${kind}`)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
