import type { ReactNode } from "react";
import { Icon } from "../icon/icon";
import { Illustration } from "../illustration/illustration";
import type { IllustrationName } from "../illustration/illustration";

export type FieldWords = {
  name: string;
  /** Of the input; `name` when absent, which is also what an error summary links to. */
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Read before the error: "Errore". */
  errorPrefix?: string;
  /** After the label, in soft ink: "facoltativo". */
  marker?: ReactNode;
  /** The question is the page, or a part of it: its label is a heading, with a picture beside it. */
  heading?: 1 | 2;
  picture?: IllustrationName;
};

/** Ids that tie an input to its hint and its error. */
export function idsOf({ name, id = name, hint, error }: Pick<FieldWords, "name" | "id" | "hint" | "error">) {
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(" ");
  return {
    id,
    "aria-describedby": described || undefined,
    "aria-invalid": error ? (true as const) : undefined,
  };
}

/** The words of an error, with icon; `of` is the id of what is wrong. */
export function FieldError({ of, prefix, children }: { of: string; prefix?: string; children: ReactNode }) {
  return (
    <p className="err" id={`${of}-error`}>
      <Icon name="octagon-alert" size="s" />
      <span>
        {prefix ? <span className="vh">{`${prefix} `}</span> : null}
        {children}
      </span>
    </p>
  );
}

function Label({ id, label, marker, heading }: Pick<FieldWords, "label" | "marker" | "heading"> & { id: string }) {
  const words = (
    <label htmlFor={id}>
      {label}
      {marker ? <span className="mark">{<> ({marker})</>}</span> : null}
    </label>
  );
  if (!heading) return words;
  return heading === 1 ? <h1>{words}</h1> : <h2>{words}</h2>;
}

/** Label, hint, error, then the input. */
export function FieldFrame({ children, ...words }: FieldWords & { children: ReactNode }) {
  const { name, id = name, hint, error, errorPrefix, picture } = words;
  const asked = (
    <>
      <Label {...words} id={id} />
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </>
  );
  return (
    <div className="field">
      {picture ? (
        <div className="with-illu">
          <Illustration name={picture} />
          <div className="stack gap-1">{asked}</div>
        </div>
      ) : (
        asked
      )}
      {error ? (
        <FieldError of={id} prefix={errorPrefix}>
          {error}
        </FieldError>
      ) : null}
      {children}
    </div>
  );
}
