import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useReply } from "~/platform/use-reply";
import { Button, ButtonLink, Buttons } from "~/ui/button/button";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { PageTitle } from "~/ui/page-header/page-header";
import { Said } from "~/ui/prose/prose";

/** Whether to take the words of a notice for a new one; shown when the button on its page could not do it at once. */
export function AgainScreen({ title, lang, path }: { title: string; lang: string; path: string }) {
  const { t } = useTranslation("notices");
  const reply = useReply("again");
  return (
    <Form method="post" noValidate className="stack gap-5">
      <ErrorSummary {...reply.summary} />
      <PageTitle title={t("drafts.again")} byline={<Said lang={lang}>{title}</Said>} />
      <p>{t("drafts.againText")}</p>
      <FormMarks form="again" />
      <Buttons column>
        <Button variant="main" full icon="copy">
          {t("drafts.again")}
        </Button>
        <ButtonLink to={path} full>
          {t("drafts.back")}
        </ButtonLink>
      </Buttons>
    </Form>
  );
}
