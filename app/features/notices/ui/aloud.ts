/** Reads a page aloud with the voices of the machine, sentence by sentence, and marks the one being read. */
export type Aloud = { pause: () => void; resume: () => void; stop: () => void };

type Sentence = { words: string; range: Range };

const mark = "aloud";
const blocks = "h1, h2, h3, h4, p, li, dt, dd";

/** The voice for a language: the machine's own before one that sends the words away. */
export function voiceFor(lang: string): SpeechSynthesisVoice | null {
  const same = speechSynthesis.getVoices().filter((voice) => new RegExp(`^${lang}([-_]|$)`, "i").test(voice.lang));
  return same.find((voice) => voice.localService) ?? same[0] ?? null;
}

/** Where the sentences of a text begin and end. */
function cuts(text: string, lang: string): { start: number; end: number }[] {
  if (!("Segmenter" in Intl)) return [{ start: 0, end: text.length }];
  const found = new Intl.Segmenter(lang, { granularity: "sentence" }).segment(text);
  return [...found].map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

/** The sentences of one block, each with its place in the page. */
function sentencesIn(block: Element, lang: string): Sentence[] {
  const texts: { node: Text; start: number }[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let whole = "";
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    texts.push({ node: node as Text, start: whole.length });
    whole += node.textContent ?? "";
  }
  const at = (offset: number, end: boolean) => {
    const found = texts.findLast(({ start }) => (end ? start < offset : start <= offset)) ?? texts[0]!;
    return { node: found.node, offset: Math.min(offset - found.start, found.node.length) };
  };
  return cuts(whole, lang).flatMap(({ start, end }) => {
    const words = whole.slice(start, end).trim();
    if (!/[\p{L}\p{N}]/u.test(words)) return [];
    const range = document.createRange();
    const [from, to] = [at(start, false), at(end, true)];
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return [{ words, range }];
  });
}

/** Everything with words in some parts of the page, in the order of reading; nothing twice. */
function sentencesOf(parts: readonly Element[], lang: string): Sentence[] {
  return parts.flatMap((part) => {
    const found = part.matches(blocks) ? [part] : [...part.querySelectorAll(blocks)];
    const outer = found.filter((one) => !found.some((other) => other !== one && other.contains(one)));
    return outer.flatMap((block) => sentencesIn(block, lang));
  });
}

function show(sentence: Sentence | undefined): void {
  if (!("highlights" in CSS)) return;
  if (!sentence) {
    CSS.highlights.delete(mark);
    return;
  }
  CSS.highlights.set(mark, new Highlight(sentence.range));
  const box = sentence.range.getBoundingClientRect();
  const out = box.bottom < 80 || box.top > window.innerHeight - 120;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (out)
    sentence.range.startContainer.parentElement?.scrollIntoView({
      block: "center",
      behavior: calm ? "auto" : "smooth",
    });
}

/**
 * Begins to read. Pausing ends the voice and keeps the place: machines that pause by themselves forget to go on.
 * @param ended is called once, when all has been read, or stopped
 */
export function readAloud(parts: readonly Element[], lang: string, ended: () => void): Aloud {
  const sentences = sentencesOf(parts, lang);
  let place = 0;
  // Each beginning has its number, so that the end of what was cancelled moves nothing on.
  let turn = 0;
  const finish = () => {
    turn += 1;
    speechSynthesis.cancel();
    show(undefined);
    ended();
  };
  const speak = () => {
    const mine = ++turn;
    const sentence = sentences[place];
    if (!sentence) return finish();
    const utterance = new SpeechSynthesisUtterance(sentence.words);
    utterance.lang = lang;
    utterance.voice = voiceFor(lang);
    utterance.rate = 0.95;
    const next = () => {
      if (mine !== turn) return;
      place += 1;
      speak();
    };
    utterance.addEventListener("end", next);
    utterance.addEventListener("error", ({ error }) => {
      // What we ended ourselves has a later turn.
      if (mine === turn && error !== "interrupted" && error !== "canceled") finish();
    });
    show(sentence);
    speechSynthesis.speak(utterance);
  };
  speechSynthesis.cancel();
  speak();
  return {
    pause: () => {
      turn += 1;
      speechSynthesis.cancel();
    },
    resume: speak,
    stop: finish,
  };
}
