import type { Example } from "../example";
import { Facade } from "./facade";
import type { Plaster } from "./plaster";

const house = { lit: 14, total: 20, seed: 14 };
const kinds: [number, number, Plaster][] = [
  [4, 9, "ochre"],
  [3, 4, "brick"],
  [6, 7, "cream"],
  [8, 14, "rose"],
  [5, 10, "sage"],
  [2, 6, "ochre"],
];

export const examples: Example[] = [
  ...kinds.map(([storeys, columns, plaster]) => ({
    name: `${storeys} by ${columns}, ${plaster}`,
    render: () => (
      <div className="dusk hero">
        <Facade {...house} {...{ storeys, columns, plaster }} />
      </div>
    ),
  })),
  {
    name: "five households",
    render: () => (
      <div className="dusk hero">
        <Facade storeys={3} columns={4} plaster="cream" lit={4} total={5} seed={5} />
      </div>
    ),
  },
];
