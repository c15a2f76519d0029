import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useReply } from "~/platform/use-reply";
import { Button, Buttons } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { ErrorSummary } from "~/ui/error-summary/error-summary";

/** Somebody asks the reader to promote an idea: yes or no. `path` is the page that takes the answer. */
export function Invitation({ path }: { path: string }) {
  const { t } = useTranslation("initiatives");
  const reply = useReply("invitation");
  return (
    <Card labelledBy="invitation">
      <h2 id="invitation">{t("invited.title")}</h2>
      <p>{t("invited.text")}</p>
      <Form method="post" action={`${path}?do=invitation`} className="stack gap-3">
        <ErrorSummary {...reply.summary} />
        <FormMarks form="invitation" />
        <Buttons>
          <Button variant="main" name="accept" value="yes">
            {t("invited.yes")}
          </Button>
          <Button name="accept" value="no">
            {t("invited.no")}
          </Button>
        </Buttons>
      </Form>
    </Card>
  );
}
