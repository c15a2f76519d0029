import { someone, type IdeaPlan } from "./initiative-plan.ts";

/** Ideas of Via dei Tre Glicini 14 that wait for an answer, or have just had one. */
export const gliciniAsked: IdeaPlan[] = [
  {
    ...{ id: "bench", house: "FI-01", by: "karim", begun: 54 },
    words: {
      title: "Una panchina nel cortile",
      missing: "In cortile non c’è un posto per sedersi. Ora ci si siede sul muretto, che è basso e freddo.",
      place: "Sotto l’albero, lontano dalle finestre",
      why: "Chi si ferma un momento parla con i vicini. Chi non ha dove sedersi torna subito in casa.",
      proposal:
        "Una panchina con lo schienale e i braccioli, fissata a terra. La montiamo noi in una mattina. Dopo le 22 vale il silenzio, come sempre.",
      benefit: "Chi è anziano, chi guarda i bambini che giocano, tutti nelle sere calde.",
      ...{ cost_cents: 64_000, cost_words: "Dalla cassa comune: nessuno paga niente in più.", area: "courtyard" },
    },
    story: [
      { ago: 53, by: "author", act: "invite", whom: "ines", said: 52 },
      { ago: 50, by: "author", act: "publish" },
      {
        ...{ act: "support", from: 50, to: 16 },
        whom: someone(
          "karim ines rosa nadia teresa amina lin stefano matteo cristina olena dino elisa patrizia ana grace",
        ),
      },
      {
        ...{ ago: 12, by: "dino", act: "refer", to: "office" },
        reason: "Per noi va bene. Ma il cortile è della società: se si può fissare a terra lo deve dire l’ufficio.",
      },
      { ago: 10, by: "paolo", act: "take" },
    ],
  },
  {
    ...{ id: "barbecue", house: "FI-01", by: "cristina", begun: 83 },
    words: {
      title: "Un barbecue in cortile",
      missing: "Alla festa del palazzo si cucina su una griglia in prestito, che balla e si spegne.",
      place: "In fondo al cortile, vicino al muro",
      why: "Mangiare insieme costa poco. Chi è solo, la domenica, avrebbe compagnia.",
      proposal: "Un barbecue di mattoni con un piano di appoggio. Chi lo usa lo pulisce e lo segna sul foglio.",
      benefit: "Tutti quelli che vogliono stare insieme.",
      ...{ cost_cents: 52_000, cost_words: "Mattoni, sabbia e griglia.", area: "together" },
    },
    story: [
      { ago: 80, by: "author", act: "publish" },
      { act: "support", from: 80, to: 62, whom: someone("cristina davide karim ana stefano matteo grace elisa") },
      { ago: 58, by: "dino", act: "take" },
      {
        ...{ ago: 40, by: "dino", act: "reject" },
        answer: {
          reasons:
            "Il fumo andrebbe dritto alle finestre della scala B. E vicino alle case il fuoco non si può fare. Ci dispiace: mangiare insieme piace a tutti.",
          follows: "Se trovate un modo senza fumo, ne parliamo volentieri.",
        },
      },
      {
        ...{ ago: 6, by: "author", act: "reply" },
        reason: "Abbiamo tolto il fuoco: una griglia elettrica, pochi giorni e un orario.",
        words: {
          title: "Una griglia senza fumo, tre sabati l’estate",
          place: "Vicino alla porta della sala comune, dove c’è la presa",
          proposal:
            "Una griglia elettrica con le ruote. La usiamo tre sabati in tutta l’estate, dalle 19 alle 22, e poi torna nello sgabuzzino. Chi la usa la pulisce.",
          ...{ cost_cents: 19_000, cost_words: "La griglia. La corrente per tre sere costa pochi euro." },
        },
      },
      { act: "support", from: 5, to: 3, whom: someone("lin patrizia") },
    ],
  },
  {
    ...{ id: "cars", house: "FI-01", by: "stefano", begun: 118 },
    words: {
      title: "Le auto in cortile, solo di notte",
      missing: "La sera in strada non c’è posto. Chi fa i turni gira mezz’ora e poi lascia la macchina lontano.",
      place: "Metà del cortile, dalla parte della strada",
      why: "Chi rientra a notte fonda cammina da solo per dieci minuti, al buio.",
      proposal: "Dalle 20 alle 7 otto auto stanno in cortile, a turno. Alle 7 il cortile torna ai bambini.",
      benefit: "Chi lavora di notte e chi cammina male.",
      ...{ cost_cents: 9000, cost_words: "La vernice per le righe.", area: "courtyard" },
    },
    story: [
      { ago: 115, by: "author", act: "publish" },
      { act: "support", from: 115, to: 96, whom: someone("stefano lin karim davide cristina olena") },
      { ago: 94, by: "karim", act: "paper", whom: someone("mario ion") },
      { ago: 92, by: "ines", act: "take" },
      {
        ...{ ago: 74, by: "ines", act: "reject" },
        answer: {
          reasons:
            "Capiamo la fatica di chi fa i turni. Ma dal cortile passano l’ambulanza e i pompieri, e con otto auto dentro non passano più. Lo abbiamo misurato con il metro, insieme a un vigile.",
          follows:
            "Abbiamo chiesto al Comune dei posti in strada per chi abita qui. Quando risponde lo scriviamo negli avvisi.",
        },
      },
    ],
  },
  {
    ...{ id: "cellar-light", house: "FI-01", by: "rosa", begun: 48 },
    words: {
      title: "La luce che si accende da sola in cantina",
      missing: "In cantina si scende al buio. L’interruttore è in fondo al corridoio.",
      place: "Il corridoio delle cantine",
      why: "Si scende con la torcia in bocca e le mani piene. Prima o poi qualcuno cade.",
      proposal: "Tre lampade che si accendono quando passa qualcuno e si spengono da sole.",
      benefit: "Tutti quelli che hanno una cantina.",
      ...{ cost_cents: 24_000, cost_words: "Tre lampade e mezza giornata di lavoro.", area: "safety" },
    },
    story: [
      { ago: 45, by: "author", act: "publish" },
      { act: "support", from: 45, to: 33, whom: someone("rosa dino patrizia teresa lin ana cristina elisa") },
      { ago: 28, by: "ines", act: "take" },
      {
        ...{ ago: 9, by: "ines", act: "accept" },
        answer: {
          reasons: "È capitato a tutti di scendere a tentoni. Costa poco e toglie un pericolo vero.",
          conditions: "Si spendono al massimo 250 €. Il lavoro lo fa l’elettricista della società, non uno di noi.",
          follows: "Chiediamo il prezzo all’elettricista. Quando arriva, Rosa dice da che giorno si comincia.",
        },
      },
    ],
  },
];
