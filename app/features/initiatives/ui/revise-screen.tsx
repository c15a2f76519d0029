import { Form, useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { contentLanguages } from "~/platform/languages";
import { centsTyped } from "~/platform/money-format";
import { useReply } from "~/platform/use-reply";
import { Button, ButtonLink, Buttons } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Field, SelectField, TextArea } from "~/ui/field/field";
import { Hidden } from "~/ui/field/hidden";
import { PageTitle } from "~/ui/page-header/page-header";
import { Said } from "~/ui/prose/prose";
import { areas, type InitiativeCheck, type InitiativeWords, spokenWords } from "../model";
import { FieldName } from "./field-name";
import { MarkedWords } from "./marked-words";

type Answer = { theirs?: { revision: number; words: InitiativeWords }; check?: InitiativeCheck };
type ReviseScreenProps = { words: InitiativeWords; revision: number; replying: boolean; path: string };

const texts = ["missing", "why", "proposal", "benefit"] as const;

/** All words of an idea that is out, to be changed; after a "no", the one reply to it. */
export function ReviseScreen({ words, revision, replying, path }: ReviseScreenProps) {
  const { t } = useTranslation(["initiatives", "common"]);
  const reply = useReply();
  const answer = useActionData<Answer>();
  const theirs = answer?.theirs;
  const field = (name: string, stands = "") => ({
    ...{ name, error: reply.error(name), errorPrefix: reply.errorPrefix, defaultValue: reply.value(name, stands) },
  });
  const optional = { marker: t("common:form.optional") };
  return (
    <Form method="post" noValidate className="stack gap-5">
      <ErrorSummary {...reply.summary} />
      <PageTitle
        title={t(replying ? "revise.replyTitle" : "revise.title")}
        byline={<Said lang={words.lang}>{words.title}</Said>}
      />
      <p>{t(replying ? "revise.replyText" : "revise.text")}</p>
      <FormMarks />
      <Hidden values={{ revision: String(theirs?.revision ?? revision), reply: String(replying) }} />
      {theirs ? (
        <Card labelledBy="theirs">
          <h2 id="theirs">{t("revise.theirs")}</h2>
          {spokenWords.map((name) => (
            <div key={name} className="stack gap-1">
              <b>
                <FieldName field={name} />
              </b>
              <p className="checked" dir="auto" lang={theirs.words.lang}>
                {theirs.words[name]}
              </p>
            </div>
          ))}
        </Card>
      ) : null}
      <MarkedWords check={answer?.check ?? []} lang={words.lang} />
      <Field {...field("title", words.title)} label={t("question.title.title")} maxLength={120} dir="auto" />
      <Field {...field("place", words.place)} label={t("question.place.title")} maxLength={200} dir="auto" />
      {texts.map((name) => (
        <TextArea
          key={name}
          {...field(name, words[name])}
          {...(name === "benefit" ? optional : {})}
          label={t(`question.${name}.title`)}
          rows={name === "proposal" ? 8 : 4}
        />
      ))}
      <Field
        {...field("costCents", centsTyped(words.costCents))}
        {...optional}
        label={t("question.costCents")}
        hint={t("question.costCentsHint")}
        inputMode="decimal"
      />
      <TextArea {...field("costWords", words.costWords)} {...optional} label={t("question.costWords")} rows={3} />
      <SelectField
        {...field("area", words.area)}
        label={t("question.area.title")}
        options={areas.map((area) => ({ value: area, label: t(`area.${area}`) }))}
      />
      <SelectField
        {...field("lang", words.lang)}
        label={t("lang")}
        options={contentLanguages.map(({ code, name }) => ({ value: code, label: name, lang: code }))}
      />
      <TextArea {...field("reason")} label={t("revise.reason")} rows={3} maxLength={500} />
      <Buttons column>
        <Button variant="main" full>
          {t("revise.action")}
        </Button>
        <ButtonLink to={path} full>
          {t("act.keep")}
        </ButtonLink>
      </Buttons>
    </Form>
  );
}
