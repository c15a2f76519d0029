/** A path inside the portal to go on to; anything else becomes `otherwise`. */
export function safeNext(next: string | null | undefined, otherwise = "/home"): string {
  // No control characters or backslashes: browsers read them as slashes or drop them.
  if (!next || !/^\/[\x21-\x5b\x5d-\x7e]*$/.test(next)) return otherwise;
  const here = new URL("http://portal.invalid");
  const there = new URL(next, here);
  return there.origin === here.origin && !next.startsWith("//") ? there.pathname + there.search : otherwise;
}
