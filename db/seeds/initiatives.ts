import { addDays, romeInstant } from "./calendar.ts";
import { gliciniAsked } from "./glicini-initiatives-asked.ts";
import { gliciniEnded } from "./glicini-initiatives-ended.ts";
import { gliciniGathering } from "./glicini-initiatives-gathering.ts";
import { gliciniUnderWay } from "./glicini-initiatives-under-way.ts";
import { besideElsewhere } from "./initiatives-elsewhere-beside.ts";
import { gliciniBarbecueTalk } from "./glicini-barbecue-talk.ts";
import { gliciniDoing } from "./glicini-doing.ts";
import { gliciniTalk } from "./glicini-talk.ts";
import { IdeaDoing } from "./initiative-doing.ts";
import { InitiativeLife, type HouseRule } from "./initiative-life.ts";
import type { PlanBeside } from "./initiative-plan.ts";
import { type SaidOfIdea, talkAbout } from "./initiative-talk.ts";
import { ideasElsewhere } from "./initiatives-elsewhere.ts";
import { officeHolders, type Building, type Days, type EstateRows, type Person } from "./world.ts";

const plans = [...gliciniGathering, ...gliciniAsked, ...gliciniUnderWay, ...gliciniEnded, ...ideasElsewhere];

/** What goes on beside the story of an idea: its talk, and how it is done. */
function besideOf(id: string): PlanBeside {
  const talk = id === "barbecue" ? gliciniBarbecueTalk : gliciniTalk[id];
  return { ...(talk && { talk }), ...gliciniDoing[id], ...besideElsewhere[id] };
}

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
  const lives = plans.map((plan) => ({
    life: new InitiativeLife(plan, houses.get(plan.house)!, people, days, chosen[plan.house] ?? usual),
    beside: besideOf(plan.id),
  }));
  lives.sort((a, b) => a.life.row.created_at.getTime() - b.life.row.created_at.getTime());
  const talk: SaidOfIdea[] = [];
  for (const [at, { life, beside }] of lives.entries()) {
    talk.push(...talkAbout(life, at + 1, beside.talk ?? []));
    const doing = new IdeaDoing(life, at + 1, beside);
    rows.initiative_offer.push(...doing.offers);
    rows.initiative_step.push(...doing.steps);
    rows.initiative_expense.push(...doing.expenses);
    rows.initiative_update.push(...doing.updates);
    rows.initiative_evaluation.push(...doing.evaluations);
    rows.initiative_follow.push(...doing.follows);
    rows.initiative_event.push(...doing.events.map((row) => ({ id: 0, ...row })));
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
  rows.initiative_comment = numbered(talk);
  numberDoing(rows);
}

/** Numbered in the order in which they came, as they would be in life. */
function inTime<T extends { id: number }>(list: T[], when: (row: T) => Date): T[] {
  return list.sort((a, b) => when(a).getTime() - when(b).getTime()).map((row, at) => ({ ...row, id: at + 1 }));
}

/** Comments with their numbers; a reply comes after what it replies to. */
function numbered(talk: SaidOfIdea[]): EstateRows["initiative_comment"] {
  talk.sort((a, b) => a.row.created_at.getTime() - b.row.created_at.getTime());
  const ids = new Map(talk.map((said, at) => [said, at + 1]));
  return talk.map((said) => ({ id: ids.get(said)!, parent_id: said.to && ids.get(said.to)!, ...said.row }));
}

const kinds = ["offer", "step", "expense", "update"] as const;

/** What the stories tell of gets its number in the order in which they tell that it was made. */
function numberDoing(rows: EstateRows): void {
  const ids = new Map<number, number>();
  for (const kind of kinds) {
    const made = rows.initiative_event.filter(({ act }) => act === kind);
    made.forEach(({ details }, at) => ids.set((details as Record<string, number>)[kind]!, at + 1));
  }
  for (const { details } of rows.initiative_event) {
    const named = details as Record<string, number>;
    for (const kind of kinds) if (kind in named) named[kind] = ids.get(named[kind]!)!;
  }
  for (const kind of kinds) {
    for (const row of rows[`initiative_${kind}`]) row.id = ids.get(row.id)!;
    rows[`initiative_${kind}`].sort((a, b) => a.id - b.id);
  }
  for (const step of rows.initiative_step) step.offer_id &&= ids.get(step.offer_id)!;
}
