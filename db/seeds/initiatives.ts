import { addDays, romeInstant } from "./calendar.ts";
import { gliciniAsked } from "./glicini-initiatives-asked.ts";
import { gliciniEnded } from "./glicini-initiatives-ended.ts";
import { gliciniGathering } from "./glicini-initiatives-gathering.ts";
import { gliciniUnderWay } from "./glicini-initiatives-under-way.ts";
import { InitiativeLife, type HouseRule } from "./initiative-life.ts";
import { ideasElsewhere } from "./initiatives-elsewhere.ts";
import { officeHolders, type Building, type Days, type EstateRows, type Person } from "./world.ts";

const plans = [...gliciniGathering, ...gliciniAsked, ...gliciniUnderWay, ...gliciniEnded, ...ideasElsewhere];

/** As app/features/initiatives/model.ts has it; a test compares them. */
const usual: HouseRule = { share_numerator: 1, share_denominator: 3, support_days: 60, answer_days: 30 };

/** The largest house asks for less and decides sooner: a third of its households is a crowd. */
const chosen: Record<string, HouseRule> = { "FI-06": { ...usual, share_denominator: 4, support_days: 45 } };

/** Ideas of residents in every state, with their whole stories. */
export function writeInitiatives(rows: EstateRows, buildings: Building[], people: Person[], days: Days): void {
  const houses = new Map(buildings.map((building) => [building.plan.code, building]));
  for (const [code, rule] of Object.entries(chosen)) {
    const building = houses.get(code)!;
    const day = addDays(days.today, -125);
    const [responsible] = officeHolders(building, day);
    const changed = { changed_by: responsible!.person.id, changed_at: romeInstant(day, 1180), revision: 1 };
    rows.initiative_rule.push({ condominium_id: building.id, ...rule, ...changed });
  }
  const lives = plans.map(
    (plan) => new InitiativeLife(plan, houses.get(plan.house)!, people, days, chosen[plan.house] ?? usual),
  );
  lives.sort((a, b) => a.row.created_at.getTime() - b.row.created_at.getTime());
  for (const [at, life] of lives.entries()) {
    const of = { initiative_id: at + 1, condominium_id: life.row.condominium_id };
    rows.initiative.push({ id: at + 1, ...life.row });
    rows.initiative_promoter.push(...life.promoters.map((row) => ({ ...of, ...row })));
    rows.initiative_revision.push(...life.revisions.map((row) => ({ ...of, ...row })));
    rows.initiative_support.push(...life.electorate.supports.map((row) => ({ id: 0, ...of, ...row })));
    rows.initiative_answer.push(...life.answers.map((row) => ({ id: 0, ...of, ...row })));
    rows.initiative_event.push(...life.events.map((row) => ({ id: 0, ...of, ...row })));
  }
  rows.initiative_support = inTime(rows.initiative_support, (row) => row.supported_at);
  rows.initiative_answer = inTime(rows.initiative_answer, (row) => row.answered_at);
  rows.initiative_event = inTime(rows.initiative_event, (row) => row.at);
}

/** Numbered in the order in which they came, as they would be in life. */
function inTime<T extends { id: number }>(list: T[], when: (row: T) => Date): T[] {
  return list.sort((a, b) => when(a).getTime() - when(b).getTime()).map((row, at) => ({ ...row, id: at + 1 }));
}
