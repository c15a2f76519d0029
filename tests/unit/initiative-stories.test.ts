import { describe, expect, test } from "vitest";
import { daysBetween, romeDay } from "#db/seeds/calendar.ts";
import { composeEstate } from "#db/seeds/compose.ts";
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
  type InitiativeFacts,
  mayAct,
  mayAnswerInvitation,
  mayEnterPaper,
  mayRevise,
  maySupport,
  voiceOf,
} from "~/features/initiatives/policy";
import type { Actor } from "~/platform/actor";
import { findPersonalData } from "~/platform/personal-data";
import { gulpease } from "~/platform/readability";
import { homeInA, someone } from "../support/policy-actors.ts";

// One day of every month, the turns of the year and of the clock: stories are reckoned back from the day they are planted.
const days = "01-01 02-28 03-30 04-06 05-08 06-24 07-19 08-15 09-10 10-26 11-22 12-27".split(" ");
const estates = days.map((day) => composeEstate(new Date(`2026-${day}T12:00:00Z`)));
const each = <T>(work: (rows: EstateRows, one: Row<"initiative">) => T[], among = estates) =>
  among.flatMap((rows) => rows.initiative.flatMap((one) => work(rows, one)));
const of = <T extends { initiative_id: number }>(list: T[], { id }: { id: number }) =>
  list.filter((row) => row.initiative_id === id);

/** The dates as the portal compares them: a last day still counts. */
const inForce = (day: string, from: string, to: string | null) => from <= day && (to === null || to >= day);
const livesThere = (day: string, { joined_on, left_on }: { joined_on: string; left_on: string | null }) =>
  joined_on <= day && (left_on === null || left_on > day);

/** Somebody as the portal knew them on a day. */
function actorOn(rows: EstateRows, personId: number, day: string): Actor {
  const mine = <T extends { person_id: number }>(list: T[]) => list.filter((row) => row.person_id === personId);
  const member = mine(rows.household_member).find((row) => livesThere(day, row));
  const offices = mine(rows.committee_office).filter((row) => inForce(day, row.starts_on, row.ends_on));
  const place = member && { condominiumId: member.condominium_id, householdId: member.household_id };
  const committeeOffices = offices.map(({ office }) => office);
  return {
    ...someone(personId, {
      ...(place && { home: { ...homeInA, ...place, committeeOffices } }),
      roles: mine(rows.staff_role).map(({ role }) => role),
      territoryIds: mine(rows.staff_territory).map(({ territory_id }) => territory_id),
    }),
    conflictIds: mine(rows.staff_conflict).map(({ condominium_id }) => condominium_id),
  };
}

type Fact = Pick<InitiativeFacts, "state" | "path" | "completed" | "replied">;
const begun: Fact = { state: "draft", path: null, completed: false, replied: false };

/** An initiative as the policies saw it at an instant. */
function factsAt(rows: EstateRows, one: Row<"initiative">, at: Date, fact: Fact): InitiativeFacts {
  const day = romeDay(at);
  const joined = of(rows.initiative_promoter, one).filter((row) => row.accepted_at !== null && row.accepted_at < at);
  const promoterIds = [one.author_id, ...joined.map((row) => row.person_id)];
  const place = rows.condominium.find(({ id }) => id === one.condominium_id)!;
  const hasCommittee = rows.committee_office.some(
    (row) =>
      row.condominium_id === place.id &&
      inForce(day, row.starts_on, row.ends_on) &&
      !promoterIds.includes(row.person_id),
  );
  return {
    ...{ condominiumId: place.id, territoryId: place.territory_id, authorId: one.author_id, helperId: one.helper_id },
    ...{ promoterIds, hasCommittee, hidden: false, overdue: at >= (one.support_until ?? at), ...fact },
  };
}

type Details = Record<string, unknown>;

/** What an act of a story leaves behind. */
function after(fact: Fact, { act, details }: Row<"initiative_event">): Fact {
  if (act === "join" || act === "revise") return fact;
  const { to } = transitionOf(act as InitiativeAct);
  const path = (details as Details)["path"] as Fact["path"] | undefined;
  return {
    ...{ state: to, path: path ?? fact.path, replied: fact.replied || act === "reply" },
    completed: act === "complete" || (fact.completed && act !== "resume"),
  };
}

/** The story as it went, with the facts before each act. */
function told(rows: EstateRows, one: Row<"initiative">) {
  let fact = begun;
  return of(rows.initiative_event, one).map((event) => {
    const before = factsAt(rows, one, event.at, fact);
    fact = after(fact, event);
    return { event, before, after: fact };
  });
}

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
        const keys = Object.keys(said).sort().join() === kept[act]!.join();
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
