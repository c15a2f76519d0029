/** Letters and what people type instead of them; marks inside names and numbers part words. */
const letters: Record<string, string> = {
  a: "àáâãäåāăąÀÁÂÃÄÅĀĂĄ",
  c: "çćčÇĆČ",
  d: "ďđĎĐ",
  e: "èéêëēėęěÈÉÊËĒĖĘĚ",
  g: "ğĞ",
  i: "ìíîïīįıÌÍÎÏĪĮİ",
  l: "łŁ",
  n: "ñńňÑŃŇ",
  o: "òóôõöøōőÒÓÔÕÖØŌŐ",
  r: "řŘ",
  s: "šśşșŠŚŞȘ",
  t: "ťţțŤŢȚ",
  u: "ùúûüūůűÙÚÛÜŪŮŰ",
  y: "ýÿÝ",
  z: "žźżŽŹŻ",
  " ": "-'’‘`./\\@_:,;()+",
};
const from = Object.values(letters).join("").replaceAll("'", "''");
const to = Object.entries(letters)
  .map(([plain, many]) => plain.repeat(many.length))
  .join("");

/**
 * SQL for a text as it is searched: small letters without accents. Indexes of migration 006 hold exactly this
 * expression, so whoever changes it makes them anew in a migration of its own.
 */
export function plainWords(expression: string): string {
  return `translate(lower(${expression}), '${from}', '${to}')`;
}

const words = (expression: string) => `to_tsvector('simple', ${plainWords(expression)})`;

/** The indexed words of a person and of a condominium; `alias` names the table, with its dot. */
export const personWords = (alias = "") =>
  words(`${alias}first_name || ' ' || ${alias}last_name || ' ' || ${alias}registry_number`);
export const placeWords = (alias = "") => words(`${alias}street || ' ' || ${alias}house_number || ' ' || ${alias}code`);
