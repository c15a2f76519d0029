import { author, office, says, type NoticeText } from "./notice-text.ts";

/** Notices written in English, where somebody reads English. */
export const englishTexts: NoticeText[] = [
  {
    id: "en-bins",
    kind: "office",
    lang: "en",
    talk: [says("Where do pizza boxes go?", author("Clean ones with paper. Greasy ones with food."))],
    write: () => ({
      title: "What goes in which bin",
      body: [
        "Here is the short list. It is also on the wall, next to the bins.",
        "- Brown: food and coffee grounds\n- Yellow: paper and cardboard, flattened\n- Blue: plastic, cans and cartons\n- Green: glass, no plates\n- Grey: everything else",
        "If you are not sure, ask a neighbour or call the office. Nobody was born knowing this.",
      ],
      what: "Which rubbish goes where",
      where: "Bins in the courtyard",
      todo: "Flatten your boxes, please",
    }),
  },
  {
    id: "en-course",
    kind: "office",
    lang: "en",
    months: [9, 10, 1, 2],
    ends: 30,
    talk: [says("Is there someone to watch the children?", author("Yes, in the next room, for free."))],
    write: (f) => ({
      title: "Free Italian lessons near home",
      body: [
        "A new course starts this month. You can come in the morning or in the evening.",
        "You do not need any papers. Bring a pen and a neighbour, if you are shy.",
      ],
      what: "Italian lessons, free",
      when: "Tuesdays and Thursdays",
      where: "The middle school of the neighbourhood",
      todo: `Tell the office by ${f.by(15)}`,
    }),
  },
  {
    id: "en-visit",
    kind: "office",
    lang: "en",
    lead: [6, 11],
    weekdays: [2, 3, 4],
    ends: "planned",
    talk: [says("Can I bring letters I don’t understand?", author("Yes, please do. We read them together."))],
    write: (f) => ({
      title: `${f.Day}: talk to the office in English`,
      body: [
        "We are in the building for a few hours, and one of us speaks English.",
        "Ask about your home, your rent, your neighbours or your bins. You do not need an appointment.",
      ],
      what: "The office visits your building",
      when: `${f.Date}, from ${f.from} to ${f.to}`,
      where: "In the entrance",
      todo: "Come when you like",
    }),
  },
  {
    id: "en-cot",
    kind: "neighbour",
    lang: "en",
    age: [24, 50],
    withdrawal: "It has found a new home. Thank you!",
    talk: [says("Che bello! Ci interessa. Passo domani?", author("Sì, domani va bene!"))],
    write: (f) => ({
      title: f.one("A cot and baby clothes, free", "Children’s books and toys, free"),
      body: [
        "My children have grown and I would like somebody to use these. Everything is clean.",
        "Knock on my door in the evening. Posso parlare anche un po’ di italiano!",
      ],
    }),
  },
  {
    id: "en-talk",
    kind: "neighbour",
    lang: "en",
    age: [20, 60],
    talk: [
      says("Mia nipote ha l’esame di inglese a giugno. Può venire?", author("Of course! Certo, volentieri.")),
      says("Good idea. I come too, my English is rusty.", author("Rusty is fine!")),
    ],
    write: () => ({
      title: "English for Italian: shall we swap?",
      body: [
        "I would like to speak better Italian. Maybe you would like to speak better English.",
        "Let’s have a coffee on Saturday: half an hour in one language, half an hour in the other.",
      ],
    }),
  },
  {
    id: "en-thanks",
    kind: "neighbour",
    lang: "en",
    talk: [
      says("Welcome! Benvenuti da tutta la scala."),
      says("Your rice was delicious.", author("Thank you! I will make more.")),
    ],
    write: () => ({
      title: "Thank you for the help on the stairs",
      body: [
        "Yesterday two neighbours carried my shopping and my pushchair up. I did not even have to ask.",
        "I do not know all your names yet, so I say it here: thank you. This is a good house.",
      ],
    }),
  },
  {
    id: "en-noise",
    kind: "neighbour",
    lang: "en",
    lead: [3, 8],
    weekdays: [6, 7],
    ends: "planned",
    talk: [
      says("No problem. Have fun!"),
      says("Auguri! Tenete pure la musica fino alle dieci.", office("E dopo le 22, piano piano.")),
    ],
    write: (f) => ({
      title: `${f.Day} we have guests: sorry for the noise`,
      body: [
        "Some friends are coming for lunch and there will be music. We stop before 8 in the evening.",
        "If it is too loud, please ring. You can also stay and eat with us.",
      ],
    }),
  },
];
