import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { erasePerson } from "~/features/erasure/effects.server";
import { correctNotice } from "~/features/notices/commands/correct-notice.server";
import { publishNotice } from "~/features/notices/commands/publish-notice.server";
import { writeVersion } from "~/features/notices/commands/write-version.server";
import { forgetOldTranslations } from "~/features/notices/effects.server";
import { CorrectionInput, NoticeInput, VersionInput } from "~/features/notices/input";
import { translateOneNotice } from "~/features/notices/reactions.server";
import type { Actor } from "~/platform/actor";
import { asSystem } from "~/platform/database.server";
import { libreTranslate, noTranslator, TranslatorDown, TranslatorRefused } from "~/platform/translator.server";
import { fakeTranslator } from "../../support/fake-translator.ts";
import { featurePortal, memberOf, officerOf, once, residentIn } from "../../support/feature-portal.ts";

const fake = await fakeTranslator();
const portal = featurePortal({ jobs: true, env: { TRANSLATE_URL: fake.url, TRANSLATE_KEY: "key-of-the-test" } });
afterAll(() => fake.close());
beforeEach(async () => {
  fake.reset();
  await portal.owner.query("delete from translation; delete from pgboss.job where name = 'translate'");
});

let a: number;
let officer: Actor;
let tenant: Actor;
beforeAll(async () => {
  const territory = await portal.make.territory();
  a = (await portal.make.condominium({ territory_id: territory.id })).id;
  tenant = await memberOf(await residentIn(portal, { locale: "ar", shown_name: "Samira B." }, a));
  await residentIn(portal, { locale: "ar" }, a);
  await residentIn(portal, { locale: "it" }, a);
  await portal.make.formerTenant({ condominium_id: a, person: { locale: "en" } });
  officer = await officerOf(await portal.make.staff("moderator", [territory.id]));
});

const written = (more: object = {}) =>
  NoticeInput.parse({
    title: "Manca l’acqua",
    body: "Cambiano un tubo. Torna alle 13.",
    what: "Manca l’acqua",
    lang: "it",
    ...more,
  });
async function publish(
  more: object = {},
  kind: "office" | "neighbour" = "office",
): Promise<{ id: number; postingId: number }> {
  const outcome = await publishNotice(
    once(kind === "office" ? officer : tenant),
    { kind, audience: { condominiumIds: [a] } },
    written({ anyway: "yes", ...more }),
  );
  if (!outcome.ok) throw new Error(outcome.refusal);
  const { postingId } = outcome.value;
  const { rows } = await portal.owner.query("select notice_id as id from posting where id = $1", [postingId]);
  return { id: rows[0].id, postingId };
}
type Job = { noticeId: number; revision: number; lang: string };
const jobs = async (): Promise<Job[]> =>
  (await portal.owner.query("select data from pgboss.job where name = 'translate' order by created_on, id")).rows.map(
    ({ data }) => data,
  );
const versionsOf = async (id: number) =>
  (await portal.owner.query("select * from notice_version where notice_id = $1 order by lang", [id])).rows;
const allAsked = () => fake.asked.flatMap(({ q }) => q);

describe("a job is sent", () => {
  test("for each language that somebody who lives there speaks, and not for those who left", async () => {
    const { id } = await publish();
    expect(await jobs()).toEqual([{ noticeId: id, revision: 1, lang: "ar" }]);
  });

  test("for the stairwells that the notice is for", async () => {
    const other = await portal.make.stairwell({ condominium_id: a });
    await publish({ stairwells: String(other.id) });
    expect(await jobs()).toEqual([]);
  });

  test("not with what was refused", async () => {
    await publishNotice(once(officer), { kind: "office", audience: { condominiumIds: [0] } }, written());
    expect(await jobs()).toEqual([]);
  });

  test("again after a correction, but not over a person's words", async () => {
    const { id, postingId } = await publish();
    const correction = { title: "Manca l’acqua", body: "Torna alle 14.", reason: "Cambia l’ora." };
    const correct = (revision: number, body: string) =>
      correctNotice(once(officer), postingId, CorrectionInput.parse({ ...correction, body, revision }));
    await correct(1, "Torna alle 14.");
    expect(await jobs()).toMatchObject([{ revision: 1 }, { noticeId: id, revision: 2, lang: "ar" }]);
    const version = VersionInput.parse({ title: "انقطاع المياه", body: "تعود الساعة 14.", revision: 2 });
    expect(await writeVersion(once(officer), postingId, "ar", version)).toEqual({ ok: true, value: null });
    await correct(2, "Torna alle 15.");
    expect(await jobs()).toHaveLength(2);
    for (const job of await jobs()) await translateOneNotice(job);
    expect(await versionsOf(id)).toMatchObject([{ source: "person", title: "انقطاع المياه", revision: 2 }]);
  });
});

