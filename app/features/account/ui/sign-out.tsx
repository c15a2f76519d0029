import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button/button";
import { Card } from "~/ui/card/card";

/** The way out, with a full page load: nothing of this person stays in the browser's memory. */
export function SignOut() {
  const { t } = useTranslation(["me", "common"]);
  return (
    <Card labelledBy="my-end">
      <h2 id="my-end">{t("signOut.title")}</h2>
      <p>{t("signOut.text")}</p>
      <Form method="post" action="/sign-out" reloadDocument>
        <Button icon="log-out">{t("signOut.action")}</Button>
      </Form>
    </Card>
  );
}
