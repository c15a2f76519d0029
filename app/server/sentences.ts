import { sentenceOf } from "#db/clear-error.ts";

/**
 * What the person who runs the portal reads when something went wrong: one sentence, whatever was thrown.
 * Only LOG_LEVEL=debug adds the whole error.
 */
export function sentenceFor(thrown: unknown): string {
  const whole = process.env.LOG_LEVEL === "debug" && thrown instanceof Error ? `\n${thrown.stack}` : "";
  return `${plain(thrown)}${whole}`;
}

function plain(thrown: unknown): string {
  const { code, path } = (thrown ?? {}) as { code?: string; path?: string };
  // ENOSPC is the file system's word, 53100 PostgreSQL's.
  if (code === "ENOSPC" || code === "EDQUOT" || code === "53100")
    return "The disk is full: make room, then start again.";
  if (path && (code === "EACCES" || code === "EPERM" || code === "EROFS")) {
    return `The portal may not use ${path} (${code}): give it to the user who starts the portal, or start as its owner.`;
  }
  const said = sentenceOf(thrown);
  if (/[.!?]$/.test(said)) return said;
  return `Something went wrong here (${said || "no reason given"}): LOG_LEVEL=debug shows more.`;
}
