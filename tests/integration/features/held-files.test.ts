import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { callOffNotice } from "~/features/notices/commands/call-off-notice.server";
import { correctNotice } from "~/features/notices/commands/correct-notice.server";
import { publishNotice } from "~/features/notices/commands/publish-notice.server";
import { takeFiles } from "~/platform/files-form.server";
import { saveDraft } from "~/features/notices/commands/save-draft.server";
import { takeWordsAgain } from "~/features/notices/commands/use-again.server";
import { correctForm } from "~/features/notices/forms/correcting.server";
import { CorrectionInput, NoticeInput } from "~/features/notices/input";
import { sendAttachment, sendHeld } from "~/features/notices/queries/attachment-file.server";
import { findCorrectable } from "~/features/notices/queries/correctable.server";
import { findDraft } from "~/features/notices/queries/drafts.server";
import { findNoticeHistory } from "~/features/notices/queries/notice-history.server";
import { findNoticeScreen } from "~/features/notices/queries/notice-screen.server";
import type { Actor } from "~/platform/actor";
import { formKeyFor } from "~/platform/form-owner.server";
import { fieldsOfFiles, type HeldFile } from "~/platform/held-files";
import { asked, featurePortal, memberOf, officerOf, once, residentIn } from "../../support/feature-portal.ts";
import { pdf } from "../../support/pictures.ts";

const folder = mkdtempSync(join(tmpdir(), "cortile-held-files-"));
const portal = featurePortal({ env: { FILES_DIR: folder } });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const actors = {} as Record<"tenant" | "committee" | "officer" | "colleague" | "officer elsewhere", Actor>;
let place: { id: number; territory_id: number };
beforeAll(async () => {
  const { make } = portal;
  place = await make.condominium();
  const responsible = await residentIn(portal, {}, place.id);
  await make.committeeOffice({ person_id: responsible.person.id, condominium_id: place.id });
  actors.committee = await memberOf(responsible);
  actors.tenant = await memberOf(await residentIn(portal, {}, place.id));
  actors.officer = await officerOf(await make.staff("moderator", [place.territory_id]));
  actors.colleague = await officerOf(await make.staff("operator", [place.territory_id]));
  actors["officer elsewhere"] = await officerOf(await make.staff("moderator", [(await make.territory()).id]));
});
beforeEach(() => portal.owner.query("truncate attachment, notice_draft cascade"));

const run = async (text: string, values: unknown[] = []) => (await portal.owner.query(text, values)).rows;
function formOf(actor: Actor, fields: Record<string, string>, files: string[] = []): Request {
  const form = new FormData();
  for (const [name, value] of Object.entries({ form: "form", key: formKeyFor(actor), ...fields }))
    form.set(name, value);
  for (const name of files) form.append("files", new Blob([new Uint8Array(pdf(name))]), name);
  return new Request("https://cortile.example/x", { method: "POST", body: form });
}
/** Brings documents, each with other bytes. */
async function bring(actor: Actor, ...names: string[]): Promise<HeldFile[]> {
  const taken = await takeFiles({ request: formOf(actor, {}, names), actor });
  return taken!.kept;
}
const said = (files: HeldFile[]) => files.map(({ id, name }) => ({ id, alt: `Che cosa dice ${name}` }));

const words = { title: "Manca l’acqua", body: "Martedì manca l’acqua dalle 9 alle 13.", lang: "it" };
async function publish(actor: Actor, files: HeldFile[], more: object = {}): Promise<number> {
  const kind = actor === actors.committee ? ("committee" as const) : ("office" as const);
  const target = { kind, audience: { condominiumIds: [place.id] } };
  const input = { ...NoticeInput.parse({ ...words, ...more }), attachments: said(files) };
  const outcome = await publishNotice(once(actor), target, input);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.postingId;
}
const filesOf = async (postingId: number) =>
  run(
    "select f.id, f.name, f.alt, f.position from attachment f join posting g using (notice_id) where g.id = $1 order by position",
    [postingId],
  );
const correction = (attachments: { id: number; alt: string }[] | undefined, more: object = {}) => ({
  ...CorrectionInput.parse({ ...words, revision: "1", reason: "Il foglio era quello sbagliato.", ...more }),
  ...(attachments && { attachments }),
});
const correct = (actor: Actor, id: number, files: { id: number; alt: string }[] | undefined, more: object = {}) =>
  correctNotice(once(actor), id, correction(files, more));
const refusal = (reason: string) => ({ ok: false, refusal: `notices:refusal.${reason}` });

