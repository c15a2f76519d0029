import { beforeAll, describe, expect, test } from "vitest";
import { findInitiativePoster } from "~/features/initiatives/queries/poster.server";
import type { Actor, MemberActor } from "~/platform/actor";
import { asked, featurePortal, memberOf, officerOf, residentIn } from "../../support/feature-portal.ts";
import { makeInitiative } from "../../support/initiatives.ts";

const portal = featurePortal();
const office = { officeName: "Ufficio", phone: "055 000 1234", hours: null };
let place: number;
let rosa: MemberActor;
let dino: MemberActor;
const others = {} as Record<"neighbour" | "stranger" | "committee elsewhere" | "officer", Actor>;

const run = async (text: string, ...values: unknown[]) => (await portal.owner.query(text, values)).rows;

beforeAll(async () => {
  const { make } = portal;
  const condominium = await make.condominium({ street: "Via del Glicine", house_number: "4" });
  place = condominium.id;
  rosa = await memberOf(await residentIn(portal, { shown_name: "Rosa", locale: "it" }, place));
  const committee = await residentIn(portal, {}, place);
  const elsewhere = await residentIn(portal);
  for (const { person, condominium: house } of [committee, elsewhere]) {
    await make.committeeOffice({ person_id: person.id, condominium_id: house.id });
  }
  dino = await memberOf(committee);
  others.neighbour = await memberOf(await residentIn(portal, {}, place));
  others.stranger = await memberOf(await residentIn(portal));
  others["committee elsewhere"] = await memberOf(elsewhere);
  others.officer = await officerOf(await make.staff("operator", [condominium.territory_id]));
});

const made = (at: Partial<Parameters<typeof makeInitiative>[1]> = {}) =>
  makeInitiative(portal.make, { condominium_id: place, author_id: rosa.personId, needed: 3, ...at });
const posterFor = (actor: Actor, id: number) => asked(actor, (db) => findInitiativePoster(db, actor, id, office));

describe("the poster of an idea", () => {
  test("is for who proposes it and the committee of the house, and for nobody else", async () => {
    const { id } = await made();
    for (const actor of [rosa, dino]) expect(await posterFor(actor, id)).toMatchObject({ initiativeId: id });
    for (const actor of Object.values(others)) expect(await posterFor(actor, id)).toBeUndefined();
  });

  test("is for what gathers support and what is done", async () => {
    for (const state of ["draft", "discussion", "rejected", "decided", "in_progress", "withdrawn"] as const) {
      expect([state, await posterFor(rosa, (await made({ state })).id)]).toEqual([state, undefined]);
    }
    expect(await posterFor(rosa, (await made({ overdue: true })).id)).toBeUndefined();
    expect((await posterFor(rosa, (await made({ state: "done" })).id))?.done).toBe(true);
    const hidden = await made();
    await run("update initiative set hidden_at = now() where id = $1", hidden.id);
    for (const actor of [rosa, dino]) expect(await posterFor(actor, hidden.id)).toBeUndefined();
  });

  test("says what, where, how many homes of how many, and until when; the square leads to the short address", async () => {
    const { id } = await made();
    await run(
      "update initiative set supporters = 4, supporting_dwellings = 2, support_until = '2096-05-12T22:00Z' where id = $1",
      id,
    );
    const poster = await posterFor(dino, id);
    expect(poster).toMatchObject({
      fit: "wide",
      title: "Una panchina nel cortile",
      what: "Mettiamo una panchina con lo schienale.",
      where: "Sotto il tiglio",
      homes: "2 case. Ne servono 3.",
      place: { street: "Via del Glicine", houseNumber: "4" },
      address: `cortile.example/i/${id}`,
      call: { phone: "055 000 1234" },
      others: [],
    });
    expect(poster?.when).toMatch(/12 maggio/);
    expect(poster?.foot).toEqual(["Proposta da Rosa", expect.stringMatching(/13 maggio/)]);
  });

  test("of something done says when, and thanks", async () => {
    const { id } = await made({ state: "done" });
    await run("update initiative set closed_at = '2026-05-12T10:00Z' where id = $1", id);
    const poster = await posterFor(rosa, id);
    expect(poster?.when).toMatch(/^Fatta martedì 12 maggio/);
    expect(poster?.words.mark).toBe("Fatto insieme");
    expect(poster?.foot).toContain("Grazie a chi ha dato una mano.");
  });

  test.each([
    ["ar", "ar", "rtl", "فكرة من الجيران", ["it"]],
    ["ro", "it", "ltr", "Un’idea dei vicini", []],
    ["it", "it", "ltr", "Un’idea dei vicini", []],
  ] as const)(
    "written in %s has the words around it in %s, and the reader's beside",
    async (lang, around, dir, mark, beside) => {
      const { id } = await made();
      await run("update initiative set lang = $2 where id = $1", id, lang);
      const poster = await posterFor(rosa, id);
      expect(poster).toMatchObject({ own: { lang }, around: { lang: around, dir }, words: { mark } });
      expect(poster?.others.map((other) => other.lang)).toEqual(beside);
    },
  );

  test("of a long proposal holds its first sentences, or its first words", async () => {
    const { id } = await made();
    const proposal = async (text: string) => {
      await run("update initiative set proposal = $2 where id = $1", id, text);
      return (await posterFor(rosa, id))?.what;
    };
    expect(await proposal(`Mettiamo una panchina. ${"Poi si vede. ".repeat(40)}`)).toMatch(
      /^Mettiamo una panchina\..*\.$/,
    );
    const words = await proposal("parola ".repeat(100));
    expect(words).toMatch(/parola…$/);
    expect(words!.length).toBeLessThan(130);
  });
});
