import type { Example } from "../example";
import { LettersSwitch } from "./letters-switch";

const props = {
  action: "/preferences",
  label: "Grandezza delle lettere",
  labels: { a: "A, lettere normali", piu: "A+, lettere grandi", piupiu: "A++, lettere molto grandi" },
};

export const examples: Example[] = [
  { name: "on paper", render: () => <LettersSwitch {...props} current="piu" /> },
  {
    name: "at dusk",
    render: () => (
      <div className="dusk top">
        <LettersSwitch {...props} current="a" />
      </div>
    ),
  },
];
