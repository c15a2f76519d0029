import type { Example } from "../example";
import { ErrorSummary } from "./error-summary";

export const examples: Example[] = [
  {
    name: "one",
    render: () => (
      <ErrorSummary
        title="Manca una cosa"
        errors={[
          { field: "ex-phone", message: "Scrivi anche le ultime 3 cifre del telefono" },
          { message: "Riprova tra 30 secondi." },
        ]}
      />
    ),
  },
];
