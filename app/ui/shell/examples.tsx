import type { Example } from "../example";
import { Brief } from "../brief/brief";
import { Button, ButtonLink, Buttons } from "../button/button";
import { Card } from "../card/card";
import { Chip } from "../chip/chip";
import { CodeField } from "../code-field/code-field";
import { LanguagePills } from "../language-menu/language-menu";
import { Note } from "../note/note";
import { PageHeader, PageTitle } from "../page-header/page-header";
import { Figure, Panel } from "../panel/panel";
import { Prose } from "../prose/prose";
import { RowLink, Rows } from "../rows/rows";
import { TodoList } from "../todo-list/todo-list";
import { Windows } from "../windows/windows";
import { help, house, languageChoice, nav, parts, workNav } from "./example-words";
import { OfficeShell } from "./office-shell";
import { PublicShell } from "./public-shell";
import { TenantShell } from "./tenant-shell";
import { Home, water } from "./example-home";

function Notice() {
  return (
    <TenantShell {...parts} navLabel="Menu principale" nav={nav} back={{ to: "/notices", label: "Avvisi" }} help={help}>
      <div className="stack gap-5">
        <PageTitle
          title={water}
          lang="it"
          picture="acqua"
          chips={
            <Chip tone="terra" icon="triangle-alert">
              Importante
            </Chip>
          }
          byline="Scritto dall’Ufficio Gestione Sociale, giovedì 7 maggio."
        />
        <Brief
          title="In breve"
          lines={[
            { icon: "calendar-days", term: "Quando", text: "Martedì 12 maggio, dalle 9 alle 13" },
            { icon: "map-pin", term: "Dove", text: "Scale A e B, tutti i piani" },
            { icon: "hand-helping", term: "Tu", text: "Riempi qualche bottiglia lunedì sera" },
          ]}
        />
        <Buttons even>
          <Button icon="volume-2">Ascolta</Button>
          <Button icon="printer">Stampa</Button>
        </Buttons>
        <Prose lang="it" html="<p>Martedì mattina i tecnici cambiano un tubo.</p><p>L’acqua torna alle 13.</p>" />
        <Note icon="languages">Questo avviso c’è anche in altre lingue.</Note>
        <Card gap={3}>
          <Button variant="main" full icon="check">
            Ho letto l’avviso
          </Button>
          <Windows total={20} lit={12} label="12 famiglie su 20 hanno letto" />
          <p className="small soft">12 famiglie su 20 hanno letto. I nomi li vede solo l’ufficio.</p>
        </Card>
      </div>
    </TenantShell>
  );
}

function SignIn() {
  const door = { title: "Entra in Cortile", lead: "Avvisi, voti e vicini del tuo palazzo. È gratis." };
  return (
    <PublicShell {...parts} door={door} help={help}>
      <div className="stack gap-6">
        <Card>
          <CodeField
            name="code"
            heading={2}
            picture="lettera"
            label="Scrivi il codice della lettera"
            hint="Sono 12 numeri. Li trovi in alto, vicino al quadrato nero."
            defaultValue="482177039"
          />
          <Button variant="main" full iconEnd="arrow-right">
            Avanti
          </Button>
          <p className="small soft center">oppure</p>
          <ButtonLink to="/scan" full icon="qr-code">
            Inquadra il quadrato QR
          </ButtonLink>
        </Card>
        <Rows label="Altri modi per entrare">
          <RowLink
            to="/lost"
            icon="circle-question-mark"
            tone="ochre"
            title="Non trovo il codice"
            text="Ti diciamo che cosa fare"
          />
          <RowLink to="/again" icon="key-round" title="Sono già entrato una volta" text="Entra con la tua frase" />
        </Rows>
        <section className="stack gap-3">
          <h2>Leggi in un’altra lingua</h2>
          <LanguagePills {...languageChoice} />
        </section>
      </div>
    </PublicShell>
  );
}

function Work() {
  return (
    <OfficeShell
      {...parts}
      navLabel="Menu principale"
      menuLabel="Menu"
      nav={workNav}
      who={{ line: "Comitato di", name: "Via dei Tre Glicini 14" }}
      facade={house}
    >
      <PageHeader
        title="Lavoro del comitato"
        text="Venerdì 8 maggio. Siete in tre: Dino, Ines e Karim."
        actions={
          <>
            <ButtonLink to="/poster" office icon="printer">
              Stampa una locandina
            </ButtonLink>
            <ButtonLink to="/new" variant="main" office icon="megaphone">
              Scrivi un avviso
            </ButtonLink>
          </>
        }
      />
      <div className="grid g-main">
        <Panel id="todo" title="Da fare" end={<span className="soft">2 cose, la prima scade lunedì</span>}>
          <TodoList
            items={[
              {
                key: 1,
                icon: "circle-question-mark",
                tone: "terra",
                title: "2 domande senza risposta",
                text: "Sull’idea della panchina. La più vecchia ha 3 giorni.",
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
                title: "Avviso dell’acqua: attacca la locandina",
                text: "Scala A fatta. Manca la scala B.",
                action: (
                  <ButtonLink to="/b" office>
                    Segna fatto
                  </ButtonLink>
                ),
              },
            ]}
          />
        </Panel>
        <Panel id="households" title="Famiglie non raggiunte">
          <Figure value={6} base="su 20" />
          <p className="soft">Non hanno ancora usato il codice.</p>
          <Windows total={20} lit={14} label="14 case su 20 sono entrate" />
        </Panel>
      </div>
    </OfficeShell>
  );
}

export const examples: Example[] = [
  { name: "home", whole: true, render: () => <Home /> },
  { name: "notice", whole: true, render: () => <Notice /> },
  { name: "sign-in", whole: true, render: () => <SignIn /> },
  { name: "committee", whole: true, render: () => <Work /> },
];
