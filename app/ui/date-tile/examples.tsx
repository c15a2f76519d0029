import type { Example } from "../example";
import { Dates } from "./date-tile";

export const examples: Example[] = [
  {
    name: "next days",
    render: () => (
      <div className="card">
        <Dates
          items={[
            { date: "2026-05-12", weekday: "mar", day: "12", title: "Manca l’acqua", text: "Dalle 9 alle 13" },
            { date: "2026-05-17", weekday: "dom", day: "17", title: "Finisce il voto", text: "Alle 20" },
          ]}
        />
      </div>
    ),
  },
];
