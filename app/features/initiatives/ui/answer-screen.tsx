import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { contentLanguages } from "~/platform/languages";
import { useReply } from "~/platform/use-reply";
import { Button, ButtonLink, Buttons } from "~/ui/button/button";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { SelectField, TextArea } from "~/ui/field/field";
import { Hidden } from "~/ui/field/hidden";
import { OptionCards } from "~/ui/option-cards/option-cards";
import { PageTitle } from "~/ui/page-header/page-header";
import { Said } from "~/ui/prose/prose";

type AnswerScreenProps = { title: string; lang: string; revision: number; path: string; office?: boolean };

/** The answer to an idea: yes or no, why, on what conditions, what follows. */
export function AnswerScreen({ title, lang, revision, path, office }: AnswerScreenProps) {
  const { t, i18n } = useTranslation(["initiatives", "common"]);
  const reply = useReply();
  const field = (name: string) => ({
    ...{ name, error: reply.error(name), errorPrefix: reply.errorPrefix, defaultValue: reply.value(name) },
  });
  const own = contentLanguages.some(({ code }) => code === i18n.language) ? i18n.language : "it";
  return (
    <Form method="post" noValidate className="stack gap-5">
      <ErrorSummary {...reply.summary} />
      <PageTitle title={t("answer.title")} byline={<Said lang={lang}>{title}</Said>} />
      <p>{t("answer.lead")}</p>
      <FormMarks />
      <Hidden values={{ revision: String(revision) }} />
      <OptionCards
        {...field("verdict")}
        legend={t("answer.verdict")}
        options={[
          { value: "accept", label: t("answer.accept"), text: t("answer.acceptText"), icon: "circle-check" },
          { value: "reject", label: t("answer.reject"), text: t("answer.rejectText"), icon: "circle-x" },
        ]}
      />
      <TextArea
        {...field("reasons")}
        label={t("answer.reasons")}
        hint={t("answer.reasonsHint")}
        rows={6}
        maxLength={4000}
      />
      <TextArea
        {...field("conditions")}
        label={t("answer.conditions")}
        marker={t("common:form.optional")}
        rows={3}
        maxLength={2000}
      />
      <TextArea
        {...field("follows")}
        label={t("answer.follows")}
        hint={t("answer.followsHint")}
        rows={3}
        maxLength={2000}
      />
      <SelectField
        {...field("lang")}
        defaultValue={reply.value("lang", own)}
        label={t("lang")}
        options={contentLanguages.map(({ code, name }) => ({ value: code, label: name, lang: code }))}
      />
      <Buttons column>
        <Button variant="main" full={!office} office={office}>
          {t("answer.send")}
        </Button>
        <ButtonLink to={path} full={!office} office={office}>
          {t("act.keep")}
        </ButtonLink>
      </Buttons>
    </Form>
  );
}
