import ts from "typescript";
import { lineOf, type Source, tree, walk } from "../sources.ts";
import { baseOf, type Namespaces } from "./locale-files.ts";

/** One place where code names a text: an exact key, or a pattern when a part of it is computed; `maybe` when it only looks like one. */
type Use = { where: string; namespaces: string[]; key: string | RegExp; maybe?: boolean };

const fallback = "common";

/**
 * Every use of a text in some files: t("key") with the namespace of the file's useTranslation or getFixedT, keys with
 * their namespace ("notices:title") wherever they stand, <Trans i18nKey>, and templates, whose holes match anything.
 * A dotted word elsewhere (`{ sent: "comment.sent" }`, later t(said[done])) counts as a use if there is such a text.
 */
export function usesOf(sources: Source[], namespaces: string[]): Use[] {
  return sources.flatMap((source) => {
    const file = tree(source);
    const own = namespacesOf(file);
    const uses: Use[] = [];
    const add = (node: ts.Node, names: string[]) => {
      const key = keyOf(node, namespaces, names);
      if (key) uses.push({ where: `${source.path}:${lineOf(file, node)}`, ...key });
    };
    walk(file, (node) => {
      if (ts.isCallExpression(node) && isTranslate(node.expression) && node.arguments[0]) {
        for (const part of alternatives(node.arguments[0])) if (!hasNamespace(part, namespaces)) add(part, own);
      } else if (ts.isJsxAttribute(node) && node.name.getText() === "i18nKey" && node.initializer) {
        const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer;
        if (value && !hasNamespace(value, namespaces)) add(value, [transNamespace(node) ?? own].flat());
      } else if (hasNamespace(node, namespaces)) add(node, []);
      else if (ts.isStringLiteral(node) && /^\w+(\.\w+)+$/.test(node.text)) {
        uses.push({ where: source.path, namespaces: own, key: node.text, maybe: true });
      }
    });
    return uses;
  });
}

function namespacesOf(file: ts.SourceFile): string[] {
  const found: string[] = [];
  walk(file, (node) => {
    if (!ts.isCallExpression(node)) return;
    const name = node.expression.getText().replace(/^.*\./, "");
    const argument =
      name === "useTranslation" ? node.arguments[0] : name === "getFixedT" ? node.arguments[1] : undefined;
    if (argument && ts.isStringLiteral(argument)) found.push(argument.text);
    if (argument && ts.isArrayLiteralExpression(argument)) {
      found.push(...argument.elements.filter(ts.isStringLiteral).map((element) => element.text));
    }
  });
  return found.length > 0 ? [...new Set(found)] : [fallback];
}

const isTranslate = (callee: ts.Expression) => /^(?:\w+\.)*t$/.test(callee.getText());

function transNamespace(attribute: ts.JsxAttribute): string | null {
  const ns = attribute.parent.properties.find((one) => ts.isJsxAttribute(one) && one.name.getText() === "ns");
  return ns && ts.isJsxAttribute(ns) && ns.initializer && ts.isStringLiteral(ns.initializer)
    ? ns.initializer.text
    : null;
}

/** The possible values of a key: both sides of a choice. */
function alternatives(node: ts.Expression): ts.Expression[] {
  if (ts.isConditionalExpression(node)) return [...alternatives(node.whenTrue), ...alternatives(node.whenFalse)];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return alternatives(node.expression);
  return [node];
}

const headOf = (node: ts.Node) =>
  ts.isStringLiteralLike(node) ? node.text : ts.isTemplateExpression(node) ? node.head.text : null;

function hasNamespace(node: ts.Node, namespaces: string[]): boolean {
  const head = headOf(node);
  return head !== null && namespaces.some((name) => head.startsWith(`${name}:`)) && /^\w+:[\w.-]*$/.test(head);
}

function keyOf(node: ts.Node, namespaces: string[], names: string[]): Omit<Use, "where"> | null {
  const head = headOf(node);
  if (head === null) return null;
  const named = hasNamespace(node, namespaces) ? head.slice(0, head.indexOf(":")) : null;
  const start = named === null ? head : head.slice(named.length + 1);
  const where = named === null ? names : [named];
  if (!ts.isTemplateExpression(node)) return { namespaces: where, key: start };
  const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const rest = node.templateSpans.map((span) => `[\\w.-]+${escape(span.literal.text)}`).join("");
  return { namespaces: where, key: new RegExp(`^${escape(start)}${rest}$`) };
}

/** A use covers a key, all forms of its plural, and everything below it (lists of paragraphs). */
function covers({ namespaces, key }: Use, namespace: string, text: string): boolean {
  if (!namespaces.includes(namespace)) return false;
  const base = baseOf(text);
  if (typeof key !== "string") return key.test(base);
  return base === key || base.startsWith(`${key}.`) || text === key;
}

/** Keys that code names and no text has. */
export function missingKeys(uses: Use[], texts: Namespaces): string[] {
  const all = Object.entries(texts).flatMap(([namespace, keys]) =>
    Object.keys(keys).map((key) => [namespace, key] as const),
  );
  return uses
    .filter((use) => !use.maybe && !all.some(([namespace, key]) => covers(use, namespace, key)))
    .map(
      ({ where, namespaces, key }) => `${where} ${namespaces.join("|")}:${typeof key === "string" ? key : key.source}`,
    );
}

/** Texts that no code names. */
export function unusedKeys(uses: Use[], texts: Namespaces): string[] {
  return Object.entries(texts).flatMap(([namespace, keys]) =>
    Object.keys(keys)
      .filter((key) => !uses.some((use) => covers(use, namespace, key)))
      .map((key) => `${namespace}:${key}`),
  );
}
