import type { Example } from "../example";
import { Brand } from "./brand";

export const examples: Example[] = [
  { name: "on paper", render: () => <Brand to="/" /> },
  {
    name: "at dusk",
    render: () => (
      <div className="dusk top">
        <Brand to="/" />
      </div>
    ),
  },
];
