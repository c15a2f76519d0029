import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { Button } from "~/ui/button/button";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Field, SelectField, TextArea } from "~/ui/field/field";
import { Hidden } from "~/ui/field/hidden";
import { Note } from "~/ui/note/note";
import { OptionCards } from "~/ui/option-cards/option-cards";
import { type DraftWords, importances } from "../model";
import { useFields } from "./use-fields";
import { BriefFields, TalkFields } from "./words-fields";

type TemplateFormProps = {
  territories: { id: number; name: string }[];
  /** Name, territory and text, where the template is there already. */
  words?: DraftWords;
  revision?: number;
};

/** The form of a template: its name, then the text with gaps that are filled when somebody writes with it. */
export function TemplateForm({ territories, words, revision = 0 }: TemplateFormProps) {
  const { t } = useTranslation(["notices", "common"]);
  const { field, value, reply } = useFields(words);
  const optional = t("common:form.optional");
  const examples = { day: "{{giorno}}", from: "{{ora_inizio}}", address: "{{indirizzo}}" };
  return (
    <Form method="post" noValidate className="stack gap-5">
      <ErrorSummary {...reply.summary} />
      <FormMarks />
      <Hidden values={{ revision: value("revision", String(revision)) }} />
      <Field {...field("name")} label={t("templates.name")} hint={t("templates.nameHint")} maxLength={80} dir="auto" />
      <SelectField
        {...field("territory", String(territories[0]?.id ?? ""))}
        label={t("templates.territory")}
        options={territories.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <Note icon="info">{t("templates.gaps", examples)}</Note>
      <Field {...field("title")} label={t("form.heading")} marker={optional} maxLength={120} dir="auto" />
      <OptionCards
        {...field("importance", "normal")}
        legend={t("form.importance")}
        options={importances.map((level) => ({ value: level, label: t(`importance.${level}`) }))}
      />
      <BriefFields field={field} />
      <TextArea {...field("body")} label={t("form.body")} marker={optional} rows={8} maxLength={8000} dir="auto" />
      <TalkFields field={field} lang="it" />
      <Button variant="main" office>
        {t("templates.save")}
      </Button>
    </Form>
  );
}
