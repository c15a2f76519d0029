/**
 * Keeps a field of a form. Browsers send \r\n in text areas; the words are kept with \n. NUL cannot be stored in text.
 * Ticked boxes that share a name carry ids, and become one list: "3,17". Of anything else sent twice the last counts.
 */
export function addField(fields: Record<string, string>, name: string, text: string): void {
  const words = text.replaceAll("\r\n", "\n").replaceAll("\0", "");
  const list = Object.hasOwn(fields, name) ? `${fields[name]},${words}` : "";
  fields[name] = /^\d+(,\d+)+$/.test(list) ? list : words;
}
