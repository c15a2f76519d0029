import type { Example } from "../example";
import { Steps } from "./steps";

export const examples: Example[] = [
  {
    name: "second of four",
    render: () => (
      <Steps current={2} total={4}>
        Domanda 2 di 4
      </Steps>
    ),
  },
];
