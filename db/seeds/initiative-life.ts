import type { CalendarDate } from "../schema.ts";
import { addDays, romeDay, romeInstant } from "./calendar.ts";
import type {
  IdeaPlan,
  Invitation,
  LeadingAct,
  PlannedAct,
  PlannedSupport,
  Rewording,
  Who,
} from "./initiative-plan.ts";
import { nameOf, Stage } from "./initiative-stage.ts";
import { Electorate } from "./initiative-support.ts";
import type { Author } from "./notice-authors.ts";
import { randomFor } from "./random.ts";
import type { Building, Days, Person, Row } from "./world.ts";

type Initiative = Row<"initiative">;
/** A row before its initiative has a number. */
type Loose<T extends { initiative_id: number; condominium_id: number }> = Omit<
  T,
  "id" | "initiative_id" | "condominium_id"
>;
/** How a house counts support. */
export type HouseRule = Omit<Row<"initiative_rule">, "condominium_id" | "changed_by" | "changed_at" | "revision">;

/** Where an act leads, and which clock it starts; the rest of the table is in app/features/initiatives/model.ts. */
const leads: Partial<Record<LeadingAct["act"], [Initiative["state"], (keyof Initiative)?]>> = {
  withdraw: ["withdrawn", "closed_at"],
  accept: ["decided", "decided_at"],
  reject: ["rejected", "refused_at"],
  start: ["in_progress", "started_at"],
  complete: ["in_progress", "completed_at"],
  confirm: ["done", "closed_at"],
  giveUp: ["not_done", "closed_at"],
};

/** Whom a plan names by what they are for the idea. */
const roles = /^(author|committee|neighbour-\d)$/;

/** Plays the story of an idea by the rules of the portal, as its commands would have written it. */
export class InitiativeLife {
  readonly row: Omit<Initiative, "id">;
  readonly promoters: Loose<Row<"initiative_promoter">>[] = [];
  readonly revisions: Loose<Row<"initiative_revision">>[] = [];
  readonly answers: Loose<Row<"initiative_answer">>[] = [];
  readonly events: Loose<Row<"initiative_event">>[] = [];
  readonly electorate: Electorate;
  readonly stage: Stage;
  private readonly rule: HouseRule;

  constructor(plan: IdeaPlan, building: Building, people: Person[], days: Days, rule: HouseRule) {
    const begun = addDays(days.today, -plan.begun);
    const random = randomFor(`initiative/${plan.id}`);
    this.stage = new Stage(building, people, days, random, begun);
    this.rule = rule;
    this.electorate = new Electorate(building, begun, random);
    const { person } = plan.by === undefined ? this.electorate.author(begun) : this.stage.living(plan.by);
    const helper = plan.helper === undefined ? null : this.stage.living(plan.helper).person;
    this.row = draft(plan, building.id, person.id, helper?.id ?? null, this.stage.when(plan.begun));
    for (const act of plan.story) this.play(act);
    this.letTimePass();
  }

  private play(act: PlannedAct | PlannedSupport): void {
    if (act.act === "support") return this.support(act);
    const { by, at } = this.turn(this.stage, act);
    switch (act.act) {
      case "publish":
        return this.publish(by.person, at);
      case "invite":
        return this.invite(act, by.person, at);
      case "paper":
        for (const key of act.whom) {
          this.electorate.sign(this.stage.living(key), this.row.revision, by.person.id, at);
        }
        return this.count(at);
      case "takeBack":
        this.electorate.takeBack(by.person.id, at);
        return this.count(at);
      case "revise":
      case "reply":
        return this.reword(act, by.person, at);
      default:
        return this.lead(act, by, at);
    }
  }

  /** Who acts, and when by this clock. */
  turn(clock: Stage, { by, ago }: { by: Who; ago: number }): { by: Author; at: Date } {
    const at = clock.when(ago, !roles.test(by) && this.stage.who(by).resident === null);
    return { by: this.who(by, at), at };
  }

