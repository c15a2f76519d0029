import type { Example } from "../example";
import { Brief } from "./brief";

export const examples: Example[] = [
  {
    name: "notice",
    render: () => (
      <Brief
        title="In breve"
        lang="it"
        lines={[
          { icon: "calendar-days", term: "Quando", text: "Martedì 12 maggio, dalle 9 alle 13" },
          { icon: "map-pin", term: "Dove", text: "Scale A e B, tutti i piani" },
          { icon: "wrench", term: "Perché", text: "Cambiano un tubo vecchio in cantina" },
          { icon: "hand-helping", term: "Tu", text: "Riempi qualche bottiglia lunedì sera" },
        ]}
      />
    ),
  },
];
