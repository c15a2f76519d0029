import { beforeEach, describe, expect, test } from "vitest";
import { beginSession } from "~/features/identity/commands/begin-session.server";
import { helpNeighbour } from "~/features/identity/commands/help-neighbour.server";
import { enterWithHelp, findPairing, openPairing } from "~/features/identity/commands/pairing.server";
import { mintCode } from "~/features/identity/effects.server";
import { letInHelped } from "~/features/identity/forms.server";
import { checkDigit } from "~/features/identity/model";
import type { MemberActor } from "~/platform/actor";
import { asSystem } from "~/platform/database.server";
import { hashToken, newToken } from "~/platform/seal.server";
import { readSession } from "~/platform/session.server";
import { brakes } from "~/platform/throttle.server";
import {
  featurePortal,
  median,
  memberOf,
  onBusyMachines,
  requestWith,
  residentIn,
  tablesWith,
  timed,
  tokenIn,
  useUp,
} from "../../support/feature-portal.ts";

const portal = featurePortal();
beforeEach(() => portal.owner.query("truncate throttle"));

const mint = (personId: number) => asSystem("door", (trx) => mintCode(trx, personId));
const phone = () => ({ token: newToken(), name: "Chrome, Android" });
const wrong = { ok: false, refusal: "signIn:helped.wrong" };
const fine = { ok: true, value: null };
const rows = async <R extends object>(sql: string, ...values: unknown[]) =>
  (await portal.owner.query<R>(sql, values)).rows;

/** A committee member and a neighbour with a letter. */
async function house(born = 1950) {
  const neighbour = await residentIn(portal, { birth_year: born });
  const member = await residentIn(portal, {}, neighbour.condominium.id);
  await portal.make.committeeOffice({ person_id: member.person.id, condominium_id: neighbour.condominium.id });
  return { ...neighbour, helper: await memberOf(member), code: await mint(neighbour.person.id) };
}
/** A device that waits. */
async function waiting() {
  const outcome = await openPairing("192.0.2.1");
  if (!outcome.ok) throw new Error(outcome.refusal);
  const { token } = outcome.value;
  return { token, number: (await findPairing(token))!.number };
}
let last = 0;
const help = (helper: MemberActor, number: string, code: string, birthYear = 1950) => {
  last += 1;
  return helpNeighbour(helper, { number, code, birthYear, address: `198.51.100.${last % 250}` });
};
const pairing = async (token: string) =>
  (
    await rows<{ person_id: number | null; helper_id: number | null; used_at: Date | null }>(
      "select person_id, helper_id, used_at from sign_in_pairing where token_hash = $1",
      hashToken(token),
    )
  )[0];
const unknownCode = () => {
  last += 1;
  const eleven = String(80_000_000_000 + last);
  return eleven + checkDigit(eleven);
};
const another = (number: string) => String((Number(number) + 1) % 1_000_000).padStart(6, "0");