  /** Whoever a plan names, at that moment. */
  who(by: Who, at: Date): Author {
    if (!roles.test(by)) return this.stage.who(by);
    if (by === "author") return this.stage.resident(this.row.author_id);
    if (by === "committee") return this.stage.committee(romeDay(at), this.promoterIds(at));
    return this.electorate.neighbour(Number(by.split("-")[1]), romeDay(at), this.promoterIds(at));
  }

  /** The author, and who promotes it with them at that moment. */
  promoterIds(at: Date): number[] {
    const joined = this.promoters.filter((one) => one.accepted_at !== null && one.accepted_at < at);
    return [this.row.author_id, ...joined.map((one) => one.person_id)];
  }

  private publish(by: Person, at: Date): void {
    const { share_numerator, share_denominator, support_days, answer_days } = this.rule;
    const dwellings = this.electorate.dwellings(romeDay(at));
    const needed = Math.max(1, Math.ceil((dwellings * share_numerator) / share_denominator));
    const fixed = { dwellings, needed, share_numerator, share_denominator };
    Object.assign(this.row, fixed, { state: "gathering", published_at: at, saved_at: at, saved_by: by.id });
    Object.assign(this.row, { revision: 1, support_until: endOfDay(at, support_days), answer_days });
    for (const one of this.promoters) if (one.accepted_at) one.shown_at = at;
    const share = [share_numerator, share_denominator];
    this.tell("publish", by, at, { dwellings, needed, days: support_days, share });
  }

  private invite({ whom, said }: Invitation, by: Person, at: Date): void {
    const { person } = this.stage.living(whom);
    const accepted = said === undefined ? null : this.stage.when(said);
    const shown = this.row.published_at === null ? null : accepted;
    const asked = { person_id: person.id, invited_by: by.id, invited_at: at };
    this.promoters.push({ ...asked, accepted_at: accepted, declined_at: null, shown_at: shown });
    if (shown) this.tell("join", person, shown, {});
  }

  private support({ from, to, whom }: PlannedSupport): void {
    const residents =
      typeof whom === "number"
        ? this.electorate.more(whom, this.row.author_id)
        : whom.map((key) => this.stage.living(key));
    const step = (from - to) / Math.max(1, residents.length - 1);
    residents.forEach((resident, turn) => {
      const at = this.stage.when(Math.round(from - step * turn));
      this.electorate.sign(resident, this.row.revision, null, at);
      this.count(at);
    });
  }

  /** After each support the house is counted, and the last one that was needed leads the idea on. */
  private count(at: Date): void {
    const { state, support_until, needed } = this.row;
    if (!["gathering", "discussion"].includes(state) || (state === "gathering" && at > support_until!)) {
      throw new Error(`${this.row.title}: nobody can support this now.`);
    }
    const { persons, dwellings } = this.recount(romeDay(at));
    if (state !== "gathering" || dwellings < needed!) return;
    const path = this.stage.building.selfManaged ? "committee" : "office";
    Object.assign(this.row, { state: "discussion", path, threshold_at: at });
    this.ask(at);
    this.tell("reach", null, at, { persons, dwellings, path, days: this.rule.answer_days });
  }

  private recount(day: CalendarDate): { persons: number; dwellings: number } {
    const counted = this.electorate.counted(day);
    this.row.supporters = counted.persons;
    this.row.supporting_dwellings = counted.dwellings;
    return counted;
  }

  private ask(at: Date): void {
    Object.assign(this.row, { asked_at: at, answer_due_at: endOfDay(at, this.rule.answer_days) });
  }

  private reword({ act, words, reason }: Rewording, by: Person, at: Date): void {
    const { title, missing, place, why, proposal, benefit, area, lang, revision } = this.row;
    const costs = { costCents: this.row.cost_cents, costWords: this.row.cost_words };
    this.revisions.push({
      ...{ number: revision, lang, reason, replaced_at: at, replaced_by: by.id },
      words: { title, missing, place, why, proposal, benefit, ...costs, area },
    });
    const saved = { saved_at: at, saved_by: by.id, revised_at: at, revision: revision + 1 };
    Object.assign(this.row, words, saved);
    if (act === "reply") {
      Object.assign(this.row, { state: "discussion", closed_at: null });
      this.ask(at);
    }
    const days = act === "reply" ? { days: this.rule.answer_days } : {};
    this.tell(act, by, at, { revision: revision + 1, ...days });
  }

