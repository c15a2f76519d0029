import type { Example } from "../example";
import { Civico } from "./civico";

export const examples: Example[] = [
  {
    name: "numbers",
    render: () => (
      <p className="cluster gap-4">
        <Civico number="14" label="numero" />
        <Civico number="122/B" label="numero" />
      </p>
    ),
  },
];
