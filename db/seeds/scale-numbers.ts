/** What is added; the demonstration's own 42 buildings are counted in none of it. */
export type ScaleSize = { condominiums: number; notices: number; comments: number; initiatives: number };
export const province: ScaleSize = {
  condominiums: 1260,
  notices: 200_000,
  comments: 1_000_000,
  initiatives: 10_000,
};

/** Ids begin here, far above those of the demonstration, so that rows can name each other by reckoning. */
export const base = 1_000_000;
/** One house with 280 dwellings, more than six hundred adults and three in a hundred of all ideas. */
export const tower = 21;

/** A number from 0 to 1 that looks like chance and is the same each time; `salt` is a prime of its own. */
export const chance = (n: string, salt: number): string => `((${n}::bigint * ${salt}) % 999983) / 999983.0`;
export const oneOf = (list: string, n: string): string => `(${list})[1 + (${n}) % cardinality(${list})]`;

/** The row of a list of words that falls to a number. */
export const line = (list: string, alias: string, n: string): string =>
  `${alias}.at = (${n}) % (select count(*) from ${list})`;
