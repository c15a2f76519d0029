import type { Example } from "../example";
import { Button } from "../button/button";
import { TextArea } from "../field/field";
import { Disclosure } from "./disclosure";

export const examples: Example[] = [
  {
    name: "why",
    render: () => (
      <Disclosure icon="circle-question-mark" summary="Perché chiediamo l’anno di nascita?">
        <p>Così il codice della lettera non basta a chi la trova per terra.</p>
      </Disclosure>
    ),
  },
  {
    name: "answer",
    render: () => (
      <Disclosure plain open icon="reply" summary="Rispondi">
        <div className="stack gap-3">
          <TextArea id="ex-answer" name="body" label="La tua risposta" />
          <Button variant="main">Rispondi</Button>
        </div>
      </Disclosure>
    ),
  },
];
