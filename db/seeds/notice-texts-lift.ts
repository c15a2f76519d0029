import { author, committee, office, says, type NoticeText } from "./notice-text.ts";

/** The lift, the lights, the bell, the television: what hums in a building. */
export const liftTexts: NoticeText[] = [
  {
    id: "lift-check",
    kind: "office",
    importance: "important",
    lift: true,
    lead: [4, 9],
    weekdays: [2, 3, 4],
    ends: "planned",
    withdrawal: "Il controllo è spostato. Quel giorno l’ascensore funziona.",
    talk: [
      says("Ho la spesa che arriva a quell’ora. Mannaggia.", "Ti aiuto io a portarla su.", "Anche io, suona pure."),
      says("Va bene, grazie. Esco prima."),
    ],
    write: (f) => ({
      title: `${f.Day} l’ascensore è fermo dalle ${f.from} alle ${f.to}`,
      body: [
        `È il controllo che si fa ogni ${f.one("sei mesi", "anno")}. Serve alla tua sicurezza.`,
        "Fai fatica con le scale? Esci prima, o chiama l’ufficio: troviamo qualcuno che ti aiuta.",
      ],
      what: "Ascensore fermo per il controllo",
      when: `${f.Date}, dalle ${f.from} alle ${f.to}`,
      where: f.everywhere,
      todo: "Se devi uscire, esci prima",
    }),
  },
  {
    id: "lift-broken",
    kind: "office",
    importance: "urgent",
    lift: true,
    ends: 8,
    talk: [
      says("Per le medicine come si fa?", office("Te le portiamo noi. Chiama l’ufficio la mattina.")),
      says("Se a qualcuno serve la spesa, io scendo tutte le mattine alle 9.", "Che gentile. Grazie davvero."),
      says("Quanto ci vuole per il pezzo?", author("Tre o quattro giorni. Appena arriva lo scriviamo.")),
    ],
    write: (f) => ({
      title: "L’ascensore è rotto: aspettiamo un pezzo",
      body: [
        `Da ${f.one("ieri sera", "stamattina")} l’ascensore non va. Si è rotto un pezzo che non si trova subito.`,
        "Il tecnico torna appena il pezzo arriva: ci vuole qualche giorno. Ci dispiace.",
        "Non puoi fare le scale? Chiama l’ufficio. Portiamo noi la spesa e le medicine.",
      ],
      what: "Ascensore fermo",
      when: "Per qualche giorno",
      where: f.everywhere,
      todo: "Se non puoi scendere, chiamaci",
    }),
  },
  {
    id: "lift-back",
    follows: { id: "lift-broken", days: 6 },
    kind: "committee",
    lift: true,
    talk: [
      says("Evviva! Le mie ginocchia ringraziano."),
      says("Grazie a chi ha portato su le borse in questi giorni."),
    ],
    write: (f) => ({
      title: "L’ascensore funziona di nuovo",
      body: [
        `Il tecnico ha finito ${f.one("oggi a mezzogiorno", "stamattina presto")}. Lo abbiamo provato noi: va bene.`,
        "Se si ferma o fa rumore, premi il campanello giallo e dillo al comitato.",
      ],
      what: "L’ascensore va",
      todo: "Se fa rumore, diccelo",
    }),
  },
  {
    id: "lift-door",
    kind: "committee",
    lift: true,
    talk: [
      says("Giusto. Però qualche minuto per scaricare la spesa ci vuole.", author("Certo. Basta non andare via.")),
    ],
    write: () => ({
      title: "La porta dell’ascensore non si blocca con la scopa",
      body: [
        "Qualcuno tiene aperta la porta dell’ascensore con una scopa o con una borsa. Così il motore si guasta.",
        "Devi caricare tante cose? Chiedi a un vicino di tenere premuto il bottone. Si fa prima e non si rompe niente.",
      ],
      what: "Non bloccare la porta dell’ascensore",
      todo: "Fatti aiutare da un vicino",
    }),
  },
  {
    id: "lift-help",
    age: [60, 92],
    follows: { id: "lift-broken", days: 1 },
    kind: "neighbour",
    lift: true,
    withdrawal: "L’ascensore funziona di nuovo, non mi serve più. Grazie a tutti.",
    talk: [
      says("Vengo io giovedì, dopo il lavoro.", author("Grazie! Ti preparo il caffè.")),
      says("I miei ragazzi scendono quando vuoi. Basta un fischio."),
    ],
    write: (f) => ({
      title: "Chi mi dà una mano con la spesa?",
      body: [
        `Finché l’ascensore è fermo faccio fatica a portare su ${f.one("l’acqua", "le borse pesanti")}.`,
        "Mi basta un aiuto due volte a settimana. In cambio faccio una torta di mele.",
      ],
    }),
  },
  {
    id: "stair-light",
    kind: "office",
    elsewhere: true,
    lead: [3, 6],
    weekdays: [1, 2, 3, 4, 5],
    talk: [says("Finalmente! La sera non si vedeva un gradino."), says("Mettete anche quella delle cantine?")],
    write: (f) => ({
      title: `${f.Day} cambiano le lampade ${f.ofStair}`,
      body: [
        "L’elettricista mette lampade nuove. Fanno più luce e consumano meno.",
        "Durante il lavoro la luce va e viene. Se scendi, usa il corrimano.",
      ],
      what: "Lampade nuove sulle scale",
      when: `${f.Date}, dalle ${f.from} alle ${f.to}`,
      where: f.everywhere,
      todo: "Attenzione ai gradini quando è buio",
    }),
  },
  {
    id: "power-off",
    kind: "office",
    importance: "important",
    lead: [4, 8],
    weekdays: [2, 3, 4],
    ends: "planned",
    withdrawal: "La società elettrica ha annullato il lavoro. La corrente non manca.",
    talk: [
      says("Chi usa una macchina per respirare come fa?", office("Ci chiami oggi stesso: gli portiamo una batteria.")),
      says("Ricordatevi i telefoni carichi!"),
    ],
    write: (f) => ({
      title: `${f.Day} manca la corrente per due ore`,
      body: [
        "La società elettrica lavora nella strada. Dalle 9 alle 11 non c’è luce nelle case e sulle scale.",
        "Non aprire il frigo e il congelatore: restano freddi da soli. Stacca il computer e la televisione.",
        "Hai in casa una macchina per la salute? Chiamaci subito.",
      ],
      what: "Manca la corrente",
      when: `${f.Date}, dalle 9 alle 11`,
      where: f.everywhere,
      todo: "Carica il telefono la sera prima",
    }),
  },
  {
    id: "entry-bell",
    kind: "committee",
    talk: [
      says("Il mio suona, ma non sento la voce.", author("Segnato. Lo diciamo al tecnico.")),
      says("Il mio è perfetto."),
    ],
    write: (f) => ({
      title: "Prova il tuo citofono",
      body: [
        `Il tecnico viene per i citofoni ${f.by(7)}. Prima vogliamo sapere quali non vanno.`,
        "Chiedi a qualcuno di suonare da fuori. Senti? Ti sentono? Si apre il portone? Se no, scrivi qui sotto il tuo piano.",
      ],
      what: "Controllo dei citofoni",
      when: `Il tecnico viene ${f.by(7)}`,
      todo: "Prova il citofono e scrivi se non va",
    }),
  },
  {
    id: "antenna",
    kind: "office",
    lead: [3, 7],
    weekdays: [1, 2, 3, 4],
    ends: "planned",
    talk: [
      says("Da noi mancano tre canali da una settimana. È per questo?", author("Sì. Da domani ci sono tutti.")),
      says("Basta che torni prima della partita!"),
    ],
    write: (f) => ({
      title: `${f.Day} aggiustano l’antenna della televisione`,
      body: [
        "Un tecnico sale sul tetto per l’antenna. Per qualche ora la televisione può non vedersi.",
        "Dopo, se manca un canale, rifai la ricerca dal telecomando. Non ci riesci? Chiedi a un vicino o chiamaci.",
      ],
      what: "Lavori all’antenna",
      when: `${f.Date}, dalle ${f.from} alle ${f.to}`,
      where: "Sul tetto",
      todo: "Se manca un canale, rifai la ricerca",
    }),
  },
  {
    id: "cellar-light",
    kind: "neighbour",
    talk: [
      says(
        "Vero! Ieri ho usato il telefono per vederci.",
        committee("L’abbiamo detto all’ufficio. Viene l’elettricista."),
      ),
    ],
    write: (f) => ({
      title: "In cantina è tutto buio",
      body: [
        `La luce delle cantine ${f.one("non si accende più", "si spegne dopo un attimo")}. Io ho quasi inciampato.`,
        "Portatevi una torcia, e state attenti al gradino in fondo.",
      ],
    }),
  },
];
