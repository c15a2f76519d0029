import { beforeAll, describe, expect, test } from "vitest";
import { correctNotice } from "~/features/notices/commands/correct-notice.server";
import { removeVersion } from "~/features/notices/commands/remove-version.server";
import { writeVersion } from "~/features/notices/commands/write-version.server";
import { CorrectionInput, VersionInput } from "~/features/notices/input";
import { findLanguageDesk, findVersionPage } from "~/features/notices/queries/correctable.server";
import { findNoticeHistory } from "~/features/notices/queries/notice-history.server";
import { findNoticeScreen } from "~/features/notices/queries/notice-screen.server";
import type { Actor } from "~/platform/actor";
import { asked, featurePortal, memberOf, officerOf, once, residentIn } from "../../support/feature-portal.ts";

const portal = featurePortal();
const refusal = (reason: string) => ({ ok: false, refusal: `notices:refusal.${reason}` });
const kept = { ok: true, value: null };

const pageOf = async (actor: Actor, id: number, lang?: string) =>
  (await asked(actor, (db) => findNoticeScreen(db, actor, id, { before: null, thread: null, lang })))!;
const formOf = (actor: Actor, id: number, lang: string) => asked(actor, (db) => findVersionPage(db, actor, id, lang));

let a: number;
const actors = {} as Record<"italian" | "arab" | "officer" | "colleague" | "stranger", Actor>;
beforeAll(async () => {
  const { make } = portal;
  const territory = (await make.territory()).id;
  a = (await make.condominium({ territory_id: territory })).id;
  actors.italian = await memberOf(await residentIn(portal, { locale: "it" }, a));
  actors.arab = await memberOf(await residentIn(portal, { locale: "ar" }, a));
  actors.officer = await officerOf(await make.staff("moderator", [territory]));
  actors.colleague = await officerOf(await make.staff("operator", [territory]));
  actors.stranger = await memberOf(await residentIn(portal));
});

const official = (more: object = {}) => portal.make.notice({ condominium_id: a, title: "Manca l’acqua", ...more });
const arabic = { title: "انقطاع المياه", body: "تعود الساعة 13.", when: "الثلاثاء" };
const write = (actor: Actor, id: number, more: object = {}, lang = "ar") =>
  writeVersion(once(actor), id, lang, VersionInput.parse({ ...arabic, revision: "1", ...more }));
const correct = (id: number, revision = 1) =>
  correctNotice(
    once(actors.officer),
    id,
    CorrectionInput.parse({ title: "Manca il gas", body: "Torna domani.", revision, reason: "Non è l’acqua." }),
  );
const machine = (noticeId: number, more: object = {}) =>
  portal.make.db
    .insertInto("notice_version")
    .values({
      notice_id: noticeId,
      lang: "ar",
      title: arabic.title,
      body: arabic.body,
      source: "machine",
      revision: 1,
      ...more,
    })
    .execute();

