import { expect, test } from "vitest";
import { findOfficeFigures } from "~/features/office/queries/condominium-list.server";
import { asked, featurePortal, memberOf, officerOf, residentIn } from "../../support/feature-portal.ts";

const portal = featurePortal();
const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day);

test("the office's figures count its territories, a month of notices and three months of open questions", async () => {
  const { make } = portal;
  const [near, far] = [await make.territory(), await make.territory()];
  const home = await residentIn(portal, {}, (await make.condominium({ territory_id: near.id })).id);
  const away = await residentIn(portal, {}, (await make.condominium({ territory_id: far.id })).id);
  await make.condominium({ territory_id: near.id });
  const officer = await officerOf(await make.staff("moderator", [near.id]));

  const hung = (place: number, more: object = {}) => make.notice({ condominium_id: place, kind: "office", ...more });
  const ask = async (posting: { id: number }, who: typeof home, more: object = {}) => {
    const row = {
      posting_id: posting.id,
      condominium_id: who.condominium.id,
      author_id: who.person.id,
      voice: "neighbour",
    };
    const values = { body: "Quando?", lang: "it", ...row, ...more };
    const columns = Object.keys(values);
    const { rows } = await portal.owner.query<{ id: number }>(
      `insert into notice_comment (${columns.join(", ")}) values (${columns.map((_, at) => `$${at + 1}`).join(", ")}) returning id`,
      Object.values(values),
    );
    return rows[0]!.id;
  };
  const here = home.condominium.id;
  const now = await hung(here);
  const old = await hung(here, { published_at: ago(40) });
  const over = await hung(here, { published_at: ago(10), valid_until: ago(1) });
  await hung(here, { published_at: new Date(Date.now() + day) });
  const committee = await hung(here, { kind: "committee" });
  const elsewhere = await hung(away.condominium.id);

  await ask(now, home);
  await ask(old, home, { created_at: ago(30) });
  await ask(old, home, { created_at: ago(100) });
  for (const posting of [over, committee]) await ask(posting, home);
  await ask(elsewhere, away);
  await ask(now, home, { removed_at: new Date() });
  const answered = await ask(now, home);
  await ask(now, home, { parent_id: answered, voice: "office" });
  // An answer of a neighbour leaves the question open.
  await ask(now, home, { parent_id: await ask(now, home) });

  expect(await asked(officer, findOfficeFigures)).toEqual({ condominiums: 2, notices: 2, waiting: 3 });
  expect(await asked(await memberOf(home), findOfficeFigures)).toEqual({ condominiums: 0, notices: 0, waiting: 0 });
});
