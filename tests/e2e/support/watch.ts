import type { ConsoleMessage, Page, Request, Response } from "playwright/test";

/** Pages with JavaScript off: axe cannot look at them (its timers never ring), the other checks can. */
export const scriptless = new WeakSet<Page>();

const files = ["stylesheet", "script", "image", "font", "manifest", "media"];

/**
 * Listens to everything a person would not see and somebody should: errors on the console and in scripts, violations of
 * the security policy, files that do not come, answers of 500 and more. A page that answers 404 or 422 is no trouble.
 * @returns reads the troubles so far
 */
export async function watch(page: Page): Promise<() => Promise<string[]>> {
  const troubles: string[] = [];
  page.on("console", (message) => {
    if (isTrouble(message)) troubles.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(`script: ${error.message}`));
  page.on("response", (response) => {
    if (isBroken(response)) troubles.push(`${response.status()} for ${response.url()}`);
  });
  page.on("requestfailed", (request) => {
    if (isLost(request, scriptless.has(page))) troubles.push(`${request.failure()?.errorText} for ${request.url()}`);
  });
  return async () => [...new Set(troubles)];
}

function isTrouble(message: ConsoleMessage): boolean {
  if (message.type() !== "error" && !/Content Security Policy|hydrat/i.test(message.text())) return false;
  // The status of a document or of a form's answer says the same, and is often expected.
  return !message.text().startsWith("Failed to load resource");
}

function isBroken(response: Response): boolean {
  if (response.status() >= 500) return true;
  return response.status() >= 400 && files.includes(response.request().resourceType());
}

function isLost(request: Request, isScriptless: boolean): boolean {
  const { resourceType, failure } = {
    resourceType: request.resourceType(),
    failure: request.failure()?.errorText ?? "",
  };
  // Leaving a page takes back what it was still asking for; with JavaScript off no script is fetched.
  if (/ERR_ABORTED/.test(failure) || (isScriptless && resourceType === "script")) return false;
  return files.includes(resourceType);
}
