import { redirect } from "@remix-run/node";
import { Form, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FeedbackInput, sendFeedback } from "~/features/accessibility/commands/send-feedback.server";
import { TextPage } from "~/features/frame/ui/text-page";
import { publicAction, publicLoader } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import type { RouteHandle } from "~/platform/route-handle";
import { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Field, TextArea } from "~/ui/field/field";
import { StatusMessage } from "~/ui/status-message/status-message";
import { FormMarks } from "~/platform/form-marks";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["pages"], title: (t) => t("pages:accessibility.title") };

export const loader = publicLoader(async () => null);

export const action = publicAction(async ({ request, context }) => {
  const form = await readForm(request, FeedbackInput);
  if (!form.ok) return form.reply;
  const outcome = await sendFeedback(form.value, form.key, context.address);
  return outcome.ok ? redirect("/accessibility?sent#feedback") : form.refuse(outcome.refusal);
});

export default function AccessibilityRoute() {
  const { t } = useTranslation(["pages", "common"]);
  const reply = useReply();
  const [search] = useSearchParams();
  const field = (name: string) => ({
    name,
    error: reply.error(name),
    errorPrefix: reply.errorPrefix,
    defaultValue: reply.value(name),
    dir: "auto",
  });
  const optional = t("common:form.optional");
  return (
    <TextPage
      title={t("accessibility.title")}
      lead={t("accessibility.lead")}
      parts={[
        {
          title: t("accessibility.stateTitle"),
          text: `${t("accessibility.stateText")} ${t("accessibility.testsText")}`,
        },
        { title: t("accessibility.gapsTitle"), text: t("accessibility.gapsText") },
      ]}
    >
      <Card id="feedback" gap={4}>
        <h2>{t("accessibility.feedbackTitle")}</h2>
        <p>{t("accessibility.feedbackText")}</p>
        {search.has("sent") ? <StatusMessage>{t("accessibility.sent")}</StatusMessage> : null}
        <Form method="post" noValidate className="stack gap-4">
          <FormMarks />
          <ErrorSummary {...reply.summary} />
          <Field {...field("page")} label={t("accessibility.page")} marker={optional} />
          <TextArea {...field("message")} label={t("accessibility.message")} rows={4} />
          <Field
            {...field("contact")}
            label={t("accessibility.contact")}
            hint={t("accessibility.contactHint")}
            marker={optional}
          />
          <Button>{t("accessibility.send")}</Button>
        </Form>
        <p className="soft small">{t("accessibility.defender")}</p>
      </Card>
    </TextPage>
  );
}
