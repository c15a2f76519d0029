import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** A file as the rules see it: its path from the root of the repository, with slashes, and its text. */
export type Source = { path: string; text: string };

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Every file of some folders (or single files) whose name ends in one of the endings, in order of path. */
export function readSources(places: string[], endings: string[]): Source[] {
  return places
    .flatMap((place) => (place.includes(".") ? [place] : filesOf(place)))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

function filesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}

const parsed = new WeakMap<Source, ts.SourceFile>();

/** The syntax tree of a file, parsed once. */
export function tree(source: Source): ts.SourceFile {
  const known = parsed.get(source);
  if (known) return known;
  const kind = source.path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const made = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true, kind);
  parsed.set(source, made);
  return made;
}

/** Visits a node and everything below it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** Collects what `find` says about each node of each file, with file and line in front. */
export function findNodes(sources: Source[], find: (node: ts.Node, source: Source) => string | null): string[] {
  const found: string[] = [];
  for (const source of sources) {
    const file = tree(source);
    walk(file, (node) => {
      const what = find(node, source);
      if (what !== null) found.push(`${source.path}:${lineOf(file, node)} ${what}`);
    });
  }
  return found;
}

/** The line of a node, counted from 1. */
export function lineOf(file: ts.SourceFile, node: ts.Node): number {
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}
