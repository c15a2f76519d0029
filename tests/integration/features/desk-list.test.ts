import { beforeAll, describe, expect, test } from "vitest";
import { findAudienceChoices } from "~/features/notices/queries/audience-choices.server";
import { findCommitteeNotices, findOfficeNotices } from "~/features/notices/queries/desk-list.server";
import type { Actor, MemberActor } from "~/platform/actor";
import {
  asked,
  featurePortal,
  median,
  memberOf,
  officerOf,
  onBusyMachines,
  residentIn,
  timed,
} from "../../support/feature-portal.ts";
import { countStatements } from "../../support/statements.ts";

const portal = featurePortal();
let a: { id: number; territory_id: number };
let b: { id: number };
let far: { id: number; territory_id: number };
let officer: Actor;
let elsewhere: Actor;
let committee: MemberActor;
beforeAll(async () => {
  const { make } = portal;
  a = await make.condominium({ street: "Via A" });
  b = await make.condominium({ street: "Via B", territory_id: a.territory_id });
  far = await make.condominium({ street: "Via Lontana" });
  officer = await officerOf(await make.staff("moderator", [a.territory_id]));
  elsewhere = await officerOf(await make.staff("moderator", [far.territory_id]));
  const responsible = await residentIn(portal, {}, a.id);
  await make.committeeOffice({ person_id: responsible.person.id, condominium_id: a.id });
  committee = await memberOf(responsible);
});

type Shelf = Parameters<typeof findOfficeNotices>[2];
const list = (actor: Actor, shelf: Shelf = "current", after: number | null = null) =>
  asked(actor, (db) => findOfficeNotices(db, actor, shelf, after));

describe("the office's list", () => {
  test("has one line for a text, with its boards and its readers, exact", async () => {
    const { make, owner } = portal;
    const homes: Awaited<ReturnType<typeof residentIn>>[] = [];
    for (const place of [a, a, b, far]) homes.push(await residentIn(portal, {}, place.id));
    // Two of one household are one household; who has moved out does not count.
    const former = await make.formerTenant({ condominium_id: a.id });
    const notice = await make.notice({ condominium_id: a.id, author_id: officer.personId, title: "Per tutti" });
    const hang = async (condominium_id: number) =>
      (
        await make.db
          .insertInto("posting")
          .values({
            ...{ notice_id: notice.notice_id, condominium_id, author_id: notice.author_id },
            published_at: notice.published_at,
          })
          .returning("id")
          .executeTakeFirstOrThrow()
      ).id;
    const [inB, inFar] = [await hang(b.id), await hang(far.id)];
    const read = (posting: number, home: (typeof homes)[number]) =>
      owner.query(
        "insert into notice_read (posting_id, condominium_id, household_id, person_id) values ($1, $2, $3, $4)",
        [...[posting, home.condominium.id, home.household.id, home.person.id]],
      );
    const mate = await make.person();
    await owner.query("insert into household_member values ($1, $2, $3, '2020-01-01')", [
      ...[homes[0]!.household.id, a.id, mate.id],
    ]);
    await read(notice.id, homes[0]!);
    await read(notice.id, { ...homes[0]!, person: mate });
    await read(notice.id, former);
    await read(inB, homes[2]!);
    await read(inFar, homes[3]!);
    const [line] = (await list(officer)).notices;
    // Three households live in A (one of the committee), one in B; the territory far away is not this officer's.
    expect(line).toMatchObject({
      id: notice.id,
      title: "Per tutti",
      places: 2,
      street: "Via A",
      households: 4,
      haveRead: 2,
    });
    expect((await list(elsewhere)).notices).toMatchObject([{ id: inFar, places: 1, households: 1, haveRead: 1 }]);
    // A correction starts the count anew.
    await owner.query("update notice set corrected_at = now() where id = $1", [notice.notice_id]);
    expect((await list(officer)).notices[0]).toMatchObject({ households: 4, haveRead: 0 });
  });

  test("has a shelf for what a machine translated and nobody has read over", async () => {
    const { make } = portal;
    const here = await make.condominium();
    const reader = await officerOf(await make.staff("moderator", [here.territory_id]));
    const inEnglish = async (more: object = {}, version: object = {}, place = here.id) => {
      const { id, notice_id } = await make.notice({ condominium_id: place, author_id: officer.personId, ...more });
      const spoken = {
        notice_id,
        lang: "en",
        title: "Water",
        body: "No water.",
        revision: 1,
        source: "machine",
        ...version,
      };
      await make.db
        .insertInto("notice_version")
        .values(spoken as never)
        .execute();
      return id;
    };
    const read = { reviewed_at: new Date(), reviewed_by: officer.personId };
    const [waiting, tomorrow] = [
      await inEnglish(),
      await inEnglish({ published_at: new Date(Date.now() + 86_400_000) }),
    ];
    for (const [more, version] of [
      [{}, read],
      [{}, { source: "person", written_by: officer.personId }],
      [{ revision: 2 }, {}],
      [{ published_at: new Date(Date.now() - 9000), valid_until: new Date(Date.now() - 1000) }, {}],
      [{ kind: "committee" }, {}],
    ]) {
      await inEnglish(more, version);
    }
    const beyond = await inEnglish({}, {}, far.id);
    expect((await list(reader, "unread")).notices.map(({ id }) => id)).toEqual([tomorrow, waiting]);
    expect((await list(elsewhere, "unread")).notices.map(({ id }) => id)).toEqual([beyond]);
    expect((await list(reader, "unread", tomorrow)).notices.map(({ id }) => id)).toEqual([waiting]);
  });

  test("counts only the stairwells it is for", async () => {
    const { rows } = await portal.owner.query(
      "select id from stairwell where condominium_id = $1 order by id limit 1",
      [a.id],
    );
    const notice = await portal.make.notice({
      condominium_id: a.id,
      author_id: officer.personId,
      stairwell_ids: [rows[0].id],
    });
    expect((await list(officer)).notices.find(({ id }) => id === notice.id)).toMatchObject({ households: 1 });
  });

  test("has a shelf for each state, and nothing hidden", async () => {
    const { make } = portal;
    const day = 86_400_000;
    const of = async (title: string, more: object) =>
      (await make.notice({ condominium_id: b.id, author_id: officer.personId, title, ...more })).id;
    const over = await of("Finito", {
      published_at: new Date(Date.now() - 2 * day),
      valid_until: new Date(Date.now() - day),
    });
    const next = await of("Dopodomani", { published_at: new Date(Date.now() + 2 * day) });
    const sooner = await of("Domani", { published_at: new Date(Date.now() + day) });
    const hidden = await of("Nascosto", { kind: "neighbour", hidden_at: new Date(), author_id: committee.personId });
    const ids = async (shelf: Shelf) => (await list(officer, shelf)).notices.map(({ id }) => id);
    expect(await ids("scheduled")).toEqual([sooner, next]);
    expect(await ids("past")).toEqual([over]);
    expect(await ids("current")).not.toEqual(expect.arrayContaining([over]));
    for (const shelf of ["current", "past", "scheduled"] as const) {
      expect(await ids(shelf)).not.toContain(hidden);
      expect((await list(elsewhere, shelf)).notices.map(({ id }) => id)).not.toContain(sooner);
    }
  });
});

