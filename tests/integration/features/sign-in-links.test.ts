import { beforeEach, describe, expect, test } from "vitest";
import { changeEmail } from "~/features/account/commands/change-email.server";
import {
  confirmEmail,
  enterWithLink,
  readLink,
  sendSignInLink,
} from "~/features/identity/commands/enter-with-link.server";
import { linkTo } from "~/features/identity/effects.server";
import { asSystem } from "~/platform/database.server";
import { brakes } from "~/platform/throttle.server";
import { hashToken, newToken, unseal } from "~/platform/seal.server";
import {
  featurePortal,
  median,
  onBusyMachines,
  residentIn,
  signIn,
  tablesWith,
  timed,
} from "../../support/feature-portal.ts";

const portal = featurePortal({ jobs: true });
beforeEach(() => portal.owner.query("truncate throttle; delete from pgboss.job where name = 'mail'"));

type MailData = { personId: number; template: string; to: string; sealedToken: string };
async function mails(): Promise<MailData[]> {
  const { rows } = await portal.owner.query<{ data: MailData }>(
    "select data from pgboss.job where name = 'mail' order by created_on, id",
  );
  return rows.map(({ data }) => data);
}
const tokenOf = ({ sealedToken }: MailData) => unseal("mail", Buffer.from(sealedToken, "base64"))!;
const gone = { ok: false, refusal: "signIn:refusal.link" };
let last = 0;

async function known(confirmed = true) {
  last += 1;
  const email = `rosa.${last}@posta.it`;
  const email_confirmed_at = confirmed ? new Date() : null;
  const { person } = await residentIn(portal, { email, email_confirmed_at });
  return { person, email };
}
/** A link as its mail would hold it. */
async function link(personId: number, email: string, purpose: "enter" | "confirm" = "enter"): Promise<string> {
  const before = (await mails()).length;
  await asSystem("door", (trx) => linkTo(trx, personId, email, purpose));
  return tokenOf((await mails())[before]!);
}
const send = (email: string) => {
  last += 1;
  return timed(() => sendSignInLink({ email, address: `192.0.2.${last}` }));
};

describe("asking for a link", () => {
  test("sends one to a confirmed address, whatever its letters' case", async () => {
    const { person, email } = await known();
    expect((await send(email.toUpperCase())).value).toEqual({ ok: true, value: null });
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ personId: person.id, template: "enter", to: email });
    expect(await enterWithLink(tokenOf(mail!))).toEqual({ ok: true, value: { personId: person.id, staff: false } });
  });

  test(
    "sends nothing to an unknown or unconfirmed address, with the same answer and time",
    onBusyMachines,
    async () => {
      const [yes, no] = [await known(), await known(false)];
      const times: Record<string, number[]> = { [yes.email]: [], [no.email]: [], [`n${no.email}`]: [], "' or 1=1": [] };
      for (let round = 0; round < 3; round += 1)
        for (const [to, taken] of Object.entries(times)) {
          const { value, milliseconds } = await send(to);
          expect(value).toEqual({ ok: true, value: null });
          taken.push(milliseconds);
        }
      const usual = Object.values(times).map(median);
      expect(Math.max(...usual) - Math.min(...usual)).toBeLessThan(100);
      expect((await mails()).map(({ to }) => to)).toEqual([yes.email, yes.email, yes.email]);
    },
  );

  test("sends three to one mailbox and then no more, and answers the same, known or not", async () => {
    const { email } = await known();
    for (const to of [email, "nessuno@posta.it"]) {
      const answers = await Promise.all([1, 2, 3, 4, 5].map(() => send(to)));
      for (const { value } of answers) expect(value).toEqual({ ok: true, value: null });
    }
    expect((await mails()).map(({ to }) => to)).toEqual([email, email, email]);
  });

  test("is braked by address of the network", async () => {
    const address = "198.51.100.4";
    const many = Array.from({ length: brakes.linkAddress.free + 1 }, (_, n) =>
      sendSignInLink({ email: `n${n}@posta.it`, address }),
    );
    const waits = (await Promise.all(many)).filter(({ ok }) => !ok);
    expect(waits).toEqual([{ ok: false, refusal: "signIn:refusal.wait", wait: expect.any(Number) }]);
  });
});

