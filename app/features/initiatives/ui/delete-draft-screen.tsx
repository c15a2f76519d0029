import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useReply } from "~/platform/use-reply";
import { Button, ButtonLink, Buttons } from "~/ui/button/button";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { PageTitle } from "~/ui/page-header/page-header";
import { Said } from "~/ui/prose/prose";

/** The question before a draft is thrown away. */
export function DeleteDraftScreen({ title, lang, path }: { title: string; lang: string; path: string }) {
  const { t } = useTranslation("initiatives");
  const reply = useReply();
  return (
    <Form method="post" className="stack gap-5">
      <ErrorSummary {...reply.summary} />
      <PageTitle title={t("delete.title")} byline={title ? <Said lang={lang}>{title}</Said> : undefined} />
      <p>{t("delete.text")}</p>
      <FormMarks />
      <Buttons column>
        <Button variant="danger" full>
          {t("delete.action")}
        </Button>
        <ButtonLink to={path} full>
          {t("delete.keep")}
        </ButtonLink>
      </Buttons>
    </Form>
  );
}
