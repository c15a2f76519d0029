import { Form, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Field, TextArea } from "~/ui/field/field";
import { OptionCards } from "~/ui/option-cards/option-cards";
import { FormMarks } from "~/platform/form-marks";
import { type DraftMark, type DraftWords, importances } from "../model";
import { AttachmentsField } from "./attachments-field";
import { CheckCard } from "./check-card";
import { DraftConflict } from "./draft-conflict";
import { FormActs } from "./form-acts";
import { FormTimes } from "./form-times";
import { useFields } from "./use-fields";
import { BriefFields, TalkFields } from "./words-fields";

type NoticeFormProps = {
  /** Title of the page, above the fields. */
  children: ReactNode;
  /** The committee's choice between its two voices. */
  voices?: boolean;
  /** Only the office and the committee say how important something is. */
  importance: boolean;
  office?: boolean;
  /** For whom: the part of the form that asks it. */
  audience?: ReactNode;
  /** The words it begins with, and the draft they come from. */
  words?: DraftWords;
  draft?: DraftMark;
};

/** The form of a new notice: the thing first, then the box for who is in a hurry, then the text. */
export function NoticeForm({ children, voices, importance, office, audience, words, draft }: NoticeFormProps) {
  const { t } = useTranslation(["notices", "common"]);
  const { reply, field } = useFields(words);
  const root = useRouteLoaderData<{ locale: string }>("root");
  return (
    <Form method="post" encType="multipart/form-data" noValidate className="stack gap-5">
      {/* What the Enter key presses: the first button of a form, which must not be the one for files. */}
      <button type="submit" hidden>
        {t("form.publish")}
      </button>
      <ErrorSummary {...reply.summary} />
      {children}
      <FormMarks />
      <CheckCard office={office} />
      <DraftConflict />
      {voices ? (
        <OptionCards
          {...field("voice", "committee")}
          legend={t("form.who")}
          options={[
            { value: "committee", label: t("form.asCommittee"), text: t("form.asCommitteeText"), icon: "users" },
            { value: "neighbour", label: t("form.asMe"), text: t("form.asMeText"), icon: "house" },
          ]}
        />
      ) : null}
      {audience}
      <Field {...field("title")} label={t("form.heading")} hint={t("form.headingHint")} maxLength={120} dir="auto" />
      {importance ? (
        <OptionCards
          {...field("importance", "normal")}
          legend={t("form.importance")}
          options={importances.map((level) => ({
            value: level,
            label: t(`importance.${level}`),
            text: t(`form.${level}Text`),
          }))}
        />
      ) : null}
      <fieldset className="stack gap-4">
        <legend>
          <h2>{t("form.briefLegend")}</h2>
        </legend>
        <p className="hint">{t("form.briefHint")}</p>
        <BriefFields field={field} />
      </fieldset>
      <TextArea
        {...field("body")}
        label={t("form.body")}
        hint={t("form.bodyHint")}
        rows={8}
        maxLength={8000}
        dir="auto"
      />
      <AttachmentsField field={field} office={office} />
      <Field
        {...field("validUntil")}
        type="date"
        label={t("form.validUntil")}
        hint={t("form.validUntilHint")}
        marker={t("common:form.optional")}
      />
      <TalkFields field={field} lang={root?.locale === "pseudo" ? "it" : root?.locale} />
      {importance ? <FormTimes words={words} committee={voices} /> : null}
      <FormActs draft={draft} office={office} />
    </Form>
  );
}
