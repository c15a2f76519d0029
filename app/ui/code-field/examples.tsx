import type { Example } from "../example";
import { CodeField } from "./code-field";

const progress = (typed: number, total: number) => `Hai scritto ${typed} numeri su ${total}.`;

export const examples: Example[] = [
  {
    name: "half typed",
    render: () => (
      <CodeField
        id="ex-code"
        name="code"
        label="Codice della lettera"
        hint="Sono 12 numeri."
        defaultValue="4821770"
        progress={progress}
      />
    ),
  },
  {
    name: "full",
    render: () => (
      <CodeField
        id="ex-code-2"
        name="code"
        label="Codice della lettera"
        defaultValue="482177039256"
        errorPrefix="Errore"
        error="Questo codice non va. Controlla i numeri."
        progress={progress}
      />
    ),
  },
];
