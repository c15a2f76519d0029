import type { Example } from "../example";
import { DoTiles } from "./do-tiles";

export const examples: Example[] = [
  {
    name: "two",
    render: () => (
      <DoTiles
        items={[
          { to: "/a", picture: "luce", label: "Segnala un problema" },
          { to: "/b", picture: "mani", label: "Proponi un’idea" },
        ]}
      />
    ),
  },
];
