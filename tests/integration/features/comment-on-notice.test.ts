import { beforeAll, describe, expect, test } from "vitest";
import { commentOnNotice } from "~/features/notices/commands/comment-on-notice.server";
import { removeComment } from "~/features/notices/commands/remove-comment.server";
import { withdrawNotice } from "~/features/notices/commands/withdraw-notice.server";
import { findNoticePage } from "~/features/notices/queries/notice-page.server";
import { findWithdrawable } from "~/features/notices/queries/withdrawable.server";
import type { Actor, MemberActor } from "~/platform/actor";
import { openRead } from "~/platform/database.server";
import { featurePortal, memberOf, officerOf, once, residentIn, signIn } from "../../support/feature-portal.ts";

const portal = featurePortal();
let a: number;
let near: number;
let tenant: MemberActor;
let committee: MemberActor;
let officer: Actor;
beforeAll(async () => {
  const { make } = portal;
  near = (await make.territory()).id;
  a = (await make.condominium({ territory_id: near })).id;
  const responsible = await residentIn(portal, {}, a);
  await make.committeeOffice({ person_id: responsible.person.id, condominium_id: a });
  [tenant, committee] = [await memberOf(await residentIn(portal, {}, a)), await memberOf(responsible)];
  officer = await officerOf(await make.staff("moderator", [near]));
});

type NoticeValues = Parameters<typeof portal.make.notice>[0];
const notice = (values: NoticeValues = {}) => portal.make.notice({ condominium_id: a, ...values });
const say = (actor: Actor, postingId: number, parentId: number | null = null, body = "Grazie.") =>
  commentOnNotice(once(actor), postingId, { body, parentId });
async function said(...words: Parameters<typeof say>): Promise<number> {
  const outcome = await say(...words);
  if (!outcome?.ok) throw new Error(outcome?.refusal ?? "not there");
  return outcome.value.commentId;
}
async function pageOf(actor: Actor, postingId: number, thread: number | null = null) {
  const db = await openRead(actor);
  try {
    return await findNoticePage(db, actor, postingId, { before: null, thread });
  } finally {
    await db.commit().execute();
  }
}
const refusal = (reason: string) => ({ ok: false, refusal: `notices:refusal.${reason}` });

describe("answering", () => {
  test("in the voice that one has there, and in one's own language", async () => {
    const { id } = await notice();
    const reader = await residentIn(portal, { locale: "ar" }, a);
    for (const actor of [tenant, committee, officer, await memberOf(reader)]) await said(actor, id);
    const { rows } = await portal.owner.query(
      "select voice, lang from notice_comment where posting_id = $1 order by id",
      [id],
    );
    expect(rows).toEqual([
      { voice: "neighbour", lang: "it" },
      { voice: "committee", lang: "it" },
      { voice: "office", lang: "it" },
      { voice: "neighbour", lang: "ar" },
    ]);
  });

  test("a reply to a reply joins the same thread", async () => {
    const { id } = await notice();
    const first = await said(tenant, id, null, "Chi viene?");
    const reply = await said(committee, id, first, "Io.");
    expect(await say(tenant, id, reply, "Anch'io.")).toMatchObject({ ok: true, value: { thread: first } });
    const page = await pageOf(tenant, id);
    expect(page?.threads).toHaveLength(1);
    expect(page?.threads[0]!.replies.map(({ html }) => html.trim())).toEqual([
      "<p>Io.</p>",
      "<p>Anch’io.</p>".replace("’", "'"),
    ]);
    expect(page?.notice.commentCount).toBe(3);
  });

  test("is refused when the notice is closed, withdrawn, expired, hidden or not there yet", async () => {
    const past = new Date(Date.now() - 3_600_000);
    const earlier = new Date(Date.now() - 7_200_000);
    const later = new Date(Date.now() + 3_600_000);
    const taken = { withdrawn_at: past, withdrawn_by: committee.personId, withdrawn_reason: "Sbagliato." };
    const cases: [NoticeValues, string][] = [
      [{ comments_open: false }, "commentsClosed"],
      [{ status: "withdrawn", ...taken }, "withdrawn"],
      [{ published_at: earlier, valid_until: past }, "expired"],
      [{ hidden_at: past, author_id: tenant.personId, kind: "neighbour" }, "withdrawn"],
      [{ published_at: later, author_id: tenant.personId, kind: "neighbour" }, "withdrawn"],
    ];
    for (const [values, reason] of cases) expect(await say(tenant, (await notice(values)).id)).toEqual(refusal(reason));
  });

  test("a comment that is gone, or under another notice, cannot be answered", async () => {
    const [one, other] = [await notice(), await notice()];
    const first = await said(tenant, one.id);
    expect(await say(committee, other.id, first)).toEqual(refusal("commentGone"));
    expect(await say(committee, one.id, 999_999)).toEqual(refusal("commentGone"));
    await removeComment(once(tenant), one.id, first);
    expect(await say(committee, one.id, first)).toEqual(refusal("commentGone"));
  });
});

