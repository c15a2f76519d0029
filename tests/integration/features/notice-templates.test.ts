import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { deleteTemplate } from "~/features/notices/commands/delete-template.server";
import { keepTemplate } from "~/features/notices/commands/keep-template.server";
import { publishNotice } from "~/features/notices/commands/publish-notice.server";
import { writeFromTemplate } from "~/features/notices/commands/write-from-template.server";
import { NoticeInput, TemplateInput } from "~/features/notices/input";
import { findTemplate, findTemplates } from "~/features/notices/queries/templates.server";
import type { Actor } from "~/platform/actor";
import { asked, featurePortal, memberOf, officerOf, once, residentIn } from "../../support/feature-portal.ts";

const portal = featurePortal();
const notYours = { ok: false, refusal: "notices:refusal.notYours" };

let place: { id: number; territory_id: number; street: string; house_number: string };
let other: { id: number };
let far: { id: number };
const actors = {} as Record<"moderator" | "coordinator" | "operator" | "elsewhere" | "tenant", Actor>;
beforeAll(async () => {
  const { make } = portal;
  place = await make.condominium();
  other = await make.condominium({ territory_id: place.territory_id });
  far = await make.condominium();
  actors.moderator = await officerOf(await make.staff("moderator", [place.territory_id]));
  actors.coordinator = await officerOf(await make.staff("coordinator", [place.territory_id]));
  actors.operator = await officerOf(await make.staff("operator", [place.territory_id]));
  actors.elsewhere = await officerOf(await make.staff("moderator", [(await make.territory()).id]));
  actors.tenant = await memberOf(await residentIn(portal, {}, place.id));
});
beforeEach(() => portal.owner.query("truncate notice_template, notice_draft"));

const typed = (more: object = {}) =>
  TemplateInput.parse({
    ...{ name: "Manca l'acqua", territory: String(place.territory_id), lang: "it", importance: "important" },
    ...{
      title: "{{giorno}} manca l'acqua",
      body: "In {{indirizzo}}, dalle {{ora_inizio}} alle {{ora_fine}} di {{giorno}}.",
    },
    ...more,
  });
async function made(): Promise<number> {
  const outcome = await keepTemplate(once(actors.moderator), null, typed());
  if (!outcome?.ok) throw new Error("not kept");
  return outcome.value.templateId;
}
const draft = async () => (await portal.owner.query("select * from notice_draft")).rows[0];

describe("keeping", () => {
  test("is for moderators and coordinators of the territory; its officers may read it, nobody else", async () => {
    const id = await made();
    for (const name of ["operator", "elsewhere", "tenant"] as const) {
      expect(await keepTemplate(once(actors[name]), null, typed()), name).toEqual(notYours);
    }
    expect((await keepTemplate(once(actors.coordinator), id, typed({ name: "Acqua", revision: "1" })))?.ok).toBe(true);
    expect(await keepTemplate(once(actors.operator), id, typed({ revision: "2" }))).toEqual(notYours);
    expect(await deleteTemplate(once(actors.operator), id, 2)).toEqual(notYours);
    expect(await deleteTemplate(once(actors.elsewhere), id, 2)).toBeUndefined();
    const elsewhere = typed({ territory: String(actors.elsewhere.territoryIds[0]), revision: "2" });
    expect(await keepTemplate(once(actors.elsewhere), id, elsewhere)).toBeUndefined();
    expect(await keepTemplate(once(actors.moderator), id, elsewhere)).toEqual(notYours);
    for (const name of ["moderator", "operator"] as const) {
      expect(await asked(actors[name], (db) => findTemplates(db, actors[name]))).toMatchObject([{ id, name: "Acqua" }]);
    }
    for (const name of ["elsewhere", "tenant"] as const) {
      expect(await asked(actors[name], (db) => findTemplates(db, actors[name]))).toEqual([]);
      expect(await asked(actors[name], (db) => findTemplate(db, actors[name], id))).toBeUndefined();
    }
    expect(await deleteTemplate(once(actors.moderator), id, 2)).toEqual({ ok: true, value: null });
  });

  test("over a newer one is refused", async () => {
    const id = await made();
    const both = await Promise.all(
      [actors.moderator, actors.coordinator].map((one) => keepTemplate(once(one), id, typed({ revision: "1" }))),
    );
    expect(both.filter((one) => one?.ok)).toHaveLength(1);
    const newer = { ok: false, refusal: "notices:refusal.newerTemplate" };
    expect(both).toContainEqual(newer);
    expect(await deleteTemplate(once(actors.moderator), id, 1)).toEqual(newer);
  });
});

