import { describe, expect, test } from "vitest";
import { romeDay } from "#db/seeds/calendar.ts";
import type { EstateRows, Row } from "#db/seeds/world.ts";
import { type DoingAct, moneyOf } from "~/features/initiatives/model/doing";
import {
  type DoingFacts,
  mayEnterExpense,
  mayEvaluate,
  mayMoveStep,
  mayOffer,
  mayPlan,
  maySetBudget,
  mayWriteNews,
} from "~/features/initiatives/policy/doing";
import { mayBeginThread, mayReply, talkVoice } from "~/features/initiatives/policy/talk";
import type { Actor } from "~/platform/actor";
import { findPersonalData } from "~/platform/personal-data";
import {
  actorOn,
  begun,
  type Details,
  each,
  estates,
  factsAt,
  isDoing,
  of,
  told,
} from "../support/initiative-stories.ts";

const day = 86_400_000;

/** An idea as the policies saw it when something was said or done for it. */
function factsThen(rows: EstateRows, one: Row<"initiative">, at: Date): DoingFacts {
  const last = told(rows, one).findLast(({ event }) => event.at < at);
  const facts = factsAt(rows, one, at, last?.after ?? begun);
  return { ...facts, doneDays: facts.state === "done" ? (at.getTime() - one.closed_at!.getTime()) / day : null };
}

const allowedTo: Record<DoingAct, (actor: Actor, facts: DoingFacts, ownerId: number | null) => boolean> = {
  offer: (actor, facts) => mayOffer(actor, facts).allowed,
  withdrawOffer: (actor, facts) => mayOffer(actor, facts).allowed,
  // The first step of an idea that was decided starts it: that is another line of the story.
  step: (actor, facts) => mayPlan(actor, facts).allowed && facts.state === "in_progress",
  changeStep: (actor, facts) => mayPlan(actor, facts).allowed,
  removeStep: (actor, facts) => mayPlan(actor, facts).allowed,
  stepDone: (actor, facts, ownerId) => mayMoveStep(actor, facts, { ownerId }).allowed,
  stepAgain: (actor, facts, ownerId) => mayMoveStep(actor, facts, { ownerId }).allowed,
  budget: (actor, facts) => maySetBudget(actor, facts).allowed,
  expense: (actor, facts) => mayEnterExpense(actor, facts).allowed,
  removeExpense: (actor, facts) => mayEnterExpense(actor, facts).allowed,
  update: (actor, facts) => mayWriteNews(actor, facts).allowed,
};

