import ts from "typescript";

/** One column as db/schema says it; `values` are the words of a check list, sorted. */
export type Column = {
  type: "number" | "numbers" | "string" | "boolean" | "date" | "day" | "bytes" | "json" | "words";
  values: string[];
  nullable: boolean;
  made: "no" | "default" | "identity";
};
export type Tables = Record<string, Record<string, Column>>;

/** Reads the tables of the `Database` type, which is made of the types of db/schema/; `texts` are all these files. */
export function readSchemaFiles(texts: string[]): Tables {
  const types = new Map<string, ts.TypeNode>();
  for (const text of texts) {
    for (const statement of ts.createSourceFile("schema.ts", text, ts.ScriptTarget.Latest, true).statements) {
      if (ts.isTypeAliasDeclaration(statement)) types.set(statement.name.text, statement.type);
    }
  }
  const database = types.get("Database");
  if (!database || !ts.isIntersectionTypeNode(database)) throw new Error("Database is not made of lists of tables");
  const tables = database.types.flatMap((part) => members(types.get(part.getText())));
  return Object.fromEntries(
    tables.map(([table, type]) => [
      table,
      Object.fromEntries(members(type).map(([name, node]) => [name, column(node)])),
    ]),
  );
}

function members(type?: ts.TypeNode): [string, ts.TypeNode][] {
  if (!type || !ts.isTypeLiteralNode(type)) throw new Error(`Not a list: ${type?.getText()}`);
  return type.members.map((member) => {
    if (!ts.isPropertySignature(member) || !member.type) throw new Error(`Not a column: ${member.getText()}`);
    return [member.name.getText().replaceAll('"', ""), member.type];
  });
}

function column(node: ts.TypeNode): Column {
  if (ts.isTypeReferenceNode(node) && node.typeArguments?.[0]) {
    const made = { Generated: "default", GeneratedAlways: "identity" } as const;
    const how = made[node.typeName.getText() as keyof typeof made];
    if (how) return { ...column(node.typeArguments[0]), made: how };
  }
  const parts = ts.isUnionTypeNode(node) ? [...node.types] : [node];
  const rest = parts.map((part) => part.getText()).filter((part) => part !== "null");
  const nullable = rest.length < parts.length;
  const words = rest.filter((part) => part.startsWith('"')).map((part) => part.slice(1, -1));
  if (words.length > 0 && words.length === rest.length) {
    return { type: "words", values: words.sort(), nullable, made: "no" };
  }
  const type = simple[rest[0] as keyof typeof simple];
  if (!type || rest.length !== 1) throw new Error(`db/schema: what is ${node.getText()} in PostgreSQL?`);
  return { type, values: [], nullable, made: "no" };
}

const simple = {
  number: "number",
  string: "string",
  boolean: "boolean",
  Date: "date",
  CalendarDate: "day",
  Buffer: "bytes",
  unknown: "json",
  "number[]": "numbers",
} as const;
