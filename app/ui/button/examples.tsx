import type { Example } from "../example";
import { Button, ButtonLink, Buttons, TextButton } from "./button";
import { PrintButton } from "./print-button";

export const examples: Example[] = [
  {
    name: "kinds",
    render: () => (
      <Buttons>
        <Button variant="main" iconEnd="arrow-right">
          Avanti
        </Button>
        <Button variant="vote">Vai a votare</Button>
        <Button icon="volume-2">Ascolta</Button>
        <Button variant="quiet">Annulla</Button>
        <Button variant="danger" icon="trash-2">
          Elimina
        </Button>
        <Button variant="danger-line">Ritira l’avviso</Button>
      </Buttons>
    ),
  },
  {
    name: "full",
    render: () => (
      <Buttons column>
        <Button variant="main" full icon="check">
          Ho letto l’avviso
        </Button>
        <ButtonLink to="/notices/1" full>
          Leggi l’avviso
        </ButtonLink>
      </Buttons>
    ),
  },
  {
    name: "even",
    render: () => (
      <Buttons even>
        <Button icon="volume-2">Ascolta</Button>
        <Button icon="printer">Stampa</Button>
      </Buttons>
    ),
  },
  {
    name: "refused",
    render: () => (
      <Button variant="main" disabledReason="Puoi scrivere di nuovo domani: oggi hai scritto 20 commenti.">
        Pubblica
      </Button>
    ),
  },
  {
    name: "office",
    render: () => (
      <Buttons>
        <Button variant="main" office icon="megaphone">
          Scrivi un avviso
        </Button>
        <ButtonLink to="/print" office icon="printer">
          Stampa una locandina
        </ButtonLink>
        <TextButton icon="reply">Rispondi</TextButton>
      </Buttons>
    ),
  },
  { name: "print", render: () => <PrintButton label="Stampa questa pagina" /> },
];
