import type { InputHTMLAttributes, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { Icon } from "../icon/icon";
import { FieldError, FieldFrame, idsOf } from "./frame";
import type { FieldWords } from "./frame";

type Own = keyof FieldWords | "style" | "className" | "children";

/** One line of text, a date, a number: whatever `type` says. Keeps what was typed through `defaultValue`. */
export function Field({
  label,
  hint,
  error,
  errorPrefix,
  marker,
  heading,
  picture,
  name,
  id,
  ...rest
}: FieldWords & Omit<InputHTMLAttributes<HTMLInputElement>, Own>) {
  const words = { label, hint, error, errorPrefix, marker, heading, picture, name, id };
  return (
    <FieldFrame {...words}>
      <input type="text" {...rest} {...idsOf(words)} name={name} className="input" />
    </FieldFrame>
  );
}

/** Several lines. People's words: `dir="auto"` unless said otherwise. */
export function TextArea({
  label,
  hint,
  error,
  errorPrefix,
  marker,
  heading,
  picture,
  name,
  id,
  ...rest
}: FieldWords & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, Own>) {
  const words = { label, hint, error, errorPrefix, marker, heading, picture, name, id };
  return (
    <FieldFrame {...words}>
      <textarea dir="auto" rows={4} {...rest} {...idsOf(words)} name={name} className="input" />
    </FieldFrame>
  );
}

export type SelectOption = { value: string; label: string; lang?: string; disabled?: boolean };

type SelectProps = FieldWords & { options: readonly SelectOption[] } & Omit<
    SelectHTMLAttributes<HTMLSelectElement>,
    Own
  >;

/** One of many; below seven answers prefer OptionCards. */
export function SelectField({
  label,
  hint,
  error,
  errorPrefix,
  marker,
  heading,
  picture,
  name,
  id,
  options,
  ...rest
}: SelectProps) {
  const words = { label, hint, error, errorPrefix, marker, heading, picture, name, id };
  return (
    <FieldFrame {...words}>
      <span className="select">
        <select {...rest} {...idsOf(words)} name={name} className="input">
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={option.lang} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" />
      </span>
    </FieldFrame>
  );
}

type TickProps = Omit<FieldWords, "hint" | "marker" | "heading" | "picture"> &
  Omit<InputHTMLAttributes<HTMLInputElement>, Own | "type">;

/** One tick with its words beside it. */
export function Tick({ name, id = name, label, error, errorPrefix, ...rest }: TickProps) {
  return (
    <div className="field">
      {error ? (
        <FieldError of={id} prefix={errorPrefix}>
          {error}
        </FieldError>
      ) : null}
      <label className="tick" htmlFor={id}>
        <input {...rest} {...idsOf({ name, id, error })} type="checkbox" name={name} />
        <span>{label}</span>
      </label>
    </div>
  );
}
