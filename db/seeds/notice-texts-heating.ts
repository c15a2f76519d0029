import { author, committee, office, says, type NoticeText } from "./notice-text.ts";

/** Heating and frost. */
export const heatingTexts: NoticeText[] = [
  {
    id: "heating-test",
    kind: "office",
    months: [10],
    days: [1, 14],
    lead: [5, 9],
    weekdays: [1, 2, 3, 4],
    ends: "planned",
    talk: [
      says("E quando si accende per davvero?", author("Il 1° novembre. Se fa freddo prima, lo decide il Comune.")),
    ],
    write: (f) => ({
      title: `${f.Day} proviamo i termosifoni`,
      body: [
        "Prima dell’inverno i tecnici accendono il riscaldamento per due ore. Serve a vedere se tutto funziona.",
        "Apri tutti i termosifoni al massimo. Toccali: se uno resta freddo o perde acqua, chiama l’ufficio.",
        "Dopo la prova il riscaldamento si spegne. Si accende per tutti il 1° novembre.",
      ],
      what: "Prova del riscaldamento",
      when: `${f.Date}, dalle ${f.from} alle ${f.to}`,
      where: f.everywhere,
      todo: "Apri i termosifoni e tocca se scaldano",
    }),
  },
  {
    id: "heating-end",
    kind: "office",
    months: [3],
    days: [15, 31],
    ends: 30,
    talk: [says("Spero che non torni il freddo a maggio!"), says("I miei rubinetti erano già chiusi da un pezzo.")],
    write: () => ({
      title: "Il 15 aprile si spegne il riscaldamento",
      body: [
        "Anche quest’anno il riscaldamento si spegne il 15 aprile, come in tutta la città.",
        "Lascia i rubinetti dei termosifoni aperti: così d’estate non si bloccano.",
      ],
      what: "Si spegne il riscaldamento",
      when: "Il 15 aprile",
      todo: "Lascia aperti i rubinetti dei termosifoni",
    }),
  },
  {
    id: "heating-broken",
    early: true,
    kind: "office",
    importance: "urgent",
    months: [11, 12, 1, 2],
    ends: 3,
    talk: [
      says("Da noi adesso è tiepido. Sta ripartendo?", office("Sì, la caldaia è ripartita. Ci vogliono tre ore.")),
      says("Ho una stufetta in più. La presto volentieri a chi ha bambini piccoli."),
      says("Grazie per la risposta veloce."),
    ],
    write: (f) => ({
      title: "La caldaia è ferma: il tecnico arriva oggi",
      body: [
        `Stanotte la caldaia si è fermata. Si è rotta ${f.one("una pompa", "una valvola")}: il tecnico arriva con quella nuova.`,
        "Stasera le case dovrebbero essere di nuovo calde. Se non è così, domani mattina scriviamo qui.",
        "Sei anziano, malato o hai un bambino piccolo? Chiama l’ufficio: portiamo una stufa elettrica.",
      ],
      what: "Niente riscaldamento",
      when: "Da stanotte fino a stasera",
      where: f.everywhere,
      todo: "Se hai freddo, chiama l’ufficio",
    }),
  },
  {
    id: "heating-air",
    kind: "committee",
    months: [11, 12, 1],
    talk: [
      says("Fatto! Adesso scalda anche quello del bagno."),
      says("Io la chiavetta non la trovo.", author("La trovi nella sala comune, nel cassetto.")),
    ],
    write: () => ({
      title: "Termosifone freddo in alto? C’è dentro l’aria",
      body: [
        "Se il termosifone è caldo sotto e freddo sopra, dentro c’è aria. La puoi togliere in un minuto.",
        "1. Metti un bicchiere sotto la valvolina in alto.\n2. Gira piano con la chiavetta: senti un fischio.\n3. Quando esce acqua, chiudi.",
        "Non te la senti? Dillo al comitato: veniamo noi.",
      ],
      what: "Come togliere l’aria dai termosifoni",
      todo: "Chiedi la chiavetta al comitato",
    }),
  },
  {
    id: "frost",
    kind: "office",
    importance: "important",
    months: [1, 2, 12],
    ends: 4,
    talk: [says("Ho coperto il contatore con una coperta vecchia. Va bene?", author("Sì, lasciala fino a domani."))],
    write: (f) => ({
      title: "Stanotte gela: proteggi l’acqua e le gambe",
      body: [
        `Stanotte la temperatura scende sotto zero. ${f.one("Domani mattina i gradini fuori possono gelare.", "Il vialetto può essere una lastra.")}`,
        "Chi ha il contatore sul balcone lo copra con uno straccio di lana. Domani esci con le scarpe giuste e tieniti al corrimano.",
      ],
      what: "Arriva il gelo",
      when: "Stanotte e domani mattina",
      todo: "Copri il contatore e cammina piano",
    }),
  },
  {
    id: "boiler-visit",
    kind: "office",
    importance: "important",
    months: [9, 10],
    lead: [6, 10],
    weekdays: [1, 2, 3],
    ends: "planned",
    talk: [
      says("Viene anche da chi ha solo il termosifone?", author("No, solo da chi ha la caldaia in casa.")),
      says("Mia mamma non apre a nessuno. Posso esserci io?", committee("Certo, accompagniamo noi il tecnico.")),
    ],
    write: (f) => ({
      title: `Da ${f.day} controllano le caldaie nelle case`,
      body: [
        `Da ${f.day} a ${f.plus(2)} passa il tecnico delle caldaie. Ha la giacca blu e un tesserino con la foto.`,
        "Il controllo è gratis. Se qualcuno ti chiede soldi, non è il nostro tecnico: chiudi la porta e chiamaci.",
      ],
      what: "Controllo gratuito delle caldaie",
      when: `Da ${f.date}, tre giorni`,
      where: "Nelle case che hanno la caldaia",
      todo: "Fai entrare solo chi ha il tesserino",
    }),
  },
];
