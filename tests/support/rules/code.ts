import ts from "typescript";
import { findNodes, lineOf, type Source, tree, walk } from "../sources.ts";

const name = (node: ts.Node | undefined) => node?.getText() ?? "";

/** Reads of the environment outside the files that may. */
export function environmentReads(sources: Source[], allowed: RegExp): string[] {
  return findNodes(
    sources.filter(({ path }) => !allowed.test(path)),
    (node) => (ts.isPropertyAccessExpression(node) && name(node) === "process.env" ? "reads process.env" : null),
  );
}

/** `style` attributes: the page's security policy forbids them. */
export function styleAttributes(sources: Source[]): string[] {
  return findNodes(sources, (node) =>
    ts.isJsxAttribute(node) && name(node.name) === "style" ? "has a style attribute" : null,
  );
}

/** Holes in the types: `any`, and comments that silence the compiler or the linter. */
export function typeHoles(sources: Source[]): string[] {
  const any = findNodes(sources, (node) => (node.kind === ts.SyntaxKind.AnyKeyword ? "says any" : null));
  const silenced = sources.flatMap((source) =>
    commentsOf(source)
      .filter(({ text }) =>
        /@ts-(ignore|expect-error|nocheck)|(oxlint|eslint)-disable(?!-next-line [\w-/@]+ --? \w)/.test(text),
      )
      .map(({ line, text }) => `${source.path}:${line} silences a check: ${text.trim()}`),
  );
  return [...any, ...silenced];
}

/** Tests that are left out, or that leave all others out. */
export function leftOutTests(sources: Source[]): string[] {
  const words = ["only", "skip", "fixme", "todo", "fails"];
  return findNodes(sources, (node) => {
    if (!ts.isPropertyAccessExpression(node) || !words.includes(node.name.text)) return null;
    return /^(test|it|describe|suite)\b/.test(name(node.expression)) ? `says ${name(node)}` : null;
  });
}

/** Clock, chance and the outside world in files that must give the same answer every time. */
export function impureWords(sources: Source[]): string[] {
  const globals = [
    "Math.random",
    "Date.now",
    "performance",
    "crypto",
    "process",
    "window",
    "document",
    "fetch",
    "globalThis",
  ];
  return findNodes(sources, (node) => {
    if (ts.isNewExpression(node) && name(node.expression) === "Date" && !node.arguments?.length)
      return "reads the clock";
    if (ts.isPropertyAccessExpression(node) && globals.includes(name(node))) return `uses ${name(node)}`;
    const isUse =
      ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node.parent) && !ts.isPropertyAssignment(node.parent);
    const isOwner =
      ts.isIdentifier(node) && ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node;
    const isField = ts.isIdentifier(node) && (ts.isPropertySignature(node.parent) || ts.isParameter(node.parent));
    return (isUse || isOwner) && !isField && globals.includes(node.text) ? `uses ${node.text}` : null;
  });
}

/** Exported functions without a docstring. */
export function undocumented(sources: Source[]): string[] {
  return sources.flatMap((source) =>
    tree(source).statements.flatMap((statement) => {
      const exported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(isExport);
      if (!exported || ts.getJSDocCommentsAndTags(statement).length > 0) return [];
      const functions = ts.isFunctionDeclaration(statement)
        ? [statement.name]
        : ts.isVariableStatement(statement)
          ? statement.declarationList.declarations
              .filter(({ initializer }) => isFunction(initializer))
              .map((one) => one.name)
          : [];
      return functions.map(
        (node) => `${source.path}:${lineOf(tree(source), statement)} ${name(node)} has no docstring`,
      );
    }),
  );
}

const isExport = ({ kind }: ts.Modifier) => kind === ts.SyntaxKind.ExportKeyword;
const isFunction = (node: ts.Node | undefined) => !!node && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));

/** Writing to the console outside the command line's files. */
export function consoleWrites(sources: Source[], allowed: RegExp): string[] {
  return findNodes(
    sources.filter(({ path }) => !allowed.test(path)),
    (node) =>
      ts.isPropertyAccessExpression(node) && name(node.expression) === "console" ? `writes ${name(node)}` : null,
  );
}

function commentsOf(source: Source): { line: number; text: string }[] {
  const file = tree(source);
  const found = new Map<number, { line: number; text: string }>();
  walk(file, (node) => {
    for (const range of ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? []) {
      const line = file.getLineAndCharacterOfPosition(range.pos).line + 1;
      found.set(range.pos, { line, text: source.text.slice(range.pos, range.end) });
    }
  });
  return [...found.values()];
}
