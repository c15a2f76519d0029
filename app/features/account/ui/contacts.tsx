import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { Bdi } from "~/ui/bdi/bdi";

export type Contacts = {
  email: string | null;
  emailConfirmedAt: Date | null;
  phone: string | null;
  phoneConfirmedAt: Date | null;
};

/** The address and the number we have, and whether each is known to be the person's; what to do when it is not. */
export function ContactList({ email, emailConfirmedAt, phone, phoneConfirmedAt }: Contacts) {
  const { t } = useTranslation(["me", "common"]);
  const { date } = useDates();
  return (
    <div className="stack gap-2">
      <p>
        {t("contacts.email")} {email ? <Bdi breaks>{email}</Bdi> : t("contacts.none")}
        {email ? (
          <>
            <br />
            <span className="soft">
              {emailConfirmedAt
                ? t("contacts.confirmed", { date: date(emailConfirmedAt) })
                : t("contacts.notConfirmed")}
            </span>
          </>
        ) : null}
      </p>
      <p>
        {t("contacts.phone")} {phone ? <Bdi>{phone}</Bdi> : t("contacts.none")}
        <br />
        <span className="soft">
          {!phone
            ? t("contacts.phoneGive")
            : phoneConfirmedAt
              ? t("contacts.phoneConfirmed", { date: date(phoneConfirmedAt) })
              : t("contacts.phoneNotConfirmed")}
        </span>
      </p>
    </div>
  );
}
