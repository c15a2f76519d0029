import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { Button, ButtonLink, Buttons } from "~/ui/button/button";

/** What its maker can do with an open batch: print it, take it as a file, say that it is on paper. */
export function BatchActs({ path, pdf }: { path: string; pdf: boolean }) {
  const { t } = useTranslation("letters");
  return (
    <>
      <Buttons>
        {/* A whole document: nothing with codes is fetched before somebody asks for it. */}
        <ButtonLink variant="main" office icon="printer" to={`${path}/print`} reload>
          {t("batch.print")}
        </ButtonLink>
        {pdf ? (
          <Form method="post" action={`${path}/letters.pdf`} reloadDocument>
            <FormMarks form="pdf" />
            <Button office icon="download">
              {t("batch.pdf")}
            </Button>
          </Form>
        ) : null}
      </Buttons>
      <Form method="post" className="stack gap-3">
        <FormMarks />
        <p>{t("batch.doneText")}</p>
        <p>
          <Button office icon="check">
            {t("batch.done")}
          </Button>
        </p>
      </Form>
    </>
  );
}
