import { beforeEach, describe, expect, test } from "vitest";
import { enterWithPassphrase } from "~/features/identity/commands/enter-with-passphrase.server";
import { setPassphrase } from "~/features/identity/commands/set-passphrase.server";
import { wayBack } from "~/features/identity/queries/way-back.server";
import { readSession } from "~/platform/session.server";
import { brakes } from "~/platform/throttle.server";
import {
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

  test("an unknown name and a wrong passphrase: same words, same time", async () => {
    const { signInName } = await resident();
    const unset = await portal.make.person({ sign_in_name: "senza-1234" });
    const tries = [0, 1, 2].flatMap(() => [signInName, "nessuno-9999", unset.sign_in_name!]);
    const answers = [];
    for (const name of tries) answers.push(await timed(() => enter(name, "altre parole qui")));
    for (const { value } of answers) expect(value).toEqual(wrong);
    const times = answers.map(({ milliseconds }) => milliseconds);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(395);
    expect(Math.max(...times) - Math.min(...times)).toBeLessThan(100);
  });

  test("the words must be the very same", async () => {
    const { signInName } = await resident();
    const almost = [`${passphrase} `, passphrase.toUpperCase(), passphrase.slice(0, -1), ""];
    for (const answer of await Promise.all(almost.map((words) => enter(signInName, words))))
      expect(answer).toEqual(wrong);
  });
});

describe("brakes", () => {
  test("five tries a name, from wherever; then waiting, also for the right words and for unknown names", async () => {
    const { signInName } = await resident();
    for (const name of [signInName, "nessuno-8888"]) {
      const answers = await Promise.all(Array.from({ length: 5 }, () => enter(name, "altre parole qui")));
      expect(answers).toEqual([wrong, wrong, wrong, wrong, wrong]);
      expect(await enter(name, passphrase)).toEqual({ ok: false, refusal: "signIn:refusal.wait", wait: 5 });
    }
    await afterTheWait(portal, brakes.signInName, signInName);
  });

  test("ten tries an address, over all names", async () => {
    await useUp(brakes.signInAddress, "198.51.100.9", 10);
    expect(await enter("nessuno-7777", passphrase, "198.51.100.9")).toMatchObject({ refusal: "signIn:refusal.wait" });
    expect(await enter("nessuno-7777", passphrase, "198.51.100.10")).toEqual(wrong);
  });

  test("a success forgets the tries", async () => {
    const { signInName } = await resident();
    await useUp(brakes.signInName, signInName, 4);
    expect((await enter(signInName, passphrase)).ok).toBe(true);
    await useUp(brakes.signInName, signInName, 4);
    expect((await enter(signInName, passphrase)).ok).toBe(true);
  });
});

describe("setting a passphrase", () => {
  test("the first one signs nobody out, a new one all other devices; the old one is void", async () => {
    const { person, signInName, actor, request } = await resident();
    const other = await signIn(person.id);
    const stranger = await resident();
    expect((await readSession(other.request)).actor).not.toBeNull();

    const changed = await setPassphrase(actor, "quattro parole a caso");
    expect(changed).toEqual({ signInName });
    expect((await readSession(other.request)).actor).toBeNull();
    expect((await readSession(request)).actor).not.toBeNull();
    expect((await readSession(stranger.request)).actor).not.toBeNull();
    expect(await enter(signInName, passphrase)).toEqual(wrong);
    expect((await enter(signInName, "quattro parole a caso")).ok).toBe(true);
  });

  test("two at once end with one passphrase and one name", async () => {
    const { person } = await residentIn(portal, { first_name: "Nicolò" });
    const { actor } = await signIn(person.id);
    const names = await Promise.all([setPassphrase(actor, passphrase), setPassphrase(actor, passphrase)]);
    expect(names[0]).toEqual(names[1]);
    expect(await wayBack(person.id)).toMatchObject({ signInName: names[0].signInName, passphrase: true });
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
