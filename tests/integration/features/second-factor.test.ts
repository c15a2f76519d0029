import { Secret, TOTP } from "otpauth";
import { beforeEach, describe, expect, test } from "vitest";
import {
  beginSecondFactor,
  hasSecondFactor,
  passSecondFactor,
} from "~/features/identity/commands/second-factor.server";
import { brakes } from "~/platform/throttle.server";
import { afterTheWait, featurePortal, tablesWith, useUp } from "../../support/feature-portal.ts";

const portal = featurePortal();
beforeEach(() => portal.owner.query("truncate throttle"));

const wrong = { ok: false, refusal: "signIn:refusal.wrongNumber" };
const period = 30_000;

/** The number that an authenticator app shows, `steps` half minutes from now. */
const numberOf = (secret: string, steps = 0) =>
  new TOTP({ digits: 6, period: 30, secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.now() + steps * period,
  });
/** Forgets which number was used last, as time would. */
const halfMinutesLater = (personId: number) =>
  portal.owner.query("update second_factor set last_step = last_step - 10 where person_id = $1", [personId]);

async function setUp() {
  const officer = await portal.make.staff("moderator");
  const begun = await beginSecondFactor(officer.id);
  return { officer, secret: begun!.secret, uri: begun!.uri };
}
async function confirmed() {
  const { officer, secret } = await setUp();
  const outcome = await passSecondFactor(officer.id, numberOf(secret));
  if (!outcome.ok) throw new Error(outcome.refusal);
  const read = outcome.value.recoveryCodes.map((code) => code.replace("-", ""));
  return { officer, secret, codes: outcome.value.recoveryCodes, typed: read };
}

describe("setting up", () => {
  test("shows the same secret until a right number confirms it, then never again", async () => {
    const { officer, secret, uri } = await setUp();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(uri).toContain(`secret=${secret}`);
    expect((await beginSecondFactor(officer.id))!.secret).toBe(secret);
    expect(await hasSecondFactor(officer.id)).toBe(false);
    expect(await passSecondFactor(officer.id, "000000")).toEqual(wrong);
    expect(await hasSecondFactor(officer.id)).toBe(false);
    expect((await passSecondFactor(officer.id, numberOf(secret))).ok).toBe(true);
    expect(await hasSecondFactor(officer.id)).toBe(true);
    expect(await beginSecondFactor(officer.id)).toBeNull();
  });

  test("gives ten recovery codes, once, and tells the person", async () => {
    const { officer, secret, codes } = await confirmed();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}$/);
    await halfMinutesLater(officer.id);
    expect(await passSecondFactor(officer.id, numberOf(secret))).toEqual({ ok: true, value: { recoveryCodes: [] } });
    const { rows } = await portal.owner.query("select kind from account_event where person_id = $1", [officer.id]);
    expect(rows).toEqual([{ kind: "secondFactorSet" }]);
  });

  test("two beginnings at once show one secret", async () => {
    const officer = await portal.make.staff("operator");
    const both = await Promise.all([beginSecondFactor(officer.id), beginSecondFactor(officer.id)]);
    expect(both[0]!.secret).toBe(both[1]!.secret);
  });

  test("a recovery code cannot confirm a factor, and nothing passes for who has none", async () => {
    const { officer } = await setUp();
    expect(await passSecondFactor(officer.id, "abcdefghjk")).toEqual(wrong);
    const none = await portal.make.staff("moderator");
    expect(await passSecondFactor(none.id, "123456")).toEqual(wrong);
  });

  test("secret and recovery codes are nowhere to be read", async () => {
    const { secret, codes, typed } = await confirmed();
    for (const text of [secret, codes[0]!, typed[0]!]) expect(await tablesWith(portal, text)).toEqual([]);
  });
});

describe("a number", () => {
  test("counts once, also typed twice at once", async () => {
    const { officer, secret } = await setUp();
    const number = numberOf(secret);
    const both = await Promise.all([passSecondFactor(officer.id, number), passSecondFactor(officer.id, number)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await passSecondFactor(officer.id, number)).toEqual(wrong);
  });

  test("of the half minute before or after is taken, an older one is not, and time does not go back", async () => {
    for (const [steps, ok] of [
      [-3, false],
      [3, false],
      [-1, true],
      [1, true],
    ] as const) {
      const { officer, secret } = await setUp();
      expect([steps, (await passSecondFactor(officer.id, numberOf(secret, steps))).ok]).toEqual([steps, ok]);
    }
    const { officer, secret } = await setUp();
    expect((await passSecondFactor(officer.id, numberOf(secret, 1))).ok).toBe(true);
    expect(await passSecondFactor(officer.id, numberOf(secret, 0))).toEqual(wrong);
  });

  test("of a colleague is none", async () => {
    const [one, two] = [await setUp(), await setUp()];
    expect(await passSecondFactor(one.officer.id, numberOf(two.secret))).toEqual(wrong);
  });

  test.each(["", "12345", "1234567", "00000a", "-12345", "1e5", "١٢٣٤٥٦", "' or 1=1"])(
    "that is none: %j",
    async (typed) => {
      const { officer } = await confirmed();
      expect(await passSecondFactor(officer.id, typed)).toEqual(wrong);
    },
  );
});

describe("a recovery code", () => {
  test("lets in once, also typed many times at once; the others stay good", async () => {
    const { officer, typed } = await confirmed();
    const [first, second] = [typed[0]!, typed[1]!];
    const three = await Promise.all([1, 2, 3].map(() => passSecondFactor(officer.id, first)));
    expect(three.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { recoveryCodes: [] } }]);
    expect(await passSecondFactor(officer.id, first)).toEqual(wrong);
    expect((await passSecondFactor(officer.id, second)).ok).toBe(true);
  });

  test("of a colleague is none", async () => {
    const [one, two] = [await confirmed(), await confirmed()];
    expect(await passSecondFactor(one.officer.id, two.typed[0]!)).toEqual(wrong);
  });
});

describe("the brake", () => {
  test("stops the sixth wrong number, and the right one after it, for this person only", async () => {
    const [one, two] = [await confirmed(), await confirmed()];
    await halfMinutesLater(one.officer.id);
    await halfMinutesLater(two.officer.id);
    for (let n = 0; n < 5; n += 1) expect(await passSecondFactor(one.officer.id, "x")).toEqual(wrong);
    const stopped = await passSecondFactor(one.officer.id, numberOf(one.secret));
    expect(stopped).toEqual({ ok: false, refusal: "signIn:refusal.wait", wait: 5 });
    expect(await passSecondFactor(one.officer.id, one.typed[0]!)).toMatchObject({ refusal: "signIn:refusal.wait" });
    expect((await passSecondFactor(two.officer.id, numberOf(two.secret))).ok).toBe(true);
  });

  test("bug: after the wait the right number lets in", async () => {
    const { officer, secret } = await confirmed();
    await halfMinutesLater(officer.id);
    await useUp(brakes.secondFactor, String(officer.id), 6);
    await afterTheWait(portal, brakes.secondFactor, String(officer.id));
    expect(await passSecondFactor(officer.id, numberOf(secret))).toMatchObject({ ok: true });
  });

  test("forgets after a right number", async () => {
    const { officer, typed } = await confirmed();
    await useUp(brakes.secondFactor, String(officer.id), 4);
    expect((await passSecondFactor(officer.id, typed[0]!)).ok).toBe(true);
    await useUp(brakes.secondFactor, String(officer.id), 4);
    expect((await passSecondFactor(officer.id, typed[1]!)).ok).toBe(true);
  });
});
