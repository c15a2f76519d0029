import type { Example } from "../example";
import { Chip, Count } from "./chip";

export const examples: Example[] = [
  {
    name: "tones",
    render: () => (
      <p className="cluster">
        <Chip tone="terra" icon="triangle-alert">
          Importante
        </Chip>
        <Chip tone="ochre" icon="vote">
          Si vota
        </Chip>
        <Chip tone="petrol" icon="wrench">
          In lavorazione
        </Chip>
        <Chip tone="olive" icon="check">
          Fatto
        </Chip>
        <Chip tone="danger" icon="hourglass">
          In ritardo
        </Chip>
        <Chip icon="eye-off">Ritirato</Chip>
        <Count value={5} label="messaggi da leggere" />
      </p>
    ),
  },
];
