import { describe, expect, test } from "vitest";
import { enterWithCode } from "~/features/identity/commands/enter-with-code.server";
import { mintCode } from "~/features/identity/effects.server";
import { checkDigit } from "~/features/identity/model";
import { asSystem } from "~/platform/database.server";
import { featurePortal, tablesWith, timed } from "../../support/feature-portal.ts";

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
type Timed = { value: unknown; milliseconds: number };
const wrong = { ok: false, refusal: "signIn:refusal.wrong" };
const locked = { ok: false, refusal: "signIn:refusal.locked" };

async function letter(birthYear = 1950) {
  const person = await portal.make.person({ birth_year: birthYear });
  return { person, code: await mint(person.id) };
}

test("the right code and year let in, and say who works for the office", async () => {
  const { person, code } = await letter(1948);
  expect(code).toMatch(/^\d{12}$/);
  expect(await enter(code, 1948)).toEqual({ ok: true, value: { personId: person.id, staff: false } });
  const officer = await portal.make.staff("moderator");
  expect(await enter(await mint(officer.id), 1970)).toEqual({ ok: true, value: { personId: officer.id, staff: true } });
});

test("a code is used up by entering, not by a wrong year", async () => {
  const { code } = await letter();
  expect(await enter(code, 1951)).toEqual(wrong);
  expect(await enter(code, 1952)).toEqual(wrong);
  expect((await enter(code, 1950)).ok).toBe(true);
  expect(await enter(code, 1950)).toEqual(wrong);
});

describe("three wrong years", () => {
  test("lock the code, also for the right year, and a code that nobody has locks the same way in the same time", async () => {
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
    for (const [at, real] of times.real.entries()) expect(Math.abs(real - times.none[at]!)).toBeLessThan(100);
  });

  test("in the same moment are three tries, not more", async () => {
    const { code } = await letter();
    const answers = await Promise.all([1951, 1952, 1953, 1954, 1950, 1955].map((year) => enter(code, year)));
    const refusals = answers.map((answer) => (answer.ok ? "in" : answer.refusal));
    expect(refusals.filter((refusal) => refusal !== locked.refusal).length).toBeLessThanOrEqual(3);
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

test("pressed twice in the same moment, exactly one gets in", async () => {
  const letters = await Promise.all(Array.from({ length: 8 }, () => letter()));
  const answers = await Promise.all(
    letters.map(async ({ code }) => Promise.all([enter(code, 1950), enter(code, 1950), enter(code, 1950)])),
  );
  for (const three of answers) expect(three.filter(({ ok }) => ok)).toHaveLength(1);
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
  expect(await tablesWith(portal, code)).toEqual([]);
  expect(await tablesWith(portal, address)).toEqual([]);
  // The search finds what is there.
  expect(await tablesWith(portal, person.registry_number)).toEqual(["public.person"]);
});