  private lead(act: LeadingAct, by: Author, at: Date): void {
    const [state, clock] = leads[act.act] ?? [this.row.state];
    Object.assign(this.row, { state }, clock && { [clock]: at }, state === "rejected" && { closed_at: at });
    const owner = { owner_id: by.person.id, owner_name: nameOf(by) };
    const details: Record<string, unknown> = { voice: this.voiceOf(by, at) };
    if ("reason" in act) details["reason"] = act.reason;
    if (act.act === "take") Object.assign(this.row, owner);
    if (act.act === "resume") this.row.completed_at = null;
    if (act.act === "refer") {
      Object.assign(this.row, { path: act.to, owner_id: null, owner_name: null });
      this.ask(at);
      Object.assign(details, { path: act.to, days: this.rule.answer_days });
    }
    if (act.act === "accept" || act.act === "reject") {
      const { reasons, conditions = "", follows } = act.answer;
      const voice = this.row.path === "office" ? "office" : "committee";
      const signed = { signed_by: by.person.id, signed_name: nameOf(by), answered_at: at };
      const answer = { revision: this.row.revision, voice, accepted: act.act === "accept" } as const;
      this.answers.push({ ...answer, reasons, conditions, follows, lang: "it", ...signed });
      details["voice"] = voice;
    }
    this.tell(act.act, by.person, at, details);
  }

  /** In whose voice somebody acts, as app/features/initiatives/policy.ts says it. */
  voiceOf({ person, resident }: Author, at: Date): "promoter" | "committee" | "office" {
    if (resident === null) return "office";
    return this.promoterIds(at).includes(person.id) ? "promoter" : "committee";
  }

  private tell(act: string, person: Person | null, at: Date, details: Record<string, unknown>): void {
    this.events.push({ act, at, person_id: person?.id ?? null, details });
  }

  /** What the hourly job has done since: ended what was out of time, counted again what is open. */
  private letTimePass(): void {
    const { state, support_until } = this.row;
    if (state !== "gathering" && state !== "discussion") return;
    const { persons, dwellings } = this.recount(this.stage.days.today);
    if (state !== "gathering" || support_until! >= romeInstant(this.stage.days.today, 0)) return;
    const at = new Date(support_until!.getTime() + 7 * 60_000);
    Object.assign(this.row, { state: "expired", closed_at: at });
    this.tell("expire", null, at, { persons, dwellings });
  }
}

/** The end of the day in Rome so many days after an instant. */
const endOfDay = (from: Date, days: number): Date => romeInstant(addDays(romeDay(from), days), 24 * 60);

/** A draft has been saved once for each question that is answered. */
function draft(plan: IdeaPlan, condominiumId: number, authorId: number, helperId: number | null, at: Date) {
  const { words, lang = "it" } = plan;
  const answered = Object.values(words).filter((word) => word !== "" && word !== null).length;
  const row: InitiativeLife["row"] = {
    ...{ condominium_id: condominiumId, state: "draft", author_id: authorId, helper_id: helperId, ...words, lang },
    ...{ revision: 1 + answered, created_at: at, saved_at: at, saved_by: helperId ?? authorId },
    ...{ published_at: null, revised_at: null, share_numerator: null, share_denominator: null, dwellings: null },
    ...{ needed: null, support_until: null, answer_days: 30, supporters: 0, supporting_dwellings: 0 },
    ...{ threshold_at: null, path: null },
    ...{ asked_at: null, answer_due_at: null, owner_id: null, owner_name: null, decided_at: null, refused_at: null },
    ...{ started_at: null, completed_at: null, closed_at: null, hidden_at: null, budget_cents: null },
  };
  return row;
}
