import type { Example } from "./example";

/** The examples of one component. */
export type GalleryEntry = { component: string; examples: Example[] };

const files = import.meta.glob<{ examples: Example[] }>("./*/examples.tsx", { eager: true });

/** Every component with its examples, by name. Development and tests only: importing it pulls in the whole library. */
export const gallery: GalleryEntry[] = Object.entries(files)
  .map(([path, file]) => ({ component: path.split("/")[1] ?? path, examples: file.examples }))
  .sort((a, b) => a.component.localeCompare(b.component));
