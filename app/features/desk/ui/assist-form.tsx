import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useReply } from "~/platform/use-reply";
import { Button, ButtonLink, Buttons } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Field, Tick } from "~/ui/field/field";
import { assistedMinutes, reasonLength } from "../model";

/** What opening somebody's Cortile means, the tick that they are here and want it, and the button. */
export function AssistForm({ name, back }: { name: string; back: string }) {
  const { t } = useTranslation(["people", "common"]);
  const reply = useReply();
  return (
    <Form method="post" noValidate className="stack gap-5">
      <FormMarks />
      <ErrorSummary {...reply.summary} />
      <Card gap={4}>
        <ul className="stack gap-2 ps-5">
          <li>{t("assisted.time", { count: assistedMinutes })}</li>
          <li>{t("assisted.names", { name })}</li>
          <li>{t("assisted.log")}</li>
          <li>{t("assisted.alone")}</li>
        </ul>
        <Tick
          name="present"
          value="yes"
          label={t("assisted.present", { name })}
          error={reply.error("present")}
          errorPrefix={reply.errorPrefix}
          defaultChecked={reply.value("present") === "yes"}
          required
        />
        <Field
          name="reason"
          label={t("assisted.reason")}
          hint={t("assisted.reasonHint")}
          marker={t("common:form.optional")}
          error={reply.error("reason")}
          errorPrefix={reply.errorPrefix}
          defaultValue={reply.value("reason")}
          maxLength={reasonLength}
        />
        <Buttons>
          <Button variant="main" icon="hand-helping" office>
            {t("assisted.begin")}
          </Button>
          <ButtonLink to={back} variant="quiet" office>
            {t("assisted.back")}
          </ButtonLink>
        </Buttons>
      </Card>
    </Form>
  );
}
