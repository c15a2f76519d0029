import type { Example } from "../example";
import { OptionCards } from "./option-cards";

const ways = [
  { value: "sms", label: "Con un SMS", text: "È gratis" },
  { value: "mail", label: "Con una e-mail" },
  { value: "letter", label: "Con una lettera", text: "Nella cassetta" },
];

export const examples: Example[] = [
  {
    name: "one",
    render: () => (
      <OptionCards
        name="ex-way"
        legend="Come ti avvisiamo?"
        hint="Puoi cambiare quando vuoi."
        options={ways}
        defaultValue="sms"
      />
    ),
  },
  {
    name: "error",
    render: () => (
      <OptionCards
        name="ex-way-2"
        legend="Come ti avvisiamo?"
        errorPrefix="Errore"
        error="Scegli una risposta."
        options={ways}
      />
    ),
  },
  {
    name: "many, in columns",
    render: () => (
      <OptionCards
        name="ex-days"
        legend="Quando ci sei?"
        many
        columns
        options={[
          { value: "m", label: "Mattina", icon: "sun" },
          { value: "s", label: "Sera", icon: "moon" },
        ]}
        defaultValue={["s"]}
      />
    ),
  },
];