describe("a link", () => {
  test("is not used by looking at it; it is by the button, once, also pressed many times at once", async () => {
    const { person, email } = await known();
    const token = await link(person.id, email);
    expect([await readLink(token), await readLink(token)]).toEqual([{ purpose: "enter" }, { purpose: "enter" }]);
    const answers = await Promise.all(Array.from({ length: 6 }, () => enterWithLink(token)));
    expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { personId: person.id, staff: false } }]);
    expect(answers.filter(({ ok }) => !ok)[0]).toEqual(gone);
    expect(await readLink(token)).toBeNull();
  });

  test("is good for 30 minutes", async () => {
    const { person, email } = await known();
    const token = await link(person.id, email);
    const at = (left: string) =>
      portal.owner.query("update sign_in_link set expires_at = expires_at - $2::interval where token_hash = $1", [
        hashToken(token),
        left,
      ]);
    await at("29 minutes 50 seconds");
    expect(await readLink(token)).toEqual({ purpose: "enter" });
    await at("10 seconds");
    expect(await readLink(token)).toBeNull();
    expect(await enterWithLink(token)).toEqual(gone);
  });

  test.each(["", "x", "0".repeat(40), "%00", "' or '1'='1"])("that nobody sent is gone: %j", async (token) => {
    expect(await readLink(token)).toBeNull();
    expect(await enterWithLink(token)).toEqual(gone);
    expect(await enterWithLink(newToken())).toEqual(gone);
  });

  test("is stored as a hash, and sealed in its job", async () => {
    const { person, email } = await known();
    const token = await link(person.id, email);
    expect(await tablesWith(portal, token)).toEqual([]);
    const { rows } = await portal.owner.query("select from sign_in_link where token_hash = $1", [hashToken(token)]);
    expect(rows).toHaveLength(1);
  });

  test("and its job come to be together or not at all", async () => {
    const { person, email } = await known();
    const fails = asSystem("door", async (trx) => {
      await linkTo(trx, person.id, email, "enter");
      throw new Error("and then the power went");
    });
    await expect(fails).rejects.toThrow("power");
    expect(await mails()).toEqual([]);
    const { rows } = await portal.owner.query("select from sign_in_link where person_id = $1", [person.id]);
    expect(rows).toEqual([]);
  });
});

describe("confirming an address", () => {
  const yes = { ok: true, value: null };
  const emailOf = async (id: number) =>
    (
      await portal.owner.query("select email, email_confirmed_at is not null as confirmed from person where id = $1", [
        id,
      ])
    ).rows[0];

  test("changes nothing until the link's button is pressed", async () => {
    const { person } = await known();
    const before = await emailOf(person.id);
    const { actor } = await signIn(person.id);
    expect(await changeEmail(actor, "nuova@posta.it")).toEqual(yes);
    expect(await emailOf(person.id)).toEqual(before);
    const [mail] = await mails();
    expect(mail).toMatchObject({ template: "confirm", to: "nuova@posta.it" });
    expect(await readLink(tokenOf(mail!))).toEqual({ purpose: "confirm" });
    expect(await emailOf(person.id)).toEqual(before);
    expect(await confirmEmail(tokenOf(mail!))).toEqual(yes);
    expect(await emailOf(person.id)).toEqual({ email: "nuova@posta.it", confirmed: true });
    expect(await confirmEmail(tokenOf(mail!))).toEqual(gone);
  });

  test("opens no session, and a link to enter confirms nothing", async () => {
    const { person, email } = await known(false);
    const [confirm, enter] = [await link(person.id, email, "confirm"), await link(person.id, email)];
    expect(await enterWithLink(confirm)).toEqual(gone);
    expect(await confirmEmail(enter)).toEqual(gone);
    expect(await readLink(confirm)).toEqual({ purpose: "confirm" });
    expect(await readLink(enter)).toEqual({ purpose: "enter" });
    expect(await emailOf(person.id)).toEqual({ email, confirmed: false });
  });

  test("of somebody else, in any case of letters, is refused and changes neither", async () => {
    const [owner, other] = [await known(), await known()];
    const token = await link(other.person.id, owner.email.toUpperCase(), "confirm");
    expect(await confirmEmail(token)).toEqual({ ok: false, refusal: "signIn:refusal.taken" });
    expect(await emailOf(owner.person.id)).toEqual({ email: owner.email, confirmed: true });
    expect(await emailOf(other.person.id)).toEqual({ email: other.email, confirmed: true });
  });

  test("in the same moment by two people leaves the address to one, and is no error for the other", async () => {
    for (let round = 0; round < 4; round += 1) {
      const email = `insieme.${round}@posta.it`;
      const people = [await known(), await known()];
      const tokens = [];
      for (const { person } of people) tokens.push(await link(person.id, email, "confirm"));
      await Promise.allSettled(tokens.map((token) => confirmEmail(token)));
      const { rows } = await portal.owner.query(
        "select id from person where lower(email) = $1 and email_confirmed_at is not null",
        [email],
      );
      expect(rows).toHaveLength(1);
    }
  });

  test("counts once, pressed many times at once, and is told in the person's events", async () => {
    const { person } = await known();
    const token = await link(person.id, "una@posta.it", "confirm");
    const answers = await Promise.all([1, 2, 3, 4].map(() => confirmEmail(token)));
    expect(answers.filter(({ ok }) => ok)).toEqual([yes]);
    const { rows } = await portal.owner.query("select kind from account_event where person_id = $1", [person.id]);
    expect(rows).toEqual([{ kind: "emailConfirmed" }]);
  });

  test("is braked", async () => {
    const { actor } = await signIn((await known()).person.id);
    const answers = [];
    for (let n = 0; n < 4; n += 1) answers.push(await changeEmail(actor, "spam@posta.it"));
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, false]);
    expect(await mails()).toHaveLength(3);
  });
});
