import type { Example } from "../example";
import { Illustration, illustrations } from "./illustration";

export const examples: Example[] = [
  {
    name: "all",
    render: () => (
      <div className="cluster gap-3">
        {illustrations.map((name) => (
          <Illustration key={name} name={name} />
        ))}
      </div>
    ),
  },
];