describe("taking a comment back", () => {
  test("only one's own, once; the words go, a mark stays where somebody answered", async () => {
    const { id } = await notice();
    const first = await said(tenant, id, null, "Parole mie");
    const lonely = await said(tenant, id, null, "Da sola");
    await said(committee, id, first, "Risposta");
    expect(await removeComment(once(committee), id, first)).toEqual(refusal("notYours"));
    expect(await removeComment(once(officer), id, first)).toEqual(refusal("notYours"));
    for (const comment of [first, lonely])
      expect(await removeComment(once(tenant), id, comment)).toEqual({ ok: true, value: null });
    expect(await removeComment(once(tenant), id, first)).toEqual(refusal("notYours"));

    const page = await pageOf(committee, id);
    expect(page?.threads.map(({ removed, html, replies }) => [removed, html, replies.length])).toEqual([[true, "", 1]]);
    expect(JSON.stringify(page)).not.toContain("Parole mie");
    expect(page?.notice.commentCount).toBe(1);
  });

  test("a comment of another notice, or none, is not there", async () => {
    const [one, other] = [await notice(), await notice()];
    const comment = await said(tenant, one.id);
    expect(await removeComment(once(tenant), other.id, comment)).toBeUndefined();
    expect(await removeComment(once(tenant), one.id, 999_999)).toBeUndefined();
  });
});

describe("withdrawing", () => {
  test("tells everybody why and stays readable; a second time is refused", async () => {
    const { id } = await notice({ kind: "committee", author_id: committee.personId });
    expect(await withdrawNotice(once(committee), id, "La data è sbagliata.")).toEqual({ ok: true, value: null });
    const page = await pageOf(tenant, id);
    expect(page?.notice).toMatchObject({
      status: "withdrawn",
      withdrawnReason: "La data è sbagliata.",
    });
    const { rows } = await portal.owner.query(
      "select withdrawn_by from notice join posting on posting.notice_id = notice.id where posting.id = $1",
      [id],
    );
    expect(rows).toEqual([{ withdrawn_by: committee.personId }]);
    expect(await withdrawNotice(once(committee), id, "Di nuovo.")).toEqual(refusal("withdrawn"));
    expect((await pageOf(tenant, id))?.notice.withdrawnReason).toBe("La data è sbagliata.");
  });

  test("two at once: one withdraws, the other is told", async () => {
    const { id } = await notice({ kind: "office", author_id: officer.personId });
    const both = await Promise.all(["Uno.", "Due."].map((why) => withdrawNotice(once(officer), id, why)));
    expect(both.filter((outcome) => outcome?.ok)).toHaveLength(1);
    expect(both.filter((outcome) => !outcome?.ok)).toEqual([refusal("withdrawn")]);
  });

  test("is offered to exactly those who may", async () => {
    const { id } = await notice({ kind: "neighbour", author_id: tenant.personId });
    for (const [actor, offered] of [
      [tenant, true],
      [committee, false],
      [officer, false],
    ] as const) {
      const db = await openRead(actor);
      expect((await findWithdrawable(db, actor, id)) !== undefined).toBe(offered);
      await db.commit().execute();
      if (!offered) expect(await withdrawNotice(once(actor), id, "No.")).toEqual(refusal("notYours"));
    }
  });

  test("bug: an officer of another territory who lives there cannot take the office's notice down", async () => {
    const { id } = await notice({ kind: "office", author_id: officer.personId });
    const { person } = await residentIn(portal, {}, a);
    const staff = portal.make.db.insertInto("staff_role");
    await staff.values({ person_id: person.id, role: "moderator", starts_on: "2020-01-01" }).execute();
    const neighbour = (await signIn(person.id, true)).actor;
    expect(await withdrawNotice(once(neighbour), id, "Non mi piace.")).toEqual(refusal("notYours"));
  });
});
