import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { Button, ButtonLink } from "~/ui/button/button";

type DeskLinksProps = { facts: { rescheduling: { allowed: boolean }; again: { allowed: boolean } }; path: string };

/** From a notice to the writing desk: another hour while it waits, and its words once more. `path` is the notice's address. */
export function DeskLinks({ facts, path }: DeskLinksProps) {
  const { t } = useTranslation("notices");
  return (
    <>
      {facts.rescheduling.allowed ? (
        <ButtonLink to={`${path}/schedule`} icon="clock">
          {t("drafts.scheduleLink")}
        </ButtonLink>
      ) : null}
      {facts.again.allowed ? (
        <Form method="post" action={`${path}/again`} className="no-print">
          <FormMarks form="again" />
          <Button variant="quiet" icon="copy">
            {t("drafts.again")}
          </Button>
        </Form>
      ) : null}
    </>
  );
}
