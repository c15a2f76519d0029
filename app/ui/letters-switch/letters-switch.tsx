import { Form } from "@remix-run/react";
import { Hidden } from "../field/hidden";

export type Letters = "a" | "piu" | "piupiu";

export type LettersSwitchProps = {
  action: string;
  current: Letters;
  /** Name of the group: "Grandezza delle lettere". */
  label: string;
  /** What each button is called: "A, lettere normali". */
  labels: Record<Letters, string>;
  /** Fields sent along, such as the page to come back to. */
  hidden?: Record<string, string>;
};

const glyphs: [Letters, string][] = [
  ["a", "A"],
  ["piu", "A+"],
  ["piupiu", "A++"],
];

/** A, A+, A++: a real form, sent as `letters`; works without scripts. */
export function LettersSwitch({ action, current, label, labels, hidden }: LettersSwitchProps) {
  return (
    <Form method="post" action={action} preventScrollReset replace>
      <Hidden values={hidden} />
      <div className="letters" role="group" aria-label={label}>
        {glyphs.map(([value, glyph]) => (
          <button
            key={value}
            type="submit"
            name="letters"
            value={value}
            aria-pressed={value === current}
            aria-label={labels[value]}
          >
            <bdi dir="ltr">{glyph}</bdi>
          </button>
        ))}
      </div>
    </Form>
  );
}
