/** A comment by a key of glicini-people.ts, with its answers. */
export type FeastTalk = { by: string; text: string; replies?: { by: string; text: string }[] };

/** The long conversation under the feast of Via dei Tre Glicini 14: 45 comments, so that "20 and a button" is seen. */
export const feastTalk: FeastTalk[] = [
  {
    by: "rosa",
    text: "Io faccio la torta di mele, quella grande.",
    replies: [
      { by: "matteo", text: "Allora vengo di sicuro!" },
      { by: "ines", text: "Segnata. Grazie Rosa." },
    ],
  },
  { by: "lin", text: "Porto ravioli al vapore. Un po’ con la carne, un po’ solo con le verdure." },
  {
    by: "karim",
    text: "Penso io alla brace. Mi serve qualcuno che soffi sul fuoco.",
    replies: [
      { by: "stefano", text: "Eccomi. A soffiare sono bravo." },
      { by: "dino", text: "La griglia è nello sgabuzzino, l’ho pulita ieri." },
    ],
  },
  { by: "ana", text: "Involtini di cavolo, una pentola intera." },
  { by: "paolo", text: "L’ufficio presta due tavoli e dodici panche. Arrivano la mattina presto." },
  {
    by: "patrizia",
    text: "Che cosa manca ancora? Così non faccio un doppione.",
    replies: [{ by: "ines", text: "Mancano le verdure e la frutta." }],
  },
  { by: "patrizia", text: "Allora frutta: cinque chili, già lavata." },
  {
    by: "grace",
    text: "I bring jollof rice, a big pot. Not too spicy, I promise.",
    replies: [
      { by: "davide", text: "Anche piccante va bene!" },
      { by: "grace", text: "Then I make two pots." },
    ],
  },
  { by: "teresa", text: "Io non cucino più tanto, ma porto la tovaglia bella di mia madre." },
  {
    by: "nadia",
    text: "سأحضر الكسكس بالخضار.",
    replies: [
      { by: "amina", text: "وأنا أحضر السلطة والزيتون." },
      { by: "karim", text: "Per tutti: couscous di verdure, insalata e olive." },
    ],
  },
  { by: "olena", text: "Porto le crêpes con la ricotta. Ne faccio cinquanta, bastano?" },
  {
    by: "elisa",
    text: "C’è un angolo per i bambini? La mia ha quattro anni e corre.",
    replies: [
      { by: "nadia", text: "Porto i gessetti. Disegnano per terra e poi si lava." },
      { by: "elisa", text: "Perfetto, grazie!" },
    ],
  },
  { by: "cristina", text: "Noi portiamo pane, schiacciata e due tavoli da campeggio." },
  {
    by: "davide",
    text: "Alla musica ci penso io. Richieste?",
    replies: [{ by: "dino", text: "Un po’ di liscio, per favore." }],
  },
  { by: "teresa", text: "E una canzone che si possa cantare." },
  { by: "stefano", text: "Ho otto sedie pieghevoli in cantina. Le porto giù alle 11." },
  {
    by: "amina",
    text: "Per favore, la carne senza maiale da una parte. Così mangiano tutti.",
    replies: [
      { by: "karim", text: "Due griglie separate, e due forchettoni. Già pensato." },
      { by: "ines", text: "Mettiamo dei cartellini: con carne, senza carne, senza maiale." },
    ],
  },
  { by: "matteo", text: "I cartellini li disegno io." },
  { by: "lin", text: "Qualcuno è allergico alle arachidi? Nel dubbio le lascio a casa." },
  { by: "dino", text: "Io porto il vino, quello rosso del mio amico. E tanta acqua." },
  { by: "rosa", text: "Chi non può scendere ci dica il piano: portiamo su un piatto." },
  { by: "ana", text: "Chi sparecchia? Io ci sono fino alla fine." },
  { by: "olena", text: "Anche io. In tre facciamo presto." },
  { by: "cristina", text: "Mio marito fa le foto. Solo a chi vuole, e le stampiamo per tutti." },
  { by: "elisa", text: "Io porto il tè alla menta, fatto in casa." },
  { by: "grace", text: "What time do we start to prepare? I can help from ten." },
  { by: "ines", text: "From ten is perfect! Alle 10 giù, per chi vuole aiutare." },
  {
    by: "stefano",
    text: "Possono venire anche gli amici dei figli?",
    replies: [{ by: "ines", text: "Certo. Uno a testa, se no non ci si sta." }],
  },
  { by: "nadia", text: "Non vedo l’ora." },
  { by: "dino", text: "Siamo già più di trenta. Non ce lo ricordavamo così da anni." },
];
