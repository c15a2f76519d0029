import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Field } from "~/ui/field/field";
import type { ToldBy } from "../input";
import { ContactList, type Contacts } from "./contacts";
import { ToldCards } from "./told-cards";
import { FormMarks } from "~/platform/form-marks";

type ProfileProps = {
  shownName: string;
  toldBy: ToldBy;
  /** Null while somebody of the office helps: they are the person's. */
  contacts: Contacts | null;
};

/** The name that neighbours see, and how the person wants to be told. */
export function Profile({ shownName, toldBy, contacts }: ProfileProps) {
  const { t } = useTranslation(["me", "common"]);
  const name = useReply("name");
  const told = useReply("told");
  return (
    <>
      <ErrorSummary {...name.summary} />
      <ErrorSummary {...told.summary} />
      <Card labelledBy="my-name">
        <h2 id="my-name">{t("profile.title")}</h2>
        <Form method="post" action="/me?change=name" noValidate className="stack gap-4">
          <FormMarks form="name" />
          <Field
            name="shownName"
            label={t("profile.label")}
            hint={t("profile.hint")}
            error={name.error("shownName")}
            errorPrefix={name.errorPrefix}
            defaultValue={name.value("shownName", shownName)}
            autoComplete="nickname"
            maxLength={40}
          />
          <Button>{t("common:form.save")}</Button>
        </Form>
      </Card>
      <Card labelledBy="my-told">
        <h2 id="my-told">{t("profile.told")}</h2>
        <Form method="post" action="/me?change=told" noValidate className="stack gap-4">
          <FormMarks form="told" />
          <ToldCards legend={t("profile.told")} error={told.error("toldBy")} current={toldBy} />
          <Button>{t("common:form.save")}</Button>
        </Form>
        {contacts ? (
          <>
            <h3>{t("contacts.title")}</h3>
            <ContactList {...contacts} />
          </>
        ) : null}
      </Card>
    </>
  );
}