describe("a committee member helps a neighbour in", () => {
  test("on the neighbour's own device, with both names in the neighbour's log, and the code is used up", async () => {
    const { person, helper, code } = await house();
    const device = await waiting();
    expect(device.number).toMatch(/^\d{6}$/);
    expect(await enterWithHelp(device.token, phone())).toBeNull();
    expect(await help(helper, device.number, code)).toEqual(fine);
    expect(await findPairing(device.token)).toMatchObject({ ready: true });
    expect(await rows("select from session where person_id = $1", person.id)).toEqual([]);

    const cookie = await enterWithHelp(device.token, phone());
    expect((await readSession(requestWith(tokenIn(cookie))))?.personId).toBe(person.id);
    expect(await rows("select used_at is not null as used from access_code where person_id = $1", person.id)).toEqual([
      { used: true },
    ]);
    expect(await rows("select kind, by_name, device from account_event where person_id = $1", person.id)).toEqual([
      { kind: "helped", by_name: helper.shownName, device: "Chrome, Android" },
    ]);
    expect((await pairing(device.token))?.used_at).not.toBeNull();
  });

  test("gets nothing that opens the account: no token, no name, no session", async () => {
    const { person, helper, code } = await house();
    const device = await waiting();
    expect(JSON.stringify(await help(helper, device.number, code))).toBe(JSON.stringify(fine));
    expect(await help(helper, device.number, code)).toEqual(fine);
    expect(await tablesWith(portal, device.token)).toEqual([]);
    expect(await tablesWith(portal, code)).toEqual([]);
    expect(await rows("select from session where person_id = $1", person.id)).toEqual([]);
    expect(await enterWithHelp(newToken(), phone())).toBeNull();
    expect(await enterWithHelp(hashToken(device.token).toString("hex").slice(0, 40), phone())).toBeNull();
  });

  test("the waiting device's cookies are set and its pairing is taken away", async () => {
    const { helper, code } = await house();
    const device = await waiting();
    await help(helper, device.number, code);
    const headers = await letInHelped(new Request("https://cortile.example/sign-in/helped"), device.token);
    const names = headers!.getSetCookie().map((cookie) => cookie.replace(/=.*/, ""));
    expect(names.sort()).toEqual(["cortile", "device", "entering", "pairing"]);
    expect(await letInHelped(new Request("https://cortile.example/sign-in/helped"), device.token)).toBeNull();
  });

  test("opens once, also when the device looks three times at once; a tap twice helps once", async () => {
    const { person, helper, code } = await house();
    const device = await waiting();
    const taps = await Promise.all([help(helper, device.number, code), help(helper, device.number, code)]);
    expect(taps).toEqual([fine, fine]);
    const looks = await Promise.all([1, 2, 3].map(() => enterWithHelp(device.token, phone())));
    expect(looks.filter((cookie) => cookie !== null)).toHaveLength(1);
    expect(await rows("select from session where person_id = $1", person.id)).toHaveLength(1);
    expect(await rows("select from account_event where kind = 'helped' and person_id = $1", person.id)).toHaveLength(1);
    // The last tap of all, when the device is in already.
    expect(await help(helper, device.number, code)).toEqual(fine);
  });

  test("a device with its own number each: only the one whose number was typed goes in", async () => {
    const { helper, code } = await house();
    const [mine, stranger] = [await waiting(), await waiting()];
    expect(mine.number).not.toBe(stranger.number);
    await help(helper, mine.number, code);
    expect(await enterWithHelp(stranger.token, phone())).toBeNull();
    expect(await enterWithHelp(mine.token, phone())).not.toBeNull();
  });

  test("a number serves one neighbour: who types it afterwards is refused, and nothing changes", async () => {
    const first = await house();
    const second = await house();
    const device = await waiting();
    await help(first.helper, device.number, first.code);
    expect(await help(second.helper, device.number, second.code)).toEqual(wrong);
    expect(await pairing(device.token)).toMatchObject({ person_id: first.person.id, helper_id: first.helper.personId });
    const cookie = await enterWithHelp(device.token, phone());
    expect((await readSession(requestWith(tokenIn(cookie))))?.personId).toBe(first.person.id);
    expect(await help(second.helper, device.number, second.code)).toEqual(wrong);
  });

  test("a code that was used or reprinted meanwhile opens nothing, and leaves no trace of help", async () => {
    const [used, reprinted] = [await house(), await house()];
    for (const [one, spoil] of [
      [used, async (personId: number, codeId: number) => void (await beginSession(personId, phone(), false, codeId))],
      [reprinted, async (personId: number) => void (await mint(personId))],
    ] as const) {
      const device = await waiting();
      expect(await help(one.helper, device.number, one.code)).toEqual(fine);
      const [row] = await rows<{ id: number }>("select id from access_code where person_id = $1", one.person.id);
      await spoil(one.person.id, row!.id);
      expect(await enterWithHelp(device.token, phone())).toBeNull();
      expect((await pairing(device.token))?.used_at).toBeNull();
      expect(await rows("select from account_event where kind = 'helped' and person_id = $1", one.person.id)).toEqual(
        [],
      );
    }
  });
});

