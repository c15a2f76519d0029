/** Digits of the letter's code, in groups of three: 482 177 039 256. */
export const codeLength = 12;

const zeros = [0x30, 0x660, 0x6f0];

/** Only the digits, at most twelve; Arabic and Persian digits become the ones on the letter. */
export function digitsOf(text: string): string {
  let digits = "";
  for (const character of text) {
    const point = character.codePointAt(0)!;
    const zero = zeros.find((start) => point >= start && point < start + 10);
    if (zero !== undefined) digits += point - zero;
  }
  return digits.slice(0, codeLength);
}

/** In groups of three, as on the letter. */
export function grouped(digits: string): string {
  return digits.replace(/(\d{3})(?=\d)/g, "$1 ");
}

/** Where the caret stands in the grouped text when `count` digits lie before it. */
export function caretAfter(count: number): number {
  return count === 0 ? 0 : count + Math.floor((count - 1) / 3);
}
