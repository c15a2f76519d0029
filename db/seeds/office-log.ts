import { addDays, lastWorkday, romeInstant } from "./calendar.ts";
import { territories } from "./place-list.ts";
import type { Days, EstateRows, Person, Row } from "./world.ts";

type Kind = Row<"data_access">["kind"];
/** Who of the office looked at or did something for whom, how many days before yesterday, at which minute. */
const looks: [who: string, whom: string, kind: Kind, ago: number, minute: number, reason?: string][] = [
  ["paolo", "rosa", "sheet", 96, 612],
  ["paolo", "rosa", "letter", 96, 618],
  ["marta", "rosa", "sheet", 34, 570, "Ha telefonato: non trovava il codice"],
  ["paolo", "giovanni", "sheet", 19, 640],
  ["paolo", "giovanni", "identity", 19, 644],
  ["marta", "amina", "sheet", 12, 690],
  ["elena", "dino", "staff", 240, 600],
  ["paolo", "rosa", "sheet", 6, 655],
  ["paolo", "rosa", "identity", 6, 658],
];
const checks: [who: string, whom: string, method: Row<"identity_check">["method"], ago: number, minute: number][] = [
  ["paolo", "giovanni", "document", 19, 644],
  ["paolo", "rosa", "known", 6, 658],
];

/** Writes what the office did about known people, as they read it, and the history of its own accounts. */
export function writeOfficeLog(rows: EstateRows, people: Person[], days: Days): void {
  const named = (key: string) => people.find((person) => person.key === key);
  const at = (ago: number, minute: number) => romeInstant(lastWorkday(addDays(days.yesterday, -ago)), minute);
  const inOrder = <Entry extends [string, string, string, number, number, ...unknown[]]>(list: Entry[]) =>
    [...list].sort((a, b) => b[3] - a[3] || a[4] - b[4]);
  for (const [who, whom, kind, ago, minute, reason = ""] of inOrder(looks)) {
    const [staff, person] = [named(who), named(whom)];
    if (!staff || !person) continue;
    rows.data_access.push({
      id: rows.data_access.length + 1,
      person_id: person.id,
      staff_id: staff.id,
      staff_name: staff.shownName ?? staff.first,
      kind,
      reason,
      created_at: at(ago, minute),
    });
  }
  for (const [who, whom, method, ago, minute] of inOrder(checks)) {
    const [staff, person] = [named(who), named(whom)];
    if (!staff || !person) continue;
    const id = rows.identity_check.length + 1;
    rows.identity_check.push({ id, person_id: person.id, checked_by: staff.id, method, created_at: at(ago, minute) });
  }
  writeStaffHistory(rows, named("elena")?.id ?? null);
}

/** Each account was made by the coordinator on the first day of its roles; nobody made the coordinator's. */
function writeStaffHistory(rows: EstateRows, coordinator: number | null): void {
  const roles = [...rows.staff_role].sort((a, b) => (a.starts_on < b.starts_on ? -1 : 1) || a.person_id - b.person_id);
  for (const { person_id, role, starts_on } of roles) {
    const changed_by = person_id === coordinator ? null : coordinator;
    const names = rows.staff_territory
      .filter((row) => row.person_id === person_id)
      .map((row) => territories[row.territory_id - 1]?.name ?? "");
    const add = (kind: Row<"staff_change">["kind"], minute: number, details: object = {}) =>
      rows.staff_change.push({
        id: rows.staff_change.length + 1,
        person_id,
        changed_by,
        kind,
        details,
        created_at: romeInstant(starts_on, minute),
      });
    add("made", 540);
    add("roleGiven", 541, { role, from: starts_on, until: null });
    if (names.length > 0) add("territoriesSet", 542, { territories: names });
  }
}
