import type { CalendarDate } from "../schema.ts";
import { romeDay } from "./calendar.ts";
import type { Author } from "./notice-authors.ts";
import { isKnown } from "./planted.ts";
import type { Random } from "./random.ts";
import { canWrite, officeHolders, type Building, type Resident, type Row } from "./world.ts";

type Support = Omit<Row<"initiative_support">, "id" | "initiative_id" | "condominium_id">;

/** Who can support an idea in a house, and who has. */
export class Electorate {
  readonly supports: Support[] = [];
  private readonly building: Building;
  /** Neighbours without a part in the demonstration, one of each household first. */
  private readonly pool: Resident[];
  private readonly signed = new Map<Support, Resident>();

  constructor(building: Building, from: CalendarDate, random: Random) {
    this.building = building;
    const here = building.residents.filter((one) => canWrite(one, from) && one.until === null && !isKnown(one.person));
    const households = new Set<number>();
    this.pool = random
      .shuffled(here)
      .filter(({ household }) => !households.has(household.id) && households.add(household.id));
  }

  /** Somebody with an idea who is not there to answer it. */
  author(day: CalendarDate): Resident {
    const holders = officeHolders(this.building, day);
    const author = this.pool.find((one) => one.person.locale === "it" && !holders.includes(one));
    if (!author) throw new Error(`${this.building.plan.code} has nobody with an idea.`);
    return author;
  }

  /** The first, second or third who neither promotes it nor sits on the committee. */
  neighbour(turn: number, day: CalendarDate, promoterIds: number[]): Author {
    const apart = [...promoterIds, ...officeHolders(this.building, day).map(({ person }) => person.id)];
    const able = this.pool.filter(({ person }) => person.locale === "it" && !apart.includes(person.id));
    const resident = able[turn - 1];
    if (!resident) throw new Error(`${this.building.plan.code} has no neighbour ${turn}.`);
    return { person: resident.person, resident };
  }

  /** So many more households, the author's first. */
  more(households: number, authorId: number): Resident[] {
    const there = new Set([...this.signed.values()].map(({ household }) => household));
    const author = this.building.residents.filter(({ person }) => person.id === authorId);
    const others = this.pool.filter(({ household }) => household !== author[0]?.household);
    const next = [...author, ...others].filter(({ household }) => !there.has(household)).slice(0, households);
    if (next.length < households) throw new Error(`${this.building.plan.code} has too few to support an idea.`);
    return next;
  }

  /** Counts one dwelling and one person; on paper who `enteredBy` is keeps the sheet. */
  sign(resident: Resident, revision: number, enteredBy: number | null, at: Date): void {
    const { person, household } = resident;
    const onPaper = enteredBy !== null;
    if (!onPaper && !canWrite(resident, romeDay(at))) throw new Error(`${person.first} cannot support this now.`);
    const support: Support = {
      ...{ person_id: onPaper ? null : person.id, household_id: household.id, dwelling_id: household.home.dwellingId },
      ...{ revision, supported_at: at, withdrawn_at: null, entered_by: enteredBy },
      paper_name: onPaper ? `${person.first} ${person.last}` : null,
    };
    this.supports.push(support);
    this.signed.set(support, resident);
  }

  takeBack(personId: number, at: Date): void {
    const mine = this.supports.find((one) => one.person_id === personId && one.withdrawn_at === null);
    if (!mine) throw new Error("There is no support to take back.");
    mine.withdrawn_at = at;
  }

  /** Supports that count on a day: not taken back, of who still lives there. */
  counted(day: CalendarDate): { persons: number; dwellings: number } {
    const counts = this.supports.filter((support) => {
      const { household, until } = this.signed.get(support)!;
      const stays = support.person_id === null || until === null || until > day;
      return support.withdrawn_at === null && stays && (household.until === null || household.until >= day);
    });
    return { persons: counts.length, dwellings: new Set(counts.map((one) => one.dwelling_id)).size };
  }

  /** Dwellings that somebody holds on a day. */
  dwellings(day: CalendarDate): number {
    const held = this.building.residents
      .map(({ household }) => household)
      .filter(({ since, until }) => since <= day && (until === null || until >= day));
    return new Set(held.map(({ home }) => home)).size;
  }
}
