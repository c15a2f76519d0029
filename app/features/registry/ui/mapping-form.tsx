import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useReply } from "~/platform/use-reply";
import { Bdi } from "~/ui/bdi/bdi";
import { Button } from "~/ui/button/button";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { FieldError } from "~/ui/field/frame";
import { SelectField } from "~/ui/field/field";
import { Icon } from "~/ui/icon/icon";
import { Panel } from "~/ui/panel/panel";
import { fieldKeys, type Mapping, mappingTroubles, requiredFields } from "../model";

type MappingFormProps = { headers: string[]; sample: string[][]; mapping: Mapping; rows: number };

/** What each column of the file holds: its name, some of its cells, and a choice of fields. */
export function MappingForm({ headers, sample, mapping, rows }: MappingFormProps) {
  const { t } = useTranslation("registry");
  const reply = useReply("map");
  const lacks = mappingTroubles(mapping).missing;
  const found = (field: (typeof lacks)[number]) =>
    reply.failed ? !reply.error(`field-${field}`) : !lacks.includes(field);
  const options = [
    { value: "", label: t("mapping.unused") },
    ...fieldKeys.map((field) => ({ value: field, label: t(`fields.${field}`) })),
  ];
  return (
    <Form method="post" action="?do=map" noValidate className="stack gap-5">
      <ErrorSummary {...reply.summary} />
      <header className="stack gap-1">
        <h2>{t("mapping.title")}</h2>
        <p>{t("mapping.lead", { rows })}</p>
      </header>
      <FormMarks form="map" />
      <Panel id="needed" title={t("mapping.needed")}>
        <ul role="list" className="stack gap-1">
          {[...requiredFields, "name" as const].map((field) => (
            <li key={field} id={`field-${field}`} tabIndex={-1}>
              <span className="with-icon">
                <Icon name={found(field) ? "circle-check" : "circle-question-mark"} size="s" />
                <span>
                  {t(`fields.${field}`)}
                  <span className="soft">{` · ${found(field) ? t("mapping.found") : t("mapping.choose")}`}</span>
                </span>
              </span>
              {reply.error(`field-${field}`) ? (
                <FieldError of={`field-${field}`} prefix={reply.errorPrefix}>
                  {reply.error(`field-${field}`)}
                </FieldError>
              ) : null}
            </li>
          ))}
        </ul>
      </Panel>
      <div className="grid g-3">
        {headers.map((header, index) => {
          const values = sample.map((cells) => cells[index]?.trim() ?? "").filter((cell) => cell !== "");
          const shown = [...new Set(values)].slice(0, 3).map((value) => value.slice(0, 40));
          return (
            <SelectField
              key={index}
              name={`c${index}`}
              label={<Bdi>{header}</Bdi>}
              hint={shown.length > 0 ? <Example values={shown} /> : t("mapping.emptySample")}
              error={reply.error(`c${index}`)}
              errorPrefix={reply.errorPrefix}
              defaultValue={reply.value(`c${index}`, mapping[index] ?? "")}
              options={options}
            />
          );
        })}
      </div>
      <div>
        <Button variant="main" office iconEnd="arrow-right">
          {t("mapping.action")}
        </Button>
      </div>
    </Form>
  );
}

/** Some cells of a column, as they stand in the file. */
function Example({ values }: { values: string[] }) {
  const { t } = useTranslation("registry");
  return <bdi>{t("mapping.sample", { values: values.join(" · ") })}</bdi>;
}
