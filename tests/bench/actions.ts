import { randomBytes, randomUUID } from "node:crypto";
import { beforeAll, beforeEach, test } from "vitest";
import { seedEstate } from "#db/seeds/estate.ts";
import { seedScale } from "#db/seeds/scale.ts";
import { beginSession } from "~/features/identity/commands/begin-session.server";
import { enterWithCode } from "~/features/identity/commands/enter-with-code.server";
import { publishNotice } from "~/features/notices/commands/publish-notice.server";
import { NoticeInput } from "~/features/notices/input";
import { hashToken, keyedHash } from "~/platform/seal.server";
import { featurePortal, median, officerOf, once, timed } from "../support/feature-portal.ts";
import { percentile } from "./support/portal.ts";
import { report } from "./support/report.ts";

/** Four territories of three hundred condominiums each. */
const size = { condominiums: 1200, notices: 20_000, comments: 20_000, initiatives: 1_000 };
const rounds = 30;
const together = 40;
/** Every answer to a code takes this long, so that the time says nothing about the code. */
const pace = 400;

const portal = featurePortal({ jobs: true });
const rows: string[][] = [];
const write = (milliseconds: number) => milliseconds.toFixed(1);

beforeAll(async () => {
  await seedEstate(portal.ownerUrl);
  await seedScale(portal.ownerUrl, size);
}, 900_000);
beforeEach(() => portal.owner.query("truncate throttle"));

/** Codes of letters that nobody has used yet, with the year that goes with each. */
async function freshCodes(count: number): Promise<{ code: string; birthYear: number }[]> {
  const { rows: people } = await portal.owner.query<{ id: number; birthYear: number }>(
    `select id, birth_year as "birthYear" from person p where id > 1000000
       and not exists (select from access_code k where k.person_id = p.id) order by id limit $1`,
    [count],
  );
  const codes = people.map((person) => ({ ...person, code: randomUUID() }));
  for (const { id, code } of codes) {
    const insert =
      "insert into access_code (person_id, code_hash, expires_at) values ($1, $2, now() + interval '1 day')";
    await portal.owner.query(insert, [id, keyedHash("code", code)]);
  }
  return codes;
}

async function enter(code: string, birthYear: number, turn: number): Promise<void> {
  const entry = await enterWithCode({ code, birthYear, address: `2001:db8:0:${turn.toString(16)}::1` });
  if (!entry.ok) throw new Error(entry.refusal);
  const { personId, codeId } = entry.value;
  if (!(await beginSession(personId, { token: randomUUID(), name: "Firefox" }, false, codeId))) throw new Error("used");
}

/** The least a sign-in could do: find the person, keep a session. */
async function enterBare(personId: number): Promise<void> {
  const { rows: found } = await portal.owner.query("select id, birth_year from person where id = $1", [personId]);
  await portal.owner.query(
    `insert into session (token_hash, person_id, device, second_factor, sliding, expires_at)
     values ($1, $2, 'Firefox', false, true, now() + interval '90 days')`,
    [hashToken(randomBytes(20).toString("hex")), found[0].id],
  );
}

test("sign-in with the code of a letter", async () => {
  const codes = await freshCodes(rounds + together);
  const [own, bare]: number[][] = [[], []];
  for (const [turn, { code, birthYear }] of codes.slice(0, rounds).entries()) {
    own!.push((await timed(() => enter(code, birthYear, turn))).milliseconds);
    bare!.push((await timed(() => enterBare(1_000_001 + turn))).milliseconds);
  }
  const crowd = await timed(() =>
    Promise.all(codes.slice(rounds).map(({ code, birthYear }, turn) => enter(code, birthYear, 1000 + turn))),
  );
  const work = median(own!) - pace;
  rows.push([
    ...["sign-in with a code, beyond its fixed 400 ms", write(work), write(percentile(own!, 0.95) - pace)],
    ...[write(median(bare!)), (work / median(bare!)).toFixed(1)],
  ]);
  rows.push([`${together} sign-ins at once, all of them`, write(crowd.milliseconds - pace), "", "", ""]);
});

test("publishing to a territory of three hundred condominiums", async () => {
  const { rows: found } = await portal.owner.query<{ id: number; boards: number }>(
    "select territory_id as id, count(*)::int as boards from condominium where id > 1000000 group by 1 order by 1 limit 1",
  );
  const { id: territoryId, boards } = found[0]!;
  const officer = await officerOf(await portal.make.staff("coordinator", [territoryId]));
  const words = { title: "Manca l'acqua", body: "Martedì dalle 9 alle 13 manca l'acqua in tutta la zona.", lang: "it" };
  const publish = async () => {
    const target = { kind: "office", audience: { territoryId } } as const;
    const outcome = await publishNotice(once(officer), target, NoticeInput.parse(words));
    if (!outcome.ok) throw new Error(outcome.refusal);
  };
  const bare = () =>
    portal.owner.query(
      `with made as (insert into notice (kind, importance, status, author_id, title, body, lang, published_at)
         values ('office', 'normal', 'published', ${officer.personId}, $1, $2, 'it', now()) returning id, author_id, published_at)
       insert into posting (notice_id, condominium_id, author_id, published_at)
       select made.id, c.id, made.author_id, made.published_at from made, condominium c where c.territory_id = ${territoryId}`,
      [words.title, words.body],
    );
  const [own, plain]: number[][] = [[], []];
  for (let round = -3; round < rounds; round += 1) {
    const times = [(await timed(publish)).milliseconds, (await timed(bare)).milliseconds];
    if (round >= 0) for (const [at, list] of [own!, plain!].entries()) list.push(times[at]!);
  }
  rows.push([
    ...[`publish to a territory of ${boards} condominiums`, write(median(own!)), write(percentile(own!, 0.95))],
    ...[write(median(plain!)), (median(own!) / median(plain!)).toFixed(1)],
  ]);
  await report(
    "actions",
    "Commands on PostgreSQL without waiting for the disk, one after the other but where it says otherwise. Bare: the least SQL that leaves the same rows, without row security, checks, brakes and the record of what was done.",
    ["action", "p50 ms", "p95 ms", "bare p50 ms", "times bare"],
    rows,
  );
});
