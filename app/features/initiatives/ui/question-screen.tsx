import { Form, useActionData } from "@remix-run/react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { contentLanguages } from "~/platform/languages";
import { useReply } from "~/platform/use-reply";
import { Button, ButtonLink, Buttons } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Field, SelectField, TextArea } from "~/ui/field/field";
import { Hidden } from "~/ui/field/hidden";
import { OptionCards } from "~/ui/option-cards/option-cards";
import { Steps } from "~/ui/steps/steps";
import { centsTyped } from "~/platform/money-format";
import { areas, type InitiativeWords } from "../model";
import { answerTo, type Question, questionFields, questions } from "../model/questions";
import { areaIcons } from "./look";
import { useAutosave } from "./use-autosave";

type QuestionScreenProps = {
  initiativeId: number;
  question: Question;
  revision: number;
  words: InitiativeWords;
};

/** How many letters each answer may have, as in the table. */
const most = { missing: 2000, place: 200, why: 2000, proposal: 4000, benefit: 1000 } as const;

/** One question of the draft, on a page of its own; what is typed is saved by itself after a moment. */
export function QuestionScreen({ initiativeId, question, revision, words }: QuestionScreenProps) {
  const { t } = useTranslation(["initiatives", "common"]);
  const reply = useReply();
  const theirs = useActionData<{ theirs?: { revision: number; words: InitiativeWords } }>()?.theirs;
  const form = useRef<HTMLFormElement>(null);
  const saved = useAutosave(form, questionFields[question]);
  const path = `/initiatives/${initiativeId}/draft`;
  const at = questions.indexOf(question);
  const seen = theirs ?? { revision, words };
  return (
    <Form ref={form} method="post" noValidate className="stack gap-5" onInput={saved.soon}>
      <ErrorSummary {...reply.summary} />
      <Steps current={at + 1} total={questions.length}>
        {t("question.of", { n: at + 1, total: questions.length })}
      </Steps>
      {theirs ? (
        <Card labelledBy="theirs">
          <h2 id="theirs">{t("question.conflict")}</h2>
          <b>{t("question.theirs")}</b>
          <blockquote className="checked" dir="auto" lang={theirs.words.lang}>
            {questionFields[question].map((field) => theirs.words[field]).join(" ")}
          </blockquote>
          <p className="soft">{t("question.conflictHow")}</p>
        </Card>
      ) : null}
      <FormMarks />
      <Hidden values={{ revision: String(seen.revision), was: answerTo(question, seen.words), sent: saved.sent }} />
      <Answer question={question} words={words} />
      <Buttons column>
        <Button variant="main" full name="go" value="next">
          {t("question.next")}
        </Button>
        <Button full name="go" value="read">
          {t("question.read")}
        </Button>
        {at > 0 ? (
          <ButtonLink to={`${path}/${questions[at - 1]}`} variant="quiet">
            {t("question.back")}
          </ButtonLink>
        ) : null}
      </Buttons>
      <p className="soft" role="status">
        {saved.done ? t("question.saved") : t("question.kept")}
      </p>
    </Form>
  );
}

function Answer({ question, words }: { question: Question; words: InitiativeWords }) {
  const { t } = useTranslation(["initiatives", "common"]);
  const reply = useReply();
  const field = (name: string, stands: string) => ({
    ...{ name, error: reply.error(name), errorPrefix: reply.errorPrefix, defaultValue: reply.value(name, stands) },
  });
  const [label, hint] = [t(`question.${question}.title`), t(`question.${question}.hint`)];
  switch (question) {
    case "area":
      return (
        <OptionCards
          {...field("area", words.area)}
          legend={label}
          legendAsTitle
          hint={hint}
          columns
          options={areas.map((area) => ({ value: area, label: t(`area.${area}`), icon: areaIcons[area] }))}
        />
      );
    case "cost":
      return (
        <>
          <Field
            {...field("costCents", centsTyped(words.costCents))}
            heading={1}
            label={label}
            hint={`${hint} ${t("question.costCentsHint")}`}
            inputMode="decimal"
            marker={t("common:form.optional")}
          />
          <TextArea
            {...field("costWords", words.costWords)}
            label={t("question.costWords")}
            marker={t("common:form.optional")}
            rows={3}
            maxLength={500}
          />
        </>
      );
    case "title":
      return (
        <>
          <Field {...field("title", words.title)} heading={1} label={label} hint={hint} maxLength={120} dir="auto" />
          <SelectField
            {...field("lang", words.lang)}
            label={t("lang")}
            options={contentLanguages.map(({ code, name }) => ({ value: code, label: name, lang: code }))}
          />
        </>
      );
    case "place":
      return (
        <Field {...field("place", words.place)} heading={1} label={label} hint={hint} maxLength={200} dir="auto" />
      );
    default:
      return (
        <TextArea
          {...field(question, words[question])}
          heading={1}
          label={label}
          hint={hint}
          marker={question === "benefit" ? t("common:form.optional") : undefined}
          rows={question === "proposal" ? 8 : 5}
          maxLength={most[question]}
        />
      );
  }
}
