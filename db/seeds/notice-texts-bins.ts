import { author, committee, says, type NoticeText } from "./notice-text.ts";

/** Bins, and what should go into them. */
export const binTexts: NoticeText[] = [
  {
    id: "bins-day",
    kind: "office",
    importance: "important",
    lead: [7, 12],
    weekdays: [1],
    talk: [
      says("Quindi il vetro resta il giovedì?", author("Sì. Cambia solo quello che c’è scritto.")),
      says("L’ho attaccato al frigo. Grazie."),
    ],
    write: (f) => {
      const [what, day] = f.one("l’umido/il martedì", "la carta/il mercoledì", "la plastica/il lunedì").split("/");
      return {
        title: `Rifiuti: da ${f.day} cambia un giorno`,
        body: [
          `Da ${f.day} il camion per ${what} passa ${day}, non più il venerdì. Gli altri giorni restano uguali.`,
          "Metti fuori il sacco la sera prima, dopo le 20. Non prima: i gatti lo aprono.",
        ],
        what: `Nuovo giorno per ${what}`,
        when: `Da ${f.date}`,
        where: "Bidoni del palazzo",
        todo: "Metti fuori il sacco la sera prima, dopo le 20",
      };
    },
  },
  {
    id: "cardboard",
    kind: "committee",
    talk: [
      says(
        "Ho un tagliacarte buono. Lo lascio vicino ai bidoni?",
        author("Meglio di no, ci sono i bambini. Ma grazie!"),
      ),
      says("Giusto. Una scatola sola riempiva tutto."),
    ],
    write: (f) => ({
      title: "Il cartone va piegato",
      body: [
        `Il bidone della carta è pieno ${f.one("dopo un giorno", "già il lunedì")}, perché le scatole sono intere.`,
        "Prima di buttarle, schiacciale con il piede. Così ci sta la carta di tutti.",
      ],
      what: "Schiaccia le scatole",
      where: "Bidone della carta",
      todo: "Piega il cartone prima di buttarlo",
    }),
  },
  {
    id: "big-waste",
    kind: "office",
    talk: [
      says("Anche il frigorifero?", author("Sì, anche il frigorifero. Ma va prenotato.")),
      says("Un materasso è lì da tre giorni…", committee("L’abbiamo prenotato noi: lo prendono venerdì.")),
    ],
    write: () => ({
      title: "Mobili e materassi vecchi: li vengono a prendere gratis",
      body: [
        "Non lasciare mobili vecchi accanto ai bidoni. Chi passa inciampa, e la multa la paga tutto il palazzo.",
        "La ditta dei rifiuti li ritira gratis sotto casa. Bisogna prenotare. Se vuoi, prenotiamo noi per te.",
      ],
      what: "Ritiro gratuito delle cose grandi",
      where: "Davanti al portone, la mattina del ritiro",
      todo: "Prenota, o chiedi all’ufficio di farlo",
    }),
  },
  {
    id: "bins-turn",
    days: [24, 31],
    kind: "committee",
    talk: [says("La settimana dopo tocca a noi, vero?", author("Sì. Grazie di averlo ricordato."))],
    write: (f) => ({
      title: `Bidoni: i turni di ${f.month}`,
      body: [
        "Cambia il turno dei bidoni. Il piano di turno li porta fuori la sera e li riporta dentro la mattina.",
        "- Prima settimana: piano terra\n- Seconda settimana: primo piano\n- Terza e quarta settimana: i piani di sopra",
      ],
      what: "Turno dei bidoni",
      when: `Tutto ${f.month}`,
      where: "Bidoni in cortile",
      todo: "Guarda quando tocca al tuo piano",
    }),
  },
  {
    id: "pigeons-bags",
    kind: "neighbour",
    talk: [
      says("È vero. Ieri era tutto sparso fino al cancello."),
      says("Forse i bidoni sono pochi.", committee("Ne abbiamo chiesto uno in più all’ufficio.")),
    ],
    write: (f) => ({
      title: "Sacchi per terra: arrivano i piccioni",
      body: [
        `Vicino ai bidoni ci sono sempre sacchi per terra. ${f.one("I piccioni li aprono", "I gatti li strappano")} e lo sporco va ovunque.`,
        "Se il bidone è pieno, per favore riportiamo il sacco in casa fino al giorno dopo.",
      ],
    }),
  },
  {
    id: "bins-key",
    kind: "office",
    ends: 60,
    talk: [
      says("Ho perso la mia chiave. Costa?", author("La prima nuova è gratis. Passa dall’ufficio.")),
      says("Meglio così. Buttavano roba anche da fuori."),
    ],
    write: (f) => ({
      title: "I bidoni nuovi si aprono con la chiave",
      body: [
        "Nei nostri bidoni buttava i rifiuti anche chi non abita qui. Per questo i bidoni nuovi hanno la chiave.",
        `Ogni casa riceve una chiave nella cassetta della posta entro ${f.by(7)}. Non l’hai trovata? Chiamaci.`,
      ],
      what: "Bidoni con la chiave",
      when: `Le chiavi arrivano entro ${f.by(7)}`,
      where: "Nella cassetta della posta",
      todo: "Tieni la chiave con quelle di casa",
    }),
  },
  {
    id: "used-oil",
    kind: "committee",
    talk: [says("Anche l’olio del tonno?", author("Sì, tutto l’olio da cucina."))],
    write: () => ({
      title: "L’olio di cucina non va nel lavandino",
      body: [
        "L’olio freddo tappa i tubi, e poi l’acqua torna su al piano terra. È già successo due volte.",
        "Versalo in una bottiglia di plastica. Quando è piena, mettila nel bidone verde con la goccia.",
      ],
      what: "Raccolta dell’olio usato",
      where: "Bidone verde vicino al cancello",
      todo: "Raccogli l’olio in una bottiglia",
    }),
  },
  {
    id: "wardrobe",
    kind: "committee",
    ends: 20,
    talk: [says("Mi servirebbe! Se non è di nessuno lo prendo io.", author("Aspettiamo la data, poi è tuo."))],
    write: (f) => ({
      title: `Di chi è ${f.one("l’armadio", "il divano", "la lavatrice vecchia")} in cantina?`,
      body: [
        "Da un mese occupa il passaggio delle cantine. Se brucia qualcosa, da lì non si passa.",
        `È tuo? Portalo via o dillo al comitato entro ${f.by(14)}. Dopo quel giorno chiamiamo il ritiro.`,
      ],
      what: "Un mobile blocca il passaggio",
      when: `Entro ${f.by(14)}`,
      where: "Corridoio delle cantine",
      todo: "Se è tuo, dillo al comitato",
    }),
  },
];
