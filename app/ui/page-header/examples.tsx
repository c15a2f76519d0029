import type { Example } from "../example";
import { ButtonLink } from "../button/button";
import { Chip } from "../chip/chip";
import { Crumbs, PageHeader, PageTitle } from "./page-header";

export const examples: Example[] = [
  {
    name: "work",
    render: () => (
      <PageHeader
        title="Lavoro del comitato"
        text="Venerdì 8 maggio. Siete in tre: Dino, Ines e Karim."
        actions={
          <ButtonLink to="/new" variant="main" office icon="megaphone">
            Scrivi un avviso
          </ButtonLink>
        }
      />
    ),
  },
  {
    name: "reading",
    render: () => (
      <PageTitle
        title="Martedì 12 manca l’acqua dalle 9 alle 13"
        lang="it"
        picture="acqua"
        chips={
          <Chip tone="terra" icon="triangle-alert">
            Importante
          </Chip>
        }
        byline="Scritto dall’Ufficio Gestione Sociale, giovedì 7 maggio."
      />
    ),
  },
  {
    name: "crumbs",
    render: () => (
      <Crumbs
        label="Dove sei"
        items={[
          { to: "/office", label: "Ufficio" },
          { to: "/office/notices", label: "Avvisi" },
        ]}
      />
    ),
  },
];
