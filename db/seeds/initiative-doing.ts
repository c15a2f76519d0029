import { addDays, romeDay } from "./calendar.ts";
import type { InitiativeLife } from "./initiative-life.ts";
import type { PlanBeside, PlannedDoing, PlannedEvaluations } from "./initiative-plan.ts";
import type { Stage } from "./initiative-stage.ts";
import type { Author } from "./notice-authors.ts";
import { canWrite, officeHolders, type Row } from "./world.ts";

type Turn<A extends PlannedDoing["act"]> = Extract<PlannedDoing, { act: A }>;

/** Plays how an idea is done, as the commands of app/features/initiatives would have written it. */
export class IdeaDoing {
  readonly offers: Row<"initiative_offer">[] = [];
  readonly steps: Row<"initiative_step">[] = [];
  readonly expenses: Row<"initiative_expense">[] = [];
  readonly updates: Row<"initiative_update">[] = [];
  readonly evaluations: Row<"initiative_evaluation">[] = [];
  readonly follows: Row<"initiative_follow">[] = [];
  readonly events: Omit<Row<"initiative_event">, "id">[] = [];
  private readonly life: InitiativeLife;
  private readonly there: { initiative_id: number; condominium_id: number };
  private readonly clock: Stage;
  private numbers: number;

  constructor(life: InitiativeLife, initiativeId: number, plan: PlanBeside) {
    const { doing = [], evaluated, follows = [] } = plan;
    this.life = life;
    this.there = { initiative_id: initiativeId, condominium_id: life.row.condominium_id };
    // Apart from those of other ideas, until all are numbered in the order of time.
    this.numbers = initiativeId * 1000;
    this.clock = this.from("doing", doing[0]?.ago ?? 1);
    for (const act of doing) this.play(act);
    if (evaluated) this.evaluate(evaluated);
    for (const { ago, by: key, follow } of follows) {
      const { by, at } = life.turn(this.from(`follow/${key}`, ago), { ago, by: key });
      this.follows.push({ ...this.there, person_id: by.person.id, since: at, until: follow ? null : at });
    }
  }

  private from(label: string, ago: number): Stage {
    return this.life.stage.beside(`${this.there.initiative_id}/${label}`, ago);
  }

  private play(act: PlannedDoing): void {
    const { by, at } = this.life.turn(this.clock, act);
    switch (act.act) {
      case "offer":
        return this.offer(act, by, at);
      case "withdrawOffer": {
        const offer = this.offerOf(by.person.id, act.kind);
        offer.withdrawn_at = at;
        return this.tell(act.act, by, at, { offer: offer.id, kind: act.kind });
      }
      case "step":
        return this.plan(act, by, at);
      case "changeStep":
      case "removeStep":
        return this.change(act, by, at);
      case "stepDoing":
        this.step(act.title).state = "doing";
        return;
      case "stepDone":
      case "stepAgain":
        return this.move(act, by, at);
      case "budget":
        this.life.row.budget_cents = act.cents;
        return this.tell(act.act, by, at, { voice: this.life.voiceOf(by, at), cents: act.cents });
      case "expense":
        return this.spend(act, by, at);
      case "removeExpense":
        return this.takeOut(act, by, at);
      case "update":
        return this.write(act, by, at);
    }
  }

  private offer({ kind, words }: Turn<"offer">, by: Author, at: Date): void {
    const { id: person_id, locale: lang } = by.person;
    const id = this.next();
    this.offers.push({ id, ...this.there, person_id, kind, words, lang, offered_at: at, withdrawn_at: null });
    this.tell("offer", by, at, { offer: id, kind });
  }

  private plan({ title, due, who }: Turn<"step">, by: Author, at: Date): void {
    const person = "person" in who ? this.life.who(who.person, at).person : null;
    const offer = "person" in who && who.offered ? this.offerOf(person!.id, who.offered) : null;
    const id = this.next();
    const voice = this.life.voiceOf(by, at);
    this.steps.push({
      ...{ id, ...this.there, title, lang: by.person.locale, state: "todo", done_at: null, removed_at: null },
      ...{ owner_id: person?.id ?? null, owner_words: "words" in who ? who.words : null, offer_id: offer?.id ?? null },
      ...{ due_on: due === undefined ? null : this.day(due), revision: 1 },
      ...{ saved_by: by.person.id, saved_at: at, voice },
    });
    this.tell("step", by, at, { voice, step: id });
  }

