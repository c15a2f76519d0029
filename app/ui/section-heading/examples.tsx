import type { Example } from "../example";
import { SectionHeading } from "./section-heading";

export const examples: Example[] = [
  {
    name: "with a link",
    render: () => <SectionHeading title="Nel tuo palazzo" more={{ to: "/notices", label: "Vedi tutto" }} />,
  },
];
