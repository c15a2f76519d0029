import { beforeEach, describe, expect, test } from "vitest";
import { linkTo } from "~/features/identity/effects.server";
import { readLink } from "~/features/identity/commands/enter-with-link.server";
import { deliverMail } from "~/features/identity/reactions.server";
import { asSystem, atomically } from "~/platform/database.server";
import { sendJob } from "~/platform/jobs.server";
import { devMailbox, mailWorks } from "~/platform/mail.server";
import { hashToken, seal } from "~/platform/seal.server";
import { textsOf } from "~/platform/texts.server";
import { featurePortal, memberOf, residentIn } from "../../support/feature-portal.ts";

const portal = featurePortal({ jobs: true, env: { NODE_ENV: "development" } });
beforeEach(() => {
  devMailbox().length = 0;
});

const jobs = async () =>
  (await portal.owner.query("select data, state, name from pgboss.job where name = 'mail' order by created_on, id"))
    .rows;
const token = "0123456789abcdef0123456789abcdef01234567";
const sealed = () => seal("mail", token).toString("base64");

describe("a mail", () => {
  test.each(["it", "en", "ar"])("is written in the person's language: %s", async (locale) => {
    const { person } = await residentIn(portal, { locale, shown_name: "Aicha B." });
    await deliverMail({ personId: person.id, template: "enter", to: "aicha@posta.it", sealedToken: sealed() });
    const [mail, ...more] = devMailbox();
    expect(more).toEqual([]);
    expect(mail!.to).toBe("aicha@posta.it");
    expect(mail!.subject).toBe(textsOf(locale, ["mail"])["mail"]!["enter"]!["subject" as never]);
    expect(mail!.text).toContain("Aicha B.");
    expect(mail!.text).toContain(`https://cortile.example/sign-in/link/${token}\n`);
    expect(`${mail!.subject}${mail!.text}`).not.toMatch(/\{\{|undefined|&[a-z#]\w*;/);
  });

  test("of a new device names it and where to close it, without a link that lets anybody in", async () => {
    const { person } = await residentIn(portal, { shown_name: null, first_name: "Wei" });
    await deliverMail({ personId: person.id, template: "newDevice", to: "wei@posta.it", device: "Chrome, Android" });
    const [mail] = devMailbox();
    expect(mail!.text).toContain("Wei");
    expect(mail!.text).toContain("Chrome, Android");
    expect(mail!.text).toContain("https://cortile.example/me");
    expect(mail!.text).not.toContain("/sign-in/link/");
  });

  test("sent again is the same mail with the same link, and uses nothing up", async () => {
    const { person } = await residentIn(portal);
    await portal.owner.query(
      `insert into sign_in_link (person_id, token_hash, purpose, email, expires_at) values ($1, $2, 'confirm', 'a@b.it', now() + interval '1 hour')`,
      [person.id, hashToken(token)],
    );
    const job = { personId: person.id, template: "confirm", to: "a@b.it", sealedToken: sealed() };
    for (let n = 0; n < 3; n += 1) await deliverMail(job);
    const mails = devMailbox().map(({ to, subject, text }) => ({ to, subject, text }));
    expect(mails).toEqual([mails[0], mails[0], mails[0]]);
    expect(await readLink(token)).toEqual({ purpose: "confirm" });
  });

  test("to somebody who is not there any more is not sent, and the job is done", async () => {
    await deliverMail({ personId: 999_999, template: "enter", to: "x@y.it", sealedToken: sealed() });
    expect(devMailbox()).toEqual([]);
  });

  test.each([{}, { personId: "1", template: "enter", to: "a@b.it" }, { personId: 1, template: "other", to: "a@b.it" }])(
    "that makes no sense fails instead of being sent: %j",
    async (job) => {
      await expect(deliverMail(job)).rejects.toThrow();
      expect(devMailbox()).toEqual([]);
    },
  );

  test("bug: whose link cannot be opened (another secret) fails instead of sending a link to nowhere", async () => {
    const { person } = await residentIn(portal);
    const job = {
      personId: person.id,
      template: "enter",
      to: "a@b.it",
      sealedToken: seal("other", token).toString("base64"),
    };
    await expect(deliverMail(job)).rejects.toThrow();
    expect(devMailbox()).toEqual([]);
  });

  test("works in development, to the mailbox page", () => expect(mailWorks()).toBe(true));
});

describe("a job", () => {
  test("exists exactly if the writes of its transaction do", async () => {
    const actor = await memberOf(await residentIn(portal));
    const before = (await jobs()).length;
    const fails = atomically(actor, async (trx) => {
      await sendJob(trx, "mail", { personId: actor.personId, template: "newDevice", to: "a@b.it" });
      throw new Error("and then not");
    });
    await expect(fails).rejects.toThrow("and then not");
    expect(await jobs()).toHaveLength(before);
    await atomically(actor, (trx) =>
      sendJob(trx, "mail", { personId: actor.personId, template: "newDevice", to: "a@b.it" }),
    );
    expect(await jobs()).toHaveLength(before + 1);
  });

  test("of the door is sent too, and what it holds is what the mail needs", async () => {
    const { person } = await residentIn(portal, { locale: "it" });
    await asSystem("door", (trx) => linkTo(trx, person.id, "rosa@posta.it", "enter"));
    const last = (await jobs()).at(-1)!;
    expect(last).toMatchObject({ name: "mail", state: "created", data: { personId: person.id, to: "rosa@posta.it" } });
    await deliverMail(last.data);
    const link = /sign-in\/link\/([0-9a-f]{40})/.exec(devMailbox()[0]!.text);
    expect(await readLink(link![1]!)).toEqual({ purpose: "enter" });
  });
});