describe("a reader", () => {
  test("reads in the own language where it is there, and in any other that they choose", async () => {
    const { id } = await official();
    expect(await write(actors.officer, id)).toEqual(kept);
    expect(await pageOf(actors.arab, id)).toMatchObject({
      title: arabic.title,
      lang: "ar",
      brief: { when: "الثلاثاء" },
    });
    expect((await pageOf(actors.arab, id)).languages).toMatchObject({
      original: "it",
      shown: "ar",
      missing: null,
      source: "person",
      versions: [{ lang: "ar", source: "person" }],
    });
    expect(await pageOf(actors.arab, id, "it")).toMatchObject({ title: "Manca l’acqua", lang: "it" });
    expect(await pageOf(actors.italian, id)).toMatchObject({ title: "Manca l’acqua", lang: "it" });
    expect(await pageOf(actors.italian, id, "ar")).toMatchObject({ title: arabic.title, lang: "ar" });
    expect(await pageOf(actors.italian, id, "ro")).toMatchObject({ lang: "it", languages: { missing: null } });
  });

  test("is told when the own language is missing", async () => {
    const { id } = await official();
    expect((await pageOf(actors.arab, id)).languages).toMatchObject({ missing: "ar", shown: "it", versions: [] });
    expect((await pageOf(actors.italian, id)).languages).toMatchObject({ missing: null });
  });

  test("has at least the box in the own language where only that was written", async () => {
    const { id } = await official();
    expect(await write(actors.officer, id, { body: "" })).toEqual(kept);
    const page = await pageOf(actors.arab, id);
    expect(page).toMatchObject({ lang: "ar", bodyLang: "it", brief: { when: "الثلاثاء" } });
    expect(page.html).toContain("dalle 9 alle 13");
  });

  test("sees no words of an older wording until somebody renews them", async () => {
    const { id } = await official();
    await write(actors.officer, id);
    await correct(id);
    expect(await pageOf(actors.arab, id)).toMatchObject({
      title: "Manca il gas",
      languages: { versions: [], missing: "ar" },
    });
    const form = await formOf(actors.officer, id, "ar");
    expect(form!.version).toMatchObject({ title: arabic.title, renewed: false });
    const renewed = { title: "انقطاع الغاز", revision: 2, seen: form!.version!.seen };
    expect(await write(actors.officer, id, renewed)).toEqual(kept);
    expect(await pageOf(actors.arab, id)).toMatchObject({ title: "انقطاع الغاز", lang: "ar" });
  });

  test("of a machine's words knows it, and the office's only after somebody has read them over", async () => {
    const mine = await portal.make.notice({ condominium_id: a, author_id: actors.italian.personId, kind: "neighbour" });
    await machine(mine.notice_id);
    expect((await pageOf(actors.arab, mine.id)).languages).toMatchObject({
      source: "machine",
      reviewed: false,
      shown: "ar",
    });

    const { id, notice_id } = await official();
    await machine(notice_id);
    expect((await pageOf(actors.arab, id)).languages).toMatchObject({ shown: "it", versions: [], waiting: 0 });
    expect((await pageOf(actors.arab, id, "ar")).languages.shown).toBe("it");
    expect((await pageOf(actors.officer, id)).languages.waiting).toBe(1);
    const form = await formOf(actors.officer, id, "ar");
    expect(form!.version).toMatchObject({ source: "machine", reviewed: false });
    expect(await write(actors.officer, id, { title: "لا ماء", seen: form!.version!.seen })).toEqual(kept);
    expect(await pageOf(actors.arab, id)).toMatchObject({
      title: "لا ماء",
      languages: { source: "machine", reviewed: true, shown: "ar" },
    });
    const { rows } = await portal.owner.query("select * from notice_version where notice_id = $1", [notice_id]);
    expect(rows).toMatchObject([{ source: "machine", written_by: null, reviewed_by: actors.officer.personId }]);
    expect((await pageOf(actors.officer, id)).languages.waiting).toBe(0);
  });

  test("of a machine's older words sees nothing, also when somebody had read them over", async () => {
    const { id, notice_id } = await official();
    await machine(notice_id, { reviewed_by: actors.officer.personId, reviewed_at: new Date() });
    expect((await pageOf(actors.arab, id)).languages.shown).toBe("ar");
    await correct(id);
    expect((await pageOf(actors.arab, id)).languages.shown).toBe("it");
  });
});

describe("a version is refused", () => {
  test.each([
    ["in the notice's own language", "it", {}, "original"],
    ["in a language nobody writes in here", "xx", {}, "noLanguage"],
    ["without words", "ar", { body: "", when: "" }, "noWords"],
    ["of another wording", "ar", { revision: 7 }, "originalChanged"],
    ["from who says to have seen another", "ar", { seen: "0" }, null],
  ])("%s", async (_name, lang, more, reason) => {
    const { id } = await official();
    expect(await write(actors.officer, id, more, lang)).toMatchObject(reason ? refusal(reason) : kept);
  });

  test("when the notice was corrected meanwhile: with its new words", async () => {
    const { id } = await official();
    await correct(id);
    const second = await write(actors.officer, id);
    expect(second).toMatchObject({ ...refusal("originalChanged"), standing: { title: "Manca il gas", revision: 2 } });
  });

  test("when somebody else wrote it meanwhile: with what stands there; the next try on that is heard", async () => {
    const { id } = await official();
    await write(actors.officer, id);
    const second = await write(actors.colleague, id, { title: "لا ماء" });
    expect(second).toMatchObject({ ...refusal("changed"), now: { title: arabic.title } });
    if (!second || second.ok) throw new Error("was heard");
    expect(await write(actors.colleague, id, { title: "لا ماء", seen: second.now!.seen })).toEqual(kept);
  });

  test("when its words point at a person; the office looks first, and that is kept", async () => {
    const { id, notice_id } = await official();
    const pointing = { body: "اتصل 333 123 4567" };
    expect(await write(actors.officer, id, pointing)).toMatchObject({
      ...refusal("look"),
      check: { marked: [{ field: "body" }] },
    });
    expect(await write(actors.officer, id, { ...pointing, anyway: "yes" })).toEqual(kept);
    const { rows } = await portal.owner.query("select published_despite from notice where id = $1", [notice_id]);
    expect(rows[0].published_despite).toEqual(["phone"]);
    const mine = await portal.make.notice({ condominium_id: a, author_id: actors.italian.personId, kind: "neighbour" });
    expect(await write(actors.italian, mine.id, { ...pointing, anyway: "yes" })).toMatchObject(refusal("points"));
  });

  test("from who may not correct; out of reach there is nothing", async () => {
    const { id } = await official();
    expect(await write(actors.italian, id)).toEqual(refusal("notYours"));
    expect(await removeVersion(once(actors.italian), id, "ar", "")).toEqual(refusal("notYours"));
    expect(await write(actors.stranger, id)).toBeUndefined();
    expect(await removeVersion(once(actors.stranger), id, "ar", "")).toBeUndefined();
    for (const name of ["italian", "stranger"] as const) {
      expect(await formOf(actors[name], id, "ar")).toBeUndefined();
      expect(await asked(actors[name], (db) => findLanguageDesk(db, actors[name], id))).toBeUndefined();
    }
  });

  test("a page for a language that is none, or the notice's own, is not there", async () => {
    const { id } = await official();
    for (const lang of ["it", "xx", "", "<b>"]) expect(await formOf(actors.officer, id, lang)).toBeUndefined();
    expect(await formOf(actors.officer, id, "ro")).toMatchObject({ version: null });
  });
});

