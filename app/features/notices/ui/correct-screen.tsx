import { Form, useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { fieldsOfFiles } from "~/platform/held-files";
import { Button, ButtonLink, Buttons } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Field, TextArea } from "~/ui/field/field";
import { Hidden } from "~/ui/field/hidden";
import { Note } from "~/ui/note/note";
import { PageTitle } from "~/ui/page-header/page-header";
import { Said } from "~/ui/prose/prose";
import type { Standing } from "../model";
import type { Correctable } from "../queries/correctable.server";
import { AttachmentsField } from "./attachments-field";
import { CheckCard } from "./check-card";
import { useFields } from "./use-fields";
import { WordsFields, WordsThere } from "./words-fields";

/** The form that corrects a notice: its words, its files, its last day, and what changed. `path` is the notice's page. */
export function CorrectScreen({ notice, path, office }: { notice: Correctable; path: string; office?: boolean }) {
  const { t } = useTranslation(["notices", "common"]);
  const { reply, field } = useFields({ validUntil: notice.validUntil, ...fieldsOfFiles(notice.files) });
  // What stands there now, when somebody else was quicker: the next try is made on what was seen here.
  const now = useActionData<{ now?: Standing }>()?.now;
  const revision = now ? String(now.revision) : reply.value("revision", String(notice.revision));
  return (
    <Form method="post" encType="multipart/form-data" noValidate className="stack gap-5">
      {/* What the Enter key presses: the first button of a form, which must not be the one for files. */}
      <button type="submit" hidden>
        {t("correct.actionScheduled")}
      </button>
      <ErrorSummary {...reply.summary} />
      <PageTitle title={t("correct.title")} byline={<Said lang={notice.lang}>{notice.words.title}</Said>} />
      <p>{t(notice.onBoard ? "correct.lead" : "correct.leadScheduled")}</p>
      <FormMarks />
      <Hidden values={{ revision }} />
      {now ? (
        <Card labelledBy="now">
          <h2 id="now">{t("correct.now")}</h2>
          <p>{t("correct.nowText")}</p>
          {now.reason ? (
            <Note icon="pencil">
              <Said lang={now.lang}>{now.reason}</Said>
            </Note>
          ) : null}
          <WordsThere words={now} lang={now.lang} />
          {now.files.map(({ id, name, alt }) => (
            <p key={id}>
              <Said lang={now.lang}>{alt}</Said> <bdi className="soft">({name})</bdi>
            </p>
          ))}
        </Card>
      ) : null}
      <CheckCard office={office} />
      <WordsFields reply={reply} words={notice.words} lang={notice.lang} />
      <AttachmentsField field={field} office={office} />
      {notice.onBoard && notice.files.length > 0 ? <p className="soft">{t("correct.files")}</p> : null}
      <Field
        {...field("validUntil")}
        type="date"
        label={t("form.validUntil")}
        hint={t("form.validUntilHint")}
        marker={t("common:form.optional")}
      />
      {notice.onBoard ? (
        <TextArea
          {...field("reason")}
          label={t("correct.reason")}
          hint={t("correct.reasonHint")}
          rows={3}
          maxLength={500}
        />
      ) : null}
      {notice.onBoard && notice.kind === "office" ? <p className="soft">{t("correct.again")}</p> : null}
      <Buttons column>
        <Button variant="main" full={!office} office={office}>
          {t(notice.onBoard ? "correct.action" : "correct.actionScheduled")}
        </Button>
        <ButtonLink to={path} variant="line" full={!office} office={office}>
          {t("correct.keep")}
        </ButtonLink>
      </Buttons>
    </Form>
  );
}
