import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { Panel } from "~/ui/panel/panel";
import { Row, Rows } from "~/ui/rows/rows";
import type { Sheet } from "../model";

/** How the person gets in, who made sure who they are, and who looked: the same lines that they read. */
export function SheetSignIn({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation("people");
  const { date, moment, month } = useDates();
  const by = (one: { by: string; at: string }) => t("sheet.seenBy", { name: one.by, when: moment(one.at) });
  const back = sheet.passphrase || (sheet.email !== null && sheet.emailConfirmed);
  return (
    <>
      <Panel id="sign-in" title={t("sheet.signIn")}>
        <ul role="list" className="stack gap-1">
          <li>{sheet.entered ? t("sheet.entered") : t("sheet.never")}</li>
          {sheet.lastSeen ? <li>{t("sheet.lastSeen", { month: month(`${sheet.lastSeen}-02`) })}</li> : null}
          <li>{sheet.codeUntil ? t("sheet.codeUntil", { date: date(sheet.codeUntil) }) : t("sheet.noCode")}</li>
          {back || !sheet.codeUntil ? <li>{back ? t("sheet.ways") : t("sheet.noWays")}</li> : null}
        </ul>
      </Panel>
      <Panel id="checks" title={t("check.last")}>
        {sheet.checks.length === 0 ? (
          <p>{t("check.none")}</p>
        ) : (
          <Rows labelledBy="checks">
            {sheet.checks.map((one) => (
              <Row key={one.id} icon="badge-check" title={t(`check.method.${one.method}`)} text={by(one)} />
            ))}
          </Rows>
        )}
      </Panel>
      <Panel id="seen" title={t("sheet.seen")}>
        <Rows labelledBy="seen">
          {sheet.seen.map((one) => (
            <Row key={one.id} icon="eye" title={t(`sheet.seenKind.${one.kind}`)} text={by(one)} />
          ))}
        </Rows>
      </Panel>
    </>
  );
}
