import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync } from "node:fs";
import { basename, join, sep } from "node:path";

/** Backups stay where they are, and so does what an earlier restore put aside inside the folder. */
const stays = /^(backups|before-restore-.*)$/;

/** What a restore would replace: the contents of the data folder, and a folder of files elsewhere. */
export function whatIsThere(dataDir: string, filesDir: string): string[] {
  const inside = existsSync(dataDir) ? readdirSync(dataDir).filter((name) => !stays.test(name)) : [];
  const apart =
    !`${filesDir}${sep}`.startsWith(dataDir + sep) && existsSync(filesDir) && readdirSync(filesDir).length > 0;
  return [...inside.map((name) => join(dataDir, name)), ...(apart ? [filesDir] : [])];
}

/** Moves it beside the data folder, or into it where another disk is mounted there. `putBack` undoes that. */
export function putAside(paths: string[], dataDir: string): { places: string[]; putBack: () => void } {
  const moved: [from: string, to: string][] = [];
  const places = new Set<string>();
  const time = new Date()
    .toISOString()
    .replace(/\.\d+Z$/, "Z")
    .replaceAll(":", "-");
  for (const path of paths) {
    const whole = path.startsWith(dataDir + sep) ? dataDir : null;
    const beside = whole ? `${whole}-before-restore-${time}` : `${path}-before-restore-${time}`;
    const place = whole ? moveInto(beside, path, join(dataDir, `before-restore-${time}`)) : beside;
    if (!whole) renameSync(path, beside);
    places.add(place);
    moved.push([path, whole ? join(place, basename(path)) : beside]);
  }
  const putBack = () => {
    for (const [from, to] of moved) renameSync(to, from);
    for (const place of places) if (existsSync(place) && readdirSync(place).length === 0) rmdirSync(place);
  };
  return { places: [...places], putBack };
}

function moveInto(beside: string, path: string, otherwise: string): string {
  for (const place of [beside, otherwise]) {
    try {
      mkdirSync(place, { recursive: true, mode: 0o711 });
      renameSync(path, join(place, basename(path)));
      return place;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (place === otherwise || (code !== "EXDEV" && code !== "EACCES" && code !== "EPERM")) throw error;
    }
  }
  return otherwise;
}
