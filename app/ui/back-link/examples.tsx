import type { Example } from "../example";
import { BackLink } from "./back-link";

export const examples: Example[] = [{ name: "to the list", render: () => <BackLink to="/notices">Avvisi</BackLink> }];