describe("a translation", () => {
  const work = async () => {
    for (const job of await jobs()) await translateOneNotice(job);
  };

  test("is whole, a machine's, and for the office waits for somebody who reads it over", async () => {
    const { id } = await publish({ body: "1. Il tubo si cambia\n2. Torna alle 13\n\n**Grazie a tutti**" });
    await work();
    expect(await versionsOf(id)).toMatchObject([
      {
        lang: "ar",
        source: "machine",
        revision: 1,
        written_by: null,
        reviewed_at: null,
        title: "ar: Manca l’acqua",
        body: "1. ar: Il tubo si cambia\n2. ar: Torna alle 13\n\nar: **Grazie a tutti**",
        brief_what: "ar: Manca l’acqua",
        brief_when: "",
      },
    ]);
  });

  test("done twice asks nothing twice, and the same sentence of another notice neither", async () => {
    await publish();
    await work();
    await work();
    await publish({ title: "Di nuovo", body: "Cambiano un tubo. È in cantina." });
    await work();
    expect(allAsked()).toEqual(["Manca l’acqua", "Cambiano un tubo.", "Torna alle 13.", "Di nuovo", "È in cantina."]);
    expect(fake.asked[0]).toMatchObject({ source: "it", target: "ar", format: "text", api_key: "key-of-the-test" });
  });

  test("never shows a name, a number or an address to the translator, and has them all the same", async () => {
    const { id } = await publish({
      title: "La chiave ce l’ha Samira B.",
      body: "Chiama il 333 123 4567 o scrivi a samira@example.it, dice Samira B. a tutti.",
      what: "",
    });
    await work();
    expect(allAsked().join(" ")).not.toMatch(/Samira|333|example/);
    expect(allAsked()).toHaveLength(2);
    const [version] = await versionsOf(id);
    expect(version.title).toBe("ar: La chiave ce l’ha Samira B.");
    expect(version.body).toBe("ar: Chiama il 333 123 4567 o scrivi a samira@example.it, dice Samira B. a tutti.");
    const { rows } = await portal.owner.query("select text from translation");
    expect(JSON.stringify(rows)).not.toMatch(/Samira|333|example/);
  });

  test.each([
    ["nothing", () => ""],
    ["the same words", (text: string) => text],
    ["a placeholder lost", (text: string) => `ar: ${text.replaceAll(/\[\[\d\]\]/g, "")}`],
    ["something endless", (text: string) => text.repeat(100)],
  ])("is left out when one sentence comes back as %s", async (_name, answer) => {
    const { id } = await publish({
      title: "Avviso breve",
      body: "Oggi va tutto bene. Chiama subito il 333 123 4567.",
      what: "",
    });
    fake.answer = (text, target) => (text.startsWith("Chiama") ? answer(text) : `${target}: ${text}`);
    await work();
    expect(await versionsOf(id)).toEqual([]);
    expect((await portal.owner.query("select from translation")).rowCount).toBe(0);
  });

  test("is left out when it does not fit, and not cut", async () => {
    const { id } = await publish({ title: "x".repeat(10) + " acqua".repeat(18) });
    fake.answer = (text, target) => `${target}: ${text} e ancora`;
    await work();
    expect(await versionsOf(id)).toEqual([]);
  });

  test("is left out when the translator refuses, says nonsense or does not know the language", async () => {
    const { id } = await publish();
    for (const fault of [400, 403, "garbage", "much", "short"] as const) {
      fake.fault = fault;
      await work();
      expect([fault, await versionsOf(id)]).toEqual([fault, []]);
    }
    fake.fault = null;
    const codes = fake.codes;
    fake.codes = ["it", "en"];
    await work();
    fake.codes = codes;
    expect(await versionsOf(id)).toEqual([]);
  });

  test("is tried again when the translator is down, and then done", async () => {
    const { id } = await publish();
    for (const fault of [429, 500, 503] as const) {
      fake.fault = fault;
      await expect(work()).rejects.toBeInstanceOf(TranslatorDown);
      expect(await versionsOf(id)).toEqual([]);
    }
    fake.fault = null;
    await work();
    expect(await versionsOf(id)).toHaveLength(1);
    const { rows } = await portal.owner.query(
      "select retry_limit, retry_backoff from pgboss.job where name = 'translate' limit 1",
    );
    expect(rows).toEqual([{ retry_limit: 6, retry_backoff: true }]);
  });

  test("of words that are not there any more is not kept", async () => {
    const { id, postingId } = await publish();
    const [first] = await jobs();
    await correctNotice(
      once(officer),
      postingId,
      CorrectionInput.parse({ title: "Manca l’acqua", body: "Mai.", revision: 1, reason: "Sbagliato." }),
    );
    await translateOneNotice(first!);
    expect(await versionsOf(id)).toEqual([]);
    expect(fake.asked).toEqual([]);
  });

  test("of what was corrected while the translator thought is not kept", async () => {
    const { id } = await publish();
    const [job] = await jobs();
    let corrected: Promise<unknown> | undefined;
    fake.answer = (text, target) => {
      corrected ??= portal.owner.query("update notice set revision = 2 where id = $1", [id]);
      return `${target}: ${text}`;
    };
    const translating = translateOneNotice(job!);
    await translating;
    await corrected;
    const versions = await versionsOf(id);
    // Kept before the correction or not at all: it never counts for the newer words.
    expect(versions.every(({ revision }) => revision === 1)).toBe(true);
  });

  test.each([{}, { noticeId: "1", revision: 1, lang: "ar" }])("that makes no sense fails: %j", async (job) => {
    await expect(translateOneNotice(job)).rejects.toThrow();
  });

  test("is forgotten after a while, and with an erasure of words", async () => {
    await publish();
    await work();
    const count = async () => (await portal.owner.query("select from translation")).rowCount;
    expect(await count()).toBe(3);
    await asSystem("job", forgetOldTranslations);
    expect(await count()).toBe(3);
    await portal.owner.query("update translation set made_at = now() - interval '181 days' where text like '%13%'");
    await asSystem("job", forgetOldTranslations);
    expect(await count()).toBe(2);
    const gone = await residentIn(portal);
    await asSystem("job", (trx) => erasePerson(trx, gone.person.id, true));
    expect(await count()).toBe(0);
  });
});

