import { beforeEach, describe, expect, test } from "vitest";
import { enterWithCode } from "~/features/identity/commands/enter-with-code.server";
import { mintCode } from "~/features/identity/effects.server";
import { checkDigit } from "~/features/identity/model";
import { asSystem } from "~/platform/database.server";
import { writeMetrics } from "~/platform/metrics.server";
import { keyedHash } from "~/platform/seal.server";
import { brakes, forgetAttempts, networkOf, takeAttempt } from "~/platform/throttle.server";
import { afterTheWait, featurePortal, timed, useUp } from "../../support/feature-portal.ts";

const portal = featurePortal();
beforeEach(() => portal.owner.query("truncate throttle"));

const mint = (personId: number) => asSystem("door", (trx) => mintCode(trx, personId));
const unknown = (n: number) => {
  const eleven = String(70_000_000_000 + n);
  return eleven + checkDigit(eleven);
};
async function letter() {
  const person = await portal.make.person({ birth_year: 1950 });
  return { person, code: await mint(person.id) };
}

describe("the brake of an address", () => {
  const address = "198.51.100.7";
  const { free } = brakes.signInAddress;

  test("lets so many tries through, also when they come together, and then says how long to wait", async () => {
    const tries = Array.from({ length: free + 1 }, (_, n) =>
      enterWithCode({ code: unknown(n), birthYear: 1950, address }),
    );
    const answers = await Promise.all(tries);
    const waiting = answers.filter((answer) => !answer.ok && answer.refusal === "signIn:refusal.wait");
    expect(waiting).toEqual([{ ok: false, refusal: "signIn:refusal.wait", wait: expect.any(Number) }]);
    expect(answers.filter((answer) => !answer.ok && answer.refusal === "signIn:refusal.wrong")).toHaveLength(free);
  });

  test("stops the right code too, takes none of its three tries, and leaves other addresses alone", async () => {
    const { code } = await letter();
    await useUp(brakes.signInAddress, address, free);
    const tries = [1, 2, 3, 4].map(() => enterWithCode({ code, birthYear: 1951, address }));
    for (const answer of await Promise.all(tries)) expect(answer).toMatchObject({ refusal: "signIn:refusal.wait" });
    expect(await enterWithCode({ code, birthYear: 1950, address: "198.51.100.8" })).toMatchObject({ ok: true });
  });

  test("counts a whole IPv6 network of a household as one", async () => {
    await useUp(brakes.signInAddress, networkOf("2001:db8:1:2::1"), free);
    const there = await enterWithCode({ code: unknown(1), birthYear: 1950, address: "2001:db8:1:2:aaaa::9" });
    expect(there).toMatchObject({ refusal: "signIn:refusal.wait" });
    const next = await enterWithCode({ code: unknown(2), birthYear: 1950, address: "2001:db8:1:3::1" });
    expect(next).toMatchObject({ refusal: "signIn:refusal.wrong" });
  });

  test("is not taken off by somebody's own right code in between", async () => {
    const { code } = await letter();
    await useUp(brakes.signInAddress, address, free - 1);
    expect((await enterWithCode({ code, birthYear: 1950, address })).ok).toBe(true);
    expect(await takeAttempt(brakes.signInAddress, address)).toBeGreaterThan(0);
  });

  test("lets who waited as told try once, and the next wait is longer", async () => {
    const { code } = await letter();
    await useUp(brakes.signInAddress, address, free + 1);
    await afterTheWait(portal, brakes.signInAddress, address);
    const other = await enterWithCode({ code: unknown(1), birthYear: 1950, address });
    expect(other).toEqual({ ok: false, refusal: "signIn:refusal.wrong" });
    expect(await takeAttempt(brakes.signInAddress, address)).toBeGreaterThan(5);
    await afterTheWait(portal, brakes.signInAddress, address);
    expect(await enterWithCode({ code, birthYear: 1950, address })).toMatchObject({ ok: true });
  });
});

describe("waiting", () => {
  const brake = brakes.signInAddress;
  const { free } = brake;

  test("a try while one has to wait does not make the wait longer", async () => {
    await useUp(brake, "a", free);
    const first = await takeAttempt(brake, "a");
    for (let n = 0; n < 5; n += 1) expect(await takeAttempt(brake, "a")).toBeLessThanOrEqual(first);
  });

  test("doubles with every try after it, up to an hour", async () => {
    await useUp(brake, "b", free);
    const waits: number[] = [];
    for (let n = 0; n < 24; n += 1) {
      let wait = await takeAttempt(brake, "b");
      // Once the try that a wait earned is let through, the one after it tells the next wait.
      if (wait === 0) wait = await takeAttempt(brake, "b");
      waits.push(wait);
      await afterTheWait(portal, brake, "b");
    }
    expect(waits.slice(0, 6)).toEqual([5, 10, 20, 40, 80, 160]);
    expect(Math.max(...waits)).toBe(3600);
  });

  test("is over with the window", async () => {
    await useUp(brake, "c", free * 3);
    await portal.owner.query(
      "update throttle set window_ends_at = now() - interval '1 second', blocked_until = now() - interval '1 second'",
    );
    for (let n = 0; n < free; n += 1) expect(await takeAttempt(brake, "c")).toBe(0);
    expect(await takeAttempt(brake, "c")).toBe(5);
  });

  test("is for one brake and one subject, and is forgotten after a success", async () => {
    await useUp(brake, "d", free);
    expect(await takeAttempt(brake, "d")).toBeGreaterThan(0);
    expect(await takeAttempt(brake, "e")).toBe(0);
    expect(await takeAttempt(brakes.linkAddress, "d")).toBe(0);
    await forgetAttempts(brake, "d");
    expect(await takeAttempt(brake, "d")).toBe(0);
  });

  test("counts every one of many tries in the same moment", async () => {
    const waits = await Promise.all(Array.from({ length: free * 3 }, () => takeAttempt(brake, "f")));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(free);
  });

  test("a lock lasts until its window ends and not longer", async () => {
    await useUp(brakes.codeYear, "g", 3);
    expect(await takeAttempt(brakes.codeYear, "g")).toBe(90 * 24 * 3600);
    await portal.owner.query("update throttle set window_ends_at = now(), blocked_until = now()");
    expect(await takeAttempt(brakes.codeYear, "g")).toBe(0);
  });
});

test("the portal's brake slows everybody and raises the alarm, and locks nobody out", async () => {
  const alarms = async () =>
    /^cortile_alarms_total\{kind="signInRate"\} (\d+)$/m.exec((await writeMetrics()).body)?.[1];
  const [calm, fast, other] = [await letter(), await letter(), await letter()];
  const enter = ({ code }: { code: string }, address: string) =>
    timed(() => enterWithCode({ code, birthYear: 1950, address }));
  const before = await enter(calm, "198.51.100.20");
  expect(before.value.ok).toBe(true);
  expect(await alarms()).toBeUndefined();

  // As many tries as the portal takes in ten minutes, the last of them now.
  const key = keyedHash("throttle:signInPortal", "portal");
  await portal.owner.query("update throttle set hits = 999 where key = $1", [key]);
  expect(await takeAttempt(brakes.signInPortal, "portal")).toBe(0);
  const slowed = await Promise.all([enter(fast, "198.51.100.21"), enter(other, "198.51.100.22")]);
  for (const { value, milliseconds } of slowed) {
    expect(value).toMatchObject({ ok: true });
    expect(milliseconds).toBeGreaterThan(before.milliseconds + 2000);
  }
  expect(Number(await alarms())).toBe(2);
});
