import type { Example } from "../example";
import { Niche } from "./niche";

export const examples: Example[] = [
  {
    name: "tones",
    render: () => (
      <div className="cluster gap-4">
        <Niche icon="bell" />
        <Niche icon="triangle-alert" tone="terra" />
        <Niche icon="vote" tone="ochre" />
        <Niche icon="check" tone="olive" />
        <Niche icon="file-text" tone="stone" />
        <Niche icon="ban" tone="danger" />
      </div>
    ),
  },
];
