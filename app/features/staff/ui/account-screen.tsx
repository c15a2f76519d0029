import { useTranslation } from "react-i18next";
import type { Decision } from "~/platform/decision";
import { Note } from "~/ui/note/note";
import { PageHeader } from "~/ui/page-header/page-header";
import type { ChangeRefusal } from "../policy";
import type { findStaffChoices, StaffAccount } from "../queries/staff-account.server";
import { AccountConflicts } from "./account-conflicts";
import { AccountHistory } from "./account-history";
import { AccountRoles } from "./account-roles";
import { AccountSignIn } from "./account-sign-in";
import { AccountTerritories } from "./account-territories";

type ScreenProps = {
  account: StaffAccount;
  choices: Awaited<ReturnType<typeof findStaffChoices>>;
  changing: Decision<ChangeRefusal>;
};

/** The account of one colleague: roles, territories, ties, ways in, and what has changed. One's own is for reading. */
export function AccountScreen({ account, choices, changing }: ScreenProps) {
  const { t } = useTranslation("staff");
  const part = { account, path: `/office/staff/${account.id}`, may: changing.allowed };
  return (
    <>
      <PageHeader
        title={<bdi>{`${account.firstName} ${account.lastName}`}</bdi>}
        text={t("account.number", { number: account.registryNumber, year: account.birthYear })}
      />
      <div className="stack gap-4">
        {changing.allowed ? null : <Note icon="lock">{t("account.self")}</Note>}
        <div className="grid g-main">
          <div className="stack gap-5">
            <AccountRoles {...part} today={choices.today} />
            <AccountConflicts {...part} />
            <AccountHistory history={account.history} />
          </div>
          <div className="stack gap-5">
            <AccountTerritories {...part} territories={choices.territories} />
            <AccountSignIn {...part} />
          </div>
        </div>
      </div>
    </>
  );
}
