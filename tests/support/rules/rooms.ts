/**
 * The rooms of the house and who may lean on whom: one table, checked by tests/unit/architecture.test.ts. A row names
 * what files of a room may import: other rooms ("own …" and "other …" for the parts of features) and, by exclusion,
 * packages. "types of …" allows `import type` only. What is not in the table is not allowed.
 */
export type Room = { files: RegExp; imports: string[]; neverPackages: RegExp };

const everything = /./;
const nothing = /^$/;
const server = /^(node:|kysely|pg|pg-boss|lucia|zod|nodemailer|pino|express|@remix-run\/(node|express)|@node-rs)/;
const react = /^(react|react-dom|react-i18next|@remix-run\/react)(\/|$)/;
const driver = /^(pg|pg-boss|lucia|express|@remix-run\/react|react|react-dom|react-i18next)(\/|$)/;

const platform = ["platform", "platform server", "settings"];
const ownServer = ["own words", "own file reader", "own input", "own reach", "own effects", "schema", ...platform];
const otherDoors = ["other words", "other reach", "other effects"];

export const rooms: Record<string, Room> = {
  "list of routes": { files: /^app\/routes\.ts$/, imports: [], neverPackages: /^(?!@remix-run\/route-config$)/ },
  entry: {
    files: /^app\/(entry\.client|entry\.server|explain\.server|lifecycle\.server)\.tsx?$/,
    imports: ["entry", "schema", ...platform, "any commands", "any queries", "any reactions"],
    neverPackages: nothing,
  },
  route: {
    files: /^app\/(root\.tsx$|routes\/)/,
    imports: [
      ...["any words", "any input", "any forms", "any queries", "any commands", "any effects", "any ui"],
      ...["ui", "styles", "platform", "platform server", "route"],
    ],
    neverPackages: /^(node:|kysely|pg|pg-boss|lucia|express)/,
  },

  words: {
    files: /^app\/features\/[^/]+\/(model|policy|events)(\/[a-z0-9-]+)?\.ts$/,
    imports: ["own words", "other words", "platform"],
    neverPackages: everything,
  },
  input: {
    files: /^app\/features\/[^/]+\/input(\/[a-z0-9-]+)?\.ts$/,
    imports: ["own words", "other words", "own input", "platform"],
    neverPackages: /^(?!zod$)/,
  },
  reach: {
    files: /^app\/features\/[^/]+\/reach\.server\.ts$/,
    imports: ["own words", "other words", "other reach", "schema", "platform", "platform server"],
    neverPackages: driver,
  },
  effects: {
    files: /^app\/features\/[^/]+\/effects\.server\.ts$/,
    imports: [...ownServer, ...otherDoors],
    neverPackages: driver,
  },
  queries: {
    files: /^app\/features\/[^/]+\/queries\/[^/]+\.server\.ts$/,
    imports: [...ownServer, "own queries", ...otherDoors],
    neverPackages: driver,
  },
  commands: {
    files: /^app\/features\/[^/]+\/commands\/[^/]+\.server\.ts$/,
    imports: [...ownServer, "own commands", "own queries", ...otherDoors],
    neverPackages: driver,
  },
  forms: {
    files: /^app\/features\/[^/]+\/forms(\/[a-z0-9-]+)?\.server\.ts$/,
    imports: [...ownServer, "own forms", "own commands", "own queries", ...otherDoors],
    neverPackages: driver,
  },
  reactions: {
    files: /^app\/features\/[^/]+\/reactions\.server\.ts$/,
    imports: [...ownServer, "own commands", "own queries", ...otherDoors],
    neverPackages: driver,
  },
  "file reader": {
    files: /^app\/features\/[^/]+\/file\/[^/]+\.ts$/,
    imports: ["own words", "own file reader"],
    neverPackages: /^(kysely|pg|pg-boss|lucia|express|zod|@remix-run|react|react-dom|react-i18next)(\/|$)/,
  },
  "feature ui": {
    files: /^app\/features\/[^/]+\/ui\/[^/]+\.tsx?$/,
    imports: ["own words", "own ui", "other words", "types of own input", "types of own queries", "ui", "platform"],
    neverPackages: server,
  },

  "platform server": {
    files: /^app\/platform\/[^/]+\.server\.tsx?$/,
    imports: [...platform, "schema", "db"],
    neverPackages: /^(react|react-dom|@remix-run\/react|express)(\/|$)/,
  },
  platform: {
    files: /^app\/platform\/[^/]+\.tsx?$/,
    imports: ["platform", "locales"],
    neverPackages: server,
  },
  realtime: {
    files: /^app\/realtime\//,
    imports: [...platform, "realtime", "any words", "any reach"],
    neverPackages: /^pg$/,
  },
  settings: { files: /^app\/server\/settings\.ts$/, imports: [], neverPackages: /^(?!zod$|node:path$)/ },
  server: { files: /^app\/server\//, imports: ["server", "settings", "db"], neverPackages: react },
  ui: { files: /^app\/ui\//, imports: ["ui", "platform", "styles"], neverPackages: server },
  styles: { files: /^app\/styles\//, imports: ["styles"], neverPackages: everything },
  schema: { files: /^db\/schema(\.ts$|\/)/, imports: ["schema"], neverPackages: /^(?!kysely$)/ },
  tasks: { files: /^db\/tasks\.ts$/, imports: ["db", "server", "settings"], neverPackages: react },
  db: { files: /^db\//, imports: ["db", "schema"], neverPackages: /^(react|@remix-run|express)/ },
  locales: { files: /^locales\//, imports: [], neverPackages: everything },
};

/** The room of a file; null when the house has none for it. */
export function roomOf(path: string): string | null {
  return Object.entries(rooms).find(([, { files }]) => files.test(path))?.[0] ?? null;
}

/** The feature a file belongs to; null outside the features. */
export function featureOf(path: string): string | null {
  return /^app\/features\/([^/]+)\//.exec(path)?.[1] ?? null;
}
