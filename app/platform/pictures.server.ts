import { readFileSync } from "node:fs";

const kept = new Map<string, string>();

/** Puts the pictures that a piece of HTML names into it, for a document that may ask nobody for a file. */
export function withPictures(html: string): string {
  return html.replace(/src="\/illustrations\/([a-z-]+)\.svg"/g, (_whole, name: string) => `src="${pictureOf(name)}"`);
}

function pictureOf(name: string): string {
  const known = kept.get(name);
  if (known) return known;
  const svg = readFileSync(`public/illustrations/${name}.svg`);
  const source = `data:image/svg+xml;base64,${svg.toString("base64")}`;
  kept.set(name, source);
  return source;
}
