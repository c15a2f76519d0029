import type { PlannedThread } from "./initiative-plan.ts";

/** The long talk about the barbecue of Via dei Tre Glicini 14, so that a talk is seen that has more than one page. */
export const gliciniBarbecueTalk: PlannedThread[] = [
  {
    kind: "comment",
    ago: 79,
    by: "davide",
    text: "Io ci sto. La griglia in prestito l’ultima volta ha perso una gamba.",
  },
  {
    ...{ kind: "comment", ago: 79, by: "ana", text: "Da noi la domenica si mangia fuori, tutti a un tavolo solo." },
    replies: [{ by: "cristina", text: "È proprio quello che vorrei." }],
  },
  {
    ...{ kind: "question", ago: 78, by: "amina", text: "هل يمكن استعماله للخضار فقط؟" },
    replies: [
      {
        ago: 77,
        by: "cristina",
        text: "Certo, ognuno porta quello che vuole. E ci sono due griglie, così la carne sta da una parte.",
      },
    ],
  },
  {
    ...{ kind: "question", ago: 77, by: "stefano", text: "Si prenota, o chi prima arriva?" },
    replies: [{ by: "cristina", text: "Un foglio vicino alla porta della sala: si scrive il giorno." }],
  },
  { kind: "comment", ago: 77, by: "karim", text: "Sono quindici anni che griglio: i primi turni li faccio io." },
  { kind: "comment", ago: 76, by: "grace", text: "Count me in, and the children too." },
  {
    ...{ kind: "doubt", ago: 75, by: "patrizia", text: "Il fumo entra in camera mia." },
    replies: [
      { by: "davide", text: "Mamma, accendiamo lontano." },
      { by: "patrizia", text: "Lontano dove? Il cortile è quello." },
      {
        ago: 74,
        by: "cristina",
        text: "Hai ragione a dirlo. Vengo da te e guardiamo insieme da che parte tira il vento.",
      },
    ],
  },
  {
    ...{ kind: "comment", ago: 74, by: "elisa", text: "Che bello, non serve più portare giù il fornello." },
    replies: [{ by: "lin", text: "E nemmeno portarlo su." }],
  },
  { kind: "comment", ago: 74, by: "matteo", text: "Mattoni: ne avanzano trenta dal mio amico muratore." },
  {
    ...{ kind: "doubt", ago: 73, by: "teresa", text: "Chi spegne la brace? La cenere calda nel bidone prende fuoco." },
    replies: [{ by: "cristina", text: "Un secchio di ferro con il coperchio. Chi ha acceso, spegne." }],
  },
  {
    ...{ kind: "question", ago: 72, by: "lin", text: "Con la pioggia si rovina?" },
    replies: [{ by: "cristina", text: "I mattoni no. La griglia si porta dentro." }],
  },
  {
    ...{ kind: "comment", ago: 72, by: "patrizia" },
    text: "Chi vuole il fuoco non pensa a chi abita sopra.",
    takenOut: true,
    replies: [
      { by: "ines", text: "Capisco la paura del fumo. Diciamolo senza accusare nessuno." },
      { by: "patrizia", text: "Va bene, l’ho scritto arrabbiata. Lo tolgo." },
    ],
  },
  { kind: "comment", ago: 71, by: "rosa", text: "Mia madre cuoceva le castagne, in un cortile come questo." },
  { kind: "comment", ago: 70, by: "nadia", text: "يمكننا أن نشوي السمك أيضًا." },
  {
    ...{ kind: "doubt", ago: 69, by: "olena", text: "Io i panni li stendo proprio lì." },
    replies: [{ ago: 68, by: "cristina", text: "Allora non si accende prima delle 19, quando sono asciutti." }],
  },
  {
    ...{ kind: "question", ago: 68, by: "rosa", text: "Chi lava la griglia?" },
    replies: [{ by: "karim", text: "Chi l’ha usata, la sera stessa. Il giorno dopo è il doppio della fatica." }],
  },
  { kind: "comment", ago: 67, by: "stefano", text: "Io porto la carbonella, tanta." },
  { kind: "comment", ago: 66, by: "davide", text: "Ho un tavolo che si piega, per otto." },
  {
    ...{
      kind: "doubt",
      ago: 65,
      by: "dino",
      text: "Vicino alle case il fuoco non si può fare: prima guardiamo il regolamento.",
    },
    replies: [{ by: "cristina", text: "Giusto. Lo leggiamo insieme?" }],
  },
  { kind: "comment", ago: 64, by: "elisa", text: "La mia bambina vuole già i wurstel." },
  { kind: "comment", ago: 63, by: "ana", text: "Io porto gli involtini. Quelli non fanno fumo." },
  {
    ...{ kind: "doubt", ago: 60, by: "elisa", text: "Con i bambini che corrono, la brace bassa è un pericolo." },
    replies: [{ by: "cristina", text: "Il piano è alto un metro, e chi cuoce non si allontana." }],
  },
  { kind: "comment", ago: 57, by: "dino", text: "Me ne occupo io. Chiedo ai vigili del fuoco che cosa si può fare." },
  {
    ...{ kind: "question", ago: 55, by: "teresa", text: "Fino a che ora?" },
    replies: [{ by: "cristina", text: "Fino alle 22, come per tutto il resto." }],
  },
  {
    kind: "comment",
    ago: 52,
    by: "karim",
    text: "Ho provato a misurare: dal muro alla prima finestra ci sono sei metri.",
  },
  { kind: "comment", ago: 48, by: "patrizia", text: "Sei metri per il fumo sono niente." },
  { kind: "comment", ago: 44, by: "lin", text: "E una griglia elettrica? Nella sala c’è la presa." },
  {
    ...{ kind: "comment", ago: 42, by: "dino", text: "Ho le risposte dei vigili. Questa settimana decidiamo." },
    replies: [{ ago: 38, by: "cristina", text: "Mi dispiace, ma capisco. Ci ripenso e torno." }],
  },
  {
    ...{ kind: "comment", ago: 5, by: "patrizia", text: "Così sì. Elettrica e tre sabati: ci vengo anch’io." },
    replies: [{ by: "cristina", text: "Ti tengo il posto. Sopravvento." }],
  },
  {
    ...{ kind: "question", ago: 5, by: "ines", text: "La corrente chi la paga?" },
    replies: [{ ago: 4, by: "cristina", text: "Chi griglia mette due euro in una scatola. Per tre sere bastano." }],
  },
  { kind: "comment", ago: 4, by: "lin", text: "L’avevo detto io, della presa!" },
  { kind: "comment", ago: 4, by: "grace", text: "Electric is fine. The jollof rice stays the same." },
  { kind: "doubt", ago: 3, by: "stefano", text: "Senza brace il sapore è un altro. Ma meglio di niente." },
  { kind: "comment", ago: 3, by: "olena", text: "E i panni restano puliti." },
  { kind: "question", ago: 2, by: "olena", text: "Se uno dei tre sabati piove, si recupera?" },
  { kind: "comment", ago: 2, by: "rosa", text: "Per le castagne va bene anche elettrica." },
];
