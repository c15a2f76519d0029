import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useDates } from "~/platform/use-dates";
import { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Field } from "~/ui/field/field";
import { PageTitle } from "~/ui/page-header/page-header";
import { Said } from "~/ui/prose/prose";
import type { Reschedulable } from "../queries/scheduled.server";

/** A notice that waits for its hour: another hour, or back among the drafts. `path` is this page's address. */
export function ScheduleScreen({ notice, path }: { notice: Reschedulable; path: string }) {
  const { t } = useTranslation("notices");
  const { moment } = useDates();
  const [hour, off] = [useReply("hour"), useReply("off")];
  return (
    <div className="stack gap-5">
      <PageTitle title={t("drafts.scheduleTitle")} byline={<Said lang={notice.lang}>{notice.title}</Said>} />
      <p className="lead">{t("drafts.comesOut", { at: moment(notice.publishedAt) })}</p>
      <Form method="post" action={`${path}?do=hour`} noValidate>
        <Card labelledBy="hour">
          <ErrorSummary {...hour.summary} />
          <FormMarks form="hour" />
          <h2 id="hour">{t("drafts.hour")}</h2>
          <Field
            name="publishAt"
            type="datetime-local"
            label={t("form.publishAt")}
            hint={t("drafts.hourHint")}
            error={hour.error("publishAt")}
            errorPrefix={hour.errorPrefix}
            defaultValue={hour.value("publishAt", notice.at)}
          />
          <Button variant="main">{t("drafts.hourAction")}</Button>
        </Card>
      </Form>
      <Form method="post" action={`${path}?do=off`} noValidate>
        <Card labelledBy="off">
          <ErrorSummary {...off.summary} />
          <FormMarks form="off" />
          <h2 id="off">{t("drafts.off")}</h2>
          <p>{t("drafts.offText")}</p>
          <Button variant="danger-line" icon="undo-2">
            {t("drafts.offAction")}
          </Button>
        </Card>
      </Form>
    </div>
  );
}
