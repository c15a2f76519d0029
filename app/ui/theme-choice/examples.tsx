import type { Example } from "../example";
import { ThemeChoice } from "./theme-choice";

export const examples: Example[] = [
  {
    name: "three",
    render: () => (
      <ThemeChoice
        legend="Colori dello schermo"
        current="system"
        labels={{ system: "Come il telefono", light: "Chiari", dark: "Scuri" }}
      />
    ),
  },
];
