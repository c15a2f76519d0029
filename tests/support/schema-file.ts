import ts from "typescript";

/** One column as db/schema.ts says it; `values` are the words of a check list, sorted. */
export type Column = {
  type: "number" | "numbers" | "string" | "boolean" | "date" | "day" | "bytes" | "json" | "words";
  values: string[];
  nullable: boolean;
  made: "no" | "default" | "identity";
};
export type Tables = Record<string, Record<string, Column>>;

/** Reads the `Database` type of db/schema.ts and the table types it names. */
export function readSchemaFile(text: string): Tables {
  const file = ts.createSourceFile("schema.ts", text, ts.ScriptTarget.Latest, true);
  const types = new Map<string, ts.TypeLiteralNode>();
  for (const statement of file.statements) {
    if (ts.isTypeAliasDeclaration(statement) && ts.isTypeLiteralNode(statement.type)) {
      types.set(statement.name.text, statement.type);
    }
  }
  const database = types.get("Database");
  if (!database) throw new Error("db/schema.ts has no type Database");
  return Object.fromEntries(
    members(database).map(([table, type]) => {
      const shape = types.get(type.getText());
      if (!shape) throw new Error(`${table}: ${type.getText()} is not a type of db/schema.ts`);
      return [table, Object.fromEntries(members(shape).map(([name, node]) => [name, column(node)]))];
    }),
  );
}

function members(type: ts.TypeLiteralNode): [string, ts.TypeNode][] {
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
  if (!type || rest.length !== 1) throw new Error(`db/schema.ts: what is ${node.getText()} in PostgreSQL?`);
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
