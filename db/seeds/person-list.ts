import type { Adult } from "./families.ts";
import type { CastMember } from "./glicini-people.ts";
import type { Origin } from "./names.ts";
import { registryOf } from "./planted.ts";
import { staffList } from "./staff-list.ts";
import type { Person } from "./world.ts";

export type PersonList = Person[];

function add(people: PersonList, person: Omit<Person, "id" | "told" | "letters" | "theme" | "shownName">): Person {
  const added: Person = {
    ...person,
    id: people.length + 1,
    told: "paper",
    letters: "a",
    theme: "system",
    shownName: null,
  };
  people.push(added);
  return added;
}

/** The office first: its people are there before any tenant. */
export function startPersonList(): PersonList {
  const people: PersonList = [];
  for (const { key, first, last, born } of staffList) {
    const person = add(people, {
      key,
      registryNumber: registryOf(key),
      first,
      last,
      born,
      locale: "it",
      italian: true,
    });
    person.told = "email";
    person.shownName = `${first} ${last.charAt(0)}.`;
  }
  return people;
}

/** A person known by name; a moderator who is also a tenant is one person. */
export function personOfCast(people: PersonList, member: CastMember): Person {
  const known = people.find((person) => person.key === member.key);
  if (known) return known;
  const { key, first, last, born } = member;
  const locale = member.locale ?? "it";
  const italian = !member.abroad;
  const person = add(people, { key, registryNumber: registryOf(key), first, last, born, locale, italian });
  person.told = member.enters?.told ?? "paper";
  person.letters = member.letters ?? "a";
  return person;
}

/** A person of the crowd. Every second family that reads Arabic or English uses the portal in it, the others in Italian. */
export function newPerson(people: PersonList, adult: Adult, origin: Origin | null): Person {
  const number = people.length + 1;
  const locale = origin?.reads && number % 5 < 3 ? origin.reads : "it";
  return add(people, { key: null, registryNumber: `CB-${10100 + number}`, ...adult, locale, italian: origin === null });
}
