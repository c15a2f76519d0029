import { addDays, romeInstant } from "./calendar.ts";
import type { CalendarDate } from "../schema.ts";
import type { Days, EstateRows, Person, Row } from "./world.ts";

type Plan = {
  /** Days before yesterday on which it was asked for. */
  ago: number;
  former: boolean;
  words?: boolean;
  message?: string;
  extended?: string;
  state?: Row<"erasure_request">["state"];
  answer?: string;
};

/** One request of every kind that the coordinator's queue knows: fresh, near its end, late, with more time, and closed. */
const plans: Plan[] = [
  { ago: 3, former: true, words: true, message: "Ho cambiato casa e non uso più Cortile." },
  { ago: 26, former: false, message: "Preferisco le lettere di carta." },
  { ago: 38, former: true, words: true },
  {
    ago: 45,
    former: true,
    extended: "Dobbiamo controllare con l’archivio della locazione: la pratica è ancora aperta.",
  },
  {
    ago: 70,
    former: true,
    state: "done",
    answer: "Abbiamo cancellato i tuoi dati come hai chiesto. Restano quelli del contratto.",
  },
  {
    ago: 90,
    former: false,
    state: "refused",
    answer: "Il contratto è in corso e questi dati servono per legge. Per il nome puoi cambiarlo tu nella pagina «Io».",
  },
  { ago: 120, former: false, state: "withdrawn" },
];

/** A month later in the calendar, as PostgreSQL reckons it: the last day where there is no such day. */
function monthsLater(day: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Writes requests of erasure of people without a part in the demonstration; who was erased has no name left. */
export function writeErasures(rows: EstateRows, people: Person[], days: Days): void {
  const current = new Set(rows.household_member.filter((row) => row.left_on === null).map((row) => row.person_id));
  const busy = new Set([...rows.staff_role, ...rows.committee_office].map((row) => row.person_id));
  const entered = new Set(rows.participant.map((row) => row.person_id));
  const extras = people.filter((person) => person.key === null && !busy.has(person.id) && entered.has(person.id));
  const pools = {
    former: extras.filter((person) => !current.has(person.id)),
    here: extras.filter((person) => current.has(person.id)).slice(60),
  };
  const coordinator = rows.staff_role.find((row) => row.role === "coordinator")?.person_id ?? 0;
  for (const { ago, former, words = false, message = "", extended = null, state = "open", answer = null } of plans) {
    const person = pools[former ? "former" : "here"].shift();
    if (!person) continue;
    const asked = addDays(days.yesterday, -ago);
    const decided = answer === null ? null : romeInstant(addDays(asked, 12), 620);
    rows.erasure_request.push({
      id: rows.erasure_request.length + 1,
      person_id: person.id,
      words,
      message,
      requested_at: romeInstant(asked, 555 + ago),
      due_on: monthsLater(asked, extended ? 3 : 1),
      extended_because: extended,
      state,
      decided_by: decided ? coordinator : null,
      decided_at: decided,
      answer,
      told: decided ? "paper" : null,
    });
    if (state === "done" && decided) forget(rows, person.id, decided);
  }
}

function forget(rows: EstateRows, personId: number, at: Date): void {
  for (const row of rows.person.filter(({ id }) => id === personId)) {
    Object.assign(row, { email: null, email_confirmed_at: null, phone: null, shown_name: null, welcomed_at: null });
    Object.assign(row, { told_by: "paper", letters: "a", theme: "system", erased_at: at });
  }
  for (const row of rows.participant.filter((one) => one.person_id === personId)) row.shown_name = null;
}
