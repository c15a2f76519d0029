import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Field, SelectField } from "~/ui/field/field";
import { OptionCards } from "~/ui/option-cards/option-cards";
import { Panel } from "~/ui/panel/panel";
import { committeeOffices } from "../model";
import type { CommitteePage } from "../queries/committee-page.server";

type AppointProps = Pick<CommitteePage, "residents" | "today"> & { path: string };

/** Gives an office of the committee to an adult who lives there. */
export function AppointForm({ residents, today, path }: AppointProps) {
  const { t } = useTranslation(["people", "common"]);
  const reply = useReply("appoint");
  const field = (name: string, otherwise = "") => ({
    name,
    error: reply.error(name),
    errorPrefix: reply.errorPrefix,
    defaultValue: reply.value(name, otherwise),
  });
  return (
    <Panel id="appoint" title={t("committee.appoint")}>
      <Form method="post" action={`${path}?do=appoint`} noValidate className="stack gap-4">
        <ErrorSummary {...reply.summary} />
        <FormMarks form="appoint" />
        <SelectField
          {...field("personId")}
          label={t("committee.person")}
          options={[
            { value: "", label: t("committee.choose") },
            ...residents.map((one) => ({ value: String(one.id), label: `${one.lastName} ${one.firstName}` })),
          ]}
        />
        <OptionCards
          {...field("office")}
          legend={t("committee.which")}
          options={committeeOffices.map((office) => ({ value: office, label: t(`committee.office.${office}`) }))}
        />
        <Field {...field("startsOn", today)} type="date" label={t("committee.starts")} />
        <Field
          {...field("endsOn")}
          type="date"
          label={t("committee.ends")}
          hint={t("committee.endsHint")}
          marker={t("common:form.optional")}
        />
        <Button office variant="main">
          {t("committee.give")}
        </Button>
      </Form>
    </Panel>
  );
}
