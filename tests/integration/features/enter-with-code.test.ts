import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { beginSession } from "~/features/identity/commands/begin-session.server";
import { enterWithCode } from "~/features/identity/commands/enter-with-code.server";
import { mintCode } from "~/features/identity/effects.server";
import { checkDigit } from "~/features/identity/model";
import { asSystem } from "~/platform/database.server";
import { newToken } from "~/platform/seal.server";
import { readSession } from "~/platform/session.server";
import {
  featurePortal,
  median,
  onBusyMachines,
  requestWith,
  tablesWith,
  timed,
  tokenIn,
} from "../../support/feature-portal.ts";

const portal = featurePortal();
const mint = (personId: number) => asSystem("door", (trx) => mintCode(trx, personId));

let last = 0;
/** A try from an address of its own, so that only the code's brake counts. */
const enter = (code: string, birthYear: number) => {
  last += 1;
  return enterWithCode({ code, birthYear, address: `192.0.2.${last}` });
};
/** A code that nobody has, with a right check digit. */
const unknownCode = () => {
  last += 1;
  const eleven = String(90_000_000_000 + last);
  return eleven + checkDigit(eleven);
};
/** The right code, year and the session behind them; null when the code was used or voided meanwhile. */
async function getIn(code: string, birthYear = 1950): Promise<string | null> {
  const answer = await enter(code, birthYear);
  if (!answer.ok) return null;
  const browser = { token: newToken(), name: "Firefox, Linux" };
  return beginSession(answer.value.personId, browser, false, answer.value.codeId);
}
type Timed = { value: unknown; milliseconds: number };
const wrong = { ok: false, refusal: "signIn:refusal.wrong" };
const locked = { ok: false, refusal: "signIn:refusal.locked" };

async function letter(birthYear = 1950) {
  const person = await portal.make.person({ birth_year: birthYear });
  return { person, code: await mint(person.id) };
}

test("the right code and year are a way in, and say who works for the office", async () => {
  const { person, code } = await letter(1948);
  expect(code).toMatch(/^\d{12}$/);
  const codeId = expect.any(Number);
  expect(await enter(code, 1948)).toEqual({ ok: true, value: { personId: person.id, staff: false, codeId } });
  const officer = await portal.make.staff("moderator");
  const entry = { personId: officer.id, staff: true, codeId };
  expect(await enter(await mint(officer.id), 1970)).toEqual({ ok: true, value: entry });
});

test("a code is used up by the session it opens, not by a wrong year nor by stopping on the way", async () => {
  const { person, code } = await letter();
  expect(await enter(code, 1951)).toEqual(wrong);
  expect((await enter(code, 1950)).ok).toBe(true);
  expect(await enter(code, 1952)).toEqual(wrong);
  const cookie = await getIn(code);
  expect((await readSession(requestWith(tokenIn(cookie))))?.personId).toBe(person.id);
  expect(await enter(code, 1950)).toEqual(wrong);
  expect(await getIn(code)).toBeNull();
});

describe("three wrong years", () => {
  test(
    "lock the code, also for the right year; a code that nobody has locks the same way in the same time",
    onBusyMachines,
    async () => {
      const { code } = await letter();
      const unknown = unknownCode();
      const times: { real: number[]; none: number[] } = { real: [], none: [] };
      for (const expected of [wrong, wrong, wrong, locked, locked]) {
        const year = expected === locked ? 1950 : 1951;
        const both = [code, unknown].map((one) => timed(() => enter(one, year)));
        const [real, none] = (await Promise.all(both)) as [Timed, Timed];
        expect(real.value).toEqual(expected);
        expect(none.value).toEqual(expected);
        times.real.push(real.milliseconds);
        times.none.push(none.milliseconds);
      }
      expect(Math.abs(median(times.real) - median(times.none))).toBeLessThan(100);
    },
  );

  test("in the same moment are three tries, not more", async () => {
    const { code } = await letter();
    const answers = await Promise.all([1951, 1952, 1953, 1954, 1955, 1956].map((year) => enter(code, year)));
    expect(answers.filter((answer) => isDeepStrictEqual(answer, wrong))).toHaveLength(3);
    expect(answers.filter((answer) => isDeepStrictEqual(answer, locked))).toHaveLength(3);
    expect(await enter(code, 1950)).toEqual(locked);
  });

  test("do not outlive the letter: a new code starts anew", async () => {
    const { person, code } = await letter();
    await Promise.all([1951, 1952, 1953].map((year) => enter(code, year)));
    expect(await enter(code, 1950)).toEqual(locked);
    expect((await enter(await mint(person.id), 1950)).ok).toBe(true);
  });
});

