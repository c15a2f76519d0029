import { author, committee, office, says, type NoticeText } from "./notice-text.ts";

/** Feasts, meetings, the committee and the common purse. */
export const togetherTexts: NoticeText[] = [
  {
    id: "summer-feast",
    kind: "committee",
    elsewhere: true,
    months: [5, 6, 7, 9],
    lead: [9, 16],
    weekdays: [6],
    ends: "planned",
    talk: [
      says("Io faccio l’insalata di riso."),
      says("Porto le sedie del terrazzo, sono otto.", author("Perfetto, ci servivano.")),
      says("Fino a che ora?", author("Alle 22 si spegne la musica e si chiacchiera piano.")),
    ],
    write: (f) => ({
      title: `${f.Day} cena in cortile`,
      body: [
        "Ognuno porta qualcosa da mangiare e la sua sedia. Ai tavoli, ai piatti e all’acqua pensa il comitato.",
        "Non serve saper cucinare: va bene anche un cocomero. Chi non può scendere ci dica il piano, portiamo un piatto.",
      ],
      what: "Cena tutti insieme",
      when: `${f.Date}, dalle 19.30`,
      where: "In cortile",
      todo: "Scrivi che cosa porti",
    }),
  },
  {
    id: "christmas-toast",
    kind: "committee",
    months: [12],
    days: [1, 12],
    lead: [5, 9],
    weekdays: [6, 7],
    ends: "planned",
    talk: [says("Porto i cantucci fatti in casa."), says("Si può brindare anche con il succo?", author("Si deve!"))],
    write: (f) => ({
      title: `${f.Day} facciamo l’albero e un brindisi`,
      body: [
        `L’albero lo mettiamo ${f.inHall}. Porta una pallina, un disegno o un nastro: ognuno il suo.`,
        "Dopo c’è il brindisi. Chi non festeggia il Natale viene lo stesso: è una festa di vicini.",
      ],
      what: "Albero e brindisi",
      when: `${f.Date}, alle 17`,
      where: f.inHall === "nell’ingresso" ? "Nell’ingresso" : "Ingresso di ogni scala",
      todo: "Porta una cosa da appendere",
    }),
  },
  {
    id: "birthday",
    kind: "neighbour",
    age: [26, 48],
    lead: [3, 8],
    weekdays: [6, 7],
    ends: "planned",
    talk: [
      says("Auguri! Nessun problema, ci vuole un po’ di allegria."),
      says("Tanti auguri! Quanti anni?", author("Sei!")),
    ],
    write: (f) => ({
      title: `${f.Day} c’è un compleanno: scusate il rumore`,
      body: [
        "Facciamo la festa di mia figlia, dalle 16 alle 19.30. Saranno una decina di bambini.",
        "Se il rumore è troppo, suonate senza problemi. La torta avanza sempre: passate a prenderne una fetta.",
      ],
    }),
  },
  {
    id: "assembly",
    kind: "committee",
    importance: "important",
    elsewhere: true,
    lead: [10, 15],
    weekdays: [2, 3, 4],
    ends: "planned",
    withdrawal: "La sala quel giorno è occupata. Rimandiamo l’assemblea di una settimana.",
    talk: [
      says("Io non posso. A chi do la delega?", author("A un vicino di cui ti fidi. Il foglio è nell’ingresso.")),
      says("Si parla anche delle cantine?", author("Sì, è il terzo punto.")),
    ],
    write: (f) => ({
      title: `Assemblea ${f.day} alle 18`,
      body: [
        "Ci vediamo tutti per decidere insieme. Si parla di queste cose:",
        `1. I conti della cassa comune\n2. ${f.one("Le pulizie delle scale", "La rastrelliera per le biciclette", "La luce in cortile")}\n3. Le cantine\n4. Le vostre idee`,
        "La prima convocazione è alle 18, la seconda alle 19. Se non puoi venire, dai la delega a un vicino.",
      ],
      what: "Assemblea del palazzo",
      when: `${f.Date}, alle 18`,
      where: f.one("Sala comune", "Circolo in fondo alla strada"),
      todo: "Vieni, o dai la delega a un vicino",
    }),
  },
  {
    id: "assembly-after",
    follows: { id: "assembly", days: 20 },
    kind: "committee",
    talk: [
      says("Grazie del riassunto, io ero al lavoro."),
      says("La rastrelliera quando arriva?", author("L’abbiamo ordinata. Tra un mese, circa.")),
    ],
    write: (f) => ({
      title: "Com’è andata l’assemblea",
      body: [
        `Eravamo ${f.one("più della metà delle case", "tanti, anche qualche faccia nuova")}. Grazie a chi è venuto.`,
        "- I conti vanno bene e sono stati approvati.\n- Compriamo una rastrelliera per le biciclette.\n- Per le pulizie si continua come adesso.",
        "Il verbale è appeso nell’ingresso. Chi vuole una copia la chieda al comitato.",
      ],
      what: "Che cosa ha deciso l’assemblea",
      where: "Il verbale è nell’ingresso",
      todo: "Leggi il verbale, se vuoi",
    }),
  },
  {
    id: "office-visit",
    kind: "office",
    importance: "important",
    lead: [7, 12],
    weekdays: [2, 3, 4],
    ends: "planned",
    talk: [
      says("Si può parlare anche di cose private?", author("Sì. C’è una stanza a parte e nessuno ascolta.")),
      says("Bene che veniate voi. Per noi l’autobus è lungo."),
    ],
    write: (f) => ({
      title: `${f.Day} l’ufficio viene da voi`,
      body: [
        "Veniamo a sentire come va. Puoi farci domande sulla casa, sulle regole, sui vicini, sulle bollette.",
        "Parliamo con chi vuole, uno alla volta e senza fretta. Portate pure le lettere che non capite.",
      ],
      what: "L’Ufficio Gestione Sociale è nel tuo palazzo",
      when: `${f.Date}, dalle ${f.from} alle ${f.to}`,
      where: f.one("Sala comune", "Ingresso del palazzo", "In cortile, sotto la tettoia"),
      todo: "Vieni quando vuoi, senza appuntamento",
    }),
  },
  {
    id: "committee-wanted",
    kind: "committee",
    talk: [
      says("Quanto tempo ci vuole?", author("Due ore al mese, più o meno.")),
      says("Io ci penso. Posso venire a vedere una volta?", author("Certo, vieni alla prossima riunione.")),
    ],
    write: () => ({
      title: "Cerchiamo due persone per il comitato",
      body: [
        "Il comitato fa i turni, tiene la cassa, parla con l’ufficio. Siamo in pochi e ci serve una mano.",
        "Non devi saper usare il computer. Basta volere bene al palazzo. Chi è qui da poco è il benvenuto.",
      ],
      what: "Posti liberi nel comitato",
      todo: "Dillo a uno del comitato",
    }),
  },
  {
    id: "common-purse",
    kind: "committee",
    months: [1, 2, 6, 7, 12],
    talk: [
      says("Si vedono gli scontrini?", author("Sì, tutti. Sono nella cartellina verde, chiedila pure.")),
      says("Bravi, tutto chiaro."),
    ],
    write: (f) => ({
      title: "I conti della cassa comune",
      body: [
        `In cassa adesso ci sono ${f.one("640", "815", "390", "1.120")} euro. Ecco dove sono andati i soldi in questi mesi:`,
        `- Pulizie: ${f.one("210", "260", "180")} euro\n- Lampade e piccole cose: ${f.one("74", "58", "96")} euro\n- Piante del cortile: ${f.one("35", "42", "50")} euro`,
        "Gli scontrini li può vedere chiunque.",
      ],
      what: "Quanto abbiamo e quanto abbiamo speso",
      where: "Gli scontrini sono nella cartellina verde",
      todo: "Hai una domanda? Scrivila qui",
    }),
  },
  {
    id: "cards",
    kind: "neighbour",
    age: [58, 90],
    talk: [
      says("Eccomi! Ma gioco male.", author("Allora ti prendo in squadra io.")),
      says("Scopa o briscola?", author("Tutt’e due.")),
    ],
    write: (f) => ({
      title: "Chi gioca a carte il giovedì?",
      body: [
        `Siamo in tre e ci manca il quarto. Si gioca ${f.one("a briscola", "a burraco")} il giovedì dalle 16 alle 18.`,
        "Niente soldi: chi perde offre il tè.",
      ],
    }),
  },
  {
    id: "books",
    kind: "committee",
    talk: [
      says("Ho messo una decina di gialli."),
      says("Ci sono anche libri per bambini?", author("Un ripiano intero, quello in basso.")),
    ],
    write: (f) => ({
      title: "Uno scaffale di libri per tutti",
      body: [
        `Abbiamo messo uno scaffale ${f.inHall}. Prendi un libro, leggilo, riportalo. O lasciane uno tuo.`,
        "Vanno bene tutte le lingue. Per favore niente giornali vecchi e niente scatole.",
      ],
      what: "Libri da prendere e lasciare",
      where: f.inHall === "nell’ingresso" ? "Nell’ingresso" : "Nell’ingresso, vicino alle cassette",
      todo: "Porta un libro che ti è piaciuto",
    }),
  },
  {
    id: "neighbours-day",
    kind: "office",
    months: [4, 5],
    days: [1, 20],
    talk: [
      says("Possiamo fare anche noi una cosa piccola?", office("Sì! Diteci l’idea e vi aiutiamo.")),
      says("L’anno scorso è stato bello."),
    ],
    write: () => ({
      title: "A fine maggio c’è la festa dei vicini",
      body: [
        "L’ultimo venerdì di maggio si festeggia in tanti palazzi. Basta un tavolo, una tovaglia e qualcosa da bere.",
        "Volete farla anche voi? L’ufficio presta tavoli e panche, e pensa ai permessi. Chiedete con due settimane di anticipo.",
      ],
      what: "Festa dei vicini",
      when: "L’ultimo venerdì di maggio, di sera",
      where: "Nei palazzi che vogliono",
      todo: "Parlane con i vicini e chiedi i tavoli",
    }),
  },
  {
    id: "homework",
    kind: "neighbour",
    months: [9, 10, 11, 1, 2, 3],
    talk: [
      says("Un bambino di terza può venire?", author("Sì, lo aspetto mercoledì.")),
      says("Che bella cosa. Io porto la merenda.", committee("La sala comune è libera, usatela pure.")),
    ],
    write: (f) => ({
      title: "Aiuto con i compiti, gratis",
      body: [
        `Ho tempo il mercoledì dalle 16.30. Posso aiutare bambini e ragazzi con ${f.one("l’italiano e la storia", "la matematica", "la lettura")}.`,
        "Ci mettiamo nella sala comune, così siamo tutti tranquilli. Massimo quattro per volta.",
      ],
    }),
  },
];
