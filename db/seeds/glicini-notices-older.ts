import type { Pinned } from "./glicini-notices.ts";
import { author, says, spoken } from "./notice-text.ts";

/** The weeks before, a farewell of last season, and three drafts that only their authors see. */
export const gliciniOlder: Pinned[] = [
  {
    by: "dino",
    daysAgo: 16,
    text: {
      id: "glicini-courtyard",
      kind: "committee",
      lead: [3, 3],
      weekdays: [6],
      talk: [
        spoken("lin", says("Sabato ci sono anche io.")),
        spoken("ana", says("Io porto il caffè per tutti.", author("Grazie! Le tazze le metto io."))),
        spoken("rosa", says("Porto io le scope.")),
        says("Ho una carriola. Serve?", author("Serve, serve.")),
      ],
      write: (f) => ({
        title: `${f.Day} puliamo il cortile`,
        body: [
          "Ci siamo chiesti: sabato o domenica? Ha vinto il sabato. Cominciamo alle 9.30 e a mezzogiorno abbiamo finito.",
          "Chi non può chinarsi fa compagnia. La compagnia è metà del lavoro.",
        ],
        what: "Pulizia del cortile",
        when: `${f.Date}, alle 9.30`,
        where: "In cortile",
        todo: "Porta i guanti, se li hai",
      }),
    },
  },
  {
    by: "amina",
    daysAgo: 20,
    text: {
      id: "glicini-amina",
      kind: "neighbour",
      lang: "ar",
      talk: [
        says("Amina, erano buonissimi! Che cosa c’era dentro?", author("Mandorle e acqua di fiori d’arancio.")),
        says("شكرًا جزيلًا، أعجبت الأولاد كثيرًا.", author("بالهناء والشفاء!")),
      ],
      write: () => ({
        title: "كعك في المدخل لكل الجيران",
        body: ["خبزت كعكًا كثيرًا هذا الصباح. وضعته على الطاولة في مدخل السلّم A.", "تفضلوا كلكم، الكبار والصغار."],
      }),
    },
  },
  {
    by: "grace",
    daysAgo: 25,
    text: {
      id: "glicini-grace",
      kind: "neighbour",
      lang: "en",
      talk: [
        says("Volentieri! Io porto la torta.", author("Perfetto! See you on Saturday.")),
        says("Anch’io vorrei imparare due parole.", author("Two words, three words, all the words!")),
      ],
      write: () => ({
        title: "Coffee and English on Saturday morning",
        body: [
          "Come and talk with me for an hour: a little English, a little Italian, a lot of coffee.",
          "We meet in the common room at 10. Children are welcome, they learn faster than us.",
        ],
      }),
    },
  },
  {
    by: "rosa",
    daysAgo: 29,
    text: {
      id: "glicini-rosa",
      kind: "neighbour",
      talk: [
        says("Rosa, la marmellata di fichi è finita in due giorni."),
        says("I barattoli vuoti te li riporto sabato.", author("Bravi, così ne faccio altra.")),
      ],
      write: () => ({
        title: "Marmellata fatta in casa: prendetene un barattolo",
        body: [
          "Ne ho fatta troppa, come sempre. I barattoli sono sul davanzale della scala B, al primo piano.",
          "Uno per casa, e poi riportatemi il vetro: serve per la prossima.",
        ],
      }),
    },
  },
  {
    by: "bruno",
    daysAgo: 140,
    text: {
      id: "glicini-bruno",
      kind: "neighbour",
      talk: [says("Ci mancherai in cortile la sera.", author("Tornerò a trovarvi."))],
      write: () => ({
        title: "Cambio casa: grazie di tutto",
        body: [
          "Tra poco vado a stare vicino a mia figlia. Dopo tanti anni qui, un saluto ci vuole.",
          "Ho lasciato gli attrezzi del cortile nello sgabuzzino: sono del palazzo, usateli.",
        ],
      }),
    },
  },
  {
    by: "ines",
    daysAgo: 1,
    state: "draft",
    text: {
      id: "glicini-draft-door",
      kind: "committee",
      write: () => ({
        title: "Di che colore facciamo il portone?",
        body: [
          "Il portone va ridipinto. La ditta ci fa scegliere tra tre colori: verde, rosso e legno.",
          "Da lunedì ogni casa può dire la sua.",
        ],
        what: "Si sceglie il colore del portone",
        where: "Portone sulla strada",
        todo: "Guarda i tre colori nell’ingresso",
      }),
    },
  },
  {
    by: "paolo",
    daysAgo: 1,
    state: "draft",
    text: {
      id: "glicini-draft-desk",
      kind: "office",
      lead: [9, 9],
      weekdays: [4],
      write: (f) => ({
        title: `${f.Day} sono nella sala comune`,
        body: [
          "Vengo a rispondere alle domande sulla panchina e sulla luce delle scale.",
          "Chi vuole può parlarmi anche in privato.",
        ],
        what: "L’ufficio è nel tuo palazzo",
        when: `${f.Date}, dalle 10 alle 12`,
        where: "Sala comune",
        todo: "Vieni quando vuoi",
      }),
    },
  },
  {
    by: "rosa",
    daysAgo: 1,
    state: "draft",
    text: {
      id: "glicini-draft-wool",
      kind: "neighbour",
      write: () => ({
        title: "Chi ha della lana avanzata?",
        body: [
          "Faccio coperte piccole per i bambini dell’ospedale. Vanno bene anche i gomitoli a metà, di tutti i colori.",
        ],
      }),
    },
  },
];
