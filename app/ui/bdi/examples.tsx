import type { Example } from "../example";
import { Bdi } from "./bdi";

export const examples: Example[] = [
  {
    name: "in Arabic",
    render: () => (
      <p lang="ar" dir="rtl">
        رمزك هو <Bdi>482 177 039 256</Bdi> واتصل على <Bdi>055 000 1234</Bdi>.
      </p>
    ),
  },
];
