import { says, type NoticeText } from "./notice-text.ts";

/** Notices that a moderator hid: advertising, anger, chain letters. The words are tame; the reason for hiding is plain. */
export const hiddenTexts: NoticeText[] = [
  {
    id: "hidden-shop",
    kind: "neighbour",
    talk: [says("Ma è pubblicità…")],
    write: () => ({
      title: "Borse e scarpe di marca a metà prezzo",
      body: ["Vendo borse, scarpe e profumi di marca. Prezzi bassissimi, solo per questa settimana. Scrivetemi!"],
    }),
  },
  {
    id: "hidden-anger",
    kind: "neighbour",
    talk: [says("Così non si parla a nessuno.")],
    write: () => ({
      title: "Basta! Siete tutti uguali",
      body: ["In questo palazzo siete tutti maleducati. Sporcate, urlate e poi fate finta di niente. Vergognatevi."],
    }),
  },
  {
    id: "hidden-chain",
    kind: "neighbour",
    write: () => ({
      title: "Leggete subito e mandate a tutti!!!",
      body: [
        "Dal mese prossimo chi non manda questo messaggio a dieci persone paga il doppio della bolletta. Non è uno scherzo!",
      ],
    }),
  },
  {
    id: "hidden-blame",
    kind: "neighbour",
    talk: [says("Le accuse non si fanno qui. Parlane con l’ufficio.")],
    write: () => ({
      title: "Tanto lo sappiamo tutti chi è stato",
      body: [
        "La fioriera non si è rotta da sola. Lo sappiamo tutti chi è stato: la famiglia di sopra, come sempre. Fuori!",
      ],
    }),
  },
  {
    id: "hidden-credit",
    kind: "neighbour",
    write: () => ({
      title: "Soldi subito, senza busta paga",
      body: ["Presto piccole somme, si restituisce con calma. Massima serietà. Parlatene con me sotto il portico."],
    }),
  },
  {
    id: "hidden-vote",
    kind: "neighbour",
    write: () => ({
      title: "Domenica votate chi dico io",
      body: [
        "Alle elezioni comunali votate la lista giusta, quella che vi dico io. Gli altri non hanno mai fatto niente per noi.",
      ],
    }),
  },
];