test("the committee's list holds what it and the office said at home", async () => {
  const { make } = portal;
  const ours = await make.notice({ condominium_id: a.id, author_id: committee.personId, kind: "committee" });
  await make.notice({ condominium_id: a.id, author_id: committee.personId, kind: "neighbour" });
  const { notices } = await asked(committee, (db) => findCommitteeNotices(db, committee, "current", null));
  expect(notices[0]).toMatchObject({ id: ours.id, kind: "committee", households: null });
  expect(notices.every(({ kind }) => kind !== "neighbour")).toBe(true);
  expect(notices.find(({ kind }) => kind === "office")?.households).toBeGreaterThan(0);
});

test("the choice for whom says how far it reaches, and whom it leaves out", async () => {
  const tied = { ...officer, conflictIds: [b.id] };
  const choices = await asked(tied, (db) => findAudienceChoices(db, tied, a.id));
  expect(choices.territories).toMatchObject([
    { id: a.territory_id, tied: [{ id: b.id }], free: [{ id: a.id }], households: 3 },
  ]);
  expect(choices.here).toMatchObject({ id: a.id, households: 3 });
  expect((await asked(tied, (db) => findAudienceChoices(db, tied, b.id))).here).toBeNull();
  expect((await asked(tied, (db) => findAudienceChoices(db, tied, far.id))).here).toBeNull();
});