describe("a correction", () => {
  test("takes files away, brings others, puts them in another order and says them in other words", async () => {
    const id = await publish(actors.officer, await bring(actors.officer, "a.pdf", "b.pdf", "c.pdf"));
    const [a, b, c] = await filesOf(id);
    const [d] = await bring(actors.officer, "d.pdf");
    const next = [
      { id: c.id, alt: "Di che parla c" },
      { id: d!.id, alt: "Di che parla d" },
      { id: a.id, alt: a.alt },
    ];
    expect(await correct(actors.officer, id, next)).toEqual({ ok: true, value: null });
    const now = await filesOf(id);
    expect(now.map(({ name, alt, position }) => [name, alt, position])).toEqual([
      ["c.pdf", "Di che parla c", 1],
      ["d.pdf", "Di che parla d", 2],
      ["a.pdf", a.alt, 3],
    ]);
    expect([now[0].id, now[2].id]).toEqual([c.id, a.id]);
    const page = await asked(actors.tenant, (db) =>
      findNoticeScreen(db, actors.tenant, id, { before: null, thread: null }),
    );
    expect(page!.attachments.map(({ name }) => name)).toEqual(["c.pdf", "d.pdf", "a.pdf"]);
    const gone = await asked(actors.tenant, (db) =>
      sendAttachment(db, actors.tenant, id, b.id, new Request("https://cortile.example/x")),
    );
    expect(gone).toBeNull();
  });

  test("stands in the history with what the files were called and said", async () => {
    const id = await publish(actors.officer, await bring(actors.officer, "vecchio.pdf"));
    await correct(actors.officer, id, said(await bring(actors.officer, "nuovo.pdf")));
    const history = await asked(actors.tenant, (db) => findNoticeHistory(db, actors.tenant, id));
    const [{ fields, reason }] = history!.corrections as [(typeof history & object)["corrections"][number]];
    expect(reason).toBe("Il foglio era quello sbagliato.");
    const files = fields.find(({ field }) => field === "files");
    const changed = (change: string) =>
      files!.pieces.flatMap((piece) => (piece.change === change ? piece.text : [])).join("");
    expect(changed("gone")).toContain("vecchio.pdf");
    expect(changed("new")).toContain("nuovo.pdf");
  });

  test("that says nothing of files leaves them; one with the same files and words is none", async () => {
    const id = await publish(actors.officer, await bring(actors.officer, "a.pdf"));
    const same = (await filesOf(id)).map(({ id: file, alt }) => ({ id: file, alt }));
    expect(await correct(actors.officer, id, same)).toEqual(refusal("same"));
    expect(await correct(actors.officer, id, undefined, { title: "Manca il gas" })).toEqual({ ok: true, value: null });
    expect(await filesOf(id)).toMatchObject([{ id: same[0]!.id, name: "a.pdf" }]);
  });

  test("of files or days alone leaves the words in other languages as they are", async () => {
    const id = await publish(actors.officer, []);
    const version = "select revision from notice_version join posting using (notice_id) where posting.id = $1";
    await run(
      `insert into notice_version (notice_id, lang, title, body, source, revision, written_by)
       select notice_id, 'en', 'No water', 'On Tuesday.', 'person', 1, $2 from posting where id = $1`,
      [id, actors.officer.personId],
    );
    await correct(actors.officer, id, said(await bring(actors.officer, "a.pdf")));
    expect(await run(version, [id])).toEqual([{ revision: 2 }]);
    await correct(actors.officer, id, undefined, { revision: "2", title: "Manca il gas" });
    expect(await run(version, [id])).toEqual([{ revision: 2 }]);
  });

  test.each(["a file of somebody else", "a file of another notice", "a file that is not there", "six files"])(
    "with %s is refused and changes nothing",
    async (what) => {
      const id = await publish(actors.committee, await bring(actors.committee, "a.pdf"));
      const before = await filesOf(id);
      const [own] = before;
      const kept = { id: own.id, alt: own.alt };
      const [foreign] = await bring(actors.tenant, "x.pdf");
      const [other] = await filesOf(await publish(actors.officer, await bring(actors.officer, "y.pdf")));
      const more = await bring(actors.committee, "1.pdf", "2.pdf", "3.pdf", "4.pdf", "5.pdf");
      const asked = {
        "a file of somebody else": [kept, { id: foreign!.id, alt: "Non mio" }],
        "a file of another notice": [kept, { id: other.id, alt: "Non mio" }],
        "a file that is not there": [kept, { id: 999_999, alt: "Non c’è" }],
        "six files": [kept, ...said(more)],
      }[what]!;
      const reason = what === "six files" ? "filesMany" : "filesGone";
      expect(await correct(actors.committee, id, asked, { title: "Manca il gas" })).toEqual(refusal(reason));
      expect(await filesOf(id)).toEqual(before);
      expect(
        await run("select * from notice_revision join posting using (notice_id) where posting.id = $1", [id]),
      ).toEqual([]);
    },
  );

  test("by who may not correct it leaves the files alone", async () => {
    const id = await publish(actors.officer, await bring(actors.officer, "a.pdf"));
    const before = await filesOf(id);
    for (const actor of [actors.tenant, actors.committee]) {
      expect(await correct(actor, id, [])).toEqual(refusal("notYours"));
    }
    expect(await correct(actors["officer elsewhere"], id, [])).toBeUndefined();
    expect(await filesOf(id)).toEqual(before);
  });

  test("through its form: what is ticked goes, what is brought with it comes, the words stay after a mistake", async () => {
    const id = await publish(actors.officer, await bring(actors.officer, "a.pdf", "b.pdf"));
    const facts = await asked(actors.officer, (db) => findCorrectable(db, actors.officer, id));
    const [a, b] = facts!.files;
    const fields = { ...words, ...fieldsOfFiles(facts!.files), revision: "1", reason: "Il foglio è un altro." };
    const send = (more: Record<string, string>, files: string[] = []) =>
      correctForm({ request: formOf(actors.officer, { ...fields, ...more }, files), actor: actors.officer }, id, "/x");
    const first = (await send({ [`remove-${a!.id}`]: "yes" }, ["c.pdf"])) as {
      data: { reply: { values: object; errors: object } };
    };
    const [waiting] = await run("select id from attachment where name = 'c.pdf'");
    expect(first.data.reply).toMatchObject({
      errors: { [`alt-${waiting.id}`]: "notices:attachments.errors.title" },
      values: { attached: `${b!.id},${waiting.id}`, reason: fields.reason },
    });
    const again = { ...first.data.reply.values, [`alt-${waiting.id}`]: "Gli orari nuovi" } as Record<string, string>;
    const second = (await correctForm(
      { request: formOf(actors.officer, again), actor: actors.officer },
      id,
      "/x",
    )) as Response;
    expect(second.headers.get("Location")).toBe("/x?done=corrected");
    expect((await filesOf(id)).map(({ name }) => name)).toEqual(["b.pdf", "c.pdf"]);
  });
});

