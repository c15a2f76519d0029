import { useTranslation } from "react-i18next";
import { Bdi } from "~/ui/bdi/bdi";
import { ButtonLink } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { PageTitle } from "~/ui/page-header/page-header";

/** The recovery codes just made, to write down; `done` is where one goes on. */
export function RecoveryCodes({ codes, done }: { codes: readonly string[]; done: { to: string; label: string } }) {
  const { t } = useTranslation("signIn");
  return (
    <div className="stack gap-5">
      <PageTitle title={t("factor.recoveryTitle")} picture="chiavi" />
      <p>{t("factor.recoveryText")}</p>
      <Card>
        <ul role="list" className="grid g-2 num lead">
          {codes.map((code) => (
            <li key={code}>
              <Bdi>{code}</Bdi>
            </li>
          ))}
        </ul>
      </Card>
      <ButtonLink to={done.to} variant="main" full>
        {done.label}
      </ButtonLink>
    </div>
  );
}
