import { posix } from "node:path";
import ts from "typescript";
import { type Source, tree, walk } from "../sources.ts";
import { featureOf, roomOf, rooms } from "./rooms.ts";

/** One import of a file: `file` when it names one of ours, `pack` when it names a package or a part of Node. */
export type Import = { from: string; file: string | null; pack: string | null; typeOnly: boolean };

const endings = ["", ".ts", ".tsx", ".mjs", ".d.ts", "/index.ts", "/index.tsx"];

/** All imports of all files, static, dynamic and of types. */
export function importsOf(sources: Source[]): Import[] {
  const paths = new Set(sources.map(({ path }) => path));
  const found: Import[] = [];
  for (const source of sources) {
    const add = (spec: string, typeOnly: boolean) => {
      const file = fileOf(source.path, spec, paths);
      found.push({ from: source.path, file, pack: file === null ? spec : null, typeOnly });
    };
    walk(tree(source), (node) => {
      if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
        add(node.moduleSpecifier.text, isTypeImport(node.importClause));
      } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
        add(node.moduleSpecifier.text, node.isTypeOnly);
      } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
        const [spec] = node.arguments;
        if (spec && ts.isStringLiteralLike(spec)) add(spec.text, false);
      } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
        const { literal } = node.argument;
        if (ts.isStringLiteral(literal)) add(literal.text, true);
      }
    });
  }
  return found;
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const names = clause.namedBindings;
  return !clause.name && !!names && ts.isNamedImports(names) && names.elements.every((element) => element.isTypeOnly);
}

function fileOf(from: string, spec: string, paths: Set<string>): string | null {
  const bare = spec.replace(/\?.*$/, "");
  const path = bare.startsWith("~/")
    ? `app/${bare.slice(2)}`
    : bare.startsWith("#db/")
      ? `db/${bare.slice(4)}`
      : bare.startsWith(".")
        ? posix.join(posix.dirname(from), bare)
        : null;
  if (path === null) return null;
  const found = endings.map((ending) => path + ending).find((candidate) => paths.has(candidate));
  return found ?? (/\.(tsx?|mjs|css|json|svg)$/.test(path) ? path : `${path}.ts`);
}

/** Imports that the table of rooms does not allow, and files that stand in no room. */
export function forbiddenImports(sources: Source[]): string[] {
  const homeless = sources.filter(({ path }) => roomOf(path) === null).map(({ path }) => `${path} stands in no room`);
  const wrong = importsOf(sources).flatMap((found) => {
    const from = roomOf(found.from);
    if (from === null) return [];
    if (found.pack !== null) {
      const bad = rooms[from]?.neverPackages.test(found.pack) && !(found.typeOnly && found.pack === "kysely");
      return bad ? [`${found.from} (${from}) imports ${found.pack}`] : [];
    }
    const names = targets(found);
    if (names.some((name) => rooms[from]?.imports.includes(name))) return [];
    return [`${found.from} (${from}) imports ${found.file} (${names[0] ?? "no room"})`];
  });
  return [...homeless, ...wrong];
}

/** What the table may call the target of an import, most exact name first. */
function targets({ from, file, typeOnly }: Import): string[] {
  const room = roomOf(file ?? "");
  if (room === null) return [];
  const feature = featureOf(file ?? "");
  const part = room.replace("feature ", "");
  const whose = feature === featureOf(from) ? "own" : "other";
  const names = feature === null ? [room] : [`${whose} ${part}`, `any ${part}`];
  return [...names, ...(typeOnly ? names.map((name) => `types of ${name}`) : [])];
}

/** Groups of files that import each other in a circle (types count too: a circle is a missing file). */
export function cycles(sources: Source[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, file } of importsOf(sources)) {
    if (file !== null) next.set(from, [...(next.get(from) ?? []), file]);
  }
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (path: string, trail: string[]) => {
    const at = trail.indexOf(path);
    if (at >= 0) found.add(trail.slice(at).sort().join(" <-> "));
    if (at >= 0 || done.has(path)) return;
    for (const target of next.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of sources) visit(path, []);
  return [...found];
}

/** Packages that some files reach by imports of values, through whatever stands between. */
export function reachedPackages(sources: Source[], start: RegExp): string[] {
  const all = importsOf(sources).filter(({ typeOnly }) => !typeOnly);
  const seen = new Set(sources.map(({ path }) => path).filter((path) => start.test(path)));
  for (const path of seen) for (const one of all) if (one.from === path && one.file !== null) seen.add(one.file);
  return all.flatMap(({ from, pack }) => (pack !== null && seen.has(from) ? [`${from} imports ${pack}`] : []));
}
