import type { DiffPiece } from "~/platform/word-diff";

type ChangesProps = {
  pieces: readonly DiffPiece[];
  /** What is said before a piece that went or came, and after it. */
  words: { gone: string; new: string; end: string };
  /** The language of those words. */
  lang: string;
};

/** A text with what went and what came: struck out or underlined for the eye and on paper; said in words for who listens, because few readers say <del>. */
export function Changes({ pieces, words, lang }: ChangesProps) {
  return pieces.map(({ text, change }, at) => {
    if (change === "same") return text;
    const Mark = change === "gone" ? "del" : "ins";
    return (
      <Mark key={at}>
        <span className="vh" lang={lang}>
          {words[change]}{" "}
        </span>
        {text}
        <span className="vh" lang={lang}>
          {words.end}{" "}
        </span>
      </Mark>
    );
  });
}