  private change(act: Turn<"changeStep" | "removeStep">, by: Author, at: Date): void {
    const step = this.step(act.title);
    const voice = this.life.voiceOf(by, at);
    if (act.act === "removeStep") step.removed_at = at;
    else {
      const { id: saved_by, locale: lang } = by.person;
      Object.assign(step, { due_on: this.day(act.due), lang, saved_by, saved_at: at, voice });
      step.revision += 1;
    }
    this.tell(act.act, by, at, { voice, step: step.id });
  }

  private move(act: Turn<"stepDone" | "stepAgain">, by: Author, at: Date): void {
    const step = this.step(act.title);
    const done = act.act === "stepDone";
    Object.assign(step, { state: done ? "done" : "doing", done_at: done ? at : null });
    this.tell(act.act, by, at, { step: step.id, ...(this.carries(by, at) && { voice: this.life.voiceOf(by, at) }) });
  }

  /** Promotes it or is the committee for it; who only does a step speaks for nobody. */
  private carries({ person, resident }: Author, at: Date): boolean {
    const holders = officeHolders(this.life.stage.building, romeDay(at));
    const promotes = this.life.promoterIds(at).includes(person.id);
    return promotes || resident === null || holders.some((one) => one.person === person);
  }

  private spend({ what, cents, ago, spent = ago }: Turn<"expense">, by: Author, at: Date): void {
    const id = this.next();
    const voice = this.life.voiceOf(by, at);
    this.expenses.push({
      ...{ id, ...this.there, what, lang: by.person.locale, cents, spent_on: this.day(-spent) },
      ...{ entered_by: by.person.id, entered_at: at, voice, removed_at: null, removed_by: null },
      ...{ removed_reason: null, removed_lang: null, removed_voice: null },
    });
    this.tell("expense", by, at, { voice, expense: id, cents });
  }

  /** Of two equal lines the second is the one too many. */
  private takeOut({ what, reason }: Turn<"removeExpense">, by: Author, at: Date): void {
    const line = this.expenses.findLast((one) => one.what === what) ?? this.missing(what);
    const voice = this.life.voiceOf(by, at);
    Object.assign(line, { removed_at: at, removed_by: by.person.id, removed_reason: reason });
    Object.assign(line, { removed_lang: by.person.locale, removed_voice: voice });
    this.tell("removeExpense", by, at, { voice, expense: line.id, cents: line.cents });
  }

  private write({ body }: Turn<"update">, by: Author, at: Date): void {
    const { id: author_id, locale: lang } = by.person;
    const id = this.next();
    const voice = this.life.voiceOf(by, at);
    this.updates.push({ id, ...this.there, body, lang, author_id, voice, at, removed_at: null });
    this.tell("update", by, at, { voice, update: id });
  }

  /** Those who supported it by themselves and still live there, in the order in which they did. */
  private evaluate({ from, to, said }: PlannedEvaluations): void {
    const clock = this.from("evaluation", from);
    const { supports } = this.life.electorate;
    const able = this.life.stage.building.residents.filter((one) => canWrite(one, this.day(-from)));
    const here = supports.filter(
      (one) => one.withdrawn_at === null && able.some(({ person }) => person.id === one.person_id),
    );
    said.forEach(([as_proposed, works, again], turn) => {
      const at = clock.when(Math.round(from - ((from - to) * turn) / said.length));
      const person_id = here[turn]?.person_id ?? this.missing("supporter");
      this.evaluations.push({ ...this.there, person_id, as_proposed, works, again, given_at: at });
    });
  }

  private day(after: number): string {
    return addDays(this.life.stage.days.today, after);
  }

  private next(): number {
    return ++this.numbers;
  }

  private offerOf(personId: number, kind: string): Row<"initiative_offer"> {
    const mine = (one: Row<"initiative_offer">) => one.person_id === personId && one.kind === kind;
    return this.offers.find((one) => mine(one) && one.withdrawn_at === null) ?? this.missing(kind);
  }

  private step(title: string): Row<"initiative_step"> {
    return this.steps.find((one) => one.title === title && one.removed_at === null) ?? this.missing(title);
  }

  private missing(what: string): never {
    throw new Error(`${this.life.row.title} has no ${what}.`);
  }

  private tell(act: string, by: Author, at: Date, details: Record<string, unknown>): void {
    this.events.push({ ...this.there, act, at, person_id: by.person.id, details });
  }
}
