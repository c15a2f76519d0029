import { useEffect, useRef, useState } from "react";
import type { FormEvent } from "react";
import { idsOf, FieldFrame } from "../field/frame";
import type { FieldWords } from "../field/frame";
import { caretAfter, codeLength, digitsOf, grouped } from "./digits";

type CodeFieldProps = FieldWords & {
  defaultValue?: string;
  /** "Hai scritto 7 numeri su 12", said as the person types; absent without scripts. */
  progress?: (typed: number, total: number) => string;
};

/** The twelve digits of the letter in one field: paste works, spaces come by themselves, the digits are counted in words. */
export function CodeField({ defaultValue = "", progress, ...words }: CodeFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<number | null>(null);
  const { "aria-describedby": described, ...ids } = idsOf(words);

  // What was typed before the scripts came stays, and is counted.
  useEffect(() => setTyped(digitsOf(input.current?.value ?? "").length), []);

  function regroup(event: FormEvent<HTMLInputElement>) {
    const field = event.currentTarget;
    const before = digitsOf(field.value.slice(0, field.selectionStart ?? field.value.length)).length;
    const digits = digitsOf(field.value);
    const text = grouped(digits);
    if (text !== field.value) {
      field.value = text;
      field.setSelectionRange(caretAfter(before), caretAfter(before));
    }
    setTyped(digits.length);
  }

  const count = `${ids.id}-count`;
  return (
    <FieldFrame {...words}>
      <div className="code-box">
        <input
          {...ids}
          ref={input}
          className="input code"
          name={words.name}
          defaultValue={grouped(digitsOf(defaultValue))}
          onInput={regroup}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          dir="ltr"
          aria-describedby={[described, progress ? count : null].filter(Boolean).join(" ") || undefined}
        />
      </div>
      {progress ? (
        <p className="hint" id={count} aria-live="polite">
          {typed === null ? null : progress(typed, codeLength)}
        </p>
      ) : null}
    </FieldFrame>
  );
}
