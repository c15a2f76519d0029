/** Short words that fit under any notice of the office or of the committee. */
export const shortThanks = [
  "Grazie dell’avviso.",
  "Letto, grazie.",
  "Va bene, lo dico anche a chi non usa il telefono.",
  "Ottimo.",
  "Chiaro. Grazie!",
  "Bene così.",
  "L’ho letto a mia madre. Ringrazia anche lei.",
  "Finalmente una cosa scritta che si capisce.",
  "Ci sto.",
  "Messaggio ricevuto.",
  "Lo stampo e lo metto vicino alle cassette.",
  "Grazie, non lo sapevo.",
];

/** Removed by their author or by the office: only the place stays visible. */
export const removedWords = [
  "Sempre le solite chiacchiere, tanto qui non cambia niente.",
  "Chi scrive queste cose non ha niente da fare.",
  "Ho sbagliato avviso, scusate.",
  "Fatevi gli affari vostri!",
];

const arabic = /[\u0600-\u06ff]/;
const english = /\b(the|you|your|my|is|they|with|where|welcome|of course|let|fun|then|bring|can|perfect!|any)\b/i;

/** The language of a comment: people answer in their own, whatever the notice is written in. */
export function languageOf(text: string): "it" | "en" | "ar" {
  if (arabic.test(text)) return "ar";
  return english.test(text) ? "en" : "it";
}
