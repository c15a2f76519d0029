import { author, says, type NoticeText } from "./notice-text.ts";

/** Water. */
export const waterTexts: NoticeText[] = [
  {
    id: "water-off",
    kind: "office",
    importance: "important",
    elsewhere: true,
    lead: [4, 8],
    weekdays: [2, 3, 4, 5],
    ends: "planned",
    withdrawal: "Il lavoro è rimandato. Quel giorno l’acqua c’è. Scriviamo un avviso nuovo con la data giusta.",
    talk: [
      says("Manca anche l’acqua calda?", author("Sì, manca tutta: calda e fredda.")),
      says("Grazie di averlo scritto prima. L’altra volta non lo sapeva nessuno."),
    ],
    write: (f) => {
      const work = f.one("cambiano un tubo in cantina", "cambiano la chiave grande dell’acqua", "lavano il serbatoio");
      return {
        title: `${f.Day} manca l’acqua dalle ${f.from} alle ${f.to}`,
        body: [
          `I tecnici ${work}. Per questo l’acqua non arriva nelle case.`,
          `L’acqua torna alle ${f.to}. All’inizio può essere un po’ gialla: falla scorrere per due minuti.`,
          `Ti serve acqua per una cura? Chiama l’ufficio entro ${f.officeDay}. Ti portiamo noi le bottiglie, al tuo piano.`,
        ],
        what: "Manca l’acqua in tutte le case",
        when: `${f.Date}, dalle ${f.from} alle ${f.to}`,
        where: f.everywhere,
        todo: `Riempi qualche bottiglia ${f.eve}`,
      };
    },
  },
  {
    id: "water-meters",
    kind: "office",
    lead: [5, 10],
    weekdays: [1, 2, 3, 4],
    ends: "planned",
    talk: [
      says("Io quel giorno lavoro. Come faccio?", author("Scrivi tu il numero su un foglio e attaccalo alla porta.")),
    ],
    write: (f) => ({
      title: `${f.Day} leggono i contatori dell’acqua`,
      body: [
        "Passa una persona con il tesserino. Guarda il contatore e scrive il numero. Ci mette due minuti.",
        "Non devi pagare niente e non devi firmare niente.",
        "Non sei in casa? Scrivi il numero del contatore su un foglio e attaccalo alla porta. Va bene lo stesso.",
      ],
      what: "Lettura dei contatori dell’acqua",
      when: `${f.Date}, dalle ${f.from} alle ${f.to}`,
      where: f.everywhere,
      todo: "Apri a chi ha il tesserino, o lascia il numero sulla porta",
    }),
  },
  {
    id: "water-leak",
    early: true,
    kind: "committee",
    importance: "urgent",
    ends: 2,
    talk: [
      says("In cantina da me è tutto asciutto.", author("Bene. Se vedi acqua, scrivilo qui subito.")),
      says("Grazie a chi se n’è accorto!"),
    ],
    write: (f) => ({
      title: "C’è una perdita in cantina: chiudiamo l’acqua per un’ora",
      body: [
        `Oggi in cantina c’è acqua per terra. ${f.one("Un tubo è rotto.", "Perde una giuntura.")} L’idraulico arriva subito dopo pranzo.`,
        "Dalle 15 alle 16 l’acqua è chiusa per tutti. Poi torna come prima.",
        "Per favore non scendere in cantina fino a stasera: si scivola.",
      ],
      what: "Acqua chiusa per un’ora",
      when: "Oggi, dalle 15 alle 16",
      where: f.everywhere,
      todo: "Non scendere in cantina",
    }),
  },
  {
    id: "water-weak",
    kind: "neighbour",
    talk: [
      says("Anche da me. Sopra è peggio.", author("Allora non è il mio rubinetto. Chiamo l’ufficio.")),
      says("Prova a svitare il filtro del rubinetto. Il mio era pieno di calcare.", author("Fatto: un po’ meglio!")),
    ],
    write: (f) => ({
      title: "Anche da voi l’acqua esce piano?",
      body: [
        `Da ${f.one("due giorni", "ieri", "una settimana")} in cucina l’acqua esce piano, soprattutto la mattina.`,
        "Succede solo a me o anche a voi? Se siamo in tanti, lo diciamo insieme all’ufficio.",
      ],
    }),
  },
  {
    id: "water-yellow",
    kind: "office",
    talk: [
      says("Si può usare per il caffè?", author("Quando è chiara, sì. Finché è gialla, no.")),
      says("Da me è durata pochi minuti e poi basta."),
    ],
    write: () => ({
      title: "Acqua gialla dal rubinetto: che cosa fare",
      body: [
        "In questi giorni qualcuno ha visto l’acqua un po’ gialla. È ruggine dei tubi vecchi. Non fa male, ma non è bella.",
        "- Apri l’acqua fredda e contala: due minuti bastano quasi sempre.\n- Non fare la lavatrice con i panni bianchi finché è gialla.\n- Se dopo un’ora è ancora gialla, chiama l’ufficio.",
      ],
      what: "L’acqua può essere un po’ gialla",
      todo: "Falla scorrere per due minuti. Se non passa, chiamaci",
    }),
  },
  {
    id: "water-tap",
    kind: "committee",
    months: [4, 5, 6, 7, 8, 9],
    talk: [says("Si può mettere un rubinetto nuovo?", author("Sì, lo abbiamo chiesto. Costa poco."))],
    write: (f) => ({
      title: "Il rubinetto del cortile: chiudilo bene",
      body: [
        `Il rubinetto del cortile ${f.one("gocciola tutta la notte", "resta spesso aperto")}. Quell’acqua la paghiamo tutti.`,
        "Quando hai finito di innaffiare, gira forte la manopola verso destra. Se non si chiude, dillo al comitato.",
      ],
      what: "Non sprecare l’acqua del cortile",
      where: "Rubinetto vicino al cancello",
      todo: "Chiudi bene quando hai finito",
    }),
  },
];