describe("what is done for the ideas of the demonstration", () => {
  test("is done by whom the policies let, and the rows say what the stories say", () => {
    const wrong = each((rows, one) =>
      told(rows, one).flatMap(({ event }) => {
        const { act, at, person_id } = event;
        if (!isDoing(act)) return [];
        const said = event.details as Details;
        const found = <T extends { id: number; initiative_id: number }>(list: T[], id: unknown) =>
          of(list, one).find((row) => row.id === id);
        const step = found(rows.initiative_step, said["step"]);
        const actor = actorOn(rows, person_id!, romeDay(at));
        const may = allowedTo[act](actor, factsThen(rows, one, at), step?.owner_id ?? null);
        const offer = found(rows.initiative_offer, said["offer"]);
        const line = found(rows.initiative_expense, said["expense"]);
        const news = found(rows.initiative_update, said["update"]);
        const same: Record<DoingAct, boolean> = {
          offer: offer?.person_id === person_id && offer?.offered_at === at,
          withdrawOffer: offer?.person_id === person_id && offer?.withdrawn_at === at,
          step: step?.saved_by === person_id,
          changeStep: step?.saved_at === at && step.revision === 2,
          removeStep: step?.removed_at === at,
          ...{
            stepDone: step !== undefined,
            stepAgain: step !== undefined,
            budget: one.budget_cents === said["cents"],
          },
          expense: line?.entered_at === at && line.cents === said["cents"] && line.voice === said["voice"],
          removeExpense: line?.removed_at === at && line.removed_voice === said["voice"],
          update: news?.at === at && news.author_id === person_id && news.voice === said["voice"],
        };
        return may && same[act] ? [] : [[one.title, act, may]];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("every row is told of once, and a step is as the story left it", () => {
    const wrong = each((rows, one) => {
      const events = of(rows.initiative_event, one);
      const lists = { offer: rows.initiative_offer, step: rows.initiative_step, expense: rows.initiative_expense };
      const untold = Object.entries({ ...lists, update: rows.initiative_update }).flatMap(([kind, list]) => {
        const made = events.filter(({ act }) => act === kind).map(({ details }) => (details as Details)[kind]);
        return made.join() ===
          of<{ id: number; initiative_id: number }>(list, one)
            .map(({ id }) => id)
            .join()
          ? []
          : [kind];
      });
      const steps = of(rows.initiative_step, one).filter(({ id, state, done_at }) => {
        const moves = events.filter(
          ({ act, details }) => /^step(Done|Again)$/.test(act) && (details as Details)["step"] === id,
        );
        const last = moves.at(-1);
        return (state === "done") !== (last?.act === "stepDone") || (state === "done" && done_at !== last?.at);
      });
      return [...untold, ...steps];
    });
    expect(wrong).toEqual([]);
  });

  test("who does a step lived there when it was planned, and lives there while it is to be done", () => {
    const wrong = each((rows, one) =>
      of(rows.initiative_step, one).filter(({ owner_id, saved_at, offer_id, state }) => {
        if (owner_id === null) return false;
        const offer = rows.initiative_offer.find(({ id }) => id === offer_id);
        const here = rows.household_member.filter(
          (row) => row.person_id === owner_id && row.condominium_id === one.condominium_id,
        );
        const lived = here.some(
          ({ joined_on, left_on }) =>
            joined_on <= romeDay(saved_at) && (left_on === null || (state === "done" && left_on > romeDay(saved_at))),
        );
        return !lived || (offer !== undefined && (offer.person_id !== owner_id || offer.initiative_id !== one.id));
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("costs what the lines say: one idea more than there was, one with a line taken out", () => {
    for (const rows of estates) {
      const money = rows.initiative.map((one) => {
        const counted = of(rows.initiative_expense, one).filter((line) => line.removed_at === null);
        const spent = counted.reduce((sum, { cents }) => sum + cents, 0);
        return {
          id: one.id,
          title: one.title,
          ...moneyOf({ budget: one.budget_cents, estimate: one.cost_cents, spent }),
        };
      });
      expect(money.filter(({ over }) => over).map(({ title, over }) => [title, over])).toEqual([
        ["A welcome for new families", 370],
      ]);
      expect(money.find(({ title }) => title.startsWith("Un angolo"))).toMatchObject({ spent: 26_250, left: 4750 });
      expect(rows.initiative_expense.filter(({ removed_at }) => removed_at)).toHaveLength(1);
      expect(rows.initiative_expense.filter((line) => line.spent_on > romeDay(line.entered_at))).toEqual([]);
    }
  });

  test("is judged by who supported it, in time, not by everybody", () => {
    const wrong = each((rows, one) =>
      of(rows.initiative_evaluation, one).filter(({ person_id, given_at }) => {
        const actor = actorOn(rows, person_id, romeDay(given_at));
        const supported = of(rows.initiative_support, one).some(
          (row) => row.person_id === person_id && !row.withdrawn_at,
        );
        return !mayEvaluate(actor, factsThen(rows, one, given_at), supported).allowed;
      }),
    );
    expect(wrong).toEqual([]);
    const judged = each(
      (rows, one) => {
        const people = of(rows.initiative_evaluation, one).length;
        return people > 0
          ? [{ title: one.title, people, all: of(rows.initiative_support, one).filter((row) => row.person_id).length }]
          : [];
      },
      estates.slice(0, 1),
    );
    expect(judged.map(({ title }) => title).sort()).toEqual([
      "I nomi grandi sui campanelli",
      "Il compost dietro casa",
      "L’orto nelle cassette",
    ]);
    expect(judged.filter(({ people, all }) => people >= all)).toEqual([]);
  });
});

describe("what is said about the ideas of the demonstration", () => {
  test("is said by whom the policies let, in their voice, and replies stand under their thread", () => {
    const wrong = each((rows, one) =>
      of(rows.initiative_comment, one).filter(({ id, parent_id, kind, author_id, voice, created_at }) => {
        const actor = actorOn(rows, author_id, romeDay(created_at));
        const facts = factsThen(rows, one, created_at);
        const parent = rows.initiative_comment.find((row) => row.id === parent_id);
        const decision = parent_id === null ? mayBeginThread(actor, facts) : mayReply(actor, kind, facts);
        const under =
          parent_id === null ||
          (parent?.kind === kind &&
            parent.initiative_id === one.id &&
            parent.parent_id === null &&
            parent.created_at < created_at &&
            parent_id < id &&
            (parent.removed_at === null || parent.removed_at > created_at));
        return !decision.allowed || talkVoice(actor, facts) !== voice || !under;
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("is in the language it says, points at nobody, and shows what a talk can be", () => {
    for (const rows of estates.slice(0, 1)) {
      const talk = rows.initiative_comment;
      const texts = [
        ...talk.map(({ body, lang, condominium_id }) => ({ text: body, lang, condominium_id })),
        ...rows.initiative_offer.map(({ words, lang, condominium_id }) => ({ text: words, lang, condominium_id })),
        ...rows.initiative_step.map(({ title, lang, condominium_id }) => ({ text: title, lang, condominium_id })),
        ...rows.initiative_update.map(({ body, lang, condominium_id }) => ({ text: body, lang, condominium_id })),
      ];
      const wrong = texts.filter(({ text, lang, condominium_id }) => {
        const names = rows.participant.flatMap((row) =>
          row.condominium_id === condominium_id ? (row.shown_name ?? []) : [],
        );
        return /[\u0600-\u06ff]/.test(text) !== (lang === "ar") || findPersonalData(text, { names }).length > 0;
      });
      expect(wrong).toEqual([]);
      const answered = new Set(talk.flatMap(({ parent_id }) => parent_id ?? []));
      const threads = talk.filter(({ parent_id }) => parent_id === null);
      const longest = Math.max(...rows.initiative.map((one) => of(threads, one).length));
      expect(longest).toBeGreaterThan(30);
      const shown = {
        waiting: threads.some(({ id, kind }) => kind === "question" && !answered.has(id)),
        promoter: talk.some(
          ({ kind, voice, parent_id }) => kind === "doubt" && voice === "promoter" && parent_id !== null,
        ),
        takenOut: threads.some(({ id, removed_at }) => removed_at !== null && answered.has(id)),
        office: talk.some(({ voice }) => voice === "office"),
        pages:
          Math.max(...rows.initiative.map((one) => of(threads, one).filter(({ kind }) => kind === "comment").length)) >
          20,
        notFollowed: rows.initiative_follow.some(({ until }) => until !== null),
      };
      expect(Object.entries(shown).filter(([, there]) => !there)).toEqual([]);
    }
  });
});
