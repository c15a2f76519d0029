import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { Button } from "~/ui/button/button";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Field, SelectField } from "~/ui/field/field";
import { Hidden } from "~/ui/field/hidden";
import type { DoingScreenFacts } from "../queries/doing.server";
import { StepStands, useStands } from "./step-stands";
import { useDoingForm } from "./use-doing-form";

export type PlannedStep = DoingScreenFacts["steps"][number];
type StepFormProps = { facts: Pick<DoingScreenFacts, "people" | "offers">; path: string; step?: PlannedStep };

const ownerOf = ({ offerId, ownerId }: PlannedStep) =>
  offerId !== null ? `offer-${offerId}` : ownerId !== null ? `person-${ownerId}` : "words";

/** A new step, or one to change. Who changes one that somebody else changed meanwhile is shown what stands there. */
export function StepForm({ facts: { people, offers }, path, step }: StepFormProps) {
  const { t } = useTranslation(["initiatives", "common"]);
  const { form, failed, summary, field } = useDoingForm("step", step?.id);
  const stands = useStands(failed, step?.id);
  const someone = t("common:voice.someone");
  const owners = [
    { value: "", label: t("doing.steps.choose") },
    ...people.map(({ id, name }) => ({ value: `person-${id}`, label: name })),
    ...offers.map(({ id, kind, name }) => ({
      value: `offer-${id}`,
      label: t("doing.steps.fromOffer", { name: name ?? someone, kind: t(`doing.offers.kinds.${kind}`) }),
    })),
    { value: "words", label: t("doing.steps.others") },
  ];
  const revision = stands?.revision ?? step?.revision;
  return (
    <Form
      method="post"
      action={`${path}?do=${step ? "changeStep" : "step"}`}
      preventScrollReset
      noValidate
      className="stack gap-4"
    >
      <ErrorSummary {...summary} />
      {stands ? <StepStands stands={stands} /> : null}
      <FormMarks form={form} />
      {step ? <Hidden values={{ stepId: String(step.id), revision: String(revision) }} /> : null}
      <Field
        {...field("stepTitle", step?.title)}
        label={t("doing.steps.what")}
        hint={t("doing.steps.whatHint")}
        maxLength={120}
        dir="auto"
      />
      <SelectField {...field("stepOwner", step ? ownerOf(step) : "")} label={t("doing.steps.owner")} options={owners} />
      <Field
        {...field("stepOwnerWords", step?.ownerWords ?? "")}
        label={t("doing.steps.ownerWords")}
        hint={t("doing.steps.ownerWordsHint")}
        marker={t("common:form.optional")}
        maxLength={80}
        dir="auto"
      />
      <Field
        {...field("stepDueOn", step?.dueOn ?? "")}
        type="date"
        label={t("doing.steps.dueOn")}
        marker={t("common:form.optional")}
      />
      <Button icon="check">{step ? t("common:form.save") : t("doing.steps.add")}</Button>
    </Form>
  );
}
