import type { Example } from "../example";
import { ButtonLink } from "../button/button";
import { TodoList } from "./todo-list";

export const examples: Example[] = [
  {
    name: "committee",
    render: () => (
      <TodoList
        items={[
          {
            key: 1,
            icon: "circle-question-mark",
            tone: "terra",
            title: "2 domande senza risposta",
            text: "La più vecchia ha 3 giorni.",
            action: (
              <ButtonLink to="/a" office>
                Rispondi
              </ButtonLink>
            ),
          },
          {
            key: 2,
            icon: "bell",
            tone: "ochre",
            title: "Attacca la locandina",
            text: "Manca la scala B.",
            action: (
              <ButtonLink to="/b" office>
                Segna fatto
              </ButtonLink>
            ),
          },
        ]}
      />
    ),
  },
];
