import { author, committee, says, type NoticeText } from "./notice-text.ts";

/** Living side by side: noise, smells, animals, paper in the letter boxes. */
export const rulesTexts: NoticeText[] = [
  {
    id: "quiet-hours",
    kind: "committee",
    talk: [
      says("E i lavori in casa?", author("Di giorno sì. La domenica solo cose leggere.")),
      says("Grazie. Io faccio il turno di notte e il pomeriggio dormo."),
    ],
    write: (f) => ({
      title: "Le ore di silenzio",
      body: [
        `${f.one("Con le finestre aperte si sente tutto.", "I muri sono sottili, lo sappiamo.")} Ricordiamo le ore di silenzio della nostra casa:`,
        "- dopo pranzo, dalle 14 alle 16\n- la notte, dalle 22 alle 7",
        "In quelle ore niente trapano, lavatrice e musica alta. Le feste si avvisano prima: di solito nessuno dice di no.",
      ],
      what: "Quando serve il silenzio",
      when: "Dalle 14 alle 16 e dalle 22 alle 7",
      todo: "Abbassa il volume e avvisa se fai festa",
    }),
  },
  {
    id: "leaflets",
    kind: "committee",
    talk: [
      says("Il cartello «niente pubblicità» serve?", author("Un po’. Lo mettiamo accanto al citofono.")),
      says("Io li uso per accendere la stufa di mia sorella!"),
    ],
    write: (f) => ({
      title: "Troppi volantini nell’ingresso",
      body: [
        `Ogni ${f.one("settimana", "lunedì")} l’ingresso è pieno di volantini per terra. Chi passa ci scivola.`,
        "Accanto alle cassette adesso c’è una scatola: metti lì quelli che non vuoi. Non aprire a chi li porta.",
      ],
      what: "Una scatola per i volantini",
      where: "Accanto alle cassette della posta",
      todo: "Buttali nella scatola, non per terra",
    }),
  },
  {
    id: "things-on-stairs",
    kind: "office",
    importance: "important",
    talk: [
      says("Anche lo zerbino?", author("Lo zerbino può restare. Le scarpe e i mobili no.")),
      says("E una carrozzina dove si mette?", author("Chiamaci: troviamo un posto insieme.")),
    ],
    write: (f) => ({
      title: "Sulle scale e sui pianerottoli non si lascia niente",
      body: [
        "Scarpiere, piante grandi, scatole: in caso di incendio bloccano la strada a tutti.",
        `Controlliamo insieme al comitato entro ${f.by(20)}. Prima della visita puoi spostare tutto con calma.`,
        "Non hai posto in casa? Parliamone, senza rimproveri.",
      ],
      what: "Scale e pianerottoli liberi",
      when: `Entro ${f.by(20)}`,
      where: f.everywhere,
      todo: "Porta dentro le tue cose",
    }),
  },
  {
    id: "rugs",
    kind: "committee",
    talk: [
      says("Ieri avevo i panni puliti stesi… rilavati tutti.", "Scusa! Non ci avevo fatto caso. Non succede più."),
    ],
    write: () => ({
      title: "Tappeti e tovaglie: guarda prima chi c’è sotto",
      body: [
        "Chi abita sotto trova le briciole sui panni e sul caffè. Non è cattiveria, è distrazione.",
        "Tappeti e tovaglie si sbattono solo la mattina, fino alle 10. E prima si guarda giù.",
      ],
      what: "Quando sbattere i tappeti",
      when: "La mattina, fino alle 10",
      where: "Balconi e finestre",
      todo: "Guarda sotto prima di sbattere",
    }),
  },
  {
    id: "dripping",
    kind: "neighbour",
    talk: [says("Forse sono io! Da oggi li strizzo meglio. Scusa.", author("Ma figurati, grazie!"))],
    write: (f) => ({
      title: "I panni gocciolano sul mio balcone",
      body: [
        `${f.one("Ieri", "Stamattina")} qualcuno ha steso i panni che gocciolavano. Sotto avevo il letto del bambino ad asciugare.`,
        "Lo dico senza arrabbiarmi: una centrifuga in più e siamo tutti contenti.",
      ],
    }),
  },
  {
    id: "dogs",
    kind: "committee",
    talk: [
      says("Il mio è buono, ma capisco chi ha paura. Lo tengo."),
      says("Mancano i sacchetti.", author("Ne abbiamo comprati cento: sono nella scatola al cancello.")),
    ],
    write: (f) => ({
      title: "Cani in cortile: guinzaglio e sacchetto",
      body: [
        `Ai nostri cani vogliamo bene. ${f.one("Qualcuno però ne ha paura.", "Ma in cortile giocano anche i bambini piccoli.")}`,
        "In cortile il cane sta al guinzaglio. Se sporca, si raccoglie. I sacchetti sono nella scatola al cancello.",
      ],
      what: "Regole per i cani",
      where: "Cortile e ingresso",
      todo: "Tieni il guinzaglio e raccogli",
    }),
  },
  {
    id: "house-rules",
    kind: "office",
    talk: [
      says("Finalmente scritte chiare. Le altre avevano venti pagine."),
      says("Si possono avere in arabo?", author("Sì. E anche in inglese, romeno, albanese, spagnolo e cinese.")),
    ],
    write: (f) => ({
      title: "Le regole di casa in una pagina",
      body: [
        `Abbiamo riscritto le regole in parole semplici. Le trovi ${f.inHall} e nella cassetta della posta.`,
        "Non è cambiato niente: sono le stesse di prima, ma si capiscono. Le abbiamo in sette lingue.",
      ],
      what: "Le regole, scritte semplici",
      where: "Nell’ingresso e nella tua cassetta",
      todo: "Leggile e tienile a portata di mano",
    }),
  },
  {
    id: "sunday-drill",
    kind: "neighbour",
    talk: [says("Ero io, montavo una mensola. La prossima volta lo faccio di sabato.", author("Grazie, sei gentile."))],
    write: (f) => ({
      title: "Il trapano la domenica mattina",
      body: [
        `Domenica alle ${f.one("7.30", "8")} qualcuno usava il trapano. Ci siamo svegliati tutti, anche la bambina.`,
        "Non cerco il colpevole. Chiedo solo: la domenica lasciamoci dormire.",
      ],
    }),
  },
  {
    id: "moving",
    kind: "neighbour",
    lead: [3, 7],
    weekdays: [6],
    ends: "planned",
    talk: [says("Vi serve una mano con l’armadio?", author("Magari! Alle 10.")), says("Grazie di avere avvisato.")],
    write: (f) => ({
      title: `${f.Day} portiamo dei mobili: scale occupate`,
      body: [
        "Dalle 9 alle 12 portiamo su un armadio e una cucina. Faremo un po’ di rumore e le scale saranno strette.",
        "Se dovete passare, basta dirlo: ci fermiamo subito. Alla fine puliamo noi.",
      ],
    }),
  },
  {
    id: "kitchen-works",
    kind: "neighbour",
    lead: [3, 6],
    weekdays: [1, 2, 3],
    ends: "planned",
    talk: [says("Va bene. Evitate solo il dopo pranzo, per favore.", author("Promesso: dalle 13 alle 16 silenzio."))],
    write: (f) => ({
      title: `Da ${f.day} facciamo rumore: cambiamo il bagno`,
      body: [
        `Il muratore lavora da ${f.day}, per quattro giorni. Comincia alle 9 e dalle 13 alle 16 si ferma.`,
        "Scusate il disturbo e la polvere. Le scale le laviamo noi ogni sera.",
      ],
    }),
  },
  {
    id: "smells",
    kind: "committee",
    talk: [
      says("A me il profumo di cipolla piace!"),
      says("D’inverno però si gela.", author("Basta cinque minuti, poi si chiude.")),
    ],
    write: () => ({
      title: "Odori sulle scale: apriamo la finestra cinque minuti",
      body: [
        "C’è chi frigge, chi arrostisce, chi cuoce il cavolo per ore. Va bene: si deve pur mangiare.",
        "Se senti odore forte, apri la finestra delle scale per cinque minuti. Poi richiudila. Non serve lamentarsi di nessuno.",
      ],
      what: "Cambiare l’aria sulle scale",
      where: "Finestre delle scale",
      todo: "Apri cinque minuti, poi richiudi",
    }),
  },
  {
    id: "pigeons",
    kind: "committee",
    months: [2, 3, 4, 5, 6, 7, 8, 9],
    talk: [
      says("I davanzali sono uno schifo, è vero."),
      says("A me fanno compagnia…", author("Lo sappiamo. Ma sporcano l’acqua e i panni.")),
    ],
    write: (f) => ({
      title: "Non dare da mangiare ai piccioni",
      body: [
        `${f.one("Il tetto e i davanzali sono sporchi.", "Le grondaie sono piene di nidi.")} I piccioni tornano dove trovano pane.`,
        "Per favore non buttare briciole dalla finestra. Il pane vecchio va nell’umido, o si fa la pappa al pomodoro.",
      ],
      what: "Niente cibo ai piccioni",
      where: "Cortile, balconi, davanzali",
      todo: "Non buttare pane e briciole",
    }),
  },
  {
    id: "ball-music",
    kind: "neighbour",
    age: [16, 34],
    talk: [
      says("Io abito sopra: fino alle 20 nessun problema."),
      says("Grazie di chiedere prima.", committee("La sala comune è libera il martedì, se vuoi.")),
    ],
    write: (f) => ({
      title: `Studio ${f.one("la chitarra", "la tromba", "il violino")}: ditemi se disturbo`,
      body: [
        "Suono mezz’ora al giorno, verso le 18. Tengo la finestra chiusa.",
        "Se vi dà fastidio, o se a quell’ora un bambino dorme, scrivetelo qui. Cambio ora volentieri.",
      ],
    }),
  },
];
