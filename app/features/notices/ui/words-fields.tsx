import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { contentLanguages } from "~/platform/languages";
import type { useReply } from "~/platform/use-reply";
import { Field, SelectField, TextArea } from "~/ui/field/field";
import { OptionCards } from "~/ui/option-cards/option-cards";
import { Said } from "~/ui/prose/prose";
import { briefFields, type SpokenField, type Wording } from "../model";
import type { useFields } from "./use-fields";

type WordsFieldsProps = {
  reply: ReturnType<typeof useReply>;
  /** What stands in the fields before anybody types. */
  words: Wording;
  lang: string;
  /** The same words in the language of the notice, read above each field by who translates. */
  beside?: { words: Wording; lang: string };
};

type FieldFacts = Omit<ComponentProps<typeof Field>, "label">;

/** The box for who is in a hurry, without its frame. */
export function BriefFields({ field }: { field: (name: (typeof briefFields)[number]) => FieldFacts }) {
  const { t } = useTranslation(["notices", "common"]);
  return briefFields.map((name) => (
    <Field
      key={name}
      dir="auto"
      {...field(name)}
      label={t(`brief.${name}`)}
      marker={t("common:form.optional")}
      maxLength={200}
    />
  ));
}

/** In which language a text is written, and whether neighbours may answer it. */
export function TalkFields({ field, lang }: { field: ReturnType<typeof useFields>["field"]; lang?: string }) {
  const { t } = useTranslation("notices");
  return (
    <>
      <SelectField
        {...field("lang", lang)}
        label={t("form.lang")}
        options={contentLanguages.map(({ code, name }) => ({ value: code, label: name, lang: code }))}
      />
      <OptionCards
        {...field("comments", "open")}
        legend={t("form.comments")}
        columns
        options={[
          { value: "open", label: t("form.commentsOpen") },
          { value: "closed", label: t("form.commentsClosed") },
        ]}
      />
    </>
  );
}

/** The words of a notice, field by field: the thing, the box for who is in a hurry, the text. */
export function WordsFields({ reply, words, lang, beside }: WordsFieldsProps) {
  const { t } = useTranslation(["notices", "common"]);
  const field = (name: SpokenField) => ({
    name,
    lang,
    dir: "auto",
    error: reply.error(name),
    errorPrefix: reply.errorPrefix,
    defaultValue: reply.value(name, words[name]),
    hint: beside?.words[name] ? (
      <Said lang={beside.lang}>
        <span className="checked">{beside.words[name]}</span>
      </Said>
    ) : undefined,
  });
  return (
    <>
      <Field {...field("title")} label={t("form.heading")} maxLength={120} />
      <fieldset className="stack gap-4">
        <legend>
          <h2>{t("form.briefLegend")}</h2>
        </legend>
        <BriefFields field={field} />
      </fieldset>
      <TextArea
        {...field("body")}
        label={t("form.body")}
        marker={beside ? t("common:form.optional") : undefined}
        rows={10}
        maxLength={8000}
      />
    </>
  );
}

/** A whole wording as it stands there, to be read and copied from. */
export function WordsThere({ words, lang }: { words: Wording; lang: string }) {
  const { t } = useTranslation("notices");
  return (
    <div className="stack gap-3" lang={lang} dir="auto" data-ugc="">
      <b>{words.title}</b>
      {briefFields.some((name) => words[name]) ? (
        <ul role="list" className="stack gap-1">
          {briefFields
            .filter((name) => words[name])
            .map((name) => (
              <li key={name}>
                {t(`brief.${name}`)}: <Said lang={lang}>{words[name]}</Said>
              </li>
            ))}
        </ul>
      ) : null}
      <p className="checked">{words.body}</p>
    </div>
  );
}
