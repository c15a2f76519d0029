/** A path inside the portal to go on to; anything else becomes `otherwise`. */
export function safeNext(next: string | null | undefined, otherwise = "/home"): string {
  return next && /^\/(?![/\\])[\w\-./?=&%]*$/.test(next) ? next : otherwise;
}
