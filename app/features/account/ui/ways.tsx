import { useTranslation } from "react-i18next";
import { ButtonLink, Buttons } from "~/ui/button/button";
import { Card } from "~/ui/card/card";

type WaysProps = { signInName: string | null; passphrase: boolean; email: string | null; emailConfirmed: boolean };

/** How the person gets back in without a new letter. */
export function Ways({ signInName, passphrase, email, emailConfirmed }: WaysProps) {
  const { t } = useTranslation(["me", "common"]);
  return (
    <Card labelledBy="my-ways">
      <h2 id="my-ways">{t("ways.title")}</h2>
      <p>{passphrase ? t("ways.passphraseSet") : t("ways.passphraseNone")}</p>
      {signInName ? (
        <p>
          {t("ways.name")}{" "}
          <b>
            <bdi dir="ltr">{signInName}</bdi>
          </b>
        </p>
      ) : null}
      <p>{email && emailConfirmed ? t("ways.emailSet", { email }) : t("ways.emailNone")}</p>
      <Buttons>
        <ButtonLink to="/me/passphrase" icon="key-round">
          {passphrase ? t("ways.passphraseChange") : t("ways.passphraseNew")}
        </ButtonLink>
        <ButtonLink to="/me/email" icon="mail">
          {t("ways.emailChange")}
        </ButtonLink>
      </Buttons>
    </Card>
  );
}
