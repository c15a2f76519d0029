import { describe, expect, test } from "vitest";
import { daysBetween, romeDay } from "#db/seeds/calendar.ts";
import type { EstateRows, Row } from "#db/seeds/world.ts";
import {
  checkInitiative,
  type InitiativeAct,
  initiativeStates,
  type InitiativeWords,
  neededOf,
  spokenWords,
  transitionOf,
  usualRule,
} from "~/features/initiatives/model";
import { unanswered } from "~/features/initiatives/model/questions";
import {
  mayAct,
  mayAnswerInvitation,
  mayEnterPaper,
  mayRevise,
  maySupport,
  voiceOf,
} from "~/features/initiatives/policy";
import { mayPlan } from "~/features/initiatives/policy/doing";
import { findPersonalData } from "~/platform/personal-data";
import { gulpease } from "~/platform/readability";
import {
  actorOn,
  begun,
  type Details,
  each,
  estates,
  factsAt,
  inForce,
  isDoing,
  of,
  told,
} from "../support/initiative-stories.ts";

describe("the stories of the demonstration", () => {
  test("show every state, and what a house can meet on the way", () => {
    for (const rows of estates) {
      expect(new Set(rows.initiative.map(({ state }) => state))).toEqual(new Set(initiativeStates));
      expect(rows.initiative.length).toBeGreaterThanOrEqual(24);
      const today = new Date(Math.max(...rows.initiative_event.map(({ at }) => at.getTime())));
      const waiting = rows.initiative.filter(({ state }) => state === "discussion");
      const met = {
        helped: rows.initiative.some((one) => one.state === "draft" && one.helper_id !== null),
        invited: rows.initiative_promoter.some((one) => one.accepted_at === null && one.declined_at === null),
        joined: rows.initiative_event.some(({ act }) => act === "join"),
        paper: rows.initiative_support.some((one) => one.paper_name !== null),
        takenBack: rows.initiative_support.some((one) => one.withdrawn_at !== null),
        changed: rows.initiative_event.some(({ act }) => act === "revise"),
        owner: waiting.some((one) => one.path === "office" && one.owner_name !== null),
        overdue: waiting.some((one) => one.path === "office" && !one.owner_name && one.answer_due_at! < today),
        replied: waiting.some((one) => one.refused_at !== null && one.revision > 1),
        conditions: rows.initiative_answer.some((one) => one.accepted && one.conditions !== ""),
        toConfirm: rows.initiative.some((one) => one.state === "in_progress" && one.completed_at !== null),
        noCommittee: rows.initiative.some(
          (one) => one.path !== null && !rows.condominium.find(({ id }) => id === one.condominium_id)!.self_managed,
        ),
        arabic: rows.initiative.some(({ lang }) => lang === "ar"),
        english: rows.initiative.some(({ lang }) => lang === "en"),
      };
      expect(Object.entries(met).filter(([, there]) => !there)).toEqual([]);
    }
  });

  test("go only where the table of the life leads, by whom it says", () => {
    const wrong = each((rows, one) => {
      const story = told(rows, one);
      const last = story.at(-1)?.after ?? begun;
      const refused = story.filter(({ event: { act, person_id, at }, before }) => {
        // What is done for it is tried in initiative-doing-stories.test.ts.
        if (isDoing(act)) return false;
        if (person_id === null) {
          const { who, from } = transitionOf(act as InitiativeAct);
          return !who.includes("system") || !from.includes(before.state);
        }
        const actor = actorOn(rows, person_id, romeDay(at));
        if (act === "join") return !mayAnswerInvitation(actor, before).allowed;
        if (act === "revise") return !mayRevise(actor, before).allowed;
        return !mayAct(actor, act as InitiativeAct, before).allowed;
      });
      const ends = last.state === one.state && last.path === one.path;
      return [...refused.map(({ event }) => [one.title, event.act]), ...(ends ? [] : [[one.title, one.state]])];
    });
    expect(wrong).toEqual([]);
  });

  test("keep what the commands write", () => {
    const kept: Record<string, string[]> = {
      publish: ["days", "dwellings", "needed", "share"],
      reach: ["days", "dwellings", "path", "persons"],
      expire: ["dwellings", "persons"],
      refer: ["days", "path", "reason", "voice"],
      reply: ["days", "revision"],
      ...{ revise: ["revision"], join: [], take: ["voice"], start: ["voice"], confirm: ["voice"] },
      ...{ accept: ["voice"], reject: ["voice"], withdraw: ["reason", "voice"], giveUp: ["reason", "voice"] },
      ...{ complete: ["reason", "voice"], resume: ["reason", "voice"] },
      ...{ offer: ["kind", "offer"], withdrawOffer: ["kind", "offer"], budget: ["cents", "voice"] },
      ...{ step: ["step", "voice"], changeStep: ["step", "voice"], removeStep: ["step", "voice"] },
      ...{ expense: ["cents", "expense", "voice"], removeExpense: ["cents", "expense", "voice"] },
      ...{ update: ["update", "voice"], stepAgain: ["step", "voice"], stepDone: ["step", "voice"] },
    };
    for (const rows of estates) {
      expect(new Set(rows.initiative_event.map(({ act }) => act))).toEqual(new Set(Object.keys(kept)));
    }
    const wrong = each((rows, one) =>
      told(rows, one).filter(({ event: { act, details, person_id, at }, before }) => {
        const said = details as Details;
        const answers = act === "accept" || act === "reject";
        const actor = actorOn(rows, person_id ?? 0, romeDay(at));
        const voice = answers
          ? before.path === "office" || !before.hasCommittee
            ? "office"
            : "committee"
          : voiceOf(actor, before);
        // Who does a step and neither promotes the idea nor sits on the committee says so in no voice.
        const silent = act === "stepDone" && !mayPlan(actor, { ...before, doneDays: null }).allowed;
        const names = kept[act]!.filter((key) => key !== "voice" || !silent);
        const keys = Object.keys(said).sort().join() === names.join();
        return !keys || ("voice" in said && said["voice"] !== voice);
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("read from top to bottom, no two acts at once", () => {
    for (const rows of estates) {
      for (const one of rows.initiative) {
        const times = of(rows.initiative_event, one).map(({ at }) => at.getTime());
        expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
      }
    }
  });
});

describe("the numbers of the demonstration", () => {
  const ruleFor = (rows: EstateRows, one: Row<"initiative">) => {
    const chosen = rows.initiative_rule.find((rule) => rule.condominium_id === one.condominium_id);
    return chosen
      ? {
          ...{ shareNumerator: chosen.share_numerator, shareDenominator: chosen.share_denominator },
          ...{ supportDays: chosen.support_days, answerDays: chosen.answer_days },
        }
      : usualRule;
  };

  /** Days from an instant to the last moment before another, by the calendar of Rome. */
  const wholeDays = (from: Date, until: Date) => daysBetween(romeDay(from), romeDay(new Date(until.getTime() - 1)));

  test("are asked for by the rule of the house, of the dwellings held on the day of publication", () => {
    const wrong = each((rows, one) => {
      if (!one.published_at) return [];
      const day = romeDay(one.published_at);
      const held = rows.tenancy.filter(
        (row) => row.condominium_id === one.condominium_id && inForce(day, row.starts_on, row.ends_on),
      );
      const dwellings = new Set(held.map((row) => row.dwelling_id)).size;
      const rule = ruleFor(rows, one);
      const right =
        dwellings === one.dwellings &&
        neededOf(dwellings, rule) === one.needed &&
        wholeDays(one.published_at, one.support_until!) === rule.supportDays &&
        (!one.asked_at || wholeDays(one.asked_at, one.answer_due_at!) === rule.answerDays);
      return right ? [] : [one.title];
    });
    expect(wrong).toEqual([]);
    expect(estates[0]!.initiative_rule).toHaveLength(1);
  });

  test("are those of people who lived there and could say so", () => {
    const wrong = each((rows, one) =>
      of(rows.initiative_support, one).filter((support) => {
        const day = romeDay(support.supported_at);
        const reached = one.threshold_at !== null && support.supported_at > one.threshold_at;
        const fact = { ...begun, state: reached ? ("discussion" as const) : ("gathering" as const) };
        const facts = factsAt(rows, one, support.supported_at, fact);
        const tenancy = rows.tenancy.find((row) => row.household_id === support.household_id)!;
        const homely = inForce(day, tenancy.starts_on, tenancy.ends_on) && tenancy.dwelling_id === support.dwelling_id;
        const actor = actorOn(rows, support.person_id ?? support.entered_by!, day);
        if (support.person_id === null) return !homely || !mayEnterPaper(actor, facts).allowed;
        return !homely || actor.home?.householdId !== support.household_id || !maySupport(actor, facts).allowed;
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("cross the threshold when enough dwellings have said so, not before", () => {
    const dwellingsAt = (rows: EstateRows, one: Row<"initiative">, counts: (at: Date) => boolean) => {
      const there = of(rows.initiative_support, one).filter(
        (row) => counts(row.supported_at) && (row.withdrawn_at === null || !counts(row.withdrawn_at)),
      );
      return { persons: there.length, dwellings: new Set(there.map((row) => row.dwelling_id)).size };
    };
    const wrong = each((rows, one) => {
      const reach = of(rows.initiative_event, one).find(({ act }) => act === "reach");
      const all = dwellingsAt(rows, one, () => true);
      if (!reach) return all.dwellings >= (one.needed ?? 1) ? [one.title] : [];
      const before = dwellingsAt(rows, one, (at) => at < reach.at);
      const then = dwellingsAt(rows, one, (at) => at <= reach.at);
      const said = reach.details as Details;
      const right =
        before.dwellings < one.needed! &&
        then.dwellings >= one.needed! &&
        said["dwellings"] === then.dwellings &&
        said["persons"] === then.persons &&
        one.threshold_at!.getTime() === reach.at.getTime();
      return right ? [] : [one.title];
    });
    expect(wrong).toEqual([]);
  });
});

describe("the words of the demonstration", () => {
  const wordsOf = ({ cost_cents, cost_words, ...rest }: Row<"initiative">): InitiativeWords => ({
    ...rest,
    costCents: cost_cents,
    costWords: cost_words,
  });
  const namesIn = (rows: EstateRows, one: Row<"initiative">) =>
    rows.participant.flatMap((row) => (row.condominium_id === one.condominium_id ? (row.shown_name ?? []) : []));

  // The words of an idea are the same on every day.
  const onePlanting = estates.slice(0, 1);

  test("are complete once they are out, and point at nobody", () => {
    const wrong = each((rows, one) => {
      const known = { names: namesIn(rows, one) };
      const older = of(rows.initiative_revision, one).map(({ words }) => ({ ...wordsOf(one), ...(words as object) }));
      const wordings = [wordsOf(one), ...older];
      const beside = [
        ...of(rows.initiative_answer, one).flatMap((answer) => [answer.reasons, answer.conditions, answer.follows]),
        ...of(rows.initiative_revision, one).map(({ reason }) => reason),
        ...of(rows.initiative_event, one).map(({ details }) => String((details as Details)["reason"] ?? "")),
      ];
      return [
        ...wordings.filter((words) => checkInitiative(words, known).length > 0).map(({ title }) => title),
        ...(one.state === "draft" ? [] : wordings.filter((words) => unanswered(words).length > 0)),
        ...beside.filter((text) => findPersonalData(text, known).length > 0),
      ];
    }, onePlanting);
    expect(wrong).toEqual([]);
  });

  test("are easy to read", () => {
    const hard = each((rows, one) => {
      const idea = spokenWords.map((field) => wordsOf(one)[field].replace(/[^.!?]$/, "$&.")).join(" ");
      const answers = of(rows.initiative_answer, one).map(({ reasons, follows }) => `${reasons} ${follows}`);
      return [...(one.lang === "it" ? [idea] : []), ...answers].filter((text) => gulpease(text) < 70);
    }, onePlanting);
    expect(hard).toEqual([]);
  });
});
