import { author, committee, says, spoken, type NoticeText } from "./notice-text.ts";

/** A notice of Via dei Tre Glicini 14 with its author and its distance from today. */
export type Pinned = { text: NoticeText; by: string; daysAgo: number; state?: "draft" };

/** What a visitor reads first: the newest notices on the board of Rosa's building. `by` is a key of glicini-people.ts. */
export const gliciniNewest: Pinned[] = [
  {
    by: "paolo",
    daysAgo: 2,
    text: {
      id: "glicini-water",
      kind: "office",
      importance: "important",
      lead: [5, 5],
      weekdays: [2],
      ends: "planned",
      talk: [
        says("A che piano arrivate con le bottiglie?", author("A tutti. Basta che ci chiami entro lunedì.")),
        says("Grazie. Ho già messo da parte due pentole piene."),
        spoken(
          "elisa",
          says("La locandina nella scala A è attaccata.", committee("Grazie! Nella scala B la mettiamo stasera.")),
        ),
        spoken("amina", says("شكرًا على الترجمة.", author("عفوًا! إن احتجت إلى شيء فاتصل بنا."))),
      ],
      write: (f) => ({
        title: `${f.Day} manca l’acqua dalle 9 alle 13`,
        body: [
          `${f.Day.split(" ")[0]} mattina i tecnici cambiano un tubo. Per questo l’acqua non arriva nelle case.`,
          "L’acqua torna alle 13. All’inizio può essere un po’ gialla: falla scorrere per due minuti.",
          `Hai bisogno di acqua per una cura? Chiama l’ufficio entro ${f.officeDay}. Ti portiamo noi le bottiglie, al tuo piano.`,
        ],
        what: "Manca l’acqua: cambiano un tubo vecchio in cantina",
        when: `${f.Date}, dalle 9 alle 13`,
        where: f.everywhere,
        todo: `Riempi qualche bottiglia ${f.eve}`,
      }),
      versions: [
        {
          lang: "ar",
          by: "person",
          write: (f) => ({
            title: `تنقطع المياه يوم ${f.day} من الساعة 9 إلى 13`,
            body: [
              "يغيّر الفنيون أنبوبًا قديمًا في القبو. لذلك لا يصل الماء إلى البيوت.",
              "يعود الماء الساعة 13. قد يكون لونه أصفر قليلًا في البداية: اتركه يجري دقيقتين.",
              "هل تحتاج إلى الماء لعلاج؟ اتصل بالمكتب، ونحضر لك الزجاجات إلى بيتك.",
            ],
            what: "انقطاع المياه",
            when: `${f.date}، من الساعة 9 إلى 13`,
            where: "السلّم A والسلّم B، كل الطوابق",
            todo: "املأ بعض الزجاجات في المساء السابق",
          }),
        },
      ],
    },
  },
  {
    by: "teresa",
    daysAgo: 3,
    text: {
      id: "glicini-keys",
      kind: "neighbour",
      talk: [
        spoken("ana", says("Le ho prese io. Te le porto alle 19.", author("Grazie! Ti aspetto."))),
        spoken("davide", says("Meno male. Le avevo viste anch’io, sul davanzale.")),
      ],
      write: () => ({
        title: "Avete visto le mie chiavi? Hanno un nastro rosso",
        body: ["Sono quattro chiavi con un nastro rosso. Le ho lasciate sulle scale, credo verso il terzo piano."],
      }),
    },
  },
  {
    by: "dino",
    daysAgo: 5,
    text: {
      id: "glicini-assembly",
      kind: "committee",
      importance: "important",
      lead: [12, 12],
      weekdays: [3],
      ends: "planned",
      talk: [
        says(
          "Si decide anche il colore del portone?",
          author("No, quello si vota a parte. In assemblea lo guardiamo."),
        ),
        says("Io vengo con la seconda convocazione, esco dal lavoro alle 18.30.", author("Benissimo, ti aspettiamo.")),
        says("Dove trovo il foglio della delega?", committee("Nella buchetta del comitato, scala A.")),
      ],
      write: (f) => ({
        title: `Assemblea ${f.day} alle 18`,
        body: [
          "Ci troviamo nella sala comune. Prima convocazione alle 18, seconda alle 19.",
          "1. Il verbale dell’ultima volta\n2. La panchina nel cortile\n3. I conti della cassa comune\n4. Il turno dei bidoni\n5. Le vostre domande",
          "Non puoi venire? Dai la delega a un vicino. Un vicino può portare una delega sola.",
        ],
        what: "Assemblea del palazzo",
        when: `${f.Date}, alle 18`,
        where: "Sala comune, piano terra",
        todo: "Vieni, o dai la delega a un vicino",
      }),
      before: {
        reason: "Cambia la sala e si comincia un’ora dopo: l’androne è troppo piccolo.",
        write: (f) => ({
          title: `Assemblea ${f.day} alle 17`,
          body: [
            "Ci troviamo nell’androne. Prima convocazione alle 17, seconda alle 18.",
            "1. Il verbale dell’ultima volta\n2. La panchina nel cortile\n3. Il turno dei bidoni\n4. Le vostre domande",
            "Non puoi venire? Dai la delega a un vicino. Un vicino può portare una delega sola.",
          ],
          what: "Assemblea del palazzo",
          when: `${f.Date}, alle 17`,
          where: "Androne, piano terra",
          todo: "Vieni, o dai la delega a un vicino",
        }),
      },
    },
  },
  {
    by: "ines",
    daysAgo: 8,
    text: {
      id: "glicini-feast",
      kind: "committee",
      lead: [14, 14],
      weekdays: [6],
      ends: "planned",
      write: (f) => ({
        title: `Festa del palazzo ${f.day}: chi porta che cosa?`,
        body: [
          `Si mangia insieme ${f.warm ? "in cortile, sotto i glicini. Se piove, nella sala comune" : "nella sala comune, al caldo"}.`,
          "Tavoli, piatti e bicchieri li mette il comitato. Tu porti una cosa da dividere e la tua sedia.",
          "Scrivi qui sotto che cosa porti, così non arrivano dieci insalate di riso. Anche solo il pane va bene.",
        ],
        what: "Festa del palazzo",
        when: `${f.Date}, dalle 12.30`,
        where: f.warm ? "In cortile; se piove, sala comune" : "Sala comune",
        todo: "Scrivi che cosa porti",
      }),
    },
  },
  {
    by: "paolo",
    daysAgo: 9,
    text: {
      id: "glicini-light",
      kind: "office",
      talk: [
        spoken(
          "teresa",
          says("Grazie Paolo, ieri ho sceso gli scalini contandoli.", author("Hai ragione. Ancora pochi giorni.")),
        ),
        spoken("lin", says("Ho messo una torcia attaccata al corrimano, al primo piano.")),
      ],
      write: (f) => ({
        title: "Luce spenta sulla scala B: viene l’elettricista",
        body: [
          "Non era la lampadina: si è rotto il comando. Il pezzo è ordinato.",
          `L’elettricista lo monta entro ${f.by(8)}. Fino ad allora tieniti al corrimano, soprattutto la sera.`,
        ],
        what: "Si aggiusta la luce delle scale",
        when: `Entro ${f.by(8)}`,
        where: "Scala B, dal primo piano in su",
        todo: "La sera usa una torcia",
      }),
      versions: [
        {
          lang: "ar",
          by: "machine",
          write: (f) => ({
            title: "الضوء مطفأ على السلّم B: يأتي الكهربائي",
            body: [
              "لم يكن المصباح: انكسر المفتاح. القطعة مطلوبة.",
              `يركّبها الكهربائي قبل ${f.by(8)}. حتى ذلك الحين أمسك الدرابزين، خاصة في المساء.`,
            ],
            what: "يتم إصلاح ضوء السلالم",
            when: `قبل ${f.by(8)}`,
            where: "السلّم B، من الطابق الأول إلى الأعلى",
            todo: "في المساء استعمل مصباحًا يدويًا",
          }),
        },
        {
          lang: "en",
          by: "machine",
          reviewed: true,
          write: (f) => ({
            title: "No light on stairs B: the electrician is coming",
            body: [
              "It was not the bulb: the switch is broken. The part is on order.",
              `The electrician fits it by ${f.by(8)}. Until then hold the handrail, above all in the evening.`,
            ],
            what: "The light on the stairs is being repaired",
            when: `By ${f.by(8)}`,
            where: "Stairs B, from the first floor up",
            todo: "Use a torch in the evening",
          }),
        },
      ],
    },
  },
  {
    by: "karim",
    daysAgo: 12,
    text: {
      id: "glicini-bench",
      kind: "committee",
      talk: [
        says(
          "La sera fanno chiasso sotto casa mia. Come si fa?",
          author("La mettiamo lontana dalle finestre. Dopo le 22 vale il silenzio."),
        ),
        says("Bella idea. Adesso ci sediamo sul muretto, che è basso e freddo."),
        says("Chi la paga?", author("La cassa comune. Tu non paghi niente.")),
        says(
          "Può avere i braccioli? Per alzarsi servono.",
          author("Sì, con i braccioli e lo schienale."),
          "Allora sono d’accordo anch’io.",
        ),
      ],
      write: () => ({
        title: "Una panchina nel cortile: aspettiamo l’ufficio",
        body: [
          "Quattordici case su venti sono d’accordo. Adesso l’ufficio guarda se si può fare.",
          "L’ufficio ha trenta giorni per rispondere. Se è sì, la montiamo noi in una mattina.",
        ],
        what: "Una panchina con lo schienale, sotto l’albero",
        when: "L’ufficio risponde entro trenta giorni",
        where: "In cortile",
        todo: "Hai un dubbio? Scrivilo qui",
      }),
    },
  },
];
