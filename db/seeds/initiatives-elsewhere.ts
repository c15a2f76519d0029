import type { IdeaPlan } from "./initiative-plan.ts";

/** Ideas of other houses: large and small, with a committee and without. */
export const ideasElsewhere: IdeaPlan[] = [
  {
    ...{ id: "lift", house: "FI-06", begun: 99 },
    words: {
      title: "Un ascensore che non sveglia",
      missing: "L’ascensore batte a ogni piano. La notte si sente dal letto, come se fosse in camera.",
      place: "Scala C, dal terzo piano in su",
      why: "Chi si alza alle cinque per lavorare non dorme più.",
      proposal: "Un controllo vero delle guide e dei cuscinetti, non solo un po’ di olio. E le porte più lente.",
      benefit: "Dodici case, e chi prende l’ascensore.",
      ...{ cost_cents: null, cost_words: "", area: "stairs" },
    },
    story: [
      { ago: 96, by: "author", act: "publish" },
      { act: "support", from: 96, to: 58, whom: 11 },
      {
        ...{ ago: 36, by: "committee", act: "refer", to: "office" },
        reason: "L’ascensore è della società e il contratto lo ha l’ufficio. Noi abbiamo solo potuto ascoltare.",
      },
    ],
  },
  {
    ...{ id: "ramp", house: "FI-09", begun: 172 },
    words: {
      title: "Una rampa al portone B",
      missing: "Al portone ci sono due gradini alti. Con la carrozzina non si entra senza due persone forti.",
      place: "Ingresso della scala B",
      why: "Una ragazza di qui aspetta fuori finché non passa qualcuno. Anche se piove.",
      proposal: "Una rampa fissa, larga, con il bordo e il corrimano. Non una tavola di legno.",
      benefit: "Chi usa la carrozzina, chi spinge un passeggino, chi porta la spesa con le ruote.",
      ...{ cost_cents: 280_000, cost_words: "Un prezzo chiesto a una ditta.", area: "access" },
    },
    story: [
      { ago: 168, by: "author", act: "publish" },
      { act: "support", from: 168, to: 150, whom: 8 },
      {
        ...{ ago: 146, by: "committee", act: "refer", to: "office" },
        reason: "Noi siamo tutti d’accordo, ma la spesa è più grande della nostra cassa.",
      },
      { ago: 141, by: "paolo", act: "take" },
      {
        ...{ ago: 124, by: "paolo", act: "accept" },
        answer: {
          reasons: "Un tecnico è venuto a misurare: lo spazio c’è. Entrare in casa da soli è un diritto.",
          conditions: "I lavori li fa una ditta scelta da noi. Per due giorni si entra dal portone A.",
          follows: "Paghiamo noi. La ditta comincia entro tre mesi e il giorno lo trovate negli avvisi.",
        },
      },
      { ago: 70, by: "committee", act: "start" },
    ],
  },
  {
    ...{ id: "gate", house: "FI-11", begun: 64 },
    words: {
      title: "Il cancellino che resta aperto",
      missing: "La molla è rotta: il cancellino sbatte e poi resta aperto. I cani entrano e i sacchi si rompono.",
      place: "Il cancellino sul marciapiede",
      why: "La sera chi abita al piano terra ha paura.",
      proposal: "Una molla nuova e una maniglia che si apre anche con le mani piene.",
      benefit: "Tutte le case.",
      ...{ cost_cents: 12_000, cost_words: "La molla e un’ora di lavoro.", area: "safety" },
    },
    story: [
      { ago: 60, by: "author", act: "publish" },
      { act: "support", from: 60, to: 55, whom: 2 },
      { ago: 52, by: "paolo", act: "take" },
      {
        ...{ ago: 46, by: "paolo", act: "accept" },
        answer: {
          reasons: "Il cancellino è nostro e la molla è vecchia di vent’anni. Avete fatto bene a dirlo.",
          follows: "Il fabbro passa entro due settimane.",
        },
      },
      { ago: 38, by: "marta", act: "start" },
      { ago: 27, by: "author", act: "complete", reason: "Si chiude piano e non sbatte più." },
      { ago: 21, by: "paolo", act: "confirm" },
    ],
  },
  {
    ...{ id: "shopping", house: "FI-03", by: "marco", begun: 14 },
    words: {
      title: "La spesa pesante si fa insieme",
      missing: "Acqua, detersivo, patate: chi è anziano li porta una bottiglia alla volta.",
      place: "Tutta la casa",
      why: "Io vado al supermercato in macchina ogni giovedì, e torno con il bagagliaio mezzo vuoto.",
      proposal: "Un foglio nell’ingresso: chi ha bisogno scrive, chi va in macchina porta. Ognuno paga la sua spesa.",
      benefit: "Chi non guida e chi non può portare pesi.",
      ...{ cost_cents: 0, cost_words: "Niente: solo un foglio e una penna.", area: "together" },
    },
    story: [
      { ago: 11, by: "author", act: "publish" },
      { act: "support", from: 11, to: 5, whom: 2 },
    ],
  },
  {
    ...{ id: "tree", house: "PO-02", begun: 33 },
    words: {
      title: "Un albero dove c’è il cemento",
      missing: "Davanti alla casa è tutto cemento. D’estate scotta anche la sera.",
      place: "Lo spiazzo davanti all’ingresso",
      why: "All’ombra di un albero si sta, sul cemento si passa e basta.",
      proposal: "Togliere quattro metri di cemento e piantare un tiglio. Lo bagniamo a turno i primi due anni.",
      benefit: "Chi abita davanti, i bambini, gli uccelli.",
      ...{ cost_cents: 75_000, cost_words: "Rompere il cemento e comprare l’albero.", area: "courtyard" },
    },
    story: [
      { ago: 30, by: "author", act: "publish" },
      { act: "support", from: 30, to: 9, whom: 4 },
    ],
  },
  {
    ...{ id: "compost", house: "SF-05", begun: 330 },
    words: {
      title: "Il compost dietro casa",
      missing: "Bucce e foglie finiscono nel sacco, che pesa e puzza.",
      place: "L’angolo dietro i garage",
      why: "In un anno diventano terra buona, e qui la terra la compriamo.",
      proposal: "Due cassoni con il coperchio. Un gruppo di tre persone li gira ogni domenica.",
      benefit: "Chi ha un orto o dei vasi, e chi porta giù il sacco.",
      ...{ cost_cents: 16_000, cost_words: "Due cassoni di legno.", area: "cleaning" },
    },
    story: [
      { ago: 325, by: "author", act: "publish" },
      { act: "support", from: 325, to: 303, whom: 9 },
      { ago: 300, by: "committee", act: "take" },
      {
        ...{ ago: 290, by: "committee", act: "accept" },
        answer: {
          reasons: "L’abbiamo visto funzionare in un’altra casa: se si gira, non puzza e non chiama i topi.",
          conditions: "Niente carne e niente pane. Se dopo sei mesi puzza, si toglie.",
          follows: "I cassoni li ordiniamo questo mese.",
        },
      },
      { ago: 270, by: "author", act: "start" },
      { ago: 160, by: "author", act: "complete", reason: "La prima terra è pronta: due carriole." },
      { ago: 151, by: "committee", act: "confirm" },
    ],
  },
  {
    ...{ id: "arcade", house: "SC-01", begun: 132 },
    words: {
      title: "Chiudere i portici con un cancello",
      missing: "La notte qualcuno dorme sotto i portici e la mattina restano bottiglie e coperte.",
      place: "I portici davanti agli ingressi",
      why: "Chi esce presto per lavorare non è tranquillo.",
      proposal: "Due cancelli che si chiudono alle 22 e si aprono alle 6.",
      benefit: "Chi abita ai primi piani.",
      ...{ cost_cents: 620_000, cost_words: "Due cancelli, con il lavoro.", area: "safety" },
    },
    story: [
      { ago: 128, by: "author", act: "publish" },
      { act: "support", from: 128, to: 104, whom: 7 },
      {
        ...{ ago: 100, by: "committee", act: "refer", to: "office" },
        reason: "Non sappiamo se i portici si possono chiudere: sotto ci passa la gente.",
      },
      { ago: 95, by: "silvia", act: "take" },
      {
        ...{ ago: 80, by: "silvia", act: "reject" },
        answer: {
          reasons:
            "Sotto i portici c’è un passaggio del Comune: per legge non si può chiudere. E chi dorme lì ha bisogno di un letto, non di un cancello. Capiamo che la mattina presto si ha paura.",
          follows:
            "Da lunedì le luci restano accese tutta la notte e la pulizia passa alle 6. Gli operatori di strada vengono due sere a settimana.",
        },
      },
    ],
  },
];
