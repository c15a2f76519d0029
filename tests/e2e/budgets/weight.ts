import { gzipSync } from "node:zlib";

type Module = { module: string; imports?: string[]; css?: string[] };
/** What a build says about its routes, as far as a first visit goes. */
export type Manifest = {
  entry: Module;
  routes: Record<string, Module & { parentId?: string }>;
};
/** The bytes of a file of the build, by the address it is served at. */
export type Read = (address: string) => Buffer;

const kinds = ["javascript", "styles", "fonts"] as const;
type Kind = (typeof kinds)[number];
/** KiB on the line. */
export type WeightBudget = Record<Kind, number>;
export type WeightBudgets = {
  general: WeightBudget;
  /** Routes that may weigh something else, each with its reason. */
  exceptions: Record<string, Partial<WeightBudget> & { reason: string }>;
};
export type Weight = { route: string; files: Record<Kind, { address: string; bytes: number }[]> };

/** What the server leaves as it is, because packing it gains nothing (`compression`, default threshold). */
const tooSmallToPack = 1024;

/**
 * Bytes on the line of a file. Packed as the server packs for every browser; those that know Brotli get a little less.
 * Fonts are packed in themselves.
 */
function bytesOf(address: string, read: Read): number {
  const bytes = read(address);
  return address.endsWith(".woff2") || bytes.length < tooSmallToPack ? bytes.length : gzipSync(bytes).length;
}

/** Whether a `unicode-range` has room for plain Latin letters: extended ranges are fetched only by words that need them. */
function isForPlainLetters(face: string): boolean {
  const range = /unicode-range:([^;}]+)/i.exec(face)?.[1];
  if (range === undefined) return true;
  const letter = "a".charCodeAt(0);
  return range.split(",").some((part) => {
    const [first = "", last = first] = part.trim().replace(/^U\+/i, "").split("-");
    const ends = [first.replaceAll("?", "0"), last.replaceAll("?", "F")].map((end) => Number.parseInt(end, 16));
    return (ends[0] ?? Infinity) <= letter && letter <= (ends[1] ?? -Infinity);
  });
}

const named = (text: string, ending: string) => text.match(new RegExp(`/assets/[\\w.-]+\\.${ending}`, "g")) ?? [];

/**
 * Finds the files that a first visit of a route asks for: the entry, the modules of the route and its parents with all they
 * import, the style sheets these link, the fonts they preload and those that plain letters may ask for.
 */
export function filesOf(manifest: Manifest, route: string, read: Read): Record<Kind, string[]> {
  const line: Module[] = [manifest.entry];
  for (let at = manifest.routes[route]; at; at = manifest.routes[at.parentId ?? ""]) line.push(at);
  const javascript = [...new Set(line.flatMap(({ module, imports = [] }) => [module, ...imports]))];
  // A route's links stand in its code, which the browser has too; the manifest only knows styles that code imports.
  const code = javascript.map((address) => read(address).toString()).join("\n");
  const styles = [...new Set([...line.flatMap(({ css = [] }) => css), ...named(code, "css")])];
  const faces = styles.flatMap(
    (address) =>
      read(address)
        .toString()
        .match(/@font-face\s*\{[^}]*\}/g) ?? [],
  );
  const fonts = [...named(code, "woff2"), ...faces.filter(isForPlainLetters).flatMap((face) => named(face, "woff2"))];
  return { javascript, styles, fonts: [...new Set(fonts)] };
}

/** Weighs every route of a build. */
export function weigh(manifest: Manifest, read: Read): Weight[] {
  const known = new Map<string, number>();
  const weighed = (address: string) => {
    const bytes = known.get(address) ?? bytesOf(address, read);
    known.set(address, bytes);
    return { address, bytes };
  };
  return Object.keys(manifest.routes).map((route) => {
    const { javascript, styles, fonts } = filesOf(manifest, route, read);
    return {
      route,
      files: { javascript: javascript.map(weighed), styles: styles.map(weighed), fonts: fonts.map(weighed) },
    };
  });
}

/** The bytes of one kind that a route weighs. */
export function total({ files }: Weight, kind: Kind): number {
  return files[kind].reduce((sum, { bytes }) => sum + bytes, 0);
}

/** KiB, to be read. */
export const kib = (bytes: number) => `${(bytes / 1024).toFixed(1)} KiB`;

/** Complains of each route over its budget, with its heaviest files, and of exceptions for routes that are gone. */
export function weightComplaints(weights: Weight[], { general, exceptions }: WeightBudgets): string[] {
  const gone = Object.keys(exceptions).filter((name) => !weights.some(({ route }) => route === name));
  const heavy = weights.flatMap((weight) =>
    kinds.flatMap((kind) => {
      const budget = exceptions[weight.route]?.[kind] ?? general[kind];
      const bytes = total(weight, kind);
      if (bytes <= budget * 1024) return [];
      const heaviest = weight.files[kind].toSorted((a, b) => b.bytes - a.bytes).slice(0, 5);
      const list = heaviest.map((file) => `  ${kib(file.bytes)} ${file.address}`).join("\n");
      return [`${weight.route}: ${kib(bytes)} of ${kind}, its budget is ${budget} KiB. Its heaviest files:\n${list}`];
    }),
  );
  return [...gone.map((name) => `${name}: has a budget of its own and is no route.`), ...heavy];
}
