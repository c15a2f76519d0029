import type { PlanBeside } from "./initiative-plan.ts";

/** How the ideas of Via dei Tre Glicini 14 are done: who helps, steps, money, news; and who follows them or not. */
export const gliciniDoing: Record<string, PlanBeside> = {
  bench: {
    doing: [
      { ago: 30, by: "karim", act: "offer", kind: "tools", words: "Un trapano e la prolunga" },
      { ago: 28, by: "stefano", act: "offer", kind: "time", words: "Un sabato mattina, per scavare i quattro buchi" },
      { ago: 27, by: "matteo", act: "offer", kind: "tools", words: "Una vanga" },
      { ago: 24, by: "matteo", act: "withdrawOffer", kind: "tools" },
      { ago: 22, by: "davide", act: "offer", kind: "knowledge", words: "So fare il cemento" },
    ],
    follows: [{ ago: 13, by: "stefano", follow: false }],
  },
  chairs: {
    doing: [{ ago: 17, by: "davide", act: "offer", kind: "time", words: "Le monto io, una scala per sera" }],
    follows: [{ ago: 20, by: "dino", follow: true }],
  },
  "cellar-light": {
    doing: [
      { ago: 8, by: "ines", act: "budget", cents: 25_000 },
      { ago: 7, by: "lin", act: "offer", kind: "time", words: "Apro io all’elettricista, il martedì sono a casa" },
      {
        ago: 5,
        by: "ines",
        act: "update",
        body: "Abbiamo chiesto il prezzo all’elettricista. Lo aspettiamo per fine mese.",
      },
    ],
  },
  welcome: {
    doing: [
      { ago: 58, by: "nadia", act: "offer", kind: "knowledge", words: "أترجم الورقة إلى العربية" },
      { ago: 57, by: "dino", act: "budget", cents: 2000 },
      { ago: 55, by: "elisa", act: "offer", kind: "time", words: "Suono io i campanelli" },
      { ago: 54, by: "lin", act: "offer", kind: "knowledge", words: "Disegno i bidoni" },
      {
        ...{ ago: 51, by: "lin", act: "step", title: "Scrivere il testo in italiano e in inglese", due: -45 },
        who: { person: "grace" },
      },
      {
        ...{ ago: 51, by: "lin", act: "step", title: "Tradurre in arabo", due: -28 },
        who: { person: "nadia", offered: "knowledge" },
      },
      {
        ...{ ago: 51, by: "lin", act: "step", title: "Rileggere con l’ufficio", due: -18 },
        who: { words: "Il comitato e l’ufficio" },
      },
      {
        ...{ ago: 51, by: "lin", act: "step", title: "Disegnare i bidoni", due: 5 },
        who: { person: "lin", offered: "knowledge" },
      },
      { ago: 50, by: "dino", act: "step", title: "Stampare venti fogli", due: 12, who: { words: "Il comitato" } },
      {
        ...{ ago: 50, by: "lin", act: "step", title: "Suonare alla prima famiglia nuova" },
        who: { person: "elisa", offered: "time" },
      },
      { ago: 45, by: "grace", act: "stepDone", title: "Scrivere il testo in italiano e in inglese" },
      { ago: 44, by: "lin", act: "update", body: "Il testo italiano è pronto: una pagina sola, parole corte." },
      { ago: 30, by: "nadia", act: "stepDone", title: "Tradurre in arabo" },
      { ago: 28, by: "lin", act: "update", body: "L’arabo è fatto, grazie a Nadia. Manca la rilettura con l’ufficio." },
      { ago: 18, by: "dino", act: "stepDone", title: "Rileggere con l’ufficio" },
      { ago: 17, by: "dino", act: "expense", what: "Carta", cents: 650 },
      {
        ago: 16,
        by: "dino",
        act: "update",
        body: "L’ufficio ha corretto due orari. Mancano i disegni, poi si stampa.",
      },
      { ago: 9, by: "lin", act: "stepDoing", title: "Disegnare i bidoni" },
      { ago: 8, by: "dino", act: "expense", what: "Inchiostro per la stampante", cents: 1720 },
      {
        ...{ ago: 7, by: "dino", act: "update" },
        body: "Abbiamo speso 3,70 € più del previsto, per l’inchiostro. Li mette la cassa del comitato.",
      },
    ],
    follows: [{ ago: 43, by: "cristina", follow: true }],
  },
  bins: {
    doing: [
      { ago: 110, by: "karim", act: "budget", cents: 31_000 },
      { ago: 108, by: "karim", act: "offer", kind: "tools", words: "Una sega e un trapano" },
      { ago: 106, by: "davide", act: "offer", kind: "time", words: "Due mattine" },
      { ago: 104, by: "matteo", act: "offer", kind: "knowledge", words: "Disegno i cartelli" },
      { ago: 87, by: "lin", act: "step", title: "Comprare il legno", due: -80, who: { person: "ines" } },
      {
        ...{ ago: 87, by: "lin", act: "step", title: "Montare la tettoia", due: -20 },
        who: { person: "karim", offered: "tools" },
      },
      {
        ...{ ago: 87, by: "lin", act: "step", title: "Disegnare i cartelli", due: -12 },
        who: { person: "matteo", offered: "knowledge" },
      },
      {
        ago: 86,
        by: "lin",
        act: "step",
        title: "Spostare i bidoni",
        due: -4,
        who: { person: "davide", offered: "time" },
      },
      { ago: 86, by: "lin", act: "step", title: "Mettere una luce", who: { words: "Da decidere" } },
      { ago: 84, by: "ines", act: "removeStep", title: "Mettere una luce" },
      { ago: 80, by: "ines", act: "stepDone", title: "Comprare il legno" },
      { ago: 79, by: "ines", act: "expense", what: "Legno", cents: 18_400, spent: 80 },
      { ago: 78, by: "lin", act: "update", body: "Il legno è arrivato, sta in cantina." },
      { ago: 25, by: "karim", act: "stepDone", title: "Montare la tettoia" },
      { ago: 24, by: "lin", act: "stepAgain", title: "Montare la tettoia" },
      { ago: 22, by: "karim", act: "expense", what: "Viti e ferramenta", cents: 3650 },
      { ago: 21, by: "lin", act: "expense", what: "Viti e ferramenta", cents: 3650, spent: 22 },
      {
        ago: 21,
        by: "ines",
        act: "removeExpense",
        what: "Viti e ferramenta",
        reason: "È lo stesso scontrino, scritto due volte.",
      },
      { ago: 20, by: "karim", act: "stepDone", title: "Montare la tettoia" },
      {
        ago: 19,
        by: "lin",
        act: "update",
        body: "Il tetto ballava e l’abbiamo fissato di nuovo. Eravamo in sei, in una mattina.",
      },
      { ago: 13, by: "lin", act: "expense", what: "Stampa dei cartelli", cents: 4200 },
      { ago: 12, by: "matteo", act: "stepDone", title: "Disegnare i cartelli" },
      { ago: 11, by: "ines", act: "update", body: "I cartelli hanno i disegni: si capisce anche senza leggere." },
      { ago: 4, by: "davide", act: "stepDone", title: "Spostare i bidoni" },
    ],
  },
  bells: {
    doing: [
      { ago: 126, by: "ines", act: "budget", cents: 9000 },
      { ago: 125, by: "davide", act: "offer", kind: "tools", words: "Un cacciavite e la scala" },
      {
        ago: 117,
        by: "dino",
        act: "step",
        title: "Controllare come si scrivono i nomi",
        due: -100,
        who: { person: "dino" },
      },
      {
        ...{ ago: 117, by: "dino", act: "step", title: "Avvitare le targhette", due: -66 },
        who: { person: "davide", offered: "tools" },
      },
      { ago: 100, by: "dino", act: "stepDone", title: "Controllare come si scrivono i nomi" },
      { ago: 70, by: "dino", act: "expense", what: "Venti targhette", cents: 8200 },
      { ago: 67, by: "davide", act: "stepDone", title: "Avvitare le targhette" },
      { ago: 62, by: "ines", act: "stepAgain", title: "Avvitare le targhette" },
      { ago: 48, by: "dino", act: "expense", what: "Viti", cents: 600 },
      { ago: 47, by: "davide", act: "stepDone", title: "Avvitare le targhette" },
    ],
    evaluated: {
      ...{ from: 9, to: 1 },
      said: [
        [1, 1, 1],
        [2, 1, 1],
        [1, 1, 1],
        [1, 2, 1],
      ],
    },
  },
  garden: {
    doing: [
      { ago: 468, by: "ines", act: "budget", cents: 35_000 },
      { ago: 466, by: "bruno", act: "offer", kind: "tools", words: "Porto la terra con il carretto" },
      { ago: 464, by: "karim", act: "offer", kind: "tools", words: "Una carriola e un martello" },
      { ago: 462, by: "ana", act: "offer", kind: "knowledge", words: "So quando si semina e quando si aspetta" },
      {
        ...{ ago: 454, by: "rosa", act: "step", title: "Portare la terra", due: -440 },
        who: { person: "bruno", offered: "tools" },
      },
      {
        ...{ ago: 454, by: "rosa", act: "step", title: "Montare le cassette", due: -430 },
        who: { person: "karim", offered: "tools" },
      },
      {
        ...{ ago: 454, by: "rosa", act: "step", title: "Dire a tutti che cosa piantare", due: -420 },
        who: { person: "ana", offered: "knowledge" },
      },
      { ago: 450, by: "ines", act: "expense", what: "Legno", cents: 21_000 },
      { ago: 440, by: "bruno", act: "stepDone", title: "Portare la terra" },
      { ago: 438, by: "rosa", act: "expense", what: "Terra", cents: 9800, spent: 440 },
      { ago: 434, by: "rosa", act: "update", body: "Cinque cassette pronte, cinque da montare." },
      { ago: 430, by: "karim", act: "stepDone", title: "Montare le cassette" },
      { ago: 420, by: "ana", act: "stepDone", title: "Dire a tutti che cosa piantare" },
      { ago: 419, by: "rosa", act: "expense", what: "Bidone con il coperchio", cents: 3500 },
      { ago: 402, by: "rosa", act: "update", body: "Ogni cassetta ha il suo cartellino. Chi ne vuole mezza lo dica." },
      {
        ago: 380,
        by: "bruno",
        act: "update",
        body: "Il primo raccolto l’ha mangiato un merlo. Al secondo mettiamo la rete.",
      },
    ],
    evaluated: {
      ...{ from: 332, to: 290 },
      said: [
        [1, 1, 1],
        [1, 1, 1],
        [1, 2, 1],
        [1, 1, 1],
        [2, 1, 1],
        [1, 1, 1],
        [1, 2, 1],
        [1, 1, 1],
      ],
    },
  },
  cinema: {
    doing: [{ ago: 175, by: "davide", act: "offer", kind: "tools", words: "Due casse per il suono" }],
  },
};
