import type { Example } from "../example";
import { Chip } from "../chip/chip";
import { Table } from "./table";

export const examples: Example[] = [
  {
    name: "votes",
    render: () => (
      <Table
        caption="Voti del 2026"
        columns={[{ head: "Voto" }, { head: "Stato" }, { head: "Case", numbers: true }]}
        rows={[
          {
            key: 1,
            cells: [
              "Il colore del portone",
              <Chip key="s" tone="ochre" icon="vote">
                Aperto
              </Chip>,
              "13 su 20",
            ],
          },
          {
            key: 2,
            cells: [
              "I turni per le scale",
              <Chip key="s" tone="olive" icon="check">
                Approvato
              </Chip>,
              "14 su 20",
            ],
          },
        ]}
      />
    ),
  },
];
