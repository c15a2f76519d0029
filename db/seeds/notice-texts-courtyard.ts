import { author, says, type NoticeText } from "./notice-text.ts";

/** The courtyard, its plants and its games. */
export const courtyardTexts: NoticeText[] = [
  {
    id: "courtyard-clean",
    kind: "committee",
    elsewhere: true,
    months: [3, 4, 5, 6, 9, 10],
    lead: [6, 12],
    weekdays: [6],
    ends: "planned",
    talk: [
      says("Porto il caffè per tutti."),
      says("Ci siamo anche noi, con due scope."),
      says("Possono venire i bambini?", author("Certo! Per loro ci sono le foglie da raccogliere.")),
    ],
    write: (f) => ({
      title: `${f.Day} puliamo il cortile`,
      body: [
        "Un’ora insieme e il cortile torna bello. Servono braccia, scope e un po’ di allegria.",
        "Chi non può piegarsi può portare una bottiglia d’acqua o fare due chiacchiere: serve anche quello.",
      ],
      what: "Pulizia del cortile",
      when: `${f.Date}, alle 10`,
      where: "In cortile, vicino al cancello",
      todo: "Porta una scopa, se ce l’hai",
    }),
  },
  {
    id: "pruning",
    kind: "office",
    importance: "important",
    months: [11, 12, 1, 2, 3],
    lead: [5, 9],
    weekdays: [1, 2, 3, 4, 5],
    ends: "planned",
    withdrawal: "C’è troppo vento e i giardinieri non possono lavorare. Vi diciamo presto il nuovo giorno.",
    talk: [
      says("Tagliano anche il pino grande?", author("No, solo i rami bassi e quelli secchi.")),
      says("E la legna? Mio cognato ha il camino.", author("Puoi prenderla dal cortile fino a sera.")),
    ],
    write: (f) => ({
      title: `${f.Day} tagliano i rami: sposta la macchina`,
      body: [
        "I giardinieri tagliano i rami secchi degli alberi. Cadono rami grossi: sotto non si può stare.",
        `Sposta la macchina ${f.eve}. Tieni i bambini lontani dal cortile finché non hanno finito.`,
      ],
      what: "Potatura degli alberi",
      when: `${f.Date}, dalle ${f.from} alle ${f.to}`,
      where: "Cortile e parcheggio",
      todo: `Sposta la macchina ${f.eve}`,
    }),
  },
  {
    id: "vegetables",
    kind: "committee",
    months: [3, 4],
    talk: [
      says("Io! Ho già le piantine di pomodoro."),
      says("Non so fare l’orto, ma vorrei imparare.", author("Vieni: qui c’è chi lo fa da sessant’anni.")),
    ],
    write: (f) => ({
      title: "Chi vuole un pezzo di orto?",
      body: [
        "Dietro al palazzo c’è un angolo di terra. Lo dividiamo in pezzi piccoli, uno per casa.",
        `Scrivi qui o metti il nome sul foglio nell’ingresso entro ${f.by(10)}. Se siamo troppi, tiriamo a sorte.`,
      ],
      what: "Orto del palazzo",
      when: `Iscriviti entro ${f.by(10)}`,
      where: "Dietro al palazzo",
      todo: "Metti il nome sul foglio nell’ingresso",
    }),
  },
  {
    id: "basil",
    kind: "neighbour",
    months: [5, 6, 7, 8],
    talk: [says("Preso un rametto per il sugo. Grazie!"), says("Io posso mettere il rosmarino.", author("Magari!"))],
    write: (f) => ({
      title: f.one("C’è basilico per tutti", "Salvia e basilico: prendetene"),
      body: [
        "Ho messo due vasi vicino al muretto, dove batte il sole. Crescono bene e per me sono troppi.",
        "Prendetene quando volete: tagliate le foglie in alto, così ricrescono.",
      ],
    }),
  },
  {
    id: "games",
    kind: "committee",
    months: [4, 5, 6, 7, 9],
    talk: [
      says("Il pallone di gomma va bene?", author("Sì, quello morbido va bene sempre.")),
      says("I bambini devono pur giocare da qualche parte. Bene così."),
    ],
    write: () => ({
      title: "Giochi in cortile: gli orari",
      body: [
        "I bambini in cortile sono una gioia. Dopo pranzo però tanti riposano, e qualcuno fa i turni di notte.",
        "Si gioca dalle 9 alle 13 e dalle 16 alle 20. Con la palla morbida, lontano dalle finestre basse.",
      ],
      what: "Orari per giocare",
      when: "Dalle 9 alle 13 e dalle 16 alle 20",
      where: "Cortile",
      todo: "Usa la palla morbida",
    }),
  },
  {
    id: "broken-vase",
    kind: "neighbour",
    age: [28, 52],
    months: [3, 4, 5, 6, 7, 9, 10],
    talk: [says("Era il mio. Non importa, succede anche ai grandi.", author("Grazie! Il vaso nuovo arriva sabato."))],
    write: (f) => ({
      title: "Il pallone ha rotto un vaso: scusate",
      body: [
        `Ieri mio figlio ha rotto un vaso ${f.one("di gerani", "di fiori rossi")} con il pallone. È venuto a dirmelo piangendo.`,
        "Di chi era? Ne compriamo uno uguale e lo ripiantiamo insieme.",
      ],
    }),
  },
  {
    id: "watering",
    kind: "committee",
    months: [6, 7, 8],
    talk: [
      says("Il mercoledì lo prendo io."),
      says("Sabato e domenica ci penso io, tanto non vado al mare.", author("Sei un tesoro.")),
    ],
    write: () => ({
      title: "Innaffiamo a turno",
      body: [
        "Con questo caldo le piante del cortile soffrono. Bastano dieci minuti, la sera dopo le 20.",
        "Scegli un giorno e scrivilo qui. Il tubo è appeso dietro alla porta delle cantine.",
      ],
      what: "Turni per innaffiare",
      when: "Ogni sera, dopo le 20",
      where: "Piante del cortile",
      todo: "Scegli il tuo giorno",
    }),
  },
];
