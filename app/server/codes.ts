import type { DemonstrationCode } from "./lifecycle.ts";

const HEADS = ["Role", "Name", "Access code", "Year of birth", "Sign-in name", "Recovery code"];

/** A table of sign-in codes for the terminal; columns nobody uses are left out. */
export function codesTable(codes: DemonstrationCode[]): string {
  const rows = codes.map((one) => [
    one.role,
    one.name,
    grouped(one.code),
    String(one.birthYear),
    one.signInName ?? "",
    one.recoveryCode ?? "",
  ]);
  const used = HEADS.map((_, column) => column).filter((column) => rows.some((row) => row[column]));
  const width = (column: number) => Math.max(...[HEADS, ...rows].map((row) => [...(row[column] ?? "")].length));
  const line = (row: string[]) =>
    used
      .map((column) => (row[column] ?? "").padEnd(width(column)))
      .join("  ")
      .trimEnd();
  return [
    HEADS,
    used.reduce<string[]>((rule, column) => ((rule[column] = "-".repeat(width(column))), rule), []),
    ...rows,
  ]
    .map((row) => `  ${line(row)}`)
    .join("\n");
}

/** Codes are read and typed in groups of three. */
function grouped(code: string): string {
  return /^\d{12}$/.test(code) ? code.replace(/(\d{3})(?=\d)/g, "$1-") : code;
}
