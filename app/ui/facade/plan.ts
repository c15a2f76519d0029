/** Where walls and windows of a house stand, and which windows are lit. Pure and deterministic. */
export type House = {
  storeys: number;
  /** Windows side by side on the street. */
  columns: number;
  /** Households that took part, of `total`. */
  lit: number;
  total: number;
  seed: number;
};

/** Room for the drawing: the ground line, the middle, how high and wide a house may be. */
export type Plot = { ground: number; middle: number; high: number; wide: number };

export type Opening = { x: number; y: number };
export type Block = { x: number; y: number; wide: number; storeys: number; windows: Opening[] };
export type Plan = {
  /** Height of a storey and size of a window. */
  storey: number;
  pane: { wide: number; high: number };
  blocks: Block[];
  door: Opening;
  lit: Opening[];
  dark: Opening[];
  closed: Opening[];
};

/** Most windows in a drawing: it stays small, and no household can look for its own. */
const mostWindows = 44;
const mostStoreys = 8;
/** Below this many households a light would tell who took part. */
const fewestHouseholds = 6;

/** A small generator of repeatable numbers between 0 and 1 (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffled<Item>(items: Item[], next: () => number): Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}

/** Plans the house. The lights are a share of the windows in random places, and only above five households. */
export function planHouse({ storeys, columns, lit, total, seed }: House, plot: Plot): Plan {
  const floors = Math.max(1, Math.min(storeys, mostStoreys));
  const storey = Math.min(29, Math.floor(plot.high / floors));
  const pitch = storey + 1;
  const margin = Math.round(pitch / 3);
  const fitting = Math.floor((plot.wide - 4 * margin) / pitch);
  const across = Math.max(2, Math.min(columns, fitting, Math.floor(mostWindows / floors)));
  const main = across < 5 ? across : Math.ceil(across * 0.62);
  const pane = { wide: Math.round(storey * 0.38), high: Math.round(storey * 0.59) };

  const wide = (count: number) => count * pitch + 2 * margin;
  const wings = across === main ? [main] : [main, across - main];
  let x = Math.round(plot.middle - wings.reduce((sum, count) => sum + wide(count), 0) / 2);
  const doorColumn = Math.floor((main - 1) / 2);
  const blocks = wings.map((count, wing): Block => {
    const height = Math.max(1, wing === 0 ? floors : floors - 1);
    const block: Block = { x, y: plot.ground - height * storey - 10, wide: wide(count), storeys: height, windows: [] };
    for (let floor = 0; floor < height; floor++) {
      for (let column = 0; column < count; column++) {
        if (wing === 0 && floor === height - 1 && column === doorColumn) continue;
        block.windows.push({
          x: x + margin + column * pitch + Math.round((pitch - pane.wide) / 2),
          y: block.y + 6 + floor * storey + Math.round((storey - pane.high) / 2),
        });
      }
    }
    x += block.wide;
    return block;
  });

  const first = blocks[0]!;
  const door = { x: first.x + margin + doorColumn * pitch + pitch / 2, y: plot.ground };
  const next = numbers(seed);
  const mixed = shuffled(
    blocks.flatMap((block) => block.windows),
    next,
  );
  const share = total >= fewestHouseholds ? Math.max(0, Math.min(1, lit / total)) : 0;
  const lights = share > 0 ? Math.max(1, Math.round(mixed.length * share)) : 0;
  const unlit = mixed.slice(lights);
  const shut = Math.round(unlit.length / 3);
  return {
    storey,
    pane,
    blocks,
    door,
    lit: mixed.slice(0, lights),
    closed: unlit.slice(0, shut),
    dark: unlit.slice(shut),
  };
}
