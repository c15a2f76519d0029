import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useDates } from "~/platform/use-dates";
import { Button, Buttons } from "~/ui/button/button";
import { Chip } from "~/ui/chip/chip";
import { Disclosure } from "~/ui/disclosure/disclosure";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Hidden } from "~/ui/field/hidden";
import type { IconName } from "~/ui/icon/icon";
import { Said } from "~/ui/prose/prose";
import type { Tone } from "~/ui/tone";
import type { StepState } from "../model/doing";
import type { DoingScreenFacts } from "../queries/doing.server";
import { type PlannedStep, StepForm } from "./step-form";
import { StepStands, useStands } from "./step-stands";
import { useDoingForm } from "./use-doing-form";

type StepItemProps = {
  facts: Pick<DoingScreenFacts, "people" | "offers" | "planning">;
  path: string;
  step: PlannedStep;
};

const look: Record<StepState, { tone: Tone; icon: IconName }> = {
  todo: { tone: "stone", icon: "clock" },
  doing: { tone: "petrol", icon: "wrench" },
  done: { tone: "olive", icon: "check" },
};
/** What can be said of a step next; the likelier first. */
const next: Record<StepState, StepState[]> = { todo: ["doing", "done"], doing: ["done", "todo"], done: ["doing"] };

/** Says how far the step is; each button says of which step, for who does not see where it stands. */
function MoveStep({ path, step }: { path: string; step: PlannedStep }) {
  const { t } = useTranslation("initiatives");
  const { form, summary } = useDoingForm("stepState", step.id);
  return (
    <Form method="post" action={`${path}?do=stepState`} preventScrollReset className="stack gap-3 no-print">
      <ErrorSummary {...summary} />
      <FormMarks form={form} />
      <Hidden values={{ stepId: String(step.id) }} />
      <Buttons>
        {next[step.state].map((state) => (
          <Button key={state} variant="line" icon={look[state].icon} name="stepState" value={state}>
            {t(`doing.steps.say.${state}`)}
            <span className="vh">
              {": "}
              <Said lang={step.lang}>{step.title}</Said>
            </span>
          </Button>
        ))}
      </Buttons>
    </Form>
  );
}

function RemoveStep({ path, step }: { path: string; step: PlannedStep }) {
  const { t } = useTranslation("initiatives");
  const { form, failed, summary } = useDoingForm("removeStep", step.id);
  const stands = useStands(failed, step.id);
  return (
    <Disclosure summary={t("doing.steps.remove")} icon="trash-2" plain open={failed}>
      <Form method="post" action={`${path}?do=removeStep`} preventScrollReset className="stack gap-3">
        <ErrorSummary {...summary} />
        <FormMarks form={form} />
        <Hidden values={{ stepId: String(step.id), revision: String(stands?.revision ?? step.revision) }} />
        {stands ? <StepStands stands={stands} /> : null}
        <p>{t("doing.steps.removeText")}</p>
        <Button variant="danger-line">{t("doing.steps.removeSure")}</Button>
      </Form>
    </Disclosure>
  );
}

/** One step: how far it is, who does it, by when, and what one may do about it. */
export function StepItem({ facts, path, step }: StepItemProps) {
  const { t } = useTranslation(["initiatives", "common"]);
  const { day } = useDates();
  const { failed } = useDoingForm("step", step.id);
  const { state, title, lang, dueOn, doneAt, late, ownerId, ownerName, ownerWords } = step;
  const when = doneAt
    ? t("doing.steps.doneOn", { date: day(doneAt) })
    : dueOn
      ? t("doing.steps.due", { date: day(dueOn) })
      : t("doing.steps.noDay");
  return (
    <li id={`step-${step.id}`} className="stack gap-2">
      <b>
        <Said lang={lang}>{title}</Said>
      </b>
      <p>
        {ownerId === null ? <Said lang={lang}>{ownerWords}</Said> : <bdi>{ownerName ?? t("common:voice.someone")}</bdi>}
        {` · ${when}`}
      </p>
      <p className="flex flex-wrap gap-2">
        <Chip {...look[state]}>{t(`doing.steps.states.${state}`)}</Chip>
        {late ? (
          <Chip tone="terra" icon="triangle-alert">
            {t("doing.steps.late")}
          </Chip>
        ) : null}
      </p>
      {step.moving ? <MoveStep path={path} step={step} /> : null}
      {facts.planning.allowed ? (
        <div className="no-print">
          {/* Folded again once the change was taken. */}
          <Disclosure key={step.revision} summary={t("doing.steps.change")} icon="pencil" plain open={failed}>
            <StepForm facts={facts} path={path} step={step} />
          </Disclosure>
          <RemoveStep path={path} step={step} />
        </div>
      ) : null}
    </li>
  );
}