describe("writing with one", () => {
  const answers = { giorno: "martedì 12", ora_inizio: "9", ora_fine: "" };

  test("asks each gap once", async () => {
    const id = await made();
    const template = await asked(actors.operator, (db) => findTemplate(db, actors.operator, id));
    expect(template?.gaps).toEqual(["giorno", "indirizzo", "ora_inizio", "ora_fine"]);
  });

  test("fills what was said, leaves the rest, and knows the address of one condominium", async () => {
    const id = await made();
    expect((await writeFromTemplate(once(actors.operator), id, place.id, answers))?.ok).toBe(true);
    const row = await draft();
    expect(row).toMatchObject({
      kind: "office",
      territory_id: place.territory_id,
      author_id: actors.operator.personId,
    });
    expect(row.words).toMatchObject({
      ...{
        title: "martedì 12 manca l'acqua",
        importance: "important",
        audience: "here",
        condominium: String(place.id),
      },
      body: `In ${place.street} ${place.house_number}, dalle 9 alle {{ora_fine}} di martedì 12.`,
    });
  });

  test("without one condominium the address waits", async () => {
    expect((await writeFromTemplate(once(actors.operator), await made(), 0, answers))?.ok).toBe(true);
    expect((await draft()).words.body).toContain("In {{indirizzo}}");
  });

  test("is for officers of its territory, in their territories", async () => {
    const id = await made();
    expect(await writeFromTemplate(once(actors.elsewhere), id, 0, answers)).toBeUndefined();
    expect(await writeFromTemplate(once(actors.tenant), id, 0, answers)).toBeUndefined();
    expect(await writeFromTemplate(once(actors.operator), id, far.id, answers)).toBeUndefined();
    expect(await draft()).toBeUndefined();
  });
});

describe("publishing words with gaps", () => {
  const publish = (condominiumIds: number[], more: object) =>
    publishNotice(
      once(actors.operator),
      { kind: "office", audience: { condominiumIds } },
      NoticeInput.parse({ title: "Manca l'acqua", body: "In {{indirizzo}}.", lang: "it", ...more }),
    );
  const gaps = { ok: false, refusal: "notices:refusal.gaps" };

  test("fills the address of one condominium", async () => {
    const outcome = await publish([place.id], {});
    if (!outcome.ok) throw new Error(outcome.refusal);
    const { rows } = await portal.owner.query(
      "select n.body from notice n join posting p on p.notice_id = n.id where p.id = $1",
      [outcome.value.postingId],
    );
    expect(rows[0].body).toBe(`In ${place.street} ${place.house_number}.`);
  });

  test("is refused for several, with other gaps, and where the address makes it too long", async () => {
    expect(await publish([place.id, other.id], {})).toEqual(gaps);
    expect(await publish([place.id], { what: "{{ ora_fine }}" })).toEqual(gaps);
    const title = `{{indirizzo}} ${"x".repeat(105)}`;
    expect(await publish([place.id], { title })).toEqual({ ok: false, refusal: "notices:refusal.filledLong" });
  });

  test("neighbours may write braces", async () => {
    const input = NoticeInput.parse({ title: "Torta", body: "Con {{panna}}.", lang: "it" });
    const target = { kind: "neighbour" as const, audience: { condominiumIds: [place.id] } };
    expect((await publishNotice(once(actors.tenant), target, input)).ok).toBe(true);
  });
});
