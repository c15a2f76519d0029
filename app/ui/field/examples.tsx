import type { Example } from "../example";
import { Field, SelectField, TextArea, Tick } from "./field";

export const examples: Example[] = [
  {
    name: "text",
    render: () => (
      <Field
        id="ex-name"
        name="name"
        label="Come ti chiamiamo?"
        hint="Il nome che vedono i vicini."
        defaultValue="Rosa B."
        autoComplete="nickname"
      />
    ),
  },
  {
    name: "error",
    render: () => (
      <Field
        id="ex-phone"
        name="phone"
        type="tel"
        dir="ltr"
        label="Numero di telefono"
        marker="facoltativo"
        errorPrefix="Errore:"
        error="Scrivi anche le ultime 3 cifre."
        defaultValue="333 000 1"
      />
    ),
  },
  {
    name: "lines",
    render: () => (
      <TextArea id="ex-body" name="body" label="Che cosa vuoi dire ai vicini?" hint="Bastano poche parole." />
    ),
  },
  {
    name: "select",
    render: () => (
      <SelectField
        id="ex-kind"
        name="kind"
        label="Tipo di avviso"
        options={[
          { value: "committee", label: "Del comitato" },
          { value: "neighbour", label: "Tra vicini" },
        ]}
      />
    ),
  },
  {
    name: "tick",
    render: () => <Tick id="ex-night" name="night" label="Avvisami anche di notte se c’è pericolo" defaultChecked />,
  },
  {
    name: "tick with error",
    render: () => (
      <Tick
        id="ex-rules"
        name="rules"
        label="Ho letto le regole"
        errorPrefix="Errore:"
        error="Leggi le regole e metti il segno."
      />
    ),
  },
];
