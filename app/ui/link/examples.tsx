import type { Example } from "../example";
import { Go } from "./link";

export const examples: Example[] = [
  {
    name: "kinds",
    render: () => (
      <p>
        Leggi la <Go to="/privacy">privacy</Go>, chiama lo <Go to="tel:0550001234">055 000 1234</Go>.
      </p>
    ),
  },
];
