import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { Disclosure } from "~/ui/disclosure/disclosure";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Field } from "~/ui/field/field";
import { Hidden } from "~/ui/field/hidden";
import type { CommitteePage } from "../queries/committee-page.server";

type EndProps = { term: CommitteePage["now"][number]; today: string; path: string };

/** Ends one term, behind its word: from today means at once. */
export function EndTermForm({ term, today, path }: EndProps) {
  const { t } = useTranslation(["people", "common"]);
  const form = `end-${term.id}`;
  const reply = useReply(form);
  return (
    <Disclosure summary={t("committee.end", { name: `${term.firstName} ${term.lastName}` })} open={reply.failed}>
      <Form method="post" action={`${path}?do=end`} noValidate className="stack gap-3">
        <ErrorSummary {...reply.summary} />
        <FormMarks form={form} />
        <Hidden values={{ officeId: String(term.id) }} />
        <Field
          name="from"
          id={`from-${term.id}`}
          type="date"
          label={t("committee.endFrom")}
          hint={t("committee.endHint")}
          error={reply.error("from")}
          errorPrefix={reply.errorPrefix}
          defaultValue={reply.value("from", today)}
        />
        <Button office variant="danger-line">
          {t("committee.endTitle")}
        </Button>
      </Form>
    </Disclosure>
  );
}
