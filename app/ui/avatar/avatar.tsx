import { classes } from "../classes";

type AvatarProps = {
  /** The name shown; its first letters stand in the circle. */
  name: string;
  /** A place (condominium, stairwell, office) is arched, people are round. */
  place?: boolean;
};

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word));
  return words
    .slice(0, 2)
    .map((word) => [...word][0]!.toLocaleUpperCase())
    .join("");
}

/** One of five tints, always the same for a name. It means nothing: the name stands beside it. */
function tint(name: string): number {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + character.codePointAt(0)!) % 9973;
  return (sum % 5) + 1;
}

/** Silent: the name stands beside it. */
export function Avatar({ name, place }: AvatarProps) {
  const tone = tint(name);
  return (
    <span className={classes("ava", place ? "ava-place" : tone > 1 && `ava-${tone}`)} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
