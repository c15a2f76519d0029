import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { Button } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { Disclosure } from "~/ui/disclosure/disclosure";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Note } from "~/ui/note/note";
import { OptionCards } from "~/ui/option-cards/option-cards";
import { Table } from "~/ui/table/table";
import { evaluationQuestions, verdicts } from "../model/doing";
import type { DoingScreenFacts } from "../queries/doing.server";
import { DoingSaid } from "./doing-said";
import { useDoingForm } from "./use-doing-form";

type EvaluationFacts = Pick<DoingScreenFacts, "state" | "evaluation" | "evaluations" | "evaluating">;
type EvaluationProps = { facts: EvaluationFacts; path: string };

function Questions({ evaluation, path }: { evaluation: EvaluationFacts["evaluation"]; path: string }) {
  const { t } = useTranslation(["initiatives", "common"]);
  const { form, summary, error, errorPrefix, value } = useDoingForm("evaluate");
  return (
    <Form method="post" action={`${path}?do=evaluate`} preventScrollReset noValidate className="stack gap-5">
      <ErrorSummary {...summary} />
      <FormMarks form={form} />
      {evaluationQuestions.map((question) => (
        <OptionCards
          key={question}
          name={question}
          legend={t(`doing.evaluation.questions.${question}`)}
          error={error(question)}
          errorPrefix={errorPrefix}
          defaultValue={value(question, evaluation?.[question])}
          options={verdicts.map((verdict) => ({ value: verdict, label: t(`doing.evaluation.verdicts.${verdict}`) }))}
        />
      ))}
      <p className="hint">{t("doing.evaluation.secret")}</p>
      <Button icon="check">{evaluation ? t("common:form.save") : t("doing.evaluation.send")}</Button>
    </Form>
  );
}

function Counts({ evaluations }: { evaluations: NonNullable<EvaluationFacts["evaluations"]> }) {
  const { t } = useTranslation("initiatives");
  return (
    <Table
      caption={t("doing.evaluation.counts", { count: evaluations.people })}
      columns={[
        { head: t("doing.evaluation.question") },
        ...verdicts.map((verdict) => ({ head: t(`doing.evaluation.verdicts.${verdict}`), numbers: true })),
      ]}
      rows={evaluationQuestions.map((question) => ({
        key: question,
        cells: [t(`doing.evaluation.questions.${question}`), ...evaluations[question]],
      }))}
    />
  );
}

/** A month after: three questions to who supported it, and what they all said, in numbers only. */
export function Evaluation({ facts, path }: EvaluationProps) {
  const { t } = useTranslation("initiatives");
  const { failed } = useDoingForm("evaluate");
  const { state, evaluation, evaluations, evaluating } = facts;
  const said = (evaluations?.people ?? 0) > 0;
  const early = !evaluating.allowed && evaluating.reason === "initiatives:doing.refusal.tooEarly";
  if (state !== "done" || !(said || early || evaluating.allowed)) return null;
  return (
    <Card id="evaluation" labelledBy="evaluation-title">
      <h2 id="evaluation-title">{t("doing.evaluation.title")}</h2>
      <DoingSaid of={["evaluate"]} />
      {early ? <Note icon="clock">{t("doing.refusal.tooEarly")}</Note> : null}
      {evaluating.allowed && evaluation === null ? <Questions evaluation={evaluation} path={path} /> : null}
      {evaluating.allowed && evaluation !== null ? (
        <Disclosure summary={t("doing.evaluation.change")} icon="pencil" open={failed}>
          <Questions evaluation={evaluation} path={path} />
        </Disclosure>
      ) : null}
      {evaluations && said ? <Counts evaluations={evaluations} /> : null}
    </Card>
  );
}
