import type { Example } from "../example";
import { ButtonLink } from "../button/button";
import { Sign } from "./sign";

export const examples: Example[] = [
  {
    name: "important",
    render: () => (
      <Sign
        tone="terra"
        icon="triangle-alert"
        band="Importante per te"
        title="Martedì 12 manca l’acqua dalle 9 alle 13"
        picture="acqua"
        action={
          <ButtonLink to="/notices/1" full>
            Leggi l’avviso
          </ButtonLink>
        }
      >
        <p>Riempi qualche bottiglia la sera prima.</p>
      </Sign>
    ),
  },
  {
    name: "vote",
    render: () => (
      <Sign
        tone="ochre"
        icon="vote"
        band="Si vota"
        aside="mancano 9 giorni"
        title="Di che colore facciamo il portone?"
        picture="urna"
        action={
          <ButtonLink to="/votes/1" variant="vote" full>
            Vai a votare
          </ButtonLink>
        }
      >
        <p>Puoi votare fino a domenica 17 maggio.</p>
      </Sign>
    ),
  },
  {
    name: "others",
    render: () => (
      <div className="grid g-4 g-even">
        <Sign level={3} tone="danger" icon="octagon-alert" band="Pericolo" title="Non usare l’ascensore">
          <p className="soft">Oggi, fino a nuovo avviso</p>
        </Sign>
        <Sign level={3} tone="petrol" icon="info" band="Utile" title="Nuovi orari dell’ufficio">
          <p className="soft">Da lunedì 18</p>
        </Sign>
        <Sign level={3} tone="olive" icon="check" band="Fatto" title="La luce funziona">
          <p className="soft">Riparata ieri</p>
        </Sign>
      </div>
    ),
  },
];
