import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Field } from "~/ui/field/field";
import { Panel } from "~/ui/panel/panel";
import { DaysFields, RoleTicks, TerritoryTicks } from "./terms-fields";

type FormsProps = { territories: { id: number; name: string }[]; today: string };

/** A colleague who is new to the portal. */
export function NewPersonForm(props: FormsProps) {
  const { t } = useTranslation(["staff", "common"]);
  const { field, ...frame } = useFields("new");
  return (
    <Panel id="new-person" title={t("form.newTitle")}>
      <TermsForm {...props} {...frame} action={t("form.make")}>
        <Field {...field("firstName")} label={t("form.firstName")} autoComplete="off" dir="auto" />
        <Field {...field("lastName")} label={t("form.lastName")} autoComplete="off" dir="auto" />
        <Field
          {...field("birthYear")}
          label={t("form.birthYear")}
          hint={t("form.birthYearHint")}
          inputMode="numeric"
          dir="ltr"
        />
        <Field
          {...field("email")}
          type="email"
          label={t("form.email")}
          marker={t("common:form.optional")}
          autoComplete="off"
          dir="ltr"
        />
      </TermsForm>
    </Panel>
  );
}

/** A colleague who is in the registry already, as a neighbour. */
export function KnownPersonForm(props: FormsProps) {
  const { t } = useTranslation("staff");
  const { field, ...frame } = useFields("known");
  return (
    <Panel id="known-person" title={t("form.knownTitle")} text={t("form.knownText")}>
      <TermsForm {...props} {...frame} action={t("form.makeKnown")}>
        <Field {...field("registryNumber")} label={t("form.number")} hint={t("form.numberHint")} dir="ltr" />
        <Field {...field("birthYear")} label={t("form.birthYear")} inputMode="numeric" dir="ltr" />
      </TermsForm>
    </Panel>
  );
}

function useFields(form: string) {
  const reply = useReply(form);
  const field = (name: string) => ({
    name,
    id: `${form}-${name}`,
    error: reply.error(name),
    errorPrefix: reply.errorPrefix,
    defaultValue: reply.value(name),
  });
  return { reply, form, field };
}

type TermsProps = FormsProps & {
  form: string;
  reply: ReturnType<typeof useReply>;
  action: string;
  children: ReactNode;
};

function TermsForm({ form, reply, territories, today, action, children }: TermsProps) {
  const { title, errors, reply: answer } = reply.summary;
  // Fields of two forms on one page: their ids begin with the form's name.
  const named = errors.map((error) => ("field" in error ? { ...error, field: `${form}-${error.field}` } : error));
  return (
    <Form method="post" action={`/office/staff/new?as=${form}`} noValidate className="stack gap-4">
      <ErrorSummary title={title} errors={named} reply={answer} />
      <FormMarks form={form} />
      {children}
      <RoleTicks reply={reply} form={form} />
      <TerritoryTicks reply={reply} form={form} territories={territories} />
      <DaysFields reply={reply} today={today} form={form} />
      <Button office variant={form === "new" ? "main" : "line"}>
        {action}
      </Button>
    </Form>
  );
}
