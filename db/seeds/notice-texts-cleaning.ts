import { author, says, type NoticeText } from "./notice-text.ts";

/** Cleaning. */
export const cleaningTexts: NoticeText[] = [
  {
    id: "stairs-turns",
    days: [24, 31],
    kind: "committee",
    talk: [
      says("Io questo mese non posso. Faccio doppio il prossimo?", author("Va bene, lo scriviamo sul foglio.")),
      says("Il foglio dove sta?", author("Appeso accanto alle cassette della posta.")),
    ],
    write: (f) => ({
      title: `Turni per lavare le scale: ${f.month}`,
      body: [
        "Il foglio con i turni è appeso accanto alle cassette della posta. Guarda quando tocca al tuo piano.",
        "Secchio e straccio sono nello sgabuzzino sotto le scale. Non puoi? Scambia il turno con un vicino e segnalo.",
      ],
      what: "Turni per le scale",
      when: `Tutto ${f.month}`,
      where: f.everywhere,
      todo: "Guarda il foglio vicino alle cassette",
    }),
  },
  {
    id: "cleaners-change",
    kind: "office",
    lead: [6, 12],
    weekdays: [1],
    talk: [
      says("Quante volte vengono?", author("Due volte a settimana: martedì e venerdì mattina.")),
      says("Speriamo che puliscano anche i vetri."),
    ],
    write: (f) => ({
      title: `Da ${f.day} c’è una ditta nuova per le pulizie`,
      body: [
        "Cambia la ditta che pulisce le scale. Vengono il martedì e il venerdì mattina.",
        "Guarda come lavorano per un mese. Poi vi chiediamo se siete contenti.",
      ],
      what: "Nuova ditta per le scale",
      when: `Da ${f.date}`,
      where: f.everywhere,
      todo: "Togli zerbini e vasi il martedì e il venerdì",
    }),
  },
  {
    id: "landing-thanks",
    kind: "neighbour",
    talk: [
      says("Profuma anche da noi!"),
      says("Siamo stati in due. È stato un piacere.", author("Allora due fette di torta!")),
    ],
    write: (f) => ({
      title: f.one("Grazie a chi ha lavato l’ingresso", "Grazie a chi ha pulito le scale"),
      body: [
        `${f.one("Stamattina", "Ieri sera")} era tutto lucido e profumato. Non so chi è stato.`,
        "Volevo solo dire grazie. Fa piacere tornare a casa così.",
      ],
    }),
  },
  {
    id: "cellars-day",
    kind: "committee",
    lead: [8, 14],
    weekdays: [6],
    ends: "planned",
    withdrawal: "Quel sabato piove e il furgone non può venire. Troviamo un altro giorno insieme.",
    talk: [
      says("Io porto i guanti per tutti."),
      says("Ho un tavolo vecchio, grosso. Ci sta nel furgone?", author("Sì, ma ci vogliono quattro braccia.")),
      says("Posso venire solo dopo le 11.", author("Va benissimo.")),
    ],
    write: (f) => ({
      title: `${f.Day} puliamo le cantine insieme`,
      body: [
        "Il corridoio delle cantine è pieno di cose di nessuno. Sabato mattina arriva un furgone e porta via tutto.",
        "Ci troviamo alle 9 davanti al portone. Chi può porta scope e guanti. Alle 11 facciamo merenda.",
      ],
      what: "Pulizia delle cantine",
      when: `${f.Date}, alle 9`,
      where: "Corridoio delle cantine",
      todo: "Togli dal corridoio le cose che vuoi tenere",
    }),
  },
  {
    id: "windows",
    kind: "committee",
    months: [3, 4, 5, 9, 10],
    talk: [says("Che bello, si vede di nuovo il cielo.")],
    write: (f) => ({
      title: "Lavano i vetri delle scale",
      body: [
        `La ditta lava i vetri delle scale ${f.by(5)}. Sui gradini può restare un po’ di acqua: cammina piano.`,
        "Togli i vasi dai davanzali. Li puoi rimettere la sera.",
      ],
      what: "Pulizia dei vetri",
      when: f.By(5),
      where: f.everywhere,
      todo: "Togli i vasi dai davanzali",
    }),
  },
  {
    id: "oil-floor",
    kind: "neighbour",
    withdrawal: "Ho pulito, non si scivola più.",
    talk: [says("Ho messo un po’ di segatura. Adesso va meglio.", author("Grazie mille!"))],
    write: (f) => ({
      title: "Attenzione: si scivola davanti al portone",
      body: [
        `Si è rotta una bottiglia ${f.one("di olio", "di detersivo")} davanti al portone. Ho pulito un po’, ma si scivola ancora.`,
        "Passate dalla parte del muro, soprattutto chi usa il bastone.",
      ],
    }),
  },
];
