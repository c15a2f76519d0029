import type { Piece } from "../model";

/** A text with the words that somebody looked for; people's words stay words, whatever they look like. */
export function Marked({ pieces }: { pieces: Piece[] }) {
  return (
    <span className="found">{pieces.map(({ text, found }, at) => (found ? <mark key={at}>{text}</mark> : text))}</span>
  );
}
