import { addDays, later, romeInstant } from "./calendar.ts";
import { staffList } from "./staff-list.ts";
import { territories } from "./place-list.ts";
import type { Building, Days, EstateRows, Household, Person } from "./world.ts";

/** Writes people, households, tenancies, participants and committee offices as rows. */
export function writeRegistry(
  rows: EstateRows,
  buildings: Building[],
  households: Household[],
  people: Person[],
  days: Days,
): void {
  const imported = addDays(days.launch, -20);
  const firstDay = new Map<number, string>();
  const movedIn = new Map<number, string>();
  for (const household of households) {
    const { id, building, home, members, since, until } = household;
    rows.household.push({ id, condominium_id: building.id });
    rows.tenancy.push({
      id,
      condominium_id: building.id,
      dwelling_id: home.dwellingId,
      household_id: id,
      holder_id: members[0]?.person.id ?? 0,
      contract_number: `${building.plan.code.slice(0, 2)}/${since.slice(0, 4)}/${String(1000 + id)}`,
      starts_on: since,
      ends_on: until,
    });
    for (const member of members) {
      const { person } = member;
      rows.household_member.push({
        household_id: id,
        condominium_id: building.id,
        person_id: person.id,
        joined_on: member.since,
        left_on: member.until,
      });
      const before = movedIn.get(person.id);
      movedIn.set(person.id, before && before < member.since ? before : member.since);
      if (member.entered === null || member.shownName === null) continue;
      rows.participant.push({
        condominium_id: building.id,
        person_id: person.id,
        shown_name: member.shownName,
        first_entered_at: romeInstant(member.entered, entryMinute(person)),
      });
      const known = firstDay.get(person.id);
      firstDay.set(person.id, known && known < member.entered ? known : member.entered);
    }
  }
  const emails = new Set<string>();
  for (const person of people) {
    const office = person.id <= staffList.length;
    const entered = firstDay.get(person.id) ?? (office ? imported : null);
    const created = office ? imported : later(imported, movedIn.get(person.id) ?? imported);
    rows.person.push(personRow(person, created, entered, emails, office));
  }
  writeOffices(rows, buildings);
  writeStaff(rows, people, days);
}

const entryMinute = (person: Person): number => 540 + ((person.id * 53) % 660);

function personRow(
  person: Person,
  created: string,
  entered: string | null,
  emails: Set<string>,
  office: boolean,
): EstateRows["person"][number] {
  const welcomed = entered ? romeInstant(entered, entryMinute(person)) : null;
  const wantsEmail = person.told === "email" && welcomed !== null;
  // Who never entered cannot have confirmed an address; the office knows a telephone.
  const told = person.told === "paper" || welcomed !== null ? person.told : "sms";
  return {
    id: person.id,
    registry_number: person.registryNumber,
    first_name: person.first,
    last_name: person.last,
    birth_year: person.born,
    shown_name: welcomed ? person.shownName : null,
    locale: person.locale,
    letters: welcomed ? person.letters : "a",
    theme: welcomed ? person.theme : "system",
    told_by: told,
    email: wantsEmail ? emailOf(person, emails, office) : null,
    email_confirmed_at: wantsEmail ? welcomed : null,
    phone: told === "sms" || (person.told === "app" && person.id % 3 === 0) ? phoneOf(person) : null,
    sign_in_name: null,
    welcomed_at: welcomed,
    erased_at: null,
    created_at: romeInstant(created, 480),
  };
}

function emailOf(person: Person, taken: Set<string>, office: boolean): string {
  const plain = `${person.first}.${person.last}`
    .normalize("NFD")
    .replace(/[^A-Za-z.]/g, "")
    .toLowerCase();
  const name = taken.has(plain) ? `${plain}.${person.born}` : plain;
  const unique = taken.has(name) ? `${name}.${person.id}` : name;
  taken.add(plain).add(unique);
  return `${unique}@${office ? "casadelborgo.example" : "posta.example"}`;
}

/** Numbers of a block that is nobody's, like those of the printed examples. */
const phoneOf = (person: Person): string => `333 000 ${String(2000 + ((person.id * 7919) % 7900)).padStart(4, "0")}`;

function writeOffices(rows: EstateRows, buildings: Building[]): void {
  for (const building of buildings) {
    for (const { resident, office, from, to } of building.terms) {
      const id = rows.committee_office.length + 1;
      const row = {
        id,
        condominium_id: building.id,
        person_id: resident.person.id,
        office,
        starts_on: from,
        ends_on: to,
      };
      rows.committee_office.push(row);
    }
  }
}

function writeStaff(rows: EstateRows, people: Person[], days: Days): void {
  for (const member of staffList) {
    const id = people.find((person) => person.key === member.key)?.id ?? 0;
    for (const role of member.roles) {
      rows.staff_role.push({ person_id: id, role, starts_on: addDays(days.launch, -200 - id * 61), ends_on: null });
    }
    territories.forEach(({ name }, at) => {
      if (member.territories === "all" || member.territories.includes(name)) {
        rows.staff_territory.push({ person_id: id, territory_id: at + 1 });
      }
    });
    const home = rows.household_member.find((row) => row.person_id === id);
    if (home)
      rows.staff_conflict.push({
        person_id: id,
        condominium_id: home.condominium_id,
        reason: "Abita in questo condominio",
      });
  }
}
