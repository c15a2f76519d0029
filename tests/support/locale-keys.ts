import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./sources.ts";

type Texts = { [key: string]: string | Texts };

/** Whether a locale key such as "signIn:refusal.wait" leads to a text in Italian, the source; plural forms count. */
export function hasText(key: string): boolean {
  const [namespace, path] = key.split(":");
  if (!namespace || !path || !/^\w+$/.test(namespace)) return false;
  let file: string;
  try {
    file = readFileSync(join(root, "locales/it", `${namespace}.json`), "utf8");
  } catch {
    return false;
  }
  const parts = path.split(".");
  const last = parts.pop()!;
  let texts = JSON.parse(file) as Texts | string | undefined;
  for (const part of parts) texts = typeof texts === "object" ? texts[part] : undefined;
  if (typeof texts !== "object") return false;
  return [last, `${last}_other`].some((name) => typeof texts[name] === "string");
}
