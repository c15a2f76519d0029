import type { CalendarDate } from "../schema.ts";
import { addDays, romeDay, romeInstant } from "./calendar.ts";
import type { Author } from "./notice-authors.ts";
import { randomFor, type Random } from "./random.ts";
import { staffList } from "./staff-list.ts";
import { afterwards, officeHour } from "./talk.ts";
import { officeHolders, type Building, type Days, type Person, type Resident } from "./world.ts";

/** Where and among whom an idea lives, and how late it is: nothing happens before what came before it. */
export class Stage {
  readonly building: Building;
  readonly days: Days;
  readonly random: Random;
  private readonly people: Person[];
  private last: Date;

  constructor(building: Building, people: Person[], days: Days, random: Random, begun: CalendarDate) {
    this.building = building;
    this.people = people;
    this.days = days;
    this.random = random;
    this.last = romeInstant(begun, 0);
  }

  /** The same place and people with a clock of its own, for what goes on beside a story. */
  beside(label: string, ago: number): Stage {
    const begun = addDays(this.days.today, -ago);
    return new Stage(this.building, this.people, this.days, randomFor(`initiative/${label}`), begun);
  }

  /** An instant so many days ago. Neighbours think in their own time; an officer acts in office hours. */
  when(ago: number, office = false): Date {
    const planned = romeInstant(addDays(this.days.today, -ago), this.random.int(545, 1245));
    const at = planned > this.last ? planned : afterwards(this.last, this.random.int(6, 90));
    this.last = office ? officeHour(at, this.random) : at;
    if (romeDay(this.last) > this.days.yesterday) throw new Error(`${this.building.plan.code}: told too late.`);
    return this.last;
  }

  /** Whoever a key names: somebody of the office, or who lives here. */
  who(key: string): Author {
    const officer = this.people.find((one) => one.key === key && one.id <= staffList.length);
    const lives = this.building.residents.some(({ person }) => person === officer);
    return officer && !lives ? { person: officer, resident: null } : asAuthor(this.living(key));
  }

  living(key: string): Resident {
    return this.building.residents.find(({ person }) => person.key === key) ?? this.nobody(key);
  }

  resident(personId: number): Author {
    return asAuthor(this.building.residents.find(({ person }) => person.id === personId) ?? this.nobody("author"));
  }

  /** Somebody of the committee who is none of these. */
  committee(day: CalendarDate, not: number[]): Author {
    const able = officeHolders(this.building, day).find(({ person }) => !not.includes(person.id));
    return asAuthor(able ?? this.nobody("committee"));
  }

  private nobody(who: string): never {
    throw new Error(`${this.building.plan.code} has no ${who}.`);
  }
}

export const asAuthor = (resident: Resident): Author => ({ person: resident.person, resident });

/** The name under what somebody signs. */
export const nameOf = ({ person, resident }: Author): string => resident?.shownName ?? person.shownName ?? person.first;
