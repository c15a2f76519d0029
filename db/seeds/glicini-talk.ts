import type { PlannedThread } from "./initiative-plan.ts";

/** What is said about the ideas of Via dei Tre Glicini 14, but for the one of glicini-barbecue-talk.ts. */
export const gliciniTalk: Record<string, PlannedThread[]> = {
  bench: [
    {
      ...{ kind: "question", ago: 47, by: "teresa", text: "La sera fanno chiasso sotto casa mia. Come si fa?" },
      replies: [
        {
          ago: 46,
          by: "karim",
          text: "La mettiamo lontana dalle finestre. E dopo le 22 vale il silenzio, come sempre.",
        },
      ],
    },
    {
      ...{ kind: "question", ago: 44, by: "olena", text: "Può avere i braccioli? Per alzarsi servono." },
      replies: [{ by: "ines", text: "Sì, con i braccioli e lo schienale. È scritto nell’idea." }],
    },
    {
      ...{ kind: "question", ago: 40, by: "lin", text: "Chi la monta?" },
      replies: [{ ago: 39, by: "karim", text: "Noi, in una mattina. Servono quattro persone e un trapano." }],
    },
    { kind: "question", ago: 15, by: "davide", text: "E se la rovinano? Chi la aggiusta?" },
    {
      kind: "doubt",
      ago: 42,
      by: "stefano",
      text: "Se i ragazzi ci stanno fino a tardi, io che mi alzo alle cinque non dormo.",
      replies: [
        { by: "matteo", text: "Babbo, i ragazzi sono io. Alle 22 siamo a casa." },
        {
          ago: 41,
          by: "karim",
          text: "Il posto è dalla parte opposta alle camere. L’ho guardato una sera, con le finestre aperte.",
        },
      ],
    },
    {
      kind: "doubt",
      ago: 20,
      by: "patrizia",
      text: "Davanti alle cantine passa il carrello della legna: lasciamo due metri.",
      replies: [{ by: "ines", text: "Due metri e mezzo. Abbiamo segnato il punto con il gesso." }],
    },
    { kind: "comment", ago: 38, by: "rosa", text: "Finalmente. Sul muretto mi si gela la schiena." },
    { kind: "comment", ago: 30, by: "grace", text: "I would sit there with my coffee on Sunday morning." },
    { kind: "comment", ago: 29, by: "amina", text: "فكرة جميلة، الأطفال يلعبون ونحن نجلس قربهم." },
    {
      ...{ kind: "comment", ago: 9, by: "paolo" },
      text: "Prima di rispondere veniamo a misurare sotto l’albero. Il giorno lo scriviamo qui.",
      replies: [{ by: "dino", text: "Va bene. Vi apro io il cancello." }],
    },
  ],
  chairs: [
    {
      ...{ kind: "question", ago: 22, by: "cristina", text: "Se dobbiamo scappare per un incendio, danno noia?" },
      replies: [
        { ago: 21, by: "patrizia", text: "No, si chiudono da sole contro il muro. Chiuse sporgono dodici centimetri." },
      ],
    },
    {
      ...{ kind: "doubt", ago: 18, by: "elisa", text: "I bambini ci saliranno sopra. Servono viti grosse." },
      replies: [{ by: "patrizia", text: "Reggono un uomo grande. Quelle del negozio le ho provate tutte." }],
    },
    {
      ...{ kind: "comment", ago: 13, by: "karim" },
      text: "Tre firme le ho raccolte di porta in porta. Il foglio è nella cartella del comitato.",
    },
  ],
  tools: [
    {
      ...{ kind: "doubt", ago: 52, by: "stefano", text: "Quasi 400 € per cose che usiamo due volte all’anno?" },
      replies: [{ ago: 43, by: "davide", text: "Hai ragione. Ho fatto il giro delle case e ho cambiato l’idea." }],
    },
    {
      ...{ kind: "question", ago: 40, by: "lin", text: "Chi tiene la chiave dello sgabuzzino?" },
      replies: [{ ago: 39, by: "davide", text: "Una la tengo io e una il comitato." }],
    },
  ],
  homework: [
    {
      ...{ kind: "question", ago: 12, by: "grace", text: "Can children from the other stairs come too?" },
      replies: [{ ago: 11, by: "amina", text: "نعم، الباب مفتوح لكل أطفال العمارة." }],
    },
    { kind: "comment", ago: 7, by: "olena", text: "Io so la matematica: il martedì posso." },
    {
      ...{ kind: "doubt", ago: 5, by: "ines", text: "Il giovedì la sala è del comitato. Gli altri giorni va bene." },
      replies: [{ ago: 4, by: "amina", text: "إذن الاثنين والثلاثاء، ونترك لكم الخميس." }],
    },
  ],
  bicycles: [{ kind: "question", ago: 1, by: "stefano", text: "Ci sta anche una bici con il seggiolino?" }],
  cars: [
    { kind: "doubt", ago: 110, by: "amina", text: "والأطفال الذين يلعبون بعد العشاء؟" },
    {
      ...{ kind: "doubt", ago: 108, by: "nadia", text: "وإذا احتاج أحد سيارة إسعاف، من أين تمرّ؟" },
      replies: [{ ago: 72, by: "stefano", text: "Non sono contento, ma il metro l’ho visto anch’io." }],
    },
  ],
  "cellar-light": [
    {
      ...{ kind: "question", ago: 41, by: "teresa", text: "E se uno resta fermo a cercare, la luce si spegne?" },
      replies: [{ by: "rosa", text: "Basta muovere un braccio e si riaccende." }],
    },
    { kind: "comment", ago: 6, by: "patrizia", text: "Così torno a prendere le marmellate da sola." },
  ],
  welcome: [
    {
      ...{ kind: "question", ago: 88, by: "nadia", text: "هل ستكون الورقة بالعربية أيضًا؟" },
      replies: [{ ago: 87, by: "grace", text: "Yes, and you could check our Arabic!" }],
    },
    {
      ...{ kind: "comment", ago: 50, by: "ana" },
      text: "A me è andata così: quando sono arrivata ho sbagliato bidone per un mese.",
    },
  ],
  bins: [
    {
      ...{ kind: "question", ago: 130, by: "patrizia", text: "E l’umido dove va?" },
      replies: [{ ago: 129, by: "lin", text: "In fondo alla fila, con il coperchio chiuso." }],
    },
    {
      ...{ kind: "doubt", ago: 128, by: "stefano", text: "La tettoia toglie il posto alle moto?" },
      replies: [{ by: "lin", text: "No, resta un metro e mezzo. Ho misurato." }],
    },
    { kind: "comment", ago: 18, by: "rosa", text: "Sembra un altro cortile." },
  ],
  bells: [
    {
      ...{ kind: "question", ago: 150, by: "cristina", text: "Il nome lo scegliamo noi?" },
      replies: [{ ago: 149, by: "dino", text: "Sì. Chi vuole mette solo il cognome." }],
    },
    { kind: "comment", ago: 44, by: "matteo", text: "Ieri il postino ha suonato giusto al primo colpo." },
  ],
  garden: [
    {
      ...{ kind: "question", ago: 498, by: "cristina", text: "Chi annaffia quando siamo in ferie?" },
      replies: [{ by: "bruno", text: "Io ci sono sempre. Gli altri si mettono d’accordo a due a due." }],
    },
    {
      ...{ kind: "doubt", ago: 496, by: "stefano", text: "L’acqua ferma chiama le zanzare." },
      replies: [{ ago: 495, by: "rosa", text: "Il bidone ha il coperchio e una retina." }],
    },
    { kind: "comment", ago: 400, by: "amina", text: "ما أطيب رائحة الريحان!" },
    { kind: "comment", ago: 381, by: "grace", text: "My basil is taller than the wall." },
  ],
  cinema: [
    {
      ...{ kind: "question", ago: 199, by: "patrizia", text: "Le sedie chi le porta?" },
      replies: [{ by: "elisa", text: "Ognuno la sua. Due in più le metto io." }],
    },
    {
      ...{ kind: "comment", ago: 176, by: "matteo", text: "I popcorn li faccio io." },
      replies: [
        { ago: 106, by: "davide", text: "Peccato davvero. Se salta fuori un proiettore, i popcorn li aspetto ancora." },
      ],
    },
  ],
  "ping-pong": [
    {
      ...{ kind: "doubt", ago: 90, by: "rosa", text: "Il sabato in sala ci sono i compleanni." },
      replies: [{ ago: 84, by: "ana", text: "È vero, non ci avevo pensato." }],
    },
  ],
  windows: [
    {
      ...{ kind: "doubt", ago: 80, by: "teresa", text: "D’inverno le scale diventano un frigorifero." },
      replies: [{ ago: 79, by: "olena", text: "Solo due ore, e quando gela si salta." }],
    },
  ],
};
