import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Field } from "~/ui/field/field";
import { PageHeader } from "~/ui/page-header/page-header";

/** The form that brings a new file. */
export function UploadForm({ today }: { today: string }) {
  const { t } = useTranslation("registry");
  const reply = useReply();
  const words = (name: string) => ({ name, error: reply.error(name), errorPrefix: reply.errorPrefix });
  return (
    <Form method="post" encType="multipart/form-data" noValidate className="stack gap-5">
      <ErrorSummary {...reply.summary} />
      <PageHeader title={t("upload.title")} text={t("upload.lead")} />
      <FormMarks />
      <Field
        {...words("effectiveOn")}
        type="date"
        max={today}
        label={t("upload.effectiveOn")}
        hint={t("upload.effectiveOnHint")}
        defaultValue={reply.value("effectiveOn", today)}
      />
      <Field
        {...words("file")}
        type="file"
        accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        label={t("upload.file")}
        hint={t("upload.fileHint")}
      />
      <div>
        <Button variant="main" office icon="send">
          {t("upload.action")}
        </Button>
      </div>
    </Form>
  );
}
