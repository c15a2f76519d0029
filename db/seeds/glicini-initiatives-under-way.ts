import { someone, type IdeaPlan } from "./initiative-plan.ts";

/** Ideas of Via dei Tre Glicini 14 that are being done, or are done. */
export const gliciniUnderWay: IdeaPlan[] = [
  {
    ...{ id: "welcome", house: "FI-01", by: "grace", lang: "en", begun: 94 },
    words: {
      title: "A welcome for new families",
      missing:
        "When we came here nobody told us on which day the bins go out, or whom to ask. We learned by getting it wrong.",
      place: "In the letterbox of every new family",
      why: "A family that knows the rules from the first day has fewer quarrels and makes friends sooner.",
      proposal:
        "One sheet in Italian, English and Arabic: bins, keys, quiet hours, who sits on the committee. And one neighbour who rings the bell and says hello.",
      benefit: "Who arrives, and who already lives here.",
      ...{ cost_cents: 2000, cost_words: "Printing. We write the words ourselves.", area: "together" },
    },
    story: [
      { ago: 93, by: "author", act: "invite", whom: "lin", said: 92 },
      { ago: 91, by: "author", act: "publish" },
      { act: "support", from: 91, to: 76, whom: someone("grace lin amina rosa olena nadia ana dino") },
      { ago: 72, by: "dino", act: "take" },
      {
        ...{ ago: 60, by: "dino", act: "accept" },
        answer: {
          reasons: "Costa poco, e il primo giorno conta. Chi è arrivato da poco ci ha detto che gli sarebbe servito.",
          conditions: "Prima di stampare il foglio lo rileggiamo insieme all’ufficio.",
          follows: "Grace e Lin scrivono il testo. Noi mettiamo la carta e le stampe.",
        },
      },
      { ago: 52, by: "author", act: "start" },
    ],
  },
  {
    ...{ id: "bins", house: "FI-01", by: "lin", begun: 140 },
    words: {
      title: "Un angolo in ordine per carta e vetro",
      missing: "I bidoni sono in mezzo al passaggio e nessuno capisce qual è quello giusto.",
      place: "Il muro a destra del cancello",
      why: "Se un sacco è sbagliato non lo portano via. Poi puzza per una settimana.",
      proposal:
        "Una tettoia, i bidoni in fila e un cartello grande con i disegni, così si capisce anche senza leggere.",
      benefit: "Tutti, e chi passa dal cancello.",
      ...{ cost_cents: 31_000, cost_words: "Legno per la tettoia e due cartelli.", area: "cleaning" },
    },
    story: [
      { ago: 137, by: "author", act: "publish" },
      { act: "support", from: 137, to: 124, whom: someone("lin patrizia cristina ines rosa amina teresa olena") },
      { ago: 120, by: "karim", act: "take" },
      {
        ...{ ago: 112, by: "karim", act: "accept" },
        answer: {
          reasons:
            "Lo chiedono in tanti e il posto c’è. Un cartello con i disegni aiuta anche chi legge un’altra lingua.",
          follows: "Il legno lo compra il comitato. Si monta quando siamo almeno in quattro.",
        },
      },
      { ago: 88, by: "author", act: "start" },
      {
        ...{ ago: 3, by: "author", act: "complete" },
        reason: "La tettoia c’è e i cartelli sono appesi. Ieri il camion ha portato via tutto.",
      },
    ],
  },
  {
    ...{ id: "bells", house: "FI-01", by: "teresa", helper: "dino", begun: 156 },
    words: {
      title: "I nomi grandi sui campanelli",
      missing: "I nomi sui campanelli sono piccoli e scoloriti. Chi viene a trovarmi suona a tutti.",
      place: "Ai due portoni",
      why: "Con gli occhi stanchi non si leggono. Una notte anche l’ambulanza ha perso cinque minuti.",
      proposal: "Targhette nuove, con le lettere alte un centimetro, bianche su nero. Le cambiamo noi.",
      benefit: "Chi vede poco, chi porta la posta, chi arriva di corsa.",
      ...{ cost_cents: 9000, cost_words: "Venti targhette in copisteria.", area: "access" },
    },
    story: [
      { ago: 152, by: "dino", act: "publish" },
      { act: "support", from: 152, to: 141, whom: someone("teresa rosa patrizia cristina ines grace") },
      { ago: 139, by: "karim", act: "paper", whom: someone("franca alberto anna") },
      { ago: 137, by: "ines", act: "take" },
      {
        ...{ ago: 128, by: "ines", act: "accept" },
        answer: {
          reasons: "Ha ragione: dalla strada non si legge niente. È una spesa piccola e serve a tutti.",
          follows: "La copisteria prepara le targhette. Ognuno controlla come è scritto il suo nome.",
        },
      },
      { ago: 118, by: "author", act: "start" },
      { ago: 66, by: "author", act: "complete", reason: "Ora si leggono anche di sera." },
      { ago: 63, by: "ines", act: "resume", reason: "Alla scala B mancano ancora tre targhette." },
      { ago: 46, by: "author", act: "complete", reason: "Ci sono tutte e venti. Le ultime tre le ha avvitate Davide." },
      { ago: 40, by: "karim", act: "confirm" },
    ],
  },
  {
    ...{ id: "garden", house: "FI-01", by: "rosa", begun: 505 },
    words: {
      title: "L’orto nelle cassette",
      missing: "Dietro la casa c’è una striscia di terra dura, piena di sassi e di erbacce.",
      place: "Lungo il muro a sud, dove c’è sole fino a sera",
      why: "Chi ha un balcone coltiva due vasi. Insieme si impara, e i bambini vedono da dove vengono i pomodori.",
      proposal:
        "Dieci cassette di legno alte fino alla vita, così non ci si piega. Una cassetta ogni due case, e l’acqua piovana in un bidone.",
      benefit: "Chi ha voglia di terra, chi è solo, i bambini.",
      ...{ cost_cents: 35_000, cost_words: "Legno e terra. I semi li mettiamo noi.", area: "courtyard" },
    },
    story: [
      { ago: 503, by: "author", act: "invite", whom: "bruno", said: 502 },
      { ago: 500, by: "author", act: "publish" },
      { act: "support", from: 500, to: 486, whom: someone("rosa bruno teresa ana amina patrizia karim cristina ines") },
      { ago: 482, by: "dino", act: "take" },
      {
        ...{ ago: 470, by: "dino", act: "accept" },
        answer: {
          reasons: "Quella terra non serve a nessuno e il muro non si rovina. L’ufficio ci ha detto che si può.",
          conditions: "Le cassette non si appoggiano al muro. Chi lascia la sua lo dice, e passa a un altro.",
          follows: "Compriamo il legno. Rosa e Bruno segnano chi vuole una cassetta.",
        },
      },
      { ago: 455, by: "bruno", act: "start" },
      {
        ago: 372,
        by: "author",
        act: "complete",
        reason: "Dieci cassette, tutte piantate. Il bidone si è già riempito.",
      },
      { ago: 365, by: "ines", act: "confirm" },
    ],
  },
];
