export type DiffPiece = { text: string; change: "same" | "gone" | "new" };

/** Above this many changed words two texts are shown as one that went and one that came: nobody reads such a weave. */
const mostChanges = 400;

/** Words with the space after them, ends of lines apart; signs of Chinese one by one, because it writes without spaces. */
const wordsOf = (text: string) => text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+[^\S\n]*|\n+|[^\S\n]+/gu) ?? [];

/**
 * What became of a text, word by word, in the order in which one reads it: "gone" stood only in the old one, "new" stands
 * only in the new one. Empty for two empty texts. Pure.
 */
export function wordDiff(before: string, after: string): DiffPiece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const [a, b] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  const middle = weave(a, b) ?? [
    ...a.map((text): DiffPiece => ({ text, change: "gone" })),
    ...b.map((text): DiffPiece => ({ text, change: "new" })),
  ];
  const same = (text: string): DiffPiece => ({ text, change: "same" });
  return joined([...old.slice(0, start).map(same), ...middle, ...old.slice(old.length - end).map(same)]);
}

/** The shortest way from one list to the other (E. W. Myers, "An O(ND) difference algorithm", 1986); null when it is too long. */
function weave(a: string[], b: string[]): DiffPiece[] | null {
  const most = Math.min(a.length + b.length, mostChanges);
  // How far one gets on each diagonal (old minus new), and how it stood before each further change.
  const reach = new Int32Array(2 * most + 3);
  const at = (diagonal: number) => diagonal + most + 1;
  const past: Int32Array[] = [];
  for (let changes = 0; changes <= most; changes += 1) {
    past.push(reach.slice());
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      const comes =
        diagonal === -changes || (diagonal !== changes && reach[at(diagonal - 1)]! < reach[at(diagonal + 1)]!);
      let x = comes ? reach[at(diagonal + 1)]! : reach[at(diagonal - 1)]! + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      reach[at(diagonal)] = x;
      if (x >= a.length && x - diagonal >= b.length) return walkBack(a, b, past, at);
    }
  }
  return null;
}

function walkBack(a: string[], b: string[], past: Int32Array[], at: (diagonal: number) => number): DiffPiece[] {
  const found: DiffPiece[] = [];
  let [x, y] = [a.length, b.length];
  for (let changes = past.length - 1; changes >= 0; changes -= 1) {
    const reach = past[changes]!;
    const diagonal = x - y;
    const comes =
      diagonal === -changes || (diagonal !== changes && reach[at(diagonal - 1)]! < reach[at(diagonal + 1)]!);
    const from = comes ? diagonal + 1 : diagonal - 1;
    const fromX = changes === 0 ? 0 : reach[at(from)]!;
    const fromY = changes === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY && a[x - 1] === b[y - 1]) {
      found.push({ text: a[x - 1]!, change: "same" });
      [x, y] = [x - 1, y - 1];
    }
    if (changes === 0) break;
    found.push(comes ? { text: b[fromY]!, change: "new" } : { text: a[fromX]!, change: "gone" });
    [x, y] = [fromX, fromY];
  }
  return found.reverse();
}

/** Neighbours of one kind become one piece; in a changed stretch what went stands before what came. */
function joined(pieces: DiffPiece[]): DiffPiece[] {
  const found: DiffPiece[] = [];
  let [gone, came] = ["", ""];
  const close = () => {
    if (gone) found.push({ text: gone, change: "gone" });
    if (came) found.push({ text: came, change: "new" });
    [gone, came] = ["", ""];
  };
  for (const { text, change } of pieces) {
    if (change === "gone") gone += text;
    else if (change === "new") came += text;
    else {
      close();
      const last = found.at(-1);
      if (last?.change === "same") last.text += text;
      else found.push({ text, change });
    }
  }
  close();
  return found;
}
