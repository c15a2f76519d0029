import type { Example } from "../example";
import { ButtonLink } from "../button/button";
import { Empty } from "./empty";

export const examples: Example[] = [
  {
    name: "no notices",
    render: () => (
      <Empty
        picture="bacheca"
        title="Nessun avviso oggi"
        action={<ButtonLink to="/notices/new">Scrivi ai vicini</ButtonLink>}
      >
        Va tutto bene. Quando c’è qualcosa da sapere, lo trovi qui.
      </Empty>
    ),
  },
];