describe("the translators", () => {
  const one = (patience?: number) => libreTranslate({ url: `${fake.url}/`, patience });
  test("one of none knows no language and says no", async () => {
    expect(await noTranslator.languages()).toEqual([]);
    await expect(noTranslator.translate(["x"], "it", "en")).rejects.toBeInstanceOf(TranslatorRefused);
  });
  test("a server that is silent is down, after its time", async () => {
    fake.fault = "silence";
    const from = performance.now();
    await expect(one(150).languages()).rejects.toBeInstanceOf(TranslatorDown);
    expect(performance.now() - from).toBeLessThan(5000);
  });
  test("a server that is not there is down", async () => {
    await expect(libreTranslate({ url: "http://127.0.0.1:9" }).languages()).rejects.toBeInstanceOf(TranslatorDown);
  });
  test("its word for Chinese is found, and said as ours", async () => {
    expect((await one().languages()).map(({ from }) => from)).toContain("zh");
    expect(await one().translate(["Acqua"], "it", "zh")).toEqual(["zh-Hans: Acqua"]);
  });
  test("a long text goes in parts of a bounded size, in order", async () => {
    const texts = Array.from({ length: 95 }, (_, n) => `${n} ${"a".repeat(200)}`);
    expect(await one().translate(texts, "it", "en")).toEqual(texts.map((text) => `en: ${text}`));
    for (const { q } of fake.asked) {
      expect(q.length).toBeLessThanOrEqual(40);
      expect(q.join("").length).toBeLessThanOrEqual(4000);
    }
  });
});
