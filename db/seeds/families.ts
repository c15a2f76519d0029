import { foreignName, italianName, type Origin, type Sex } from "./names.ts";
import type { Random } from "./random.ts";

export type FamilySize = "one" | "two" | "three-four" | "five-more";
export type Adult = { first: string; last: string; born: number };

/** The mix of reference 7.2: 30 % alone, 31 % two, 30 % three or four, 9 % five or more. */
export function familySizes(count: number): FamilySize[] {
  const one = Math.round(count * 0.3);
  const two = Math.round(count * 0.31);
  const many = Math.round(count * 0.09);
  return [
    ...Array<FamilySize>(one).fill("one"),
    ...Array<FamilySize>(two).fill("two"),
    ...Array<FamilySize>(count - one - two - many).fill("three-four"),
    ...Array<FamilySize>(many).fill("five-more"),
  ];
}

/** The adults of a household, its holder first. Children have no row in the registry, so they are only counted out. */
export function makeFamily(random: Random, size: FamilySize, origin: Origin | null, year: number): Adult[] {
  const holderAge = ageOfHolder(random, size, origin);
  const holderSex: Sex = random.chance(size === "one" && holderAge > 66 ? 0.72 : 0.5) ? "f" : "m";
  const holder = named(random, origin, holderSex, year - holderAge);
  if (size === "one") return [holder];

  const adults = [holder];
  const alone = random.chance(size === "two" ? 0.22 : 0.15);
  if (!alone) {
    const age = Math.max(19, holderAge + random.int(-6, 5));
    const shared = origin?.oneSurname ? holder.last : undefined;
    adults.push(named(random, origin, holderSex === "f" ? "m" : "f", year - age, shared));
  }
  const grown = grownChildren(random, size, holderAge, alone);
  for (let at = 0; at < grown; at++) {
    const age = random.int(18, Math.min(38, holderAge - 20));
    const father = adults[holderSex === "m" ? 0 : 1] ?? holder;
    adults.push(named(random, origin, random.chance(0.5) ? "f" : "m", year - age, father.last));
  }
  return adults;
}

function named(random: Random, origin: Origin | null, sex: Sex, born: number, last?: string): Adult {
  const name = origin ? foreignName(random, origin, sex, last) : italianName(random, sex, born, last);
  return { ...name, born };
}

function ageOfHolder(random: Random, size: FamilySize, origin: Origin | null): number {
  const draw = random.next();
  if (size === "one") {
    if (origin) return random.int(31, 64);
    // Of those who live alone, one in six is 85 or more.
    return draw < 0.16
      ? random.int(85, 95)
      : draw < 0.58
        ? random.int(68, 84)
        : draw < 0.82
          ? random.int(50, 67)
          : random.int(33, 49);
  }
  if (size === "two") {
    if (origin) return random.int(30, 60);
    return draw < 0.58 ? random.int(66, 86) : random.int(33, 65);
  }
  return size === "three-four" ? random.int(31, 60) : random.int(36, 58);
}

function grownChildren(random: Random, size: FamilySize, holderAge: number, alone: boolean): number {
  if (holderAge < 40) return 0;
  // Two people, one of them the child: a grown one beside an old parent.
  if (size === "two") return alone && holderAge > 52 ? 1 : 0;
  if (size === "three-four") return random.chance(holderAge > 47 ? 0.55 : 0.2) ? random.int(1, 2) : 0;
  return random.int(1, 2);
}
