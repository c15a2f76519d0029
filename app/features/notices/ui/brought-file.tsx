import { useTranslation } from "react-i18next";
import type { HeldFile } from "~/platform/held-files";
import { Field, SelectField, Tick } from "~/ui/field/field";
import { Niche } from "~/ui/niche/niche";

/** What a form knows about one of its fields. */
export type FieldOf = (
  name: string,
  otherwise?: string,
) => { name: string; error?: string; errorPrefix?: string; defaultValue: string };
type BroughtFileProps = { file: HeldFile; at: number; count: number; field: FieldOf };

/** One file that waits with the form: what it looks like, what it says in words, where it stands, and whether it goes. */
export function BroughtFile({ file: { id, kind, name }, at, count, field }: BroughtFileProps) {
  const { t } = useTranslation("notices");
  const places = Array.from({ length: count }, (_, place) => String(place + 1));
  const isPicture = kind === "image";
  return (
    <li className="card stack gap-3">
      <input type="hidden" name={`file-${id}`} value={`${kind} ${name}`} />
      <div className="cluster">
        {isPicture ? (
          <img className="brought-pic" src={`/files/${id}?small`} alt="" width={96} height={96} />
        ) : (
          <Niche icon="file-text" />
        )}
        <b>
          <bdi>{name}</bdi>
        </b>
      </div>
      <Field
        {...field(`alt-${id}`)}
        label={isPicture ? t("attachments.alt") : t("attachments.docTitle")}
        hint={isPicture ? t("attachments.altHint") : t("attachments.docTitleHint")}
        maxLength={300}
        dir="auto"
      />
      {count > 1 ? (
        <SelectField
          key={count}
          name={`order-${id}`}
          defaultValue={String(at + 1)}
          label={t("attachments.order")}
          options={places.map((place) => ({ value: place, label: place }))}
        />
      ) : null}
      <Tick name={`remove-${id}`} value="yes" label={t("attachments.remove")} />
    </li>
  );
}
