import { useTranslation } from "react-i18next";
import { Card } from "~/ui/card/card";
import { Disclosure } from "~/ui/disclosure/disclosure";
import type { DoingScreenFacts } from "../queries/doing.server";
import { DoingSaid } from "./doing-said";
import { StepForm } from "./step-form";
import { StepItem } from "./step-item";
import { useDoingForm } from "./use-doing-form";

type StepsProps = {
  facts: Pick<DoingScreenFacts, "state" | "steps" | "progress" | "people" | "offers" | "planning">;
  path: string;
};

/** The plan: what is done and what is still to do, by whom and until when. */
export function Steps({ facts, path }: StepsProps) {
  const { t } = useTranslation("initiatives");
  const { failed } = useDoingForm("step");
  const { state, steps, planning } = facts;
  const { done, all } = facts.progress;
  if (all === 0 && !planning.allowed) return null;
  return (
    <Card id="steps" labelledBy="steps-title">
      <h2 id="steps-title">{t("doing.steps.title")}</h2>
      <DoingSaid of={["step", "changeStep", "stepState", "removeStep"]} />
      {all === 0 ? (
        <p className="soft">{t(state === "decided" ? "doing.steps.first" : "doing.steps.none")}</p>
      ) : (
        <>
          <p id="steps-progress">{t("doing.steps.progress", { done, all })}</p>
          <progress className="progress" max={all} value={done} aria-labelledby="steps-progress" />
          <ol className="stack gap-5" role="list">
            {steps.map((step) => (
              <StepItem key={step.id} facts={facts} path={path} step={step} />
            ))}
          </ol>
        </>
      )}
      {planning.allowed ? (
        <div key={steps.at(-1)?.id ?? 0} className="no-print">
          <Disclosure summary={t("doing.steps.open")} icon="plus" open={failed}>
            <StepForm facts={facts} path={path} />
          </Disclosure>
        </div>
      ) : null}
    </Card>
  );
}