test("expired, voided and used codes get the words of an unknown one", async () => {
  const [expired, voided, used] = [await letter(), await letter(), await letter()];
  const change = (what: string, personId: number) =>
    portal.owner.query(`update access_code set ${what} where person_id = $1`, [personId]);
  await change("expires_at = now()", expired.person.id);
  await change("voided_at = now()", voided.person.id);
  await change("used_at = now()", used.person.id);
  const codes = [expired.code, voided.code, used.code, unknownCode()];
  expect(await Promise.all(codes.map((code) => enter(code, 1950)))).toEqual([wrong, wrong, wrong, wrong]);
});

test("a code is good for 90 days", async () => {
  const { person } = await letter();
  const { rows } = await portal.owner.query(
    "select expires_at - created_at = interval '90 days' as right from access_code where person_id = $1",
    [person.id],
  );
  expect(rows).toEqual([{ right: true }]);
});

test("pressed three times in the same moment, exactly one session opens", async () => {
  const letters = await Promise.all(Array.from({ length: 8 }, () => letter()));
  const answers = await Promise.all(letters.map(({ code }) => Promise.all([getIn(code), getIn(code), getIn(code)])));
  for (const three of answers) expect(three.filter((cookie) => cookie !== null)).toHaveLength(1);
  for (const { person } of letters) {
    const { rows } = await portal.owner.query("select from session where person_id = $1", [person.id]);
    expect(rows).toHaveLength(1);
  }
});

test("somebody stopped on the way cannot go on with a code that was reprinted or used since", async () => {
  const { person, code } = await letter();
  const begun = await enter(code, 1950);
  const again = await mint(person.id);
  const browser = { token: newToken(), name: "Firefox, Linux" };
  if (!begun.ok) throw new Error(begun.refusal);
  expect(await beginSession(person.id, browser, false, begun.value.codeId)).toBeNull();
  expect(await getIn(again)).not.toBeNull();
});

test("a reprint voids the code before it, and only that one", async () => {
  const [first, other] = [await letter(), await letter()];
  const second = await mint(first.person.id);
  const answers = await Promise.all([enter(first.code, 1950), enter(second, 1950), enter(other.code, 1950)]);
  expect(answers.map(({ ok }) => ok)).toEqual([false, true, true]);
});

test("two reprints in the same moment leave one good code", async () => {
  const { person } = await letter();
  await Promise.allSettled([mint(person.id), mint(person.id)]);
  const { rows } = await portal.owner.query(
    "select from access_code where person_id = $1 and used_at is null and voided_at is null",
    [person.id],
  );
  expect(rows).toHaveLength(1);
});

test("no table holds a code or an address, before and after it is used", async () => {
  const address = "203.0.113.77";
  const { code, person } = await letter();
  expect(await tablesWith(portal, code)).toEqual([]);
  await enterWithCode({ code, birthYear: 1951, address });
  await enterWithCode({ code, birthYear: 1950, address });
  await getIn(code);
  expect(await tablesWith(portal, code)).toEqual([]);
  expect(await tablesWith(portal, address)).toEqual([]);
  // The search finds what is there.
  expect(await tablesWith(portal, person.registry_number)).toEqual(["public.person"]);
});
