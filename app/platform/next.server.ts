/** A path inside the portal to go on to; anything else becomes `otherwise`. */
export function safeNext(next: string | null | undefined, otherwise = "/home"): string {
  // No control characters or backslashes: browsers read them as slashes or drop them.
  if (!next || !/^\/[\x21-\x5b\x5d-\x7e]*$/.test(next)) return otherwise;
  const here = new URL("http://portal.invalid");
  if (!URL.canParse(next, here.href)) return otherwise;
  const there = new URL(next, here);
  const path = there.pathname + there.search;
  // Dots are resolved by now: "/.//evil.example" has become what a browser would make of it.
  return there.origin === here.origin && !path.startsWith("//") ? path : otherwise;
}