describe("with 26,000 notices on 400 boards", () => {
  beforeAll(async () => {
    const { owner } = portal;
    await owner.query(`
      insert into condominium (territory_id, municipality_id, code, street, house_number, storeys, columns, plaster)
      select territory_id, municipality_id, 'M' || n, 'Via Molti', n::text, 4, 5, 'ochre' from condominium, generate_series(1, 400) n where id = ${a.id};
      insert into stairwell (condominium_id, name) select id, 'A' from condominium where street = 'Via Molti';
      insert into dwelling (condominium_id, stairwell_id, code, floor, unit, rooms, millesimi)
      select s.condominium_id, s.id, 'D' || s.id || '-' || n, 1, n::text, 3, 10 from stairwell s join condominium c on c.id = s.condominium_id
        cross join generate_series(1, 10) n where c.street = 'Via Molti';
      insert into person (registry_number, first_name, last_name, birth_year) select 'MR' || id, 'Ada', 'Molti', 1970 from dwelling where code like 'D%';
      with made as (insert into household (condominium_id) select condominium_id from dwelling where code like 'D%' returning id, condominium_id),
        h as (select *, row_number() over (order by condominium_id, id) as n from made),
        d as (select *, row_number() over (order by condominium_id, id) as n from dwelling where code like 'D%')
      insert into tenancy (condominium_id, dwelling_id, household_id, holder_id, contract_number, starts_on)
      select d.condominium_id, d.id, h.id, (select id from person where registry_number = 'MR' || d.id), 'MK' || d.id, '2020-01-01' from d join h using (n);
      insert into household_member (household_id, condominium_id, person_id, joined_on)
      select household_id, condominium_id, holder_id, starts_on from tenancy where contract_number like 'MK%';
      with texts as (
        insert into notice (kind, status, author_id, title, body, lang, published_at, valid_until, withdrawn_at, withdrawn_by, withdrawn_reason)
        select case when n < 60 then 'office' else (array['office', 'committee', 'neighbour'])[1 + n % 3] end, case when n % 9 = 0 then 'withdrawn' else 'published' end, ${officer.personId},
          'Avviso ' || n, 'Testo', 'it', at, case when n % 5 > 0 then at + interval '20 days' end,
          case when n % 9 = 0 then at end, case when n % 9 = 0 then ${officer.personId} end, case when n % 9 = 0 then 'Errore' end
        from (select n, now() - n * interval '40 minutes' - interval '1 minute' as at from generate_series(0, 25999) n) t returning id, author_id, published_at, title, kind)
      insert into posting (notice_id, condominium_id, author_id, published_at)
      -- The newest sixty hang on all boards: the heaviest page there can be.
      select t.id, c.id, t.author_id, t.published_at from texts t join (
          select id, row_number() over (order by id) - 1 as n from condominium where street = 'Via Molti') c
        on c.n = t.id % 400
        union all
        select t.id, c.id, t.author_id, t.published_at from texts t cross join condominium c
        where c.street = 'Via Molti' and t.kind = 'office' and (split_part(t.title, ' ', 2)::int < 60 or t.id % 600 = 0)
        on conflict do nothing;
      insert into notice_read (posting_id, condominium_id, household_id, person_id)
      select p.id, p.condominium_id, t.household_id, t.holder_id from posting p join notice n on n.id = p.notice_id
        join tenancy t on t.condominium_id = p.condominium_id
      where n.kind = 'office' and n.published_at > now() - interval '3 days' and t.household_id % 10 < 6 and t.contract_number like 'MK%';
      analyze`);
  }, 120_000);

  const speed = async (shelf: Shelf, after: number | null) => {
    const times: number[] = [];
    for (let n = 0; n < 7; n += 1) times.push((await timed(() => list(officer, shelf, after))).milliseconds);
    return median(times);
  };
  test("a page comes in less than 100 ms, whatever the shelf", onBusyMachines, async () => {
    const { next } = await list(officer, "current");
    for (const [shelf, after] of [
      ["current", (await list(officer, "current", (await list(officer, "current", next)).next)).next],
      ["scheduled", null],
      ["past", (await list(officer, "past")).next],
    ] as const) {
      const milliseconds = await speed(shelf, after);
      expect(milliseconds, shelf).toBeLessThan(100);
    }
  });

  test(
    "the heaviest page, nearly all of it on 400 boards with 48,000 read marks, is bounded too",
    onBusyMachines,
    async () => {
      const milliseconds = await speed("current", null);
      expect(milliseconds).toBeLessThan(300);
    },
  );

  test("asks three times, whatever stands there, and pages have no holes", async () => {
    const counted = await countStatements(() => list(officer, "past"));
    expect(counted.queries.filter(({ text }) => /notice|desk_page/.test(text))).toHaveLength(3);
    const seen = new Set<number>();
    let after: number | null = null;
    for (let page = 0; page < 5; page += 1) {
      const { notices, next }: Awaited<ReturnType<typeof list>> = await list(officer, "past", after);
      for (const { noticeId } of notices) seen.add(noticeId);
      after = next;
    }
    expect(seen.size).toBe(100);
  });
});
