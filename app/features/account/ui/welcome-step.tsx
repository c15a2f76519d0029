import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Steps } from "~/ui/steps/steps";
import { FormMarks } from "~/platform/form-marks";

type WelcomeStepProps = {
  current: number;
  title: ReactNode;
  text?: ReactNode;
  reply: ReturnType<typeof useReply>;
  children: ReactNode;
};

export const welcomeSteps = 4;

/** One question of the welcome: how far we are, the question, one button. */
export function WelcomeStep({ current, title, text, reply, children }: WelcomeStepProps) {
  const { t } = useTranslation(["signIn", "common"]);
  return (
    <Form method="post" noValidate className="stack gap-5">
      <FormMarks />
      <ErrorSummary {...reply.summary} />
      <Steps current={current} total={welcomeSteps}>
        {t("welcome.steps", { current, total: welcomeSteps })}
      </Steps>
      <Card gap={5}>
        <h1>{title}</h1>
        {text ? <p>{text}</p> : null}
        {children}
        <Button variant="main" full iconEnd="arrow-right">
          {t("common:form.next")}
        </Button>
      </Card>
    </Form>
  );
}
