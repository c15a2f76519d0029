import { beforeEach, describe, expect, test } from "vitest";
import { enterWithPassphrase } from "~/features/identity/commands/enter-with-passphrase.server";
import { setPassphrase } from "~/features/identity/commands/set-passphrase.server";
import { readSession } from "~/platform/session.server";
import { brakes } from "~/platform/throttle.server";
import {
  median,
  onBusyMachines,
  afterTheWait,
  featurePortal,
  residentIn,
  signIn,
  tablesWith,
  timed,
  useUp,
} from "../../support/feature-portal.ts";

const portal = featurePortal();
beforeEach(() => portal.owner.query("truncate throttle"));

const passphrase = "tre parole a caso";
const wrong = { ok: false, refusal: "signIn:refusal.wrongPassphrase" };
let last = 0;
const enter = (signInName: string, words: string, address?: string) => {
  last += 1;
  return enterWithPassphrase({ signInName, passphrase: words, address: address ?? `192.0.2.${last}` });
};

async function resident(firstName = "Rosa") {
  const { person } = await residentIn(portal, { first_name: firstName });
  const session = await signIn(person.id);
  const { signInName } = await setPassphrase(session.actor, passphrase);
  return { person, signInName, ...session };
}

describe("entering", () => {
  test("with name and passphrase, as often as one likes", async () => {
    const { person, signInName } = await resident();
    expect(signInName).toMatch(/^rosa-\d{4,5}$/);
    const answers = [await enter(signInName, passphrase), await enter(signInName, passphrase)];
    for (const answer of answers) expect(answer).toEqual({ ok: true, value: { personId: person.id, staff: false } });
  });

  test("an unknown name and a wrong passphrase: same words, same time", onBusyMachines, async () => {
    const { signInName } = await resident();
    const unset = await portal.make.person({ sign_in_name: "senza-1234" });
    const times: Record<string, number[]> = { [signInName]: [], "nessuno-9999": [], [unset.sign_in_name!]: [] };
    for (let round = 0; round < 3; round += 1)
      for (const [name, taken] of Object.entries(times)) {
        const { value, milliseconds } = await timed(() => enter(name, "altre parole qui"));
        expect(value).toEqual(wrong);
        taken.push(milliseconds);
      }
    const usual = Object.values(times).map(median);
    expect(Math.min(...Object.values(times).flat())).toBeGreaterThanOrEqual(395);
    expect(Math.max(...usual) - Math.min(...usual)).toBeLessThan(100);
  });

  test("the words must be the very same", async () => {
    const { signInName } = await resident();
    const almost = [`${passphrase} `, passphrase.toUpperCase(), passphrase.slice(0, -1), ""];
    for (const answer of await Promise.all(almost.map((words) => enter(signInName, words))))
      expect(answer).toEqual(wrong);
  });
});

describe("brakes", () => {
  const { signInAddress, signInName, signInNameHere } = brakes;
  const here = "198.51.100.9";

  test("five tries a name from one place; then waiting, also for the right words and for unknown names", async () => {
    const { signInName: name } = await resident();
    for (const tried of [name, "nessuno-8888"]) {
      const answers = await Promise.all(Array.from({ length: 5 }, () => enter(tried, "altre parole qui", here)));
      expect(answers).toEqual([wrong, wrong, wrong, wrong, wrong]);
      expect(await enter(tried, passphrase, here)).toEqual({ ok: false, refusal: "signIn:refusal.wait", wait: 5 });
    }
    // Guessing from one place shuts nobody out elsewhere.
    expect((await enter(name, passphrase)).ok).toBe(true);
    await afterTheWait(portal, signInNameHere, `${name} ${here}`);
    expect((await enter(name, passphrase, here)).ok).toBe(true);
  });

  test("a name that is guessed from everywhere waits too, known or not", async () => {
    const { signInName: name } = await resident();
    for (const tried of [name, "nessuno-6666"]) {
      await useUp(signInName, tried, signInName.free);
      expect(await enter(tried, passphrase)).toMatchObject({ refusal: "signIn:refusal.wait" });
    }
  });

  test("so many tries an address, over all names", async () => {
    await useUp(signInAddress, here, signInAddress.free);
    expect(await enter("nessuno-7777", passphrase, here)).toMatchObject({ refusal: "signIn:refusal.wait" });
    expect(await enter("nessuno-7777", passphrase, "198.51.100.10")).toEqual(wrong);
  });

  test("a success forgets the tries of this name here", async () => {
    const { signInName: name } = await resident();
    for (let round = 0; round < 2; round += 1) {
      await useUp(signInNameHere, `${name} ${here}`, signInNameHere.free - 1);
      expect((await enter(name, passphrase, here)).ok).toBe(true);
    }
  });
});

describe("setting a passphrase", () => {
  test("the first one signs nobody out, a new one all other devices; the old one is void", async () => {
    const { person, signInName, actor, request } = await resident();
    const other = await signIn(person.id);
    const stranger = await resident();
    expect(await readSession(other.request)).not.toBeNull();

    const changed = await setPassphrase(actor, "quattro parole a caso");
    expect(changed).toEqual({ signInName });
    expect(await readSession(other.request)).toBeNull();
    expect(await readSession(request)).not.toBeNull();
    expect(await readSession(stranger.request)).not.toBeNull();
    expect(await enter(signInName, passphrase)).toEqual(wrong);
    expect((await enter(signInName, "quattro parole a caso")).ok).toBe(true);
  });

  test("two at once end with one passphrase and one name", async () => {
    const { person } = await residentIn(portal, { first_name: "Nicolò" });
    const { actor } = await signIn(person.id);
    const names = await Promise.all([setPassphrase(actor, passphrase), setPassphrase(actor, passphrase)]);
    expect(names[0]).toEqual(names[1]);
    expect((await enter(names[0].signInName, passphrase)).ok).toBe(true);
    expect((await signIn(person.id)).actor.personId).toBe(person.id);
  });

  test("the name is made of plain letters, also of a name that has none", async () => {
    expect((await resident("Nicolò D'Àndrea")).signInName).toMatch(/^nicolodandrea-\d+$/);
    expect((await resident("فاطمة")).signInName).toMatch(/^casa-\d+$/);
  });

  test("is told in the person's list of events, and the words are nowhere", async () => {
    const { person } = await resident();
    const { rows } = await portal.owner.query("select kind from account_event where person_id = $1", [person.id]);
    expect(rows).toEqual([{ kind: "passphraseSet" }]);
    expect(await tablesWith(portal, passphrase)).toEqual([]);
    const hashes = await portal.owner.query<{ argon2_hash: string }>("select argon2_hash from passphrase");
    for (const { argon2_hash } of hashes.rows) expect(argon2_hash).toMatch(/^\$argon2id\$v=19\$m=\d+,t=\d+,p=\d+\$/);
  });
});
