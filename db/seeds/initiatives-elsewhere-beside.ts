import type { PlanBeside } from "./initiative-plan.ts";

/** What is said about the ideas of other houses, and how they are done. */
export const besideElsewhere: Record<string, PlanBeside> = {
  lift: {
    talk: [
      {
        kind: "doubt",
        ago: 80,
        by: "neighbour-1",
        text: "L’hanno già aggiustato due volte, e il rumore torna sempre.",
      },
      { kind: "comment", ago: 70, by: "neighbour-2", text: "Io lo sento anche con i tappi." },
      {
        ...{ kind: "question", ago: 30, by: "neighbour-3" },
        text: "L’ufficio ha letto? Qui la notte non è cambiato niente.",
      },
    ],
  },
  ramp: {
    talk: [
      { kind: "comment", ago: 118, by: "neighbour-1", text: "Ho pianto. Grazie a chi ha firmato." },
      {
        ...{ kind: "question", ago: 90, by: "neighbour-2", text: "Di notte ci sarà luce?" },
        replies: [{ ago: 89, by: "committee", text: "Sì, si accende da sola quando passa qualcuno." }],
      },
    ],
    doing: [
      { ago: 116, by: "paolo", act: "budget", cents: 280_000 },
      {
        ...{ ago: 76, by: "neighbour-1", act: "offer", kind: "time" },
        words: "Nei giorni dei lavori porto su la spesa a chi non fa le scale",
      },
      { ago: 68, by: "committee", act: "step", title: "Scegliere la ditta", due: -62, who: { words: "L’ufficio" } },
      {
        ...{ ago: 68, by: "committee", act: "step", title: "Togliere i gradini e fare la rampa", due: -6 },
        who: { words: "La ditta" },
      },
      {
        ...{ ago: 68, by: "committee", act: "step", title: "Portare su la spesa durante i lavori" },
        who: { person: "neighbour-1", offered: "time" },
      },
      { ago: 67, by: "committee", act: "step", title: "Corrimano e luce", due: 20, who: { words: "La ditta" } },
      { ago: 62, by: "committee", act: "stepDone", title: "Scegliere la ditta" },
      { ago: 60, by: "paolo", act: "update", body: "La ditta è scelta. Comincia fra un mese." },
      { ago: 45, by: "committee", act: "expense", what: "Acconto alla ditta", cents: 84_000 },
      { ago: 33, by: "committee", act: "stepDoing", title: "Togliere i gradini e fare la rampa" },
      {
        ...{ ago: 30, by: "paolo", act: "update" },
        body: "Due settimane di ritardo: il corrimano che era arrivato era troppo corto. Ce ne scusiamo.",
      },
      { ago: 22, by: "committee", act: "changeStep", title: "Togliere i gradini e fare la rampa", due: 12 },
    ],
  },
  gate: {
    doing: [
      { ago: 41, by: "paolo", act: "budget", cents: 12_000 },
      { ago: 33, by: "author", act: "step", title: "Cambiare la molla", due: -28, who: { words: "Il fabbro" } },
      { ago: 28, by: "author", act: "stepDone", title: "Cambiare la molla" },
      { ago: 26, by: "paolo", act: "expense", what: "Molla", cents: 4900 },
      { ago: 26, by: "paolo", act: "expense", what: "Lavoro del fabbro", cents: 6000 },
    ],
  },
  shopping: {
    talk: [
      {
        ...{ kind: "question", ago: 9, by: "neighbour-1", text: "Le borse arrivano fino alla porta?" },
        replies: [{ ago: 8, by: "marco", text: "Sì, le porto su io." }],
      },
    ],
  },
  tree: {
    talk: [
      {
        ...{ kind: "doubt", ago: 20, by: "giulia", text: "Le radici rovinano i tubi?" },
        replies: [
          { ago: 18, by: "author", text: "A quattro metri dal muro no. Abbiamo chiesto al vivaio dove passa l’acqua." },
        ],
      },
    ],
  },
  compost: {
    talk: [
      {
        ...{ kind: "question", ago: 320, by: "neighbour-1", text: "Non viene cattivo odore?" },
        replies: [{ ago: 319, by: "author", text: "Se si gira ogni settimana, no." }],
      },
      { kind: "comment", ago: 195, by: "neighbour-2", text: "Il sacco della spazzatura pesa la metà." },
    ],
    doing: [
      { ago: 286, by: "committee", act: "budget", cents: 16_000 },
      { ago: 280, by: "neighbour-1", act: "offer", kind: "time", words: "Giro il mucchio una domenica su tre" },
      { ago: 268, by: "author", act: "step", title: "Ordinare i cassoni", due: -255, who: { words: "Il comitato" } },
      {
        ...{ ago: 268, by: "author", act: "step", title: "Girare il mucchio ogni domenica" },
        who: { person: "neighbour-1", offered: "time" },
      },
      { ago: 255, by: "committee", act: "stepDone", title: "Ordinare i cassoni" },
      { ago: 250, by: "committee", act: "expense", what: "Due cassoni di legno", cents: 15_400 },
      {
        ago: 240,
        by: "author",
        act: "update",
        body: "I cassoni sono montati. Il foglio con le domeniche è nell’ingresso.",
      },
      { ago: 200, by: "author", act: "update", body: "Non puzza. Le foglie secche aiutano." },
      { ago: 165, by: "neighbour-1", act: "stepDone", title: "Girare il mucchio ogni domenica" },
      { ago: 162, by: "author", act: "update", body: "La prima terra è nera e leggera." },
    ],
    evaluated: {
      ...{ from: 118, to: 70 },
      said: [
        [1, 1, 1],
        [1, 1, 1],
        [1, 1, 1],
        [2, 2, 1],
        [1, 1, 1],
        [1, 3, 3],
        [1, 1, 1],
      ],
    },
  },
  arcade: {
    talk: [
      { kind: "doubt", ago: 120, by: "neighbour-1", text: "E chi dorme lì dove va?" },
      {
        ...{ kind: "comment", ago: 90, by: "silvia" },
        text: "Siamo venuti una sera con gli operatori di strada. Prima di rispondere chiediamo al Comune.",
      },
    ],
  },
};
