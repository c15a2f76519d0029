import type { Example } from "../example";
import { TextButton } from "../button/button";
import { StatusMessage } from "./status-message";

export const examples: Example[] = [
  {
    name: "with a way back",
    render: () => <StatusMessage action={<TextButton>Annulla</TextButton>}>Avviso salvato</StatusMessage>,
  },
];
