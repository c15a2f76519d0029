import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPersonalData, type Known } from "~/platform/personal-data";
import { gulpease, hardestSentence } from "~/platform/readability";

const found = (text: string, known?: Known) =>
  findPersonalData(text, known).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe("what points at a person is found", () => {
  test.each<[string, string[]]>([
    ["Il codice fiscale è RSSMRA50A01D612X.", ["taxCode: RSSMRA50A01D612X"]],
    ["codice rssmra50a01d612x", ["taxCode: rssmra50a01d612x"]],
    ["Versare su IT60 X054 2811 1010 0000 0123 456 entro lunedì.", ["iban: IT60 X054 2811 1010 0000 0123 456"]],
    ["IBAN IT60X0542811101000000123456", ["iban: IT60X0542811101000000123456"]],
    ["Scrivete a maria.rossi@posta.it, grazie.", ["email: maria.rossi@posta.it"]],
    ["L’auto AB 123 CD blocca il cancello.", ["plate: AB 123 CD"]],
    ["L’auto ab123cd blocca il cancello.", ["plate: ab123cd"]],
    ["Il motorino targato FI 12345 è da spostare.", ["plate: FI 12345"]],
    ["Chiamate Rosa al 333 123 4567.", ["phone: 333 123 4567"]],
    ["Tel. 055-1234567", ["phone: 055-1234567"]],
    ["Telefono +39 333 1234567", ["phone: +39 333 1234567"]],
    ["L’interno 9 perde acqua.", ["flat: interno 9"]],
    ["Rumore dall’int. 12/A di notte.", ["flat: int. 12/A"]],
    ["La signora Bianchi, scala B, non apre.", ["flat: signora Bianchi", "flat: scala B"]],
    ["Al terzo piano la famiglia Rossi ha un cane.", ["flat: terzo piano", "flat: famiglia Rossi"]],
    ["La famiglia Rossi non ha pagato.", ["debt: famiglia Rossi", "debt: non ha pagato"]],
    ["Nel palazzo Mario Rossi è moroso.", ["debt: Mario Rossi", "debt: moroso"]],
    ["Mr. Smith is in arrears.", ["debt: Mr. Smith", "debt: arrears"]],
    ["Noise from flat 9.", ["flat: flat 9"]],
    ["ضجيج من شقة 9.", ["flat: شقة 9"]],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));

  test("names of the house, in any case, with a debt", () => {
    expect(found("il rossi deve ancora 200 euro", { names: ["Rossi"] })).toEqual([
      "debt: rossi",
      "debt: deve ancora 200",
    ]);
  });
});

describe("what speaks to everybody is left alone", () => {
  test.each([
    "Martedì 12 manca l’acqua dalle 9 alle 13, scala B.",
    "La pulizia della scala A e del terzo piano si fa sabato.",
    "Via Roma 12, Piazza San Marco: assemblea alle 20.30.",
    "Chi è in arretrato può chiedere aiuto all’ufficio.",
    "Servono da 100 ml a 150 ml di prodotto.",
    "Chiamate il 112 o il 118.",
    "Numero verde 800 123 456.",
    "Il 12/03/2026 dalle 10.30 alle 11.15.",
    "Delibera n. 123456 del 2026.",
    "La signora Bianchi offre il caffè a tutti.",
    "Sono stati spesi 1.234,50 euro.",
    "Il preventivo 0123/2026 è approvato.",
    "Codice del bando: AB2026CD.",
    "Grazie a Rosa Bianchi e a Dino Conti per la festa.",
  ])("%s", (text) => expect(found(text)).toEqual([]));

  test("the office’s own number and address", () => {
    const allowed = ["055 000 1234", "sportello@casa.example"];
    expect(found("Chiamate 055.0001234 o sportello@casa.example", { allowed })).toEqual([]);
  });
});

test("findings lie inside the text, in order, without overlaps", () => {
  const pieces = fc.constantFrom(
    "Rossi ",
    "Sig. Bianchi ",
    "int. 3 ",
    "non ha pagato ",
    "333 1234567 ",
    "AB123CD ",
    ". ",
    "è ",
    "👩‍🔧 ",
    "\n",
    "a@b.it ",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (words) => {
      const text = words.join("");
      let last = 0;
      for (const { start, end } of findPersonalData(text, { names: ["Rossi"] })) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }),
  );
});

test("a hostile text takes no time", () => {
  for (const piece of ["a", "1", "A ", "0 ", "int", "Sig. ", "@", "a.", "IT60 "]) {
    const from = performance.now();
    findPersonalData(piece.repeat(8000 / piece.length), { names: ["Rossi", "Bianchi"] });
    expect(performance.now() - from).toBeLessThan(500);
  }
});

describe("Gulpease", () => {
  test.each([
    ["Puoi votare fino al 30 giugno. Il voto è segreto. Nessuno vede la tua scelta.", 100, 100],
    ["Martedì 12 maggio manca l’acqua dalle 9 alle 13. Riempi qualche bottiglia.", 70, 95],
    [
      "Si comunica che, in ottemperanza alle disposizioni regolamentari vigenti, l’assemblea degli assegnatari è convocata in seconda convocazione presso la sala condominiale.",
      20,
      45,
    ],
  ])("%s", (text, least, most) => {
    expect(gulpease(text)).toBeGreaterThanOrEqual(least);
    expect(gulpease(text)).toBeLessThanOrEqual(most);
  });

  test("the hardest sentence is named, short ones never", () => {
    const hard =
      "In ottemperanza alle disposizioni regolamentari vigenti si dispone la sospensione temporanea dell’erogazione idrica.";
    expect(
      hardestSentence(`Ciao a tutti. ${hard} Grazie della pazienza che avete avuto con noi in questi giorni.`),
    ).toBe(hard);
    expect(hardestSentence("Ciao. Grazie.")).toBeNull();
  });
});
