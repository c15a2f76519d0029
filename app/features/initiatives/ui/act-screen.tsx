import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useReply } from "~/platform/use-reply";
import { Button, ButtonLink, Buttons } from "~/ui/button/button";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { TextArea } from "~/ui/field/field";
import { OptionCards } from "~/ui/option-cards/option-cards";
import { PageTitle } from "~/ui/page-header/page-header";
import { Said } from "~/ui/prose/prose";
import type { DecisionPath, ReasonedAct } from "../model";

type ActScreenProps = {
  act: ReasonedAct;
  title: string;
  lang: string;
  /** Who is asked now, so that somebody else can be. */
  asked: DecisionPath | null;
  path: string;
  office?: boolean;
};

/** An act that everybody reads the reason of, on a page of its own. */
export function ActScreen({ act, title, lang, asked, path, office }: ActScreenProps) {
  const { t } = useTranslation("initiatives");
  const reply = useReply();
  const words = act === "complete" || act === "resume";
  return (
    <Form method="post" noValidate className="stack gap-5">
      <ErrorSummary {...reply.summary} />
      <PageTitle title={t(`act.${act}.title`)} byline={<Said lang={lang}>{title}</Said>} />
      <p>{t(`act.${act}.text`)}</p>
      <FormMarks />
      {act === "refer" ? (
        <OptionCards
          name="to"
          legend={t("act.to")}
          error={reply.error("to")}
          errorPrefix={reply.errorPrefix}
          defaultValue={reply.value("to", asked === "office" ? "committee" : "office")}
          options={[
            { value: "committee", label: t("act.toCommittee"), icon: "users" },
            { value: "office", label: t("act.toOffice"), icon: "building-2" },
          ]}
        />
      ) : null}
      <TextArea
        name="reason"
        label={t(words ? "act.what" : "act.reason")}
        error={reply.error("reason")}
        errorPrefix={reply.errorPrefix}
        defaultValue={reply.value("reason")}
        rows={4}
        maxLength={500}
      />
      <Buttons column>
        <Button variant={act === "withdraw" || act === "giveUp" ? "danger" : "main"} full={!office} office={office}>
          {t(`acts.${act}`)}
        </Button>
        <ButtonLink to={path} full={!office} office={office}>
          {t("act.keep")}
        </ButtonLink>
      </Buttons>
    </Form>
  );
}
