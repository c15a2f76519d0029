import { someone, type IdeaPlan } from "./initiative-plan.ts";

/** Ideas of Via dei Tre Glicini 14 that came to nothing, and why. */
export const gliciniEnded: IdeaPlan[] = [
  {
    ...{ id: "cinema", house: "FI-01", by: "elisa", begun: 204 },
    words: {
      title: "Il cinema in cortile",
      missing: "Le sere d’estate chi non va in vacanza resta chiuso in casa, con il ventilatore.",
      place: "In cortile, contro il muro bianco",
      why: "Un film visto insieme è una festa, e per chi ha bambini è una sera gratis.",
      proposal: "Quattro film in quattro venerdì. Ognuno porta la sua sedia. Si finisce prima delle 23.",
      benefit: "Chi resta in città, i bambini, chi vive solo.",
      ...{ cost_cents: 0, cost_words: "Il proiettore lo presta la scuola.", area: "together" },
    },
    story: [
      { ago: 201, by: "author", act: "publish" },
      { act: "support", from: 201, to: 190, whom: someone("elisa matteo davide nadia grace lin ana bruno") },
      { ago: 187, by: "karim", act: "take" },
      {
        ...{ ago: 178, by: "karim", act: "accept" },
        answer: {
          reasons: "Non costa niente e il muro bianco è lì. Le sere sono poche e si finisce presto.",
          conditions: "Alle 23 si spegne tutto. Il volume lo prova prima chi abita al primo piano.",
          follows: "Elisa chiede il proiettore e propone i quattro venerdì.",
        },
      },
      {
        ...{ ago: 108, by: "author", act: "giveUp" },
        reason:
          "La scuola non presta più il proiettore, e comprarne uno costa troppo. Se qualcuno ne trova uno, si ricomincia.",
      },
    ],
  },
  {
    ...{ id: "ping-pong", house: "FI-01", by: "ana", begun: 98 },
    words: {
      title: "Un tavolo da ping pong in sala comune",
      missing: "Quando piove i ragazzi stanno sulle scale, con il telefono in mano.",
      place: "Sala comune",
      why: "Giocare insieme fa amicizia, anche tra chi non si saluta.",
      proposal: "Un tavolo che si chiude e si mette da parte. Si gioca il sabato dalle 15 alle 19.",
      benefit: "I ragazzi, ma anche noi.",
      ...{ cost_cents: 18_000, cost_words: "Un tavolo usato, quattro racchette.", area: "children" },
    },
    story: [
      { ago: 95, by: "author", act: "publish" },
      { act: "support", from: 95, to: 88, whom: someone("ana davide matteo") },
      {
        ...{ ago: 82, by: "author", act: "withdraw" },
        reason:
          "Il sabato la sala serve per le feste di compleanno: le due cose insieme non ci stanno. Ci penso ancora.",
      },
    ],
  },
  {
    ...{ id: "windows", house: "FI-01", by: "olena", begun: 88 },
    words: {
      title: "Le finestre delle scale aperte la mattina",
      missing: "Sulle scale c’è odore di chiuso e di cucina, tutti gli odori insieme.",
      place: "Scala A e scala B, le finestre dei mezzi piani",
      why: "Con un po’ d’aria non viene la muffa negli angoli.",
      proposal: "Un turno: una casa per settimana apre le finestre alle 8 e le chiude alle 10.",
      benefit: "Tutti quelli che salgono le scale.",
      ...{ cost_cents: 0, cost_words: "Non costa niente.", area: "stairs" },
    },
    story: [
      { ago: 86, by: "author", act: "publish" },
      { act: "support", from: 86, to: 60, whom: someone("olena amina elisa patrizia") },
    ],
  },
];
