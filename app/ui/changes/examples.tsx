import type { Example } from "../example";
import { Changes } from "./changes";

export const examples: Example[] = [
  {
    name: "one word for another",
    render: () => (
      <p>
        <Changes
          lang="it"
          words={{ gone: "tolto:", new: "nuovo:", end: "fine." }}
          pieces={[
            { text: "Sotto il ", change: "same" },
            { text: "tiglio", change: "gone" },
            { text: "portico", change: "new" },
          ]}
        />
      </p>
    ),
  },
];
