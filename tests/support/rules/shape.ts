import { posix } from "node:path";
import ts from "typescript";
import { type Source, tree, walk } from "../sources.ts";
import { featureOf } from "./rooms.ts";

const lines = ({ text }: Source) => text.split("\n").length - (text.endsWith("\n") ? 1 : 0);

/** Files with more lines than one can read in a sitting. */
export function tooLong(sources: Source[], most: number): string[] {
  const long = sources.filter((source) => lines(source) > most);
  return long.map((source) => `${source.path} has ${lines(source)} lines`);
}

/** The middle of the lengths of some files. */
export function medianLength(sources: Source[]): number {
  const sorted = sources.map(lines).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Names that say nothing about what is inside. */
export function emptyNames(paths: string[]): string[] {
  return paths.filter((path) => /(^|[/.-])(utils?|helpers?|common|misc)([/.-]|$)/i.test(path));
}

/** File names that are not in kebab-case, which two systems could tell apart differently. */
export function oddNames(paths: string[]): string[] {
  return paths.filter(
    (path) => /\.(ts|tsx|mjs|css)$/.test(path) && !/^[a-z0-9][a-z0-9.$_-]*$/.test(posix.basename(path)),
  );
}

const skeleton = [
  /^README\.md$/,
  // A part of a large feature has words, rules and forms of its own: doing-model.ts.
  /^([a-z]+-)?(model|input|policy|events)\.ts$/,
  /^(reach|effects|forms|reactions)\.server\.ts$/,
  /^(commands|queries|forms)\/[a-z0-9-]+\.server\.ts$/,
  /^ui\/[a-z0-9-]+\.tsx?$/,
  // What a thread runs by itself: readers of files that come from outside.
  /^file\/[a-z0-9-]+\.ts$/,
];

/** Features that do not look like all others: files outside the skeleton, a missing or empty README.md. */
export function oddFeatures(sources: Source[]): string[] {
  const features = new Set(sources.map(({ path }) => featureOf(path)).filter((name) => name !== null));
  const inside = sources.flatMap(({ path }) => {
    const feature = featureOf(path);
    const rest = path.slice(`app/features/${feature}/`.length);
    return feature === null || skeleton.some((shape) => shape.test(rest))
      ? []
      : [`${path} is not part of the skeleton`];
  });
  const unread = [...features].flatMap((feature) => {
    const readme = sources.find(({ path }) => path === `app/features/${feature}/README.md`);
    return readme && lines(readme) >= 5 ? [] : [`app/features/${feature}/README.md is missing or says nothing`];
  });
  return [...inside, ...unread];
}

/** Route files that app/routes.ts does not name, and names there without a file. */
export function routesOutOfList(list: Source, paths: string[]): string[] {
  const named = new Set<string>();
  walk(tree(list), (node) => {
    if (ts.isStringLiteral(node) && /^(\.\/)?routes\/.+\.tsx?$/.test(node.text))
      named.add(posix.join("app", node.text));
  });
  const files = paths.filter((path) => /^app\/routes\/.+\.tsx?$/.test(path));
  return [
    ...files.filter((path) => !named.has(path)).map((path) => `${path} is not in app/routes.ts`),
    ...[...named].filter((path) => !files.includes(path)).map((path) => `${path} does not exist`),
  ];
}
