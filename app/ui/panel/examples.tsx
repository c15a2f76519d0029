import type { Example } from "../example";
import { Windows } from "../windows/windows";
import { Figure, Panel } from "./panel";

export const examples: Example[] = [
  {
    name: "households",
    render: () => (
      <Panel id="ex-households" title="Famiglie non raggiunte" end={<a href="#list">Vedi</a>}>
        <Figure value={6} base="su 20" />
        <p className="soft">Non hanno ancora usato il codice.</p>
        <Windows total={20} lit={14} label="14 case su 20 sono entrate" />
      </Panel>
    ),
  },
];
