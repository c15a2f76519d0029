import ts from "typescript";
import { findNodes, type Source } from "../sources.ts";

const spoken = [
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "aria-valuetext",
  "title",
  "alt",
  "placeholder",
  "label",
];
const hasLetters = (text: string) => /\p{L}/u.test(text);

/** Words of the interface that stand in the code instead of the texts. `allowed` are names that are the same everywhere. */
export function literals(sources: Source[], allowed: string[] = []): string[] {
  const counts = (text: string) => hasLetters(text) && !allowed.includes(text.trim());
  return findNodes(sources, (node) => {
    if (ts.isJsxText(node) && counts(node.text)) return `says "${node.text.trim()}"`;
    if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return null;
    const text = ts.isTemplateExpression(node)
      ? [node.head, ...node.templateSpans.map((one) => one.literal)].map((part) => part.text).join("")
      : node.text;
    return counts(text) && isShown(node) ? `says "${text.trim()}"` : null;
  });
}

/** Whether a string ends up before the eyes or ears of a person: as a child of an element or in a spoken attribute. */
function isShown(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isJsxAttribute(parent)) return spoken.includes(parent.name.getText());
  if (ts.isJsxExpression(parent)) return ts.isJsxAttribute(parent.parent) ? isShown(parent) : true;
  if (ts.isConditionalExpression(parent)) return parent.condition !== node && isShown(parent);
  if (ts.isParenthesizedExpression(parent)) return isShown(parent);
  if (!ts.isBinaryExpression(parent)) return false;
  const joins = [
    ts.SyntaxKind.BarBarToken,
    ts.SyntaxKind.QuestionQuestionToken,
    ts.SyntaxKind.PlusToken,
    ts.SyntaxKind.AmpersandAmpersandToken,
  ];
  return joins.includes(parent.operatorToken.kind) && isShown(parent);
}

const sideClass =
  /(?:^|[\s:!])-?(?:(?:ml|mr|pl|pr|left|right|border-[lr]|rounded-(?:[lr]|[tb][lr])|scroll-[mp][lr])(?:-[\w[(]|$)|(?:text|float|clear)-(?:left|right)(?=$|\s))/;
const sideRule =
  /(?:^|[;{\s])(?:(?:scroll-)?(?:margin|padding)-(?:left|right)|border-(?:left|right|top-left-radius|top-right-radius|bottom-left-radius|bottom-right-radius)[\w-]*|left|right)\s*:|(?:float|clear|text-align)\s*:\s*(?:left|right)\b/;

/** Left and right in classes and styles: in Arabic they would stay where they are. */
export function physicalSides(sources: Source[]): string[] {
  const inStyles = sources
    .filter(({ path }) => path.endsWith(".css"))
    .flatMap(({ path, text }) =>
      text
        .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "))
        .split("\n")
        .flatMap((line, at) => (sideRule.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
    );
  const inClasses = findNodes(
    sources.filter(({ path }) => path.endsWith(".tsx")),
    (node) => {
      const isText =
        ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
      return isText && sideClass.test(node.text) ? `has "${node.text}"` : null;
    },
  );
  return [...inStyles, ...inClasses];
}
