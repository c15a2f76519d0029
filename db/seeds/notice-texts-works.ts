import { author, committee, says, type NoticeText } from "./notice-text.ts";

/** Works on the building, and what keeps it safe. */
export const worksTexts: NoticeText[] = [
  {
    id: "scaffold",
    kind: "office",
    importance: "important",
    lead: [10, 15],
    weekdays: [1],
    ends: 75,
    talk: [
      says("I panni li possiamo stendere?", author("No, finché c’è il ponteggio. Si impolverano.")),
      says("E se entra qualcuno dal ponteggio?", author("C’è l’allarme di notte. Tu chiudi bene le finestre.")),
      says("Di che colore viene?", author("Lo stesso di prima, ma pulito.")),
    ],
    write: (f) => ({
      title: `Da ${f.day} c’è il ponteggio davanti alla facciata`,
      body: [
        "Gli operai aggiustano l’intonaco che si stacca. Il lavoro dura circa due mesi.",
        "- Chiudi le finestre quando lavorano: c’è polvere.\n- Togli i vasi e i panni dai balconi.\n- Di notte chiudi sempre le persiane.",
        "Tu non paghi niente. Se qualcosa non va, dillo agli operai o a noi.",
      ],
      what: "Lavori alla facciata",
      when: `Da ${f.date}, per circa due mesi`,
      where: "Tutta la facciata sulla strada",
      todo: "Togli i vasi e i panni dai balconi",
    }),
  },
  {
    id: "roof",
    kind: "office",
    months: [9, 10, 11, 2, 3, 4],
    talk: [
      says("Da me c’è una macchia sul soffitto.", author("Fai una foto e chiamaci. Veniamo a vedere.")),
      says("Bene. L’anno scorso gocciolava fino alle scale."),
    ],
    write: (f) => ({
      title: "Dopo la pioggia controllano il tetto",
      body: [
        `${f.one("Dopo le piogge di questi giorni", "Dopo il vento dell’altra notte")} due operai guardano il tetto e le tegole.`,
        "Se in casa tua c’è una macchia di acqua nuova, diccelo prima possibile. Non serve che sia grande.",
      ],
      what: "Controllo del tetto",
      when: `Entro ${f.by(6)}`,
      todo: "Se vedi una macchia nuova, chiamaci",
    }),
  },
  {
    id: "gutters",
    kind: "office",
    months: [10, 11],
    lead: [4, 8],
    weekdays: [1, 2, 3, 4, 5],
    ends: "planned",
    talk: [says("Finalmente. Quando piove sembra una cascata.")],
    write: (f) => ({
      title: `${f.Day} puliscono le grondaie`,
      body: [
        "Le grondaie sono piene di foglie. Arriva un camion con la scala alta.",
        "Non parcheggiare sotto la facciata e tieni chiuse le finestre per quelle ore.",
      ],
      what: "Pulizia delle grondaie",
      when: `${f.Date}, dalle ${f.from} alle ${f.to}`,
      where: "Intorno al palazzo",
      todo: "Sposta la macchina e chiudi le finestre",
    }),
  },
  {
    id: "front-door",
    kind: "committee",
    talk: [
      says("Il rumore di notte si sentiva fino all’ultimo piano.", author("Adesso c’è la molla nuova. Prova e dicci.")),
    ],
    write: (f) => ({
      title: "Il portone: accompagnalo con la mano",
      body: [
        `Il portone ${f.one("sbatte forte", "si chiude di colpo")} e chi abita al primo piano si sveglia.`,
        "Quando entri, accompagnalo con la mano fino alla fine. Controlla che sia chiuso davvero.",
      ],
      what: "Non far sbattere il portone",
      todo: "Accompagnalo con la mano",
    }),
  },
  {
    id: "mosquitoes",
    kind: "office",
    months: [5, 6, 7, 8, 9],
    lead: [4, 8],
    weekdays: [2, 3, 4],
    ends: "planned",
    talk: [
      says("È pericoloso per il gatto?", author("Tienilo in casa quella notte. Dalla mattina può uscire.")),
      says("Era ora! Non si può stare in cortile la sera."),
    ],
    write: (f) => ({
      title: `Zanzare: nella notte di ${f.day} spruzzano in cortile`,
      body: [
        "Passa una ditta e spruzza un prodotto contro le zanzare sulle piante e nei tombini.",
        "- Chiudi le finestre prima di dormire.\n- Ritira i panni e le ciotole degli animali.\n- Lava la frutta e l’insalata dell’orto.",
        "Svuota i sottovasi: le zanzare nascono lì.",
      ],
      what: "Disinfestazione contro le zanzare",
      when: `${f.Date}, dopo le 23`,
      where: "Cortile e strada",
      todo: "Chiudi le finestre, ritira i panni",
    }),
  },
  {
    id: "mice",
    kind: "office",
    importance: "important",
    ends: 40,
    talk: [
      says("Ho visto un topo vicino alle cantine martedì.", author("Grazie, lo diciamo alla ditta.")),
      says("Attenzione ai bambini, le scatole sono basse.", committee("Le abbiamo fatte mettere dietro la grata.")),
    ],
    write: (f) => ({
      title: "Scatole nere in cantina: non toccarle",
      body: [
        `In cantina ${f.one("si è visto qualche topo", "ci sono tracce di topi")}. Una ditta ha messo delle scatole nere con il veleno dentro.`,
        "Non aprirle e non spostarle. Tieni lontani i bambini e gli animali. Non lasciare cibo in cantina.",
      ],
      what: "Veleno per topi nelle scatole nere",
      when: "Per sei settimane",
      where: "Corridoio delle cantine",
      todo: "Non toccare le scatole",
    }),
  },
  {
    id: "false-technicians",
    kind: "office",
    importance: "urgent",
    talk: [
      says("Sono passati anche da me. Non ho aperto.", author("Hai fatto bene. Grazie di averlo scritto.")),
      says("L’ho detto alle signore del primo piano che non usano il telefono.", "Ottima idea, grazie."),
      says("Come faccio a sapere se uno è dell’ufficio?", author("Lo trovi sempre scritto qui, con giorno e ora.")),
    ],
    write: (f) => ({
      title: "Attenzione: girano falsi tecnici",
      body: [
        `In zona ci sono persone che dicono di venire per ${f.one("il gas", "l’acqua", "la luce")}. Vogliono entrare e rubare.`,
        "- Non aprire se non aspetti nessuno.\n- I nostri tecnici hanno il tesserino e non chiedono mai soldi.\n- Hai un dubbio? Chiama l’ufficio. Hai paura? Chiama il 112.",
        "Dillo anche ai vicini che non leggono qui.",
      ],
      what: "Falsi tecnici in zona",
      where: "Nella nostra zona",
      todo: "Non aprire a chi non conosci. In pericolo chiama il 112",
    }),
  },
  {
    id: "shut-door",
    kind: "committee",
    talk: [
      says("La sera lo trovo sempre aperto.", author("Anche noi. Proviamo a ricordarcelo tutti.")),
      says("Forse la molla è lenta?", author("Può essere: la facciamo guardare.")),
    ],
    write: (f) => ({
      title: "Chiudi il portone, anche di giorno",
      body: [
        `${f.one("Questa settimana", "Più volte")} il portone era spalancato, anche la notte. È entrato chi non doveva.`,
        "Entri o esci? Girati un attimo e guarda se si chiude. Non aprire a chi dice solo «posta».",
      ],
      what: "Il portone va chiuso",
      todo: "Controlla che si chiuda dietro di te",
    }),
  },
  {
    id: "gas-bottles",
    kind: "office",
    importance: "important",
    talk: [says("Anche quelle vuote?", author("Sì, anche vuote. Dentro resta sempre un po’ di gas."))],
    write: () => ({
      title: "Bombole, benzina e vernici: mai in cantina",
      body: [
        "In cantina non si possono tenere bombole del gas, benzina, solventi. Basta una scintilla.",
        "Ne hai e non sai dove portarle? Chiamaci: ti diciamo dove si consegnano, senza multe.",
      ],
      what: "Niente cose che bruciano in cantina",
      where: "Cantine e soffitte",
      todo: "Portale via. Se non sai dove, chiamaci",
    }),
  },
  {
    id: "heavy-rain",
    kind: "office",
    importance: "urgent",
    months: [9, 10, 11, 12, 2, 3],
    ends: 2,
    talk: [
      says("In cantina per ora è asciutto. Guardo di nuovo stasera.", "Grazie, guardo anch’io prima di dormire."),
      says("Ho spostato la carrozzina che era in fondo alle scale: è al primo piano."),
    ],
    write: () => ({
      title: "Domani pioggia forte: non scendere in cantina",
      body: [
        "La Protezione civile dice che domani piove molto. Le cantine possono allagarsi in pochi minuti.",
        "- Non scendere in cantina e nei garage.\n- Metti in alto le cose che tieni per terra.\n- Se puoi, resta in casa finché non smette.",
        "Vedi acqua che sale? Chiama il 112.",
      ],
      what: "Allerta per pioggia forte",
      when: "Domani, tutto il giorno",
      where: "Attenzione a cantine e garage",
      todo: "Non scendere in cantina. In pericolo chiama il 112",
    }),
  },
  {
    id: "smoke-stairs",
    kind: "office",
    talk: [says("Grazie. Chi ha l’asma lo sente fino in casa.")],
    write: (f) => ({
      title: "Sulle scale e in ascensore non si fuma",
      body: [
        `Ci scrivono in tanti: ${f.one("sulle scale c’è odore di fumo", "ci sono mozziconi nei vasi dell’ingresso")}.`,
        "Nelle parti di tutti non si fuma, nemmeno vicino alla finestra. In cortile sì: usa il posacenere.",
      ],
      what: "Niente fumo dentro il palazzo",
      where: "Scale, ingresso, ascensore, cantine",
      todo: "Fuma fuori e usa il posacenere",
    }),
  },
];
