import type { Example } from "../example";
import { HelpBlock } from "./help-block";

export const examples: Example[] = [
  {
    name: "office and committee",
    render: () => (
      <HelpBlock
        title="Ti serve aiuto?"
        office="Ufficio Gestione Sociale"
        phone="055 000 1234"
        hours="Dal lunedì al venerdì, dalle 9 alle 13. Parliamo più lingue."
        sms={{ number: "333 000 1234", label: "Scrivi un SMS" }}
        committee={{ to: "/committee", label: "Chiedi al comitato" }}
      />
    ),
  },
];
