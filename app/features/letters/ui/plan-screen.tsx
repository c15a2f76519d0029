import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useReply } from "~/platform/use-reply";
import { Button, ButtonLink, Buttons } from "~/ui/button/button";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Hidden } from "~/ui/field/hidden";
import type { IconName } from "~/ui/icon/icon";
import { PageHeader } from "~/ui/page-header/page-header";
import { Row, Rows } from "~/ui/rows/rows";

type PlanScreenProps = {
  title: ReactNode;
  lines: readonly { icon: IconName; text: ReactNode }[];
  /** Why the letters cannot be made; the button then says so. */
  why?: ReactNode;
  hidden: Record<string, string>;
};

/** What a press will do, in plain words, before codes are made and old letters stop counting. */
export function PlanScreen({ title, lines, why, hidden }: PlanScreenProps) {
  const { t } = useTranslation(["letters", "common"]);
  const reply = useReply();
  return (
    <Form method="post" className="stack gap-5">
      <ErrorSummary {...reply.summary} />
      <PageHeader title={t("plan.title")} text={title} />
      <Rows label={t("plan.title")}>
        {lines.map(({ icon, text }) => (
          <Row key={icon} icon={icon} title={text} />
        ))}
      </Rows>
      <FormMarks />
      <Hidden values={hidden} />
      <Buttons>
        <Button variant="main" icon="printer" disabledReason={why}>
          {t("plan.action")}
        </Button>
        <ButtonLink to="/office/letters">{t("common:form.back")}</ButtonLink>
      </Buttons>
    </Form>
  );
}
