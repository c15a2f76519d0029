import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { TextArea, Tick } from "~/ui/field/field";

/** The request itself: also the words, and a message if one likes. */
export function AskForm() {
  const { t } = useTranslation(["me", "common"]);
  const reply = useReply("ask");
  return (
    <Form method="post" action="?do=ask" noValidate className="stack gap-5">
      <FormMarks form="ask" />
      <ErrorSummary {...reply.summary} />
      <Card labelledBy="ask">
        <h2 id="ask">{t("erasure.form.title")}</h2>
        <Tick name="words" label={t("erasure.form.words")} defaultChecked={reply.value("words") === "on"} />
        <TextArea
          name="message"
          label={t("erasure.form.message")}
          hint={t("erasure.form.hint")}
          marker={t("common:form.optional")}
          error={reply.error("message")}
          errorPrefix={reply.errorPrefix}
          defaultValue={reply.value("message")}
          rows={3}
        />
        <Button variant="danger" full>
          {t("erasure.form.send")}
        </Button>
      </Card>
    </Form>
  );
}
