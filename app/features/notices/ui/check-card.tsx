import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink, Buttons } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { Icon } from "~/ui/icon/icon";
import type { NoticeCheck } from "../model";
import { FieldName } from "./field-name";

/**
 * What the check before publication found, with the words marked where they stand and why; inside the form, so that
 * "all the same" sends what is written there. Only the office may publish words that point at a person.
 */
export function CheckCard({ office }: { office?: boolean }) {
  const { t } = useTranslation(["notices", "common"]);
  const check = useActionData<{ check?: NoticeCheck }>()?.check;
  if (!check) return null;
  const [first] = check.marked;
  const kinds = new Set(check.marked.flatMap(({ pieces }) => pieces.flatMap(({ kind }) => kind ?? [])));
  return (
    <Card labelledBy="check">
      <h2 id="check">{t("check.title")}</h2>
      {check.marked.map(({ field, pieces }) => (
        <div key={field} className="stack gap-1">
          <b>
            <FieldName field={field} />
          </b>
          <p dir="auto" className="checked">
            {pieces.map(({ text, kind }, at) => (kind ? <mark key={at}>{text}</mark> : text))}
          </p>
        </div>
      ))}
      {kinds.size > 0 ? (
        <ul role="list" className="checked-why stack gap-2">
          {[...kinds].map((kind) => (
            <li key={kind}>
              <Icon name="triangle-alert" size="s" />
              <span>{t(`check.why.${kind}`)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {check.hard ? (
        <div className="stack gap-1">
          <p>{t("check.hard")}</p>
          <blockquote lang="it" dir="auto">
            {check.hard.sentence}
          </blockquote>
          <p className="soft">{t("check.hardHow")}</p>
        </div>
      ) : null}
      <Buttons>
        <ButtonLink to={`#${first?.field ?? "body"}`} variant="main" office={office}>
          {t("check.change")}
        </ButtonLink>
        {office || !first ? (
          <Button name="anyway" value="yes" variant="line" office={office}>
            {t(first ? "check.anyway" : "check.asItIs")}
          </Button>
        ) : null}
      </Buttons>
      {first && !office ? <p className="soft">{t("check.askOffice")}</p> : null}
    </Card>
  );
}
