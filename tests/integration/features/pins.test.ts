import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { pinNotice } from "~/features/notices/commands/pin-notice.server";
import { noticeForms } from "~/features/notices/forms.server";
import { findNoticeList } from "~/features/notices/queries/notice-list.server";
import { findNoticeScreen } from "~/features/notices/queries/notice-screen.server";
import type { Actor, MemberActor } from "~/platform/actor";
import { asked, featurePortal, memberOf, officerOf, once, residentIn } from "../../support/feature-portal.ts";

const portal = featurePortal();
let place: number;
let tenant: MemberActor;
let committee: MemberActor;
let officer: Actor;
beforeAll(async () => {
  const home = await residentIn(portal);
  place = home.condominium.id;
  tenant = await memberOf(home);
  const responsible = await residentIn(portal, {}, place);
  await portal.make.committeeOffice({ person_id: responsible.person.id, condominium_id: place });
  committee = await memberOf(responsible);
  officer = await officerOf(await portal.make.staff("moderator", [home.condominium.territory_id]));
});
beforeEach(() => portal.owner.query("truncate throttle; truncate notice cascade"));

const hour = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * hour);
const soon = () => new Date(Date.now() + hour);
type Values = Parameters<typeof portal.make.notice>[0];
const post = async (values: Values = {}) => (await portal.make.notice({ condominium_id: place, ...values })).id;

const list = (before: number | null = null, shelf: "current" | "past" = "current", actor: Actor = tenant) =>
  asked(actor, (db) => findNoticeList(db, actor, place, shelf, before));
const marks = async (actor: Actor = tenant) =>
  (await list(null, "current", actor)).notices.map(({ id, pinned }) => (pinned ? [id] : id));
const daysAhead = async (days: number) =>
  (
    await portal.owner.query<{ day: string }>(
      "select to_char((now() at time zone 'Europe/Rome')::date + $1::int, 'YYYY-MM-DD') as day",
      [days],
    )
  ).rows[0]!.day;

describe("pinning", () => {
  test.each([
    ["the committee", () => committee],
    ["the office", () => officer],
  ])("%s pins until the end of a day and unpins", async (_, who) => {
    const older = await post({ published_at: ago(2), kind: "neighbour" });
    const newer = await post({ published_at: ago(1) });
    expect(await pinNotice(once(who()), older, await daysAhead(0))).toEqual({ ok: true, value: null });
    expect(await marks()).toEqual([[older], newer]);
    const until = await portal.owner.query(
      `select to_char(pinned_until at time zone 'Europe/Rome', 'YYYY-MM-DD HH24:MI') as at from posting where id = $1`,
      [older],
    );
    expect(until.rows).toEqual([{ at: `${await daysAhead(1)} 00:00` }]);
    expect(await pinNotice(once(who()), older, null)).toEqual({ ok: true, value: null });
    expect(await marks()).toEqual([newer, older]);
  });

  test("a day that has passed is refused, and nothing changes", async () => {
    const id = await post({ pinned_until: soon() });
    expect(await pinNotice(once(committee), id, await daysAhead(-1))).toEqual({
      ok: false,
      refusal: "notices:refusal.dateGone",
    });
    expect(await marks()).toEqual([[id]]);
  });

  test("is not for a neighbour, not for who cannot see it, and not for what is over", async () => {
    const until = await daysAhead(3);
    const [id, over] = [await post(), await post({ published_at: ago(2), valid_until: ago(1) })];
    const refused = (refusal: string) => ({ ok: false, refusal });
    expect(await pinNotice(once(tenant), id, until)).toEqual(refused("notices:refusal.notYours"));
    expect(await pinNotice(once(committee), over, until)).toEqual(refused("notices:refusal.pinOver"));
    const stranger = await memberOf(await residentIn(portal));
    expect(await pinNotice(once(stranger), id, until)).toBeUndefined();
    const far = await officerOf(await portal.make.staff("coordinator", [(await portal.make.territory()).id]));
    expect(await pinNotice(once(far), id, until)).toBeUndefined();
    expect(await marks()).toEqual([id]);
  });

  test("of one board leaves the other boards of the notice as they are", async () => {
    const one = await portal.make.notice({ condominium_id: place });
    const next = await portal.make.condominium();
    await portal.owner.query(
      `insert into posting (notice_id, condominium_id, author_id, published_at) select id, $2, author_id, published_at from notice where id = $1`,
      [one.notice_id, next.id],
    );
    await pinNotice(once(committee), one.id, await daysAhead(3));
    const { rows } = await portal.owner.query(
      "select condominium_id as place from posting where pinned_until is not null",
    );
    expect(rows).toEqual([{ place }]);
  });

  test("through the forms of the page: a day, a wrong day, and back", async () => {
    const id = await post();
    const form = (act: string, fields: Record<string, string>) => {
      const request = new Request(`https://cortile.example/notices/${id}?do=${act}`, {
        method: "POST",
        body: new URLSearchParams({ form: "pin", key: crypto.randomUUID(), ...fields }),
      });
      return noticeForms({ request, actor: committee }, id, `/notices/${id}`);
    };
    for (const until of ["", "ieri", "1999-01-01"])
      expect(await form("pin", { until })).toMatchObject({
        init: { status: 422 },
        data: { reply: { form: "pin", values: { until }, errors: { until: "notices:form.errors.date" } } },
      });
    const to = async (answer: ReturnType<typeof form>) => ((await answer) as Response).headers.get("Location");
    expect(await to(form("pin", { until: await daysAhead(2) }))).toBe(`/notices/${id}?done=pinned#pin`);
    expect(await marks()).toEqual([[id]]);
    expect(await to(form("unpin", {}))).toBe(`/notices/${id}?done=unpinned#pin`);
    expect(await marks()).toEqual([id]);
  });

  test("the page says until when, and offers it to who may", async () => {
    const id = await post({ pinned_until: soon() });
    const page = (actor: Actor) =>
      asked(actor, (db) => findNoticeScreen(db, actor, id, { before: null, thread: null, lang: null } as never));
    expect(await page(committee)).toMatchObject({ pinnedUntil: expect.any(Date), pinning: { allowed: true } });
    expect(await page(tenant)).toMatchObject({ pinning: { allowed: false } });
  });
});

