import type { ReactNode } from "react";
import { classes } from "../classes";
import { FieldError } from "../field/frame";
import { Icon } from "../icon/icon";
import type { IconName } from "../icon/icon";

export type OptionCard = {
  value: string;
  label: ReactNode;
  text?: ReactNode;
  icon?: IconName;
  lang?: string;
  dir?: "ltr" | "rtl";
};

type OptionCardsProps = {
  name: string;
  legend: ReactNode;
  /** The legend is the page's title or stands elsewhere: only read. */
  legendHidden?: boolean;
  /** Makes the legend the page's `h1`. */
  legendAsTitle?: boolean;
  hint?: ReactNode;
  error?: ReactNode;
  errorPrefix?: string;
  options: readonly OptionCard[];
  /** Several answers: checkboxes. */
  many?: boolean;
  /** Nothing is chosen beforehand in a ballot or a real question. */
  defaultValue?: string | readonly string[];
  /** Two beside each other where there is room. */
  columns?: boolean;
  required?: boolean;
};

/** Real radios or checkboxes; the card is the label. The first one has `name` as id, for the error summary. */
export function OptionCards(props: OptionCardsProps) {
  const { name, legend, legendHidden, legendAsTitle, hint, error, errorPrefix, options, many, columns, required } =
    props;
  const chosen = new Set([props.defaultValue ?? []].flat());
  const described = [hint ? `${name}-hint` : null, error ? `${name}-error` : null].filter(Boolean).join(" ");
  return (
    <fieldset className="opts-group" aria-describedby={described || undefined}>
      <legend className={legendHidden ? "vh" : undefined}>{legendAsTitle ? <h1>{legend}</h1> : legend}</legend>
      {hint ? (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <FieldError of={name} prefix={errorPrefix}>
          {error}
        </FieldError>
      ) : null}
      <div className={classes("opts", columns && "opts-2")}>
        {options.map(({ value, label, text, icon, lang, dir }, index) => (
          <label className="opt" key={value}>
            <input
              type={many ? "checkbox" : "radio"}
              id={index === 0 ? name : `${name}-${value}`}
              name={name}
              value={value}
              defaultChecked={chosen.has(value)}
              required={required && !many}
            />
            {icon ? <Icon name={icon} /> : null}
            <span className="opt-t" lang={lang} dir={dir}>
              <b>{label}</b>
              {text ? <span>{text}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
