import { encode } from "uqr";

/** The dark dots of a code, for a picture of `size` by `size`. */
export type QrSquare = { size: number; path: string };

/** A text as a square to point a camera at: one path of dark runs, a tenth of what a rectangle a dot would weigh. */
export function qrSquare(text: string): QrSquare {
  const { size, data } = encode(text, { ecc: "M", border: 0 });
  let path = "";
  data.forEach((row, y) => {
    for (let x = 0; x < size; x += 1) {
      if (!row[x]) continue;
      let run = 1;
      while (row[x + run]) run += 1;
      path += `M${x} ${y}h${run}v1h-${run}z`;
      x += run;
    }
  });
  return { size, path };
}