describe("what is said of a file", () => {
  test("goes through the check before publication", async () => {
    const [file] = await bring(actors.tenant, "a.pdf");
    const input = {
      ...NoticeInput.parse(words),
      attachments: [{ id: file!.id, alt: "Chiama Rossi al 333 1234567" }],
    };
    const target = { kind: "neighbour" as const, audience: { condominiumIds: [place.id] } };
    const outcome = await publishNotice(once(actors.tenant), target, input);
    expect(outcome).toMatchObject({ ...refusal("points"), check: { marked: [{ field: `alt-${file!.id}` }] } });
  });
});

describe("files of the office's drafts", () => {
  const draftWith = async (actor: Actor, files: HeldFile[]) => {
    const fields = fieldsOfFiles(files.map((file) => ({ ...file, alt: "Orari" })));
    const outcome = await saveDraft(once(actor), { kind: "office", draft: null }, { ...words, ...fields });
    return outcome.ok ? outcome.value.draftId : outcome.refusal;
  };
  const sees = (actor: Actor, { id }: { id: number }) =>
    asked(actor, (db) => sendHeld(db, actor, id, new Request("https://cortile.example/files/1")));

  test("are for all officers of the territory, who may publish them", async () => {
    const [file] = await bring(actors.officer, "a.pdf");
    expect(await sees(actors.colleague, file!)).toBeNull();
    await draftWith(actors.officer, [file!]);
    expect((await sees(actors.colleague, file!))?.status).toBe(200);
    expect([await sees(actors["officer elsewhere"], file!), await sees(actors.tenant, file!)]).toEqual([null, null]);
    const id = await publish(actors.colleague, [file!]);
    expect(await filesOf(id)).toMatchObject([{ name: "a.pdf" }]);
  });

  test("are never those that somebody else brought, whatever number a draft names", async () => {
    const [file] = await bring(actors.tenant, "a.pdf");
    await draftWith(actors.officer, [file!]);
    expect([await sees(actors.officer, file!), await sees(actors.colleague, file!)]).toEqual([null, null]);
    await expect(publish(actors.officer, [file!])).rejects.toThrow("filesGone");
  });

  test("come back when a colleague calls the notice off, and when its words are used again", async () => {
    const publishAt = `${new Date().getFullYear() + 1}-05-12T09:00`;
    const id = await publish(actors.officer, await bring(actors.officer, "a.pdf", "b.pdf"), { publishAt });
    const used = await takeWordsAgain(once(actors.colleague), id);
    const off = await callOffNotice(once(actors.colleague), id);
    for (const outcome of [used, off]) {
      if (!outcome?.ok) throw new Error("refused");
      const draft = await asked(actors.officer, (db) => findDraft(db, actors.officer, true, outcome.value.draftId));
      const ids = draft!.words["attached"]!.split(",").map(Number);
      expect(ids).toHaveLength(2);
      for (const file of ids) expect((await sees(actors.officer, { id: file }))?.status).toBe(200);
    }
  });
});

test("who has a hundred files waiting brings no more, and is told so", async () => {
  await run(
    `insert into attachment (uploaded_by, kind, hash, bytes, name)
     select $1, 'pdf', sha256(n::text::bytea), 1, 'x.pdf' from generate_series(1, 99) n`,
    [actors.tenant.personId],
  );
  const taken = await takeFiles({ request: formOf(actors.tenant, {}, ["a.pdf", "b.pdf"]), actor: actors.tenant });
  expect(taken).toMatchObject({ kept: [{ name: "a.pdf" }], refused: [{ name: "b.pdf", reason: "full" }] });
});
