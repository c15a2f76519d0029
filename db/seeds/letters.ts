import { addDays, romeInstant } from "./calendar.ts";
import { staffList } from "./staff-list.ts";
import type { Building, Days, EstateRows, Row } from "./world.ts";

type Batch = {
  building: string;
  scope: Row<"letter_batch">["scope"];
  /** Days ago: codes count for 90 days, so these have run out and are cleared away. */
  ago: number;
  maker: string;
  printed: boolean;
};

/** Letters of the past. An open batch cannot be planted: its codes hang on the portal's own secret. */
const batches: Batch[] = [
  { building: "FI-01", scope: "condominium", ago: 330, maker: "elena", printed: true },
  { building: "FI-03", scope: "condominium", ago: 322, maker: "paolo", printed: true },
  { building: "FI-02", scope: "neverUsed", ago: 210, maker: "elena", printed: false },
  { building: "FI-02", scope: "neverUsed", ago: 208, maker: "elena", printed: true },
  { building: "FI-01", scope: "neverUsed", ago: 118, maker: "marta", printed: true },
];

/** Writes the office's batches of letters; their codes are long gone, so nobody can be let in by them. */
export function writeLetters(rows: EstateRows, buildings: Building[], days: Days): void {
  for (const { building: code, scope, ago, maker, printed } of batches) {
    const building = buildings.find(({ plan }) => plan.code === code);
    const day = addDays(days.today, -ago);
    const at = staffList.findIndex(({ key }) => key === maker);
    const staff = staffList[at];
    if (!building || !staff) continue;
    const made = romeInstant(day, 570);
    const people = building.residents
      .filter(({ since, until }) => since <= day && (until === null || until > day))
      .filter(({ entered }) => scope === "condominium" || entered === null || entered > day);
    const id = rows.letter_batch.length + 1;
    const name = `${staff.first} ${staff.last.slice(0, 1)}.`;
    const done = printed ? romeInstant(day, 612) : null;
    rows.letter_batch.push({
      id,
      condominium_id: building.id,
      scope,
      made_by: at + 1,
      made_by_name: name,
      made_at: made,
      letters: people.length,
      seed: null,
      sealed_at: done ?? romeInstant(addDays(day, 2), 197),
      printed_at: done,
      printed_by: printed ? at + 1 : null,
      printed_by_name: printed ? name : null,
    });
    people.forEach(({ person }, place) =>
      rows.letter.push({
        batch_id: id,
        condominium_id: building.id,
        person_id: person.id,
        place: place + 1,
        attempt: 0,
        access_code_id: null,
      }),
    );
  }
}
