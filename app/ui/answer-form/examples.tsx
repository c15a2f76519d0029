import type { Example } from "../example";
import { AnswerForm } from "./answer-form";

export const examples: Example[] = [
  {
    name: "to somebody",
    render: () => (
      <AnswerForm
        action="?do=comment"
        form="ex-say"
        field="ex-say"
        values={{ parentId: "17" }}
        label="La tua risposta a Teresa F."
        send="Manda la risposta"
      />
    ),
  },
];
