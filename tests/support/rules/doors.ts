import ts from "typescript";
import { type Source, tree } from "../sources.ts";

const doors = ["public", "person", "alone", "member", "committee", "office", "officeRecord", "admin"];
const doorFile = "~/platform/door.server";

/** Names that a file imports from the doors. */
function importedDoors(file: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const bindings = statement.importClause?.namedBindings;
    const isDoor =
      statement.moduleSpecifier.text === doorFile || statement.moduleSpecifier.text === "./platform/door.server";
    if (!isDoor || !bindings || !ts.isNamedImports(bindings)) continue;
    for (const { name, propertyName } of bindings.elements) if (!propertyName) names.add(name.text);
  }
  return names;
}

type Exported = { name: string; initializer: ts.Expression | null };

/** What a module exports under the names that Remix calls. */
function exportsOf(file: ts.SourceFile): Exported[] {
  return file.statements.flatMap((statement): Exported[] => {
    if (ts.isExportDeclaration(statement)) {
      if (!statement.exportClause) return [{ name: "*", initializer: null }];
      const clause = statement.exportClause;
      return ts.isNamedExports(clause)
        ? clause.elements.map(({ name }) => ({ name: name.text, initializer: null }))
        : [];
    }
    if (ts.isExportAssignment(statement)) return [{ name: "default", initializer: null }];
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword))
      return [{ name: "default", initializer: null }];
    if (ts.isFunctionDeclaration(statement)) return [{ name: statement.name?.text ?? "", initializer: null }];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.map((one) => ({
      name: one.name.getText(),
      initializer: one.initializer ?? null,
    }));
  });
}

/**
 * Routes that let people in without a door: a loader or action that is not made by one, one that is made by the wrong
 * half of it, a page that declares nobody it is for (only a frame around other pages may do without).
 */
export function doorless(routes: Source[]): string[] {
  return routes.flatMap((source) => {
    const file = tree(source);
    const known = importedDoors(file);
    const exported = exportsOf(file);
    const wrong = exported.flatMap(({ name, initializer }) => {
      if (name === "*") return [`${source.path} exports everything of another file`];
      if (name !== "loader" && name !== "action") return [];
      const called = initializer && ts.isCallExpression(initializer) ? initializer.expression.getText() : "";
      const half = name === "loader" ? "Loader" : "Action";
      const isDoor = known.has(called) && doors.some((door) => called === door + half);
      return isDoor ? [] : [`${source.path} has ${name === "loader" ? "a loader" : "an action"} without a door`];
    });
    const entrances = exported.filter(({ name }) => ["loader", "action", "*"].includes(name));
    const isFrame = /<Outlet\b/.test(source.text);
    return entrances.length === 0 && !isFrame ? [...wrong, `${source.path} does not say who it is for`] : wrong;
  });
}
