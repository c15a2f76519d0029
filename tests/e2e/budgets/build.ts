import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Manifest, Read } from "./weight.ts";

const client = fileURLToPath(new URL("../../../build/client", import.meta.url));

/** Reads a file of the build by the address it is served at. */
export const readBuilt: Read = (address) => readFileSync(`${client}${address}`);

/** What the build says about its routes: the file that a browser would get, a name and then JSON. */
export function readManifest(): Manifest {
  const names = readdirSync(`${client}/assets`).filter((name) => /^manifest-.*\.js$/.test(name));
  if (names.length !== 1) throw new Error(`The build has ${names.length} manifests.`);
  const text = readBuilt(`/assets/${names[0]}`).toString();
  return JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1)) as Manifest;
}
