/** A number out of an address, such as ?before=231; null when it is none. */
export function numberIn(text: string | null | undefined): number | null {
  return text && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** The id in the address of a page; 0, which no row has, when it is none. */
export function idIn(text: string | undefined): number {
  return numberIn(text) ?? 0;
}
