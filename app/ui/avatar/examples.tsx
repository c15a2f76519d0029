import type { Example } from "../example";
import { Avatar } from "./avatar";

export const examples: Example[] = [
  {
    name: "people and places",
    render: () => (
      <div className="cluster gap-3">
        {["Ana Marin", "Lin Wei", "Teresa Fusi", "Dino Conti", "Rosa Baldi", "سميرة ح"].map((name) => (
          <Avatar key={name} name={name} />
        ))}
        <Avatar name="B" place />
      </div>
    ),
  },
];
