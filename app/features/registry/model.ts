/** Words of the registry import. Node runs this file as it is, in the thread that reads files: it imports nothing. */

/** What a column of the file can hold, in the order in which the screen asks. */
export const fieldKeys = [
  "dwellingCode",
  "contractNumber",
  "personNumber",
  "lastName",
  "firstName",
  "surnameAndName",
  "nameAndSurname",
  "birthDate",
  "holder",
  "startsOn",
  "stairwell",
  "floor",
  "unit",
  "rooms",
  "millesimi",
  "language",
  "email",
  "phone",
  "condominiumCode",
  "street",
  "houseNumber",
  "municipality",
  "territory",
] as const;
export type FieldKey = (typeof fieldKeys)[number];

/** Without these no row can be read; the name may also stand whole in one column. */
export const requiredFields = ["dwellingCode", "contractNumber", "personNumber", "birthDate", "holder"] as const;

/** What each column of the file holds, in the order of its headers; null: it is not used. */
export type Mapping = (FieldKey | null)[];

/** One adult as the registry understands them; what the file leaves empty is absent. */
export type RowFields = {
  dwellingCode?: string;
  contractNumber?: string;
  personNumber?: string;
  firstName?: string;
  lastName?: string;
  birthYear?: number;
  holder?: boolean;
  startsOn?: string;
  stairwell?: string;
  floor?: number;
  unit?: string;
  rooms?: number;
  millesimi?: number;
  language?: string;
  email?: string;
  phone?: string;
  condominiumCode?: string;
  street?: string;
  houseNumber?: string;
  municipality?: string;
  territory?: string;
  /** The cells as they stood in the file, kept for rows with errors only. */
  raw?: string[];
};

/** What is wrong with one cell: the field (or "row") and a key below registry:rowErrors. */
export type RowError = { column: FieldKey | "row"; reason: string };

/** One line of the file after reading it with a mapping. */
export type ReadRow = { line: number; fields: RowFields; errors: RowError[] };

export const limits = {
  bytes: 30 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  /** Against this ratio only once the unpacked size matters: small files of repeated words shrink far more. */
  ratio: 100,
  ratioFrom: 20 * 1024 * 1024,
  rows: 60_000,
  columns: 60,
  cell: 500,
  sample: 20,
} as const;

/** What is wrong with a whole file, as it is kept: a locale key, and the numbers its sentence needs. */
export type Failure = { key: string; facts: Record<string, string> };

/** Writes a failure into one line of text. */
export function failureText({ key, facts }: Failure): string {
  return [key, ...Object.entries(facts).map(([name, value]) => `${name}=${value.replaceAll("|", "/")}`)].join("|");
}

/** Reads back what `failureText` wrote. */
export function failureOf(text: string): Failure {
  const [key = "", ...facts] = text.split("|");
  const pairs = facts.map((fact) => [fact.slice(0, fact.indexOf("=")), fact.slice(fact.indexOf("=") + 1)] as const);
  return { key, facts: Object.fromEntries(pairs) };
}

/** What a mapping still lacks: required fields without a column, and fields with more than one. */
export function mappingTroubles(mapping: Mapping): { missing: (FieldKey | "name")[]; twice: FieldKey[] } {
  const has = (field: FieldKey) => mapping.includes(field);
  const named = (has("lastName") && has("firstName")) || has("surnameAndName") || has("nameAndSurname");
  const missing: (FieldKey | "name")[] = requiredFields.filter((field) => !has(field));
  if (!named) missing.push("name");
  const twice = fieldKeys.filter((field) => mapping.filter((one) => one === field).length > 1);
  return { missing, twice };
}

/** Which rows of a preview are looked at: one outcome, maybe of one condominium, fifty after the last. */
export type PreviewView = { outcome: RowOutcome; condominium: string | null; after: number | null };

/** The address of a part of the preview, without its question mark. */
export function previewQuery({ outcome, condominium, after }: PreviewView): string {
  const place = condominium === null ? "" : `&condominium=${encodeURIComponent(condominium)}`;
  return `show=${outcome}${place}${after === null ? "" : `&after=${after}`}`;
}

// The plan of an import: what would happen to each line of the file, and to each member who is not in it.

export const outcomes = ["new", "changed", "unchanged", "blocked", "missing", "error"] as const;
export type RowOutcome = (typeof outcomes)[number];

/** How many lines or members have each outcome. `ended`: ticked ends; `members`: who lives in the condominiums of the file. */
export type ImportCounts = Record<RowOutcome | "rows" | "ended" | "members", number> & {
  /** People whose rows an undo took back, and whose rows it left. */
  undone?: number;
  keptBecauseActed?: number;
  keptBecauseChanged?: number;
};

/** Above this share of ended members a second person confirms. */
const secondFrom = 0.02;

/** Whether the ends of an import are so many that a second person has to look. */
export function needsSecond({ ended, members }: Pick<ImportCounts, "ended" | "members">): boolean {
  return ended > members * secondFrom;
}

/** Why an undo left the rows of a person. */
export type Kept = "acted" | "changed" | "stands";
