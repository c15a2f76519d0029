import { ButtonLink } from "../button/button";
import { Card } from "../card/card";
import { Chip, Count } from "../chip/chip";
import { Dates } from "../date-tile/date-tile";
import { DoTiles } from "../do-tiles/do-tiles";
import { HelpBlock } from "../help-block/help-block";
import { RowLink, Rows } from "../rows/rows";
import { SectionHeading } from "../section-heading/section-heading";
import { Sign } from "../sign/sign";
import { help, house, nav, parts } from "./example-words";
import { TenantShell } from "./tenant-shell";

export const water = "Martedì 12 manca l’acqua dalle 9 alle 13";

/** The home page as an example. */
export function Home() {
  const hero = {
    title: "Buongiorno, Rosa",
    number: "14",
    numberLabel: "numero",
    address: "Via dei Tre Glicini, scala B",
    facade: house,
    lights: "Finestre accese: 14 case su 20 partecipano.",
  };
  return (
    <TenantShell {...parts} navLabel="Menu principale" nav={nav} hero={hero} width="wide">
      <div className="grid g-main gap-8">
        <div>
          <div className="grid g-2 g-even">
            <Sign
              tone="terra"
              icon="triangle-alert"
              band="Importante per te"
              title={water}
              picture="acqua"
              action={
                <ButtonLink to="/notices/1" full>
                  Leggi l’avviso
                </ButtonLink>
              }
            >
              <p>Riempi qualche bottiglia la sera prima.</p>
            </Sign>
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
          </div>
          <SectionHeading id="palazzo" title="Nel tuo palazzo" more={{ to: "/notices", label: "Vedi tutto" }} />
          <Rows labelledBy="palazzo">
            <RowLink
              to="/ideas/1"
              icon="lightbulb"
              tone="ochre"
              title="Una panchina nel cortile"
              text="Idea di Karim, scala A"
              chips={
                <Chip tone="ochre" icon="hourglass">
                  Aspetta il parere
                </Chip>
              }
            />
            <RowLink
              to="/chat/1"
              icon="message-circle"
              title="Chat della scala B"
              text="Ana: «Io porto il caffè per tutti.»"
              end={<Count value={5} label="da leggere" />}
            />
          </Rows>
          <SectionHeading title="Che cosa vuoi fare?" />
          <DoTiles
            items={[
              { to: "/a", picture: "luce", label: "Segnala un problema" },
              { to: "/b", picture: "mani", label: "Proponi un’idea" },
            ]}
          />
        </div>
        <div className="stack gap-6">
          <Card labelledBy="giorni" gap={3}>
            <h2 id="giorni">I prossimi giorni</h2>
            <Dates
              items={[
                { date: "2026-05-12", weekday: "mar", day: "12", title: "Manca l’acqua", text: "Dalle 9 alle 13" },
                { date: "2026-05-17", weekday: "dom", day: "17", title: "Finisce il voto", text: "Alle 20" },
              ]}
            />
          </Card>
          <HelpBlock {...help} />
        </div>
      </div>
    </TenantShell>
  );
}
