import { classes } from "../classes";

export const illustrations = [
  "acqua",
  "ascensore",
  "assemblea",
  "bacheca",
  "bici",
  "chiavi",
  "cortile",
  "lettera",
  "luce",
  "mani",
  "panchina",
  "parole",
  "portone-legno",
  "portone-rosso",
  "portone-verde",
  "rifiuti",
  "scale",
  "sportello",
  "urna",
] as const;

export type IllustrationName = (typeof illustrations)[number];

/** A small arched picture beside words that say the same, so it is silent. In every one there is a light on. */
export function Illustration({ name, size = "m" }: { name: IllustrationName; size?: "s" | "m" | "l" }) {
  return (
    <img
      className={classes("illu", size !== "m" && `illu-${size}`)}
      src={`/illustrations/${name}.svg`}
      width={80}
      height={98}
      alt=""
    />
  );
}