describe("the same one answer", () => {
  test("for a wrong number, code or year, who lives elsewhere or has moved out, and staff; the pairing stays as it was", async () => {
    const { person, helper, code, condominium } = await house();
    const device = await waiting();
    const elsewhere = await house();
    const former = await portal.make.formerTenant({ condominium_id: condominium.id, person: { birth_year: 1950 } });
    const officer = await residentIn(portal, { birth_year: 1950 }, condominium.id);
    await portal.make.db
      .insertInto("staff_role")
      .values({ person_id: officer.person.id, role: "moderator", starts_on: "2020-01-01" })
      .execute();
    expect(await help(helper, another(device.number), code)).toEqual(wrong);
    expect(await help(helper, device.number, unknownCode())).toEqual(wrong);
    expect(await help(helper, device.number, code, 1951)).toEqual(wrong);
    expect(await help(helper, device.number, elsewhere.code)).toEqual(wrong);
    expect(await help(helper, device.number, await mint(former.person.id))).toEqual(wrong);
    expect(await help(helper, device.number, await mint(officer.person.id))).toEqual(wrong);
    expect(await pairing(device.token)).toEqual({ person_id: null, helper_id: null, used_at: null });
    expect(await help(helper, device.number, code)).toEqual(fine);
    expect((await pairing(device.token))?.person_id).toBe(person.id);
  });

  test("after the same time", onBusyMachines, async () => {
    const { helper, code } = await house();
    const device = await waiting();
    const times = { number: [] as number[], code: [] as number[] };
    for (let n = 0; n < 3; n += 1) {
      times.number.push((await timed(() => help(helper, another(device.number), code))).milliseconds);
      times.code.push((await timed(() => help(helper, device.number, unknownCode()))).milliseconds);
    }
    expect(Math.abs(median(times.number) - median(times.code))).toBeLessThan(100);
  });

  test("three wrong years lock the code here as at the door, and an address that tries too much waits", async () => {
    const { helper, code } = await house();
    const device = await waiting();
    for (const year of [1951, 1952, 1953]) expect(await help(helper, device.number, code, year)).toEqual(wrong);
    expect(await help(helper, device.number, code)).toEqual({ ok: false, refusal: "signIn:refusal.locked" });
    const address = "203.0.113.9";
    await useUp(brakes.signInAddress, address, brakes.signInAddress.free);
    expect(
      await helpNeighbour(helper, { number: device.number, code: unknownCode(), birthYear: 1950, address }),
    ).toMatchObject({ ok: false, refusal: "signIn:refusal.wait", wait: expect.any(Number) });
  });

  test("for who is no committee member any more, or acts with the office's help", async () => {
    const { helper, code } = await house();
    const device = await waiting();
    const plain: MemberActor = { ...helper, home: { ...helper.home, committeeOffices: [] } };
    const assistedBy = { personId: 1, name: "Elena", endsAt: "2030-01-01", minutesLeft: 9 };
    expect(await help(plain, device.number, code)).toEqual(wrong);
    expect(await help({ ...helper, assistedBy }, device.number, code)).toEqual(wrong);
  });
});

describe("a waiting device", () => {
  test("waits ten minutes, then its number is worth nothing, before and after somebody helped", async () => {
    const { helper, code } = await house();
    const [early, late] = [await waiting(), await waiting()];
    expect(
      await rows(
        "select expires_at - created_at = interval '10 minutes' as ten from sign_in_pairing where token_hash = $1",
        hashToken(early.token),
      ),
    ).toEqual([{ ten: true }]);
    const runOut = (token: string) =>
      portal.owner.query("update sign_in_pairing set expires_at = now() where token_hash = $1", [hashToken(token)]);
    await runOut(early.token);
    expect(await findPairing(early.token)).toBeNull();
    expect(await help(helper, early.number, code)).toEqual(wrong);
    await help(helper, late.number, code);
    await runOut(late.token);
    expect(await enterWithHelp(late.token, phone())).toBeNull();
    await waiting();
    expect(await pairing(early.token)).toBeUndefined();
  });

  test("asks for numbers as often as it is decent, a network together", async () => {
    const answers: boolean[] = [];
    for (let n = 0; n < 25; n += 1) answers.push((await openPairing("2001:db8::1")).ok);
    expect(answers.filter(Boolean)).toHaveLength(brakes.pairingAddress.free);
    expect((await openPairing("2001:db8::2")).ok).toBe(false);
    expect((await openPairing("192.0.2.77")).ok).toBe(true);
  });
});
