import { author, office, says, type NoticeText } from "./notice-text.ts";

/** What the Social Management Office offers, asks and tells. */
export const officeTexts: NoticeText[] = [
  {
    id: "office-closed",
    kind: "office",
    lead: [4, 8],
    weekdays: [1, 5],
    ends: "planned",
    withdrawal: "Ci siamo sbagliati: quel giorno l’ufficio è aperto come sempre.",
    talk: [says("E se si rompe un tubo?", author("Per i guasti gravi il numero risponde sempre, giorno e notte."))],
    write: (f) => ({
      title: `${f.Day} l’ufficio è chiuso`,
      body: [
        `${f.Day} siamo tutti a un ${f.one("corso", "incontro con i Comuni")}. L’ufficio e il telefono sono chiusi. Il giorno dopo torniamo.`,
        "Per una perdita di gas chiama il 112. Per un guasto grave usa il numero dei guasti, come sempre.",
      ],
      what: "Ufficio chiuso per un giorno",
      when: f.Date,
      todo: "Per cose urgenti usa il numero dei guasti",
    }),
  },
  {
    id: "summer-hours",
    kind: "office",
    months: [7],
    days: [1, 25],
    ends: 50,
    talk: [says("Quindi ad agosto siete aperti?", author("Sì, la mattina. Siamo in meno, ma ci siamo."))],
    write: () => ({
      title: "D’estate l’ufficio è aperto solo la mattina",
      body: [
        "In luglio e in agosto ci trovi la mattina, dalle 9 alle 13. Il pomeriggio siamo in giro nei palazzi.",
        "Vivi da solo e ad agosto non c’è nessuno? Chiamaci: ti telefoniamo noi una volta a settimana.",
      ],
      what: "Orario estivo",
      when: "Luglio e agosto, dalle 9 alle 13",
      todo: "Chiamaci se resti da solo",
    }),
  },
  {
    id: "heat-wave",
    kind: "office",
    importance: "important",
    months: [6, 7, 8],
    ends: 6,
    talk: [
      says(
        "La sala comune con il ventilatore si può usare?",
        author("Sì, dalle 12 alle 18. C’è anche l’acqua fresca."),
      ),
      says("Busso io a chi è solo sulla nostra scala, tutti i giorni.", office("Grazie. È proprio quello che serve.")),
    ],
    write: (f) => ({
      title: "Arriva il caldo forte: come stare bene",
      body: [
        `Da ${f.one("domani", "oggi")} e per alcuni giorni fa molto caldo.`,
        "- Bevi anche se non hai sete.\n- Resta in casa dalle 12 alle 17, con le persiane chiuse.\n- Se ti gira la testa, siediti e chiama qualcuno.",
        "Bussa una volta al giorno a chi vive solo. Una visita breve fa tanto.",
      ],
      what: "Caldo forte",
      when: "Per alcuni giorni, dalle 12 alle 17",
      todo: "Bevi, stai al fresco, bussa a chi è solo",
    }),
  },
  {
    id: "income-papers",
    kind: "office",
    importance: "important",
    months: [9, 10],
    days: [1, 20],
    ends: 40,
    talk: [
      says("Sono in pensione. Devo portarli anche io?", author("Sì, li portano tutti. Ti aiutiamo a trovarli.")),
      says("Posso mandare mia figlia?", author("Certo, con un foglio firmato da te.")),
    ],
    write: (f) => ({
      title: "Porta le carte del reddito: l’affitto si calcola così",
      body: [
        "Ogni anno guardiamo il reddito di ogni famiglia. Se guadagni meno di prima, paghi meno di affitto.",
        `Porta le carte entro ${f.by(35)}. Non sai quali? Vieni con la busta intera, le cerchiamo insieme.`,
        "Se non le porti, l’affitto può salire. Non aspettare l’ultimo giorno: c’è la fila.",
      ],
      what: "Carte del reddito",
      when: `Entro ${f.by(35)}`,
      where: "All’ufficio, o al centro di assistenza fiscale",
      todo: "Prendi le carte e vieni",
    }),
  },
  {
    id: "italian-course",
    kind: "office",
    months: [9, 10, 1],
    ends: 30,
    talk: [
      says("Ci sono posti la sera?", author("Sì, il martedì e il giovedì alle 19.")),
      says("L’anno scorso mi è servito tanto. Andateci!"),
    ],
    write: (f) => ({
      title: "Corso di italiano gratis, vicino a casa",
      body: [
        `Comincia un corso di italiano per chi lavora e per chi sta a casa. ${f.one("La maestra è molto paziente.", "Si ride anche.")}`,
        "C’è qualcuno che guarda i bambini mentre studi. Alla fine si può fare l’esame.",
      ],
      what: "Corso di italiano",
      when: "Martedì e giovedì, la mattina o la sera",
      where: "Scuola media del quartiere",
      todo: `Iscriviti all’ufficio entro ${f.by(15)}`,
    }),
  },
  {
    id: "phone-help",
    kind: "office",
    lead: [6, 11],
    weekdays: [2, 3, 4],
    ends: "planned",
    talk: [
      says("Ho un telefono vecchissimo. Vengo lo stesso?", author("Vieni lo stesso, non sei l’unico.")),
      says("Mio nipote va di fretta. Voi spiegate piano?", author("Pianissimo.")),
    ],
    write: (f) => ({
      title: `${f.Day} ti aiutiamo con il telefono`,
      body: [
        "Due ragazzi del servizio civile rispondono alle tue domande: medico, pensione, messaggi, foto.",
        "Vieni con il tuo telefono e con il caricatore. Non ti chiediamo mai la parola segreta della banca.",
      ],
      what: "Aiuto gratuito con il telefono",
      when: `${f.Date}, dalle ${f.from} alle ${f.to}`,
      where: f.one("Sala comune", "Biblioteca del quartiere"),
      todo: "Porta il telefono e il caricatore",
    }),
  },
  {
    id: "flu",
    kind: "office",
    months: [10, 11],
    ends: 45,
    talk: [says("Il mio medico viene anche a casa, basta chiederlo.")],
    write: () => ({
      title: "Vaccino contro l’influenza: è gratis per tanti",
      body: [
        "Hai più di 60 anni, o una malattia che dura? Il vaccino per te è gratis. Lo fa il tuo medico.",
        "Non puoi uscire? Chiedi al medico di venire a casa. Se non sai come fare, chiamaci.",
      ],
      what: "Vaccino contro l’influenza",
      when: "Da adesso a dicembre",
      where: "Dal tuo medico",
      todo: "Chiama il medico per avere un giorno",
    }),
  },
  {
    id: "ten-questions",
    kind: "office",
    ends: 25,
    talk: [
      says("È anonimo per davvero?", author("Sì. Sul foglio non c’è nessun numero e nessun nome.")),
      says("Fatto, ci vogliono cinque minuti."),
    ],
    write: (f) => ({
      title: "Dieci domande su come si vive qui",
      body: [
        `Vogliamo capire ${f.one("che cosa va bene e che cosa no", "come sono le scale, il cortile, i vicini")}. Il foglio è nella cassetta della posta.`,
        `Non scrivere il nome. Rimetti il foglio nella scatola verde dell’ingresso entro ${f.by(18)}.`,
        "I risultati li raccontiamo qui, anche quelli che non ci piacciono.",
      ],
      what: "Un questionario senza nome",
      when: `Entro ${f.by(18)}`,
      where: "Scatola verde nell’ingresso",
      todo: "Rispondi e metti il foglio nella scatola",
    }),
  },
  {
    id: "bills-bonus",
    kind: "office",
    talk: [
      says("Io l’ho chiesto: cento euro in meno all’anno!"),
      says("Vale anche per l’acqua?", author("Sì: luce, gas e acqua.")),
    ],
    write: () => ({
      title: "Bollette più basse: forse ne hai diritto",
      body: [
        "Se il reddito della tua famiglia è basso, puoi pagare meno la luce, il gas e l’acqua.",
        "Spesso lo sconto arriva da solo, ma serve una carta del reddito aggiornata. Vieni: controlliamo insieme.",
      ],
      what: "Sconto sulle bollette",
      where: "All’ufficio",
      todo: "Vieni con una bolletta e un documento",
    }),
  },
  {
    id: "new-code",
    kind: "office",
    talk: [
      says(
        "L’ho dato a mia sorella che sta in un’altra città. Ho fatto male?",
        author("Ne facciamo uno nuovo. Il codice è solo tuo."),
      ),
    ],
    write: () => ({
      title: "Hai perso la lettera con il codice?",
      body: [
        "Il codice serve per entrare in Cortile. Ogni adulto ha il suo e non va dato a nessuno, nemmeno a noi.",
        "Se l’hai perso, ne stampiamo un altro mentre aspetti. Quello vecchio non vale più.",
      ],
      what: "Un codice nuovo per entrare",
      where: "All’ufficio",
      todo: "Vieni con un documento",
    }),
  },
  {
    id: "who-follows",
    kind: "office",
    talk: [
      says("Benvenuta!"),
      says("Speriamo resti un po’. Ne abbiamo cambiate tre.", office("Hai ragione. Resta almeno tre anni.")),
    ],
    write: (f) => ({
      title: "C’è una persona nuova che segue la vostra zona",
      body: [
        `Da questo mese la vostra zona la segue una persona nuova. ${f.one("Viene a conoscervi palazzo per palazzo.", "La incontrate presto in cortile.")}`,
        "Il numero dell’ufficio non cambia. Le richieste che avete già fatto non vanno rifatte.",
      ],
      what: "Una persona nuova in ufficio",
      todo: "Niente: il numero resta lo stesso",
    }),
  },
  {
    id: "mediation",
    kind: "office",
    talk: [says("Con noi ha funzionato. Adesso ci salutiamo.", author("Siamo contenti per tutti e due."))],
    write: () => ({
      title: "Non vi capite con un vicino? Proviamo a parlarne",
      body: [
        "Rumori, panni, parcheggio: a volte basta ascoltarsi. Una mediatrice dell’ufficio parla prima con uno, poi con l’altro.",
        "È gratis e resta tra noi. Nessuno è obbligato. Non decide chi ha ragione: aiuta a trovare un accordo.",
      ],
      what: "Aiuto per andare d’accordo",
      where: "All’ufficio o a casa tua",
      todo: "Chiama e chiedi della mediatrice",
    }),
  },
];
