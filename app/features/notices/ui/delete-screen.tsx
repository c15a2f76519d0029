import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useReply } from "~/platform/use-reply";
import { Button, ButtonLink, Buttons } from "~/ui/button/button";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Hidden } from "~/ui/field/hidden";
import { PageTitle } from "~/ui/page-header/page-header";
import { Said } from "~/ui/prose/prose";

type DeleteProps = {
  question: string;
  text: string;
  /** What it is called, and in which language. */
  name: string;
  lang?: string;
  revision: number;
  keep: { to: string; label: string };
};

/** The question before something of the desk is deleted for good. */
export function DeleteScreen({ question, text, name, lang, revision, keep }: DeleteProps) {
  const { t } = useTranslation("notices");
  const reply = useReply();
  return (
    <Form method="post" noValidate className="stack gap-5">
      <ErrorSummary {...reply.summary} />
      <PageTitle title={question} byline={<Said lang={lang}>{name}</Said>} />
      <p>{text}</p>
      <FormMarks />
      <Hidden values={{ revision: reply.value("revision", String(revision)) }} />
      <Buttons column>
        <Button variant="danger" full icon="trash-2">
          {t("drafts.delete")}
        </Button>
        <ButtonLink to={keep.to} full>
          {keep.label}
        </ButtonLink>
      </Buttons>
    </Form>
  );
}
