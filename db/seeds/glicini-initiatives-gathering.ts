import { someone, type IdeaPlan } from "./initiative-plan.ts";

/** Ideas of Via dei Tre Glicini 14 that are being written or look for support. */
export const gliciniGathering: IdeaPlan[] = [
  {
    ...{ id: "handrail", house: "FI-01", by: "teresa", helper: "ines", begun: 3 },
    words: {
      title: "Un corrimano anche dall’altra parte",
      missing: "Sulle scale il corrimano è solo a sinistra. Chi scende con il bastone non sa dove tenersi.",
      place: "Scala B, dal piano terra fino in cima",
      why: "L’inverno passato sono scivolata due volte. Non mi sono fatta male, ma adesso esco meno.",
      ...{ proposal: "", benefit: "", cost_cents: null, cost_words: "", area: "" },
    },
    story: [],
  },
  {
    ...{ id: "prams", house: "FI-01", by: "elisa", begun: 6 },
    words: {
      title: "Un posto asciutto per i passeggini",
      missing: "I passeggini stanno nell’ingresso. Si passa male, e quando piove gocciolano per terra.",
      place: "Sotto le scale, scala A",
      why: "La sera porto su la bambina, poi torno giù a prendere il passeggino. Intanto lei piange.",
      proposal: "Togliere i mobili vecchi dal sottoscala, pulire, mettere un tappeto di gomma e quattro ganci.",
      benefit: "Le famiglie con bambini piccoli, e chi passa dall’ingresso con la spesa.",
      ...{ cost_cents: 8500, cost_words: "Il tappeto e i ganci. A pulire ci penso io.", area: "children" },
    },
    story: [{ ago: 5, by: "author", act: "invite", whom: "nadia" }],
  },
  {
    ...{ id: "bicycles", house: "FI-01", by: "matteo", begun: 4 },
    words: {
      title: "La stanza delle biciclette",
      missing: "Le bici sono legate al cancello. Quest’anno ne hanno rubate due.",
      place: "Il vecchio lavatoio, piano terra",
      why: "Chi va al lavoro in bici la porta su per le scale, oppure la lascia fuori e non dorme.",
      proposal:
        "Svuotiamo il lavatoio, che è pieno di roba di nessuno. Mettiamo dodici ganci al muro e una serratura con la stessa chiave per tutti. Lo facciamo noi in due sabati.",
      benefit: "Chi ha una bici, e chi passa dal cancello con le borse.",
      ...{ cost_cents: 38_000, cost_words: "Ganci, vernice e serratura.", area: "safety" },
    },
    story: [
      { ago: 2, by: "author", act: "publish" },
      { act: "support", from: 2, to: 1, whom: someone("matteo davide") },
    ],
  },
  {
    ...{ id: "chairs", house: "FI-01", by: "patrizia", begun: 27 },
    words: {
      title: "Una sedia su ogni pianerottolo",
      missing: "Chi torna con la spesa non ha dove fermarsi un momento.",
      place: "I pianerottoli di tutte e due le scale",
      why: "Qui in tanti hanno più di settant’anni. Ci fermiamo in piedi, con le borse in mano, e ci sembra di dare noia.",
      proposal: "Sei sedie che si aprono dal muro. Quando ti alzi si chiudono da sole, così le scale restano libere.",
      benefit: "Chi è anziano, chi aspetta un bambino, chi porta pesi.",
      ...{ cost_cents: 42_000, cost_words: "Sei sedie da 70 €. Le montiamo noi.", area: "stairs" },
    },
    story: [
      { ago: 24, by: "author", act: "publish" },
      { act: "support", from: 24, to: 19, whom: someone("patrizia teresa rosa") },
      { ago: 14, by: "karim", act: "paper", whom: someone("franca alberto marisa") },
      { act: "support", from: 12, to: 9, whom: someone("davide") },
    ],
  },
  {
    ...{ id: "tools", house: "FI-01", by: "davide", begun: 59 },
    words: {
      title: "Gli attrezzi di tutti",
      missing: "Il trapano serve due volte all’anno. Ognuno ne compra uno, e chi non può lo chiede in prestito.",
      place: "Lo sgabuzzino accanto alla sala comune",
      why: "Comprare tutti le stesse cose costa e riempie le case.",
      proposal:
        "Compriamo un trapano, una scala, una sega e un carrello. Chi prende una cosa lo scrive sul quaderno e la riporta entro due giorni.",
      benefit: "Tutti, prima o poi.",
      ...{ cost_cents: 39_000, cost_words: "Tutto nuovo, con la garanzia.", area: "together" },
    },
    story: [
      { ago: 56, by: "author", act: "publish" },
      { act: "support", from: 56, to: 48, whom: someone("davide cristina stefano") },
      {
        ...{ ago: 44, by: "author", act: "revise" },
        reason: "Costava troppo. Ho fatto il giro: tre trapani ci sono già, e dormono nelle case.",
        words: {
          proposal:
            "Compriamo solo la scala e il carrello. Il resto ce lo prestiamo: ho fatto il giro e ci sono già tre trapani. Chi prende una cosa lo scrive sul quaderno e la riporta entro due giorni.",
          ...{ cost_cents: 14_000, cost_words: "La scala e il carrello." },
        },
      },
      { ago: 43, by: "stefano", act: "takeBack" },
      { act: "support", from: 41, to: 13, whom: someone("lin ana elisa") },
    ],
  },
  {
    ...{ id: "homework", house: "FI-01", by: "amina", lang: "ar", begun: 18 },
    words: {
      title: "غرفة للواجبات بعد المدرسة",
      missing: "يعود الأطفال من المدرسة ولا يجدون مكانًا هادئًا للدراسة. في البيوت إخوة صغار وضجيج.",
      place: "القاعة المشتركة، الطابق الأرضي",
      why: "بعض الأمهات لا يقرأن الإيطالية جيدًا ولا يستطعن المساعدة. حين يدرس الأطفال معًا يتعلمون أسرع.",
      proposal:
        "نفتح القاعة يومين في الأسبوع من الساعة الرابعة إلى السادسة. الكبار يساعدون الصغار، ويبقى معهم دائمًا شخصان بالغان.",
      benefit: "الأطفال من ست سنوات إلى أربع عشرة سنة، وأهلهم.",
      ...{ cost_cents: 6000, cost_words: "دفاتر وأقلام ومصباح للطاولة.", area: "children" },
    },
    story: [
      { ago: 15, by: "author", act: "publish" },
      { act: "support", from: 15, to: 12, whom: someone("amina nadia") },
      { ago: 11, by: "author", act: "invite", whom: "nadia", said: 10 },
      { act: "support", from: 8, to: 3, whom: someone("grace olena") },
    ],
  },
];