describe("the top of the board", () => {
  test("holds the newest three of the pinned, and the fourth stands where it belongs", async () => {
    const ids: number[] = [];
    for (let n = 5; n > 0; n -= 1) ids.push(await post({ published_at: ago(n), pinned_until: n > 1 ? soon() : null }));
    const [a, b, c, d, e] = ids as [number, number, number, number, number];
    expect(await marks()).toEqual([[d], [c], [b], e, a]);
  });

  test("forgets a pin that is over by the database's clock, and whatever does not count now", async () => {
    const gone = await post({ published_at: ago(3), pinned_until: ago(1) });
    await post({ published_at: ago(4), pinned_until: soon(), valid_until: ago(1) });
    await post({ published_at: ago(5), pinned_until: soon(), hidden_at: ago(1) });
    await post({ published_at: soon(), pinned_until: new Date(Date.now() + 2 * hour) });
    const { id: other } = await portal.make.stairwell({ condominium_id: place });
    const theirs = await post({ published_at: ago(2), pinned_until: soon(), stairwell_ids: [other] });
    expect(await marks()).toEqual([gone]);
    expect(await marks(officer)).toEqual([[theirs], gone]);
  });

  test("what is over has no top", async () => {
    const over = await post({ published_at: ago(4), pinned_until: soon(), valid_until: ago(1) });
    expect((await list(null, "past")).notices.map(({ id, pinned }) => [id, pinned])).toEqual([[over, false]]);
  });

  test("whatever is pinned, every notice appears exactly once over all pages, the rest newest first", async () => {
    const one = fc.record({ hours: fc.integer({ min: 1, max: 5 }), pinned: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { maxLength: 50 }), async (notices) => {
        await portal.owner.query("truncate notice cascade");
        await portal.owner.query(
          `with asked as (select n, ($2::int[])[n] as hours from generate_subscripts($2::int[], 1) n),
           written as (insert into notice (kind, status, author_id, title, body, lang, published_at)
             select 'office', 'published', $1, 'Avviso', n::text, 'it', date_trunc('hour', now()) - hours * interval '1 hour' from asked returning *)
           insert into posting (notice_id, condominium_id, author_id, published_at, pinned_until)
             select id, $3, author_id, published_at, case when ($4::boolean[])[body::int] then now() + interval '1 day' end from written`,
          [tenant.personId, notices.map(({ hours }) => hours), place, notices.map(({ pinned }) => pinned)],
        );
        const { rows } = await portal.owner.query<{ id: number; pinned: boolean }>(
          "select id, pinned_until is not null as pinned from posting order by published_at desc, id desc",
        );
        const top = rows.filter(({ pinned }) => pinned).slice(0, 3);
        const rest = rows.filter((row) => !top.includes(row));
        const pages: number[][] = [];
        for (let before: number | null = null; ;) {
          const page = await list(before);
          pages.push(page.notices.map(({ id }) => id));
          if (page.older === null) break;
          before = page.older;
        }
        expect(pages.flat()).toEqual([...top, ...rest].map(({ id }) => id));
        for (const page of pages.slice(1)) expect(page.length).toBeLessThanOrEqual(20);
      }),
      { numRuns: 10 },
    );
  });
});
