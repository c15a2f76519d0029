import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { Button } from "~/ui/button/button";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Field, SelectField } from "~/ui/field/field";
import { Note } from "~/ui/note/note";
import type { AudienceChoices } from "../queries/audience-choices.server";
import { useFields } from "./use-fields";

type GapsProps = { gaps: string[]; territories: AudienceChoices["territories"] };

/** Asks each gap of a template once, and whether it is for one condominium, whose address then fills itself in. */
export function TemplateGaps({ gaps, territories }: GapsProps) {
  const { t } = useTranslation(["notices", "common"]);
  const { field, reply } = useFields();
  const asked = gaps.filter((name) => name !== "indirizzo");
  const places = territories.flatMap(({ free }) => free);
  return (
    <Form method="post" noValidate className="stack gap-4">
      <ErrorSummary {...reply.summary} />
      <FormMarks />
      <SelectField
        {...field("condominium", "0")}
        label={t("templates.for")}
        hint={t("templates.forHint")}
        options={[
          { value: "0", label: t("templates.forLater") },
          ...places.map(({ id, street, number }) => ({
            value: String(id),
            label: t("common:address", { street, number }),
          })),
        ]}
      />
      {asked.map((name) => (
        <Field
          key={name}
          {...field(`gap_${name}`)}
          label={<bdi>{name.replaceAll("_", " ")}</bdi>}
          maxLength={200}
          dir="auto"
        />
      ))}
      {gaps.includes("indirizzo") ? <Note icon="map-pin">{t("templates.address")}</Note> : null}
      <Button variant="main" office>
        {t("templates.fill")}
      </Button>
    </Form>
  );
}
