import { author, says, type NoticeText } from "./notice-text.ts";

/** From neighbour to neighbour: lost and found, given and lent, a hand and a word of thanks. */
export const neighbourTexts: NoticeText[] = [
  {
    id: "lost-keys",
    kind: "neighbour",
    elsewhere: true,
    withdrawal: "Le chiavi sono saltate fuori: erano nella tasca del cappotto.",
    talk: [
      says("C’è un mazzo appeso al portone, guarda se è il tuo.", author("È il mio! Grazie mille.")),
      says("Non le ho viste, ma tengo gli occhi aperti."),
    ],
    write: (f) => ({
      title: "Ho perso le chiavi di casa",
      body: [
        `Sono tre chiavi con un ${f.one("portachiavi a forma di pesce", "anello di legno", "nastro azzurro")}. Forse tra il portone e i bidoni.`,
        "Se le trovate, appendetele al gancio vicino alle cassette. Grazie di cuore.",
      ],
    }),
  },
  {
    id: "found-keys",
    kind: "neighbour",
    withdrawal: "La persona che le aveva perse è passata a prenderle.",
    talk: [says("Forse so di chi sono. Chiedo.", author("Grazie, le tengo io intanto."))],
    write: (f) => ({
      title: "Trovate delle chiavi in cortile",
      body: [
        `Erano ${f.one("vicino alla panca", "sotto il fico", "per terra davanti al cancello")}. Non dico come sono fatte: me lo dite voi.`,
        "Se sono vostre, scrivete qui sotto quante sono.",
      ],
    }),
  },
  {
    id: "found-scarf",
    kind: "neighbour",
    months: [10, 11, 12, 1, 2, 3],
    talk: [says("È mia! Pensavo di averla lasciata sull’autobus.", author("È appesa nell’ingresso, prendila pure."))],
    write: (f) => ({
      title: `Chi ha perso ${f.one("una sciarpa di lana", "una cuffia da bambino", "una borsa di tela a fiori")}?`,
      body: ["Era sulle scale stamattina. L’ho appesa nell’ingresso, accanto alle cassette. È pulita."],
    }),
  },
  {
    id: "pushchair",
    kind: "neighbour",
    age: [26, 50],
    withdrawal: "È già andato via tutto. Grazie!",
    talk: [
      says("Ci interessa! È ancora libero?", author("Sì, passate quando volete.")),
      says("Se poi avanza il seggiolone, penso a mia nipote."),
    ],
    write: (f) => ({
      title: f.one("Regalo passeggino e seggiolone", "Regalo un lettino con il materasso"),
      body: [
        "I miei sono cresciuti e in casa non c’è più posto. È tutto in buono stato, l’ho lavato ieri.",
        "Non voglio niente. Se serve lo porto io fino alla porta.",
      ],
    }),
  },
  {
    id: "armchair",
    kind: "neighbour",
    talk: [says("La prenderei per mia madre. Passa dalla porta?", author("Sì, si smonta in due pezzi."))],
    write: (f) => ({
      title: `Regalo ${f.one("una poltrona comoda", "una scrivania", "una libreria bianca")}`,
      body: [
        "È usata ma solida. Bisogna venire a prenderla in due, io non ce la faccio da me.",
        "Se entro la fine del mese non la vuole nessuno, chiamo il ritiro.",
      ],
    }),
  },
  {
    id: "ladder",
    kind: "neighbour",
    talk: [says("Io ce l’ho. Vieni dopo cena.", author("Perfetto, grazie!"))],
    write: (f) => ({
      title: `Chi mi presta ${f.one("una scala", "un trapano", "una pompa per la bici")}?`,
      body: ["Mi serve per un’oretta, nel fine settimana. Poi riporto tutto e offro il caffè."],
    }),
  },
  {
    id: "parcel",
    kind: "neighbour",
    talk: [
      says("Lo aspettavo da una settimana! Arrivo stasera."),
      says("Anche a me è successo. Il corriere non legge i nomi."),
    ],
    write: (f) => ({
      title: "Un pacco lasciato alla porta sbagliata",
      body: [
        `${f.one("Ieri", "Stamattina")} il corriere mi ha lasciato un pacco che non è mio. È una scatola grande, leggera.`,
        "Lo tengo io. Chi aspetta qualcosa venga a guardare il nome.",
      ],
    }),
  },
  {
    id: "plants-august",
    kind: "neighbour",
    months: [7],
    talk: [
      says("Ci penso io, resto qui tutto agosto.", author("Grazie! Ti lascio le chiavi e un barattolo di marmellata.")),
    ],
    write: (f) => ({
      title: "Chi mi bagna le piante ad agosto?",
      body: [
        `Vado via ${f.one("dieci giorni", "due settimane")}. Sono sei vasi: basta un annaffiatoio ogni due giorni.`,
        "In cambio, a settembre, faccio lo stesso per voi.",
      ],
    }),
  },
  {
    id: "market",
    kind: "neighbour",
    talk: [says("Ho la macchina e vado comunque. Ci stiamo in tre.", author("Che bello, ci vediamo giù alle 9."))],
    write: (f) => ({
      title: `Chi va al mercato il ${f.one("martedì", "venerdì", "sabato")}?`,
      body: [
        "Da me l’autobus passa poco e le borse pesano. Se qualcuno va in macchina, mi aggiungo volentieri.",
        "Divido la benzina e porto le chiacchiere.",
      ],
    }),
  },
  {
    id: "sewing",
    kind: "neighbour",
    age: [45, 88],
    talk: [
      says("Avrei due orli da fare.", author("Portali quando vuoi.")),
      says("Posso imparare? Non so attaccare un bottone.", author("Vieni, si comincia dal bottone.")),
    ],
    write: () => ({
      title: "Orli e bottoni: ci penso io",
      body: [
        "Ho una macchina da cucire e un po’ di tempo. Faccio orli, bottoni e piccole riparazioni, gratis.",
        "Se vi va di imparare, il lunedì pomeriggio ci mettiamo al tavolo insieme.",
      ],
    }),
  },
  {
    id: "thanks-shopping",
    kind: "neighbour",
    age: [60, 92],
    talk: [
      says("È stato un piacere. Quando serve, siamo qui."),
      says("Le polpette erano buonissime!", author("Ne rifaccio domenica.")),
    ],
    write: (f) => ({
      title: f.one("Grazie per la spesa di questi giorni", "Grazie, ragazzi del primo piano"),
      body: [
        "Per una settimana non potevo uscire. Qualcuno mi ha portato il pane, il latte e anche il giornale.",
        "Non lo dimentico. Ho fatto le polpette: ne trovate un vassoio davanti alla porta.",
      ],
    }),
  },
  {
    id: "football",
    kind: "neighbour",
    age: [18, 45],
    talk: [
      says("Ci sto! Però in porta.", author("Il portiere ci mancava proprio.")),
      says("Mio fratello viene con me."),
    ],
    write: (f) => ({
      title: `Partita a ${f.one("calcetto", "pallavolo")}: manchiamo di due persone`,
      body: ["Giochiamo il giovedì alle 20, al campo dietro la scuola. Non serve essere bravi: si gioca per ridere."],
    }),
  },
  {
    id: "lights-off",
    kind: "neighbour",
    withdrawal: "Era la mia macchina! L’ho scoperto adesso. Scusate.",
    talk: [says("È di mio figlio, lo sveglio subito. Grazie!")],
    write: (f) => ({
      title: "Una macchina con i fari accesi",
      body: [
        `Nel parcheggio c’è una macchina ${f.one("grigia", "rossa", "blu")} con i fari accesi da stamattina. Così resta senza batteria.`,
      ],
    }),
  },
  {
    id: "home-sweets",
    kind: "neighbour",
    talk: [
      says("Buoni! Come si chiamano?", author("Passa e te lo racconto, con la ricetta.")),
      says("I bambini li hanno finiti in un minuto."),
    ],
    write: (f) => ({
      title: f.one("Ho fatto troppi dolci", "Dolci per tutti, nell’ingresso"),
      body: [
        "Sono dolci della mia famiglia: mandorle, miele e un po’ di limone. Li ho lasciati nell’ingresso, in un piatto coperto.",
        "Prendetene uno a testa, anche due. Il piatto lo riprendo domani.",
      ],
    }),
  },
  {
    id: "walk",
    kind: "neighbour",
    age: [50, 88],
    months: [3, 4, 5, 6, 9, 10],
    talk: [says("Vengo anch’io, se andate piano.", author("Pianissimo. Ci fermiamo a ogni panchina."))],
    write: (f) => ({
      title: "Due passi insieme la mattina",
      body: [
        `Camminiamo un’ora, ${f.one("il lunedì e il giovedì", "il martedì e il venerdì")}, alle 9 dal portone. Si va fino al fiume e si torna.`,
        "A camminare da soli ci si stanca prima. In compagnia la strada è più corta.",
      ],
    }),
  },
  {
    id: "first-days",
    kind: "neighbour",
    newcomer: true,
    talk: [
      says("Benvenuti! Per i bidoni guardate il foglio nell’ingresso."),
      says("Benvenuti nel palazzo. Se serve qualcosa, suonate."),
    ],
    write: () => ({
      title: "Siamo arrivati da poco: buongiorno a tutti",
      body: [
        "Abitiamo qui da qualche settimana. Se facciamo rumore o sbagliamo bidone, ditecelo: stiamo imparando.",
        "Ci piacerebbe conoscervi. Per cominciare, un caffè lo offriamo volentieri.",
      ],
    }),
  },
];
