/** Invented streets in municipalities whose names are only labels. Sizes and stairwells add up to 430 and 61. */
export type CondominiumPlan = {
  code: string;
  street: string;
  number: string;
  dwellings: number;
  stairwells: number;
  storeys: number;
  columns: number;
};

export type ClusterPlan = { name: string; municipality: string; condominiums: CondominiumPlan[] };

export const municipalities = [
  "Firenze",
  "Sesto Fiorentino",
  "Scandicci",
  "Lastra a Signa",
  "Pontassieve",
  "Borgo San Lorenzo",
];

export const territories = [
  { name: "Firenze", municipalities: ["Firenze"] },
  { name: "Piana e Scandicci", municipalities: ["Sesto Fiorentino", "Scandicci", "Lastra a Signa"] },
  { name: "Valdisieve e Mugello", municipalities: ["Pontassieve", "Borgo San Lorenzo"] },
];

function house(
  code: string,
  address: string,
  dwellings: number,
  stairwells: number,
  storeys: number,
  columns: number,
): CondominiumPlan {
  const at = address.lastIndexOf(" ");
  return { code, street: address.slice(0, at), number: address.slice(at + 1), dwellings, stairwells, storeys, columns };
}

export const clusters: ClusterPlan[] = [
  {
    name: "I Glicini",
    municipality: "Firenze",
    condominiums: [
      house("FI-01", "Via dei Tre Glicini 14", 20, 2, 4, 6),
      house("FI-02", "Via dei Tre Glicini 18", 12, 2, 3, 6),
      house("FI-03", "Via del Pozzo Chiaro 3", 8, 1, 4, 4),
      house("FI-04", "Via del Pozzo Chiaro 5", 4, 1, 2, 4),
      house("FI-05", "Via delle Lenzuola Bianche 22", 6, 1, 3, 4),
    ],
  },
  {
    name: "Le Persiane",
    municipality: "Firenze",
    condominiums: [
      house("FI-06", "Viale delle Persiane Verdi 60", 36, 3, 6, 9),
      house("FI-07", "Via del Gatto Rosso 7", 10, 2, 3, 5),
      house("FI-08", "Via del Gatto Rosso 9", 4, 1, 2, 3),
    ],
  },
  {
    name: "Le Sette Chiavi",
    municipality: "Firenze",
    condominiums: [
      house("FI-09", "Via delle Sette Chiavi 31", 24, 2, 6, 6),
      house("FI-10", "Via del Melograno Storto 2", 12, 2, 3, 6),
      house("FI-11", "Via della Civetta Bianca 11", 6, 1, 3, 4),
      house("FI-12", "Via della Civetta Bianca 13", 4, 1, 2, 4),
    ],
  },
  {
    name: "La Meridiana",
    municipality: "Sesto Fiorentino",
    condominiums: [
      house("SF-01", "Via della Meridiana Ferma 40", 16, 2, 4, 6),
      house("SF-02", "Via del Forno Spento 8", 12, 2, 3, 6),
      house("SF-03", "Via dei Vasai Allegri 15", 10, 2, 3, 5),
      house("SF-04", "Via dei Vasai Allegri 17", 6, 1, 3, 4),
    ],
  },
  {
    name: "L’Orto Lungo",
    municipality: "Sesto Fiorentino",
    condominiums: [
      house("SF-05", "Via dell’Orto Lungo 5", 24, 2, 6, 7),
      house("SF-06", "Via della Nespola Matura 1", 10, 2, 3, 6),
      house("SF-07", "Via della Nespola Matura 4", 8, 1, 4, 4),
      house("SF-08", "Via del Grillo Cantante 19", 6, 1, 3, 4),
    ],
  },
  {
    name: "Le Due Lanterne",
    municipality: "Scandicci",
    condominiums: [
      house("SC-01", "Via delle Due Lanterne 12", 16, 2, 4, 6),
      house("SC-02", "Via delle Due Lanterne 14", 12, 2, 3, 6),
      house("SC-03", "Via del Pane Caldo 27", 8, 1, 4, 4),
      house("SC-04", "Via del Pane Caldo 29", 6, 1, 3, 3),
      house("SC-05", "Piazza della Fontana Muta 6", 4, 1, 2, 4),
    ],
  },
  {
    name: "Il Ponte Piccolo",
    municipality: "Lastra a Signa",
    condominiums: [
      house("LS-01", "Via del Ponte Piccolo 33", 16, 2, 4, 6),
      house("LS-02", "Via del Barcaiolo Antico 10", 10, 2, 3, 5),
      house("LS-03", "Via della Paglia Intrecciata 21", 8, 1, 4, 4),
      house("LS-04", "Via della Paglia Intrecciata 23", 6, 1, 3, 4),
      house("LS-05", "Via dei Cinque Gelsi 2", 4, 1, 2, 3),
    ],
  },
  {
    name: "Il Mulino Quieto",
    municipality: "Pontassieve",
    condominiums: [
      house("PO-01", "Via del Mulino Quieto 9", 16, 2, 4, 6),
      house("PO-02", "Via delle Tre Zattere 16", 12, 2, 3, 6),
      house("PO-03", "Via delle Tre Zattere 18", 10, 1, 5, 4),
      house("PO-04", "Via del Treno Fermo 3", 6, 1, 3, 4),
      house("PO-05", "Via del Treno Fermo 5", 4, 1, 2, 4),
    ],
  },
  {
    name: "I Quattro Cipressi",
    municipality: "Borgo San Lorenzo",
    condominiums: [
      house("BS-01", "Via dei Quattro Cipressi 44", 12, 2, 3, 6),
      house("BS-02", "Via della Castagna d’Oro 7", 10, 1, 5, 4),
      house("BS-03", "Via delle Rondini Basse 13", 8, 1, 4, 4),
      house("BS-04", "Via delle Rondini Basse 15", 8, 1, 4, 3),
      house("BS-05", "Via del Lupo Gentile 1", 6, 1, 3, 4),
      house("BS-06", "Via del Lupo Gentile 2", 6, 1, 3, 4),
      house("BS-07", "Via del Lupo Gentile 4", 4, 1, 2, 4),
    ],
  },
];

/** Condominiums with a committee of tenants: 24 of 42. */
export const selfManaged = new Set(
  (
    "FI-01 FI-02 FI-03 FI-06 FI-07 FI-09 FI-10 SF-01 SF-02 SF-03 SF-05 SF-06 SF-07 SC-01 SC-02 SC-03 LS-01 LS-02 " +
    "PO-01 PO-02 PO-03 BS-01 BS-02 BS-03"
  ).split(" "),
);
