import type { Example } from "../example";
import { Pager } from "./pager";

export const examples: Example[] = [
  {
    name: "both",
    render: () => (
      <Pager
        label="Altri avvisi"
        newer={{ to: "/notices?after=9", label: "Più recenti" }}
        older={{ to: "/notices?before=3", label: "Più vecchi" }}
      />
    ),
  },
  {
    name: "older",
    render: () => <Pager label="Altri commenti" older={{ to: "/notices?before=3", label: "Altri 20 commenti" }} />,
  },
];
