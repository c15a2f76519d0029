import { author, committee, says, type NoticeText } from "./notice-text.ts";

/** Bicycles, cars, the gate and who slips through it. */
export const bikeTexts: NoticeText[] = [
  {
    id: "bikes-hall",
    kind: "committee",
    talk: [
      says("In cortile però le rubano.", author("Hai ragione. Abbiamo chiesto una rastrelliera con il tetto.")),
      says("La mia l’ho spostata. Scusate!"),
      says("Con il passeggino non passavo proprio. Grazie."),
    ],
    write: (f) => ({
      title: f.one("Biciclette nell’ingresso: spostale, per favore", "Bici e monopattini: non nell’ingresso"),
      body: [
        `${f.inHall === "nell’ingresso" ? "Nell’ingresso" : "In fondo alle scale"} ci sono biciclette appoggiate al muro. Chi ha il bastone o il passeggino non passa.`,
        "Se scoppia un incendio, da lì dobbiamo uscire tutti. Mettile nella rastrelliera o in cantina.",
      ],
      what: "L’ingresso deve restare libero",
      where: "Ingresso e sotto le scale",
      todo: "Sposta la bici nella rastrelliera",
    }),
  },
  {
    id: "small-bike",
    kind: "neighbour",
    withdrawal: "Trovata la padrona della bicicletta. Grazie!",
    talk: [says("Credo di sapere di chi è. Chiedo io.", author("Grazie!"))],
    write: (f) => ({
      title: `Di chi è la bicicletta ${f.one("blu", "rossa", "gialla")} piccola?`,
      body: [
        "È legata alla ringhiera da tanti giorni, con una gomma a terra. Sembra di un bambino.",
        "Se il padrone non c’è più e nessuno la vuole, io la posso aggiustare e regalare.",
      ],
    }),
  },
  {
    id: "bikes-tag",
    kind: "office",
    ends: 32,
    talk: [
      says("E chi è all’ospedale come fa?", author("Basta che lo dica un parente o un vicino. Non la tocchiamo.")),
    ],
    write: (f) => ({
      title: "Biciclette senza padrone: mettiamo un cartellino",
      body: [
        "Nella rastrelliera ci sono biciclette rotte che nessuno usa. Su queste mettiamo un cartellino giallo.",
        `È tua? Togli il cartellino entro ${f.by(30)}. Quelle che restano le diamo a chi le aggiusta.`,
      ],
      what: "Cartellini sulle biciclette vecchie",
      when: `Hai tempo fino a ${f.by(30)}`,
      where: "Rastrelliera in cortile",
      todo: "Se è tua, togli il cartellino giallo",
    }),
  },
  {
    id: "gate",
    kind: "committee",
    talk: [says("Di notte lo sento sbattere con il vento. Quindi sì, chiudiamolo.")],
    write: (f) => ({
      title: "Il cancello resta aperto la notte",
      body: [
        `${f.one("Ieri notte", "Sabato notte")} in cortile c’erano persone che non abitano qui. Il cancello era aperto.`,
        "Chi torna tardi lo chiuda, anche se l’ha trovato aperto. Il codice nuovo lo trovi nella cassetta della posta.",
      ],
      what: "Il cancello va chiuso dopo le 22",
      where: "Cancello del cortile",
      todo: "Chiudi il cancello quando passi",
    }),
  },
  {
    id: "parking-lines",
    kind: "office",
    months: [3, 4, 5, 6, 9, 10],
    lead: [5, 9],
    weekdays: [2, 3, 4],
    ends: "planned",
    withdrawal: "Piove e la vernice non asciuga. Il parcheggio resta aperto.",
    talk: [
      says("Ci sarà un posto per chi è in carrozzina?", author("Sì, due posti larghi vicino al portone.")),
      says("E le moto?", author("Per le moto c’è una striscia accanto al muro.")),
    ],
    write: (f) => ({
      title: `${f.Day} dipingono le righe del parcheggio`,
      body: [
        "Per un giorno il parcheggio è vuoto: dipingono le righe nuove. La vernice asciuga in una notte.",
        `Sposta macchine, moto e biciclette ${f.eve}. Le puoi riportare ${f.plus(1)}.`,
      ],
      what: "Righe nuove nel parcheggio",
      when: `${f.Date}, tutto il giorno`,
      where: "Parcheggio del palazzo",
      todo: `Sposta la macchina ${f.eve}`,
    }),
  },
  {
    id: "old-car",
    kind: "office",
    talk: [says("È lì da Natale dell’anno scorso.", author("I vigili l’hanno già vista. Adesso aspettiamo il carro."))],
    write: (f) => ({
      title: "La macchina abbandonata: a che punto siamo",
      body: [
        "Nel parcheggio c’è una macchina ferma da mesi, con le gomme a terra. Abbiamo chiamato i vigili.",
        `Hanno cercato il proprietario. Se non risponde, il carro attrezzi la porta via entro ${f.by(35)}.`,
      ],
      what: "Rimozione di una macchina abbandonata",
      when: `Entro ${f.by(35)}`,
      where: "Parcheggio, in fondo",
      todo: "Niente: ti avvisiamo noi del giorno",
    }),
  },
  {
    id: "lost-cat",
    kind: "neighbour",
    withdrawal: "Il gatto è tornato da solo, affamato e contento.",
    talk: [
      says("L’ho visto ieri sera vicino ai bidoni. Correva.", author("Grazie, vado subito a vedere!")),
      says("Guardate nelle cantine: il nostro si era chiuso lì.", committee("Abbiamo aperto la porta delle cantine.")),
    ],
    write: (f) => ({
      title: `Avete visto un gatto ${f.one("grigio", "rosso", "bianco e nero")}?`,
      body: [
        `Manca da ${f.one("ieri sera", "due giorni")}. Ha un collarino verde e ha paura dei rumori.`,
        "Se lo vedete, non correte: scuotete una scatola di croccantini e suonate alla mia porta.",
      ],
    }),
  },
];