describe("a version is taken away", () => {
  test("by who may correct, as it was seen; its readers have the original again", async () => {
    const { id } = await official();
    await write(actors.officer, id);
    const { seen } = (await formOf(actors.colleague, id, "ar"))!.version!;
    expect(await removeVersion(once(actors.colleague), id, "ar", "0")).toEqual(refusal("changed"));
    expect(await removeVersion(once(actors.colleague), id, "ar", seen)).toEqual(kept);
    expect((await pageOf(actors.arab, id)).languages).toMatchObject({ shown: "it", versions: [] });
    expect(await removeVersion(once(actors.colleague), id, "ar", seen)).toBeUndefined();
  });
});

test("the list of languages says how each stands", async () => {
  const { id, notice_id } = await official();
  await write(actors.officer, id, { body: "" }, "ro");
  await machine(notice_id);
  const desk = await asked(actors.officer, (db) => findLanguageDesk(db, actors.officer, id));
  expect(desk).toMatchObject({
    lang: "it",
    versions: [
      { lang: "ar", source: "machine", renewed: true, reviewed: false, brief: false },
      { lang: "ro", source: "person", renewed: true, brief: true },
    ],
  });
});

describe("what somebody types is words, in every field", () => {
  const corpus = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "[x](javascript:alert(1))",
    "<style>@import '//evil.example'</style>",
    "![x](https://evil.example/pixel.png)",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\u202e<b>",
  ];
  const safe = (html: string) =>
    expect(
      html.match(
        /<(?!\/?(p|br|strong|em|ul|ol|li|a|blockquote|h2|h3)[\s>])|javascript:(?=[^<]*")|\son\w+=(?=[^<]*>)|<a [^>]*on/gi,
      ),
    ).toBeNull();

  test("the check can fail", () => {
    for (const html of ["<script>", "<img src=x>", '<a href="javascript:x">']) expect(() => safe(html)).toThrow();
  });

  test.each(corpus)("%s", async (text) => {
    const { id } = await official();
    const every = { title: `Ecco ${text}`, body: text, what: text, when: text, where: text, todo: text };
    expect(await write(actors.officer, id, every)).toEqual(kept);
    const version = await pageOf(actors.arab, id);
    expect(version).toMatchObject({ title: every.title, brief: { what: text, when: text, where: text, todo: text } });
    safe(version.html);
    const correction = CorrectionInput.parse({ ...every, revision: 1, reason: `Ecco ${text}` });
    expect(await correctNotice(once(actors.officer), id, correction)).toEqual(kept);
    safe((await pageOf(actors.italian, id)).html);
    const history = await asked(actors.italian, (db) => findNoticeHistory(db, actors.italian, id));
    expect(history!.corrections[0]!.reason).toBe(`Ecco ${text}`);
    const now = history!.corrections[0]!.fields.find(({ field }) => field === "body")!.pieces;
    expect(
      now
        .filter(({ change }) => change !== "gone")
        .map((piece) => piece.text)
        .join(""),
    ).toBe(text);
  });
});
