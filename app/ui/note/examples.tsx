import type { Example } from "../example";
import { Note } from "./note";

export const examples: Example[] = [
  {
    name: "tones",
    render: () => (
      <div className="stack gap-3">
        <Note icon="languages">
          Questo avviso c’è anche in{" "}
          <a lang="en" href="#en">
            English
          </a>
          .
        </Note>
        <Note icon="clock" tone="ochre">
          Il commento parte da solo appena torna la rete.
        </Note>
        <Note icon="triangle-alert" tone="terra">
          <b>Non hai ancora confermato.</b> Tocca «Conferma».
        </Note>
        <Note icon="circle-check" tone="olive">
          <b>9 più 2 fa 11: basta, ma di poco.</b> Se manca una casa, vale la seconda convocazione.
        </Note>
        <Note icon="archive" tone="stone">
          Questo avviso è scaduto il 3 maggio.
        </Note>
        <Note icon="octagon-alert" tone="danger">
          In caso di pericolo chiama il 112.
        </Note>
      </div>
    ),
  },
];
