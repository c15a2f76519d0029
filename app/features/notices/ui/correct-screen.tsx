import { Form, useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useReply } from "~/platform/use-reply";
import { Button, ButtonLink, Buttons } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Field, TextArea } from "~/ui/field/field";
import { Hidden } from "~/ui/field/hidden";
import { Note } from "~/ui/note/note";
import { PageTitle } from "~/ui/page-header/page-header";
import { Said } from "~/ui/prose/prose";
import type { Wording } from "../model";
import type { Correctable } from "../queries/correctable.server";
import { CheckCard } from "./check-card";
import { WordsFields, WordsThere } from "./words-fields";

type Answer = { now?: Wording & { lang: string; revision: number; reason: string | null } };

/** The form that corrects a notice: its words, its last day, and what changed. `path` is the notice's page. */
export function CorrectScreen({ notice, path, office }: { notice: Correctable; path: string; office?: boolean }) {
  const { t } = useTranslation(["notices", "common"]);
  const reply = useReply();
  // What stands there now, when somebody else was quicker: the next try is made on what was seen here.
  const now = useActionData<Answer>()?.now;
  const revision = now ? String(now.revision) : reply.value("revision", String(notice.revision));
  return (
    <Form method="post" noValidate className="stack gap-5">
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
        </Card>
      ) : null}
      <CheckCard office={office} />
      <WordsFields reply={reply} words={notice.words} lang={notice.lang} />
      <Field
        name="validUntil"
        type="date"
        label={t("form.validUntil")}
        hint={t("form.validUntilHint")}
        marker={t("common:form.optional")}
        error={reply.error("validUntil")}
        errorPrefix={reply.errorPrefix}
        defaultValue={reply.value("validUntil", notice.validUntil)}
      />
      {notice.onBoard ? (
        <TextArea
          name="reason"
          label={t("correct.reason")}
          hint={t("correct.reasonHint")}
          error={reply.error("reason")}
          errorPrefix={reply.errorPrefix}
          defaultValue={reply.value("reason")}
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
