import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { Panel } from "~/ui/panel/panel";
import { Row, Rows } from "~/ui/rows/rows";
import type { StaffAccount } from "../queries/staff-account.server";

type Change = StaffAccount["history"][number];

/** What was changed about a colleague's account, by whom and when, newest first. */
export function AccountHistory({ history }: Pick<StaffAccount, "history">) {
  const { t } = useTranslation("staff");
  return (
    <Panel id="history" title={t("account.history")}>
      {history.length === 0 ? (
        <p>{t("account.noHistory")}</p>
      ) : (
        <Rows labelledBy="history">
          {history.map((change) => (
            <ChangeRow key={change.id} change={change} />
          ))}
        </Rows>
      )}
    </Panel>
  );
}

function ChangeRow({ change }: { change: Change }) {
  const { t } = useTranslation("staff");
  const { moment, date } = useDates();
  const { role, from, territories = [], place = "" } = change.details;
  const when = moment(change.at);
  return (
    <Row
      icon="history"
      tone="stone"
      title={
        change.kind === "territoriesSet" && territories.length === 0
          ? t("change.noTerritories")
          : t(`change.${change.kind}`, {
              role: role ? t(`role.${role}`) : "",
              from: from ? date(from) : "",
              names: territories.join(", "),
              place,
            })
      }
      text={change.by ? t("account.by", { name: change.by, when }) : t("account.byNobody", { when })}
    />
  );
}
