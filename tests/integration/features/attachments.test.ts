import { randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeExport } from "~/features/account/commands/make-export.server";
import { askForExport } from "~/features/account/commands/ask-for-export.server";
import { sendExport } from "~/features/account/forms.server";
import { fileReaders } from "~/features/account/queries/own-data.server";
import { erasePerson } from "~/features/erasure/effects.server";
import { keepFiles } from "~/platform/keep-files.server";
import { publishNotice } from "~/features/notices/commands/publish-notice.server";
import { readFilesForm, takeFiles } from "~/platform/files-form.server";
import { attachmentsFolder, holdFiles, sweepFiles } from "~/platform/attachment-files.server";
import { NoticeInput } from "~/features/notices/input";
import { sendAttachment, sendHeld } from "~/features/notices/queries/attachment-file.server";
import { findNoticeScreen } from "~/features/notices/queries/notice-screen.server";
import { runRetention } from "~/features/retention/commands/run-retention.server";
import type { Actor, MemberActor } from "~/platform/actor";
import { asSystem } from "~/platform/database.server";
import type { FormReply } from "~/platform/form";
import { keptPath } from "~/platform/kept-files.server";
import { formKeyFor } from "~/platform/form-owner.server";
import { strFromU8, unzipSync } from "fflate";
import { asked, featurePortal, memberOf, officerOf, once, residentIn } from "../../support/feature-portal.ts";
import { moving, pdf, pdfAndZip, phonePhoto, pictureOf, pngThatClaims } from "../../support/pictures.ts";

const files = mkdtempSync(join(tmpdir(), "cortile-attachments-"));
const portal = featurePortal({ jobs: true, env: { FILES_DIR: files } });
afterAll(() => rmSync(files, { recursive: true, force: true }));

const run = async (text: string, values: unknown[] = []) => (await portal.owner.query(text, values)).rows;
const stored = () =>
  ["attachments", "incoming"].flatMap((folder) =>
    existsSync(join(files, folder))
      ? readdirSync(join(files, folder), { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
      : [],
  );

let photo: Buffer;
let rosa: MemberActor;
beforeAll(async () => {
  photo = await phonePhoto();
});
beforeEach(async () => {
  await run("truncate attachment cascade");
  rmSync(join(files, "attachments"), { recursive: true, force: true });
  rosa = await memberOf(await residentIn(portal));
});

type Sent = { name: string; bytes: Buffer };
const words = { title: "Portone rotto", body: "Il portone non si chiude.", lang: "it" };

function formOf(sent: Sent[], fields: Record<string, string> = {}, actor: Actor = rosa): Request {
  const form = new FormData();
  const all = { form: "form", key: formKeyFor(actor), ...words, ...fields };
  for (const [name, value] of Object.entries(all)) form.set(name, value);
  for (const { name, bytes } of sent) form.append("files", new Blob([new Uint8Array(bytes)]), name);
  return new Request("https://cortile.example/notices/new", { method: "POST", body: form });
}

type Came = { reply: FormReply; refusedFiles?: { name: string; reason: string }[] };

/** What the form comes back with: the value that may be published, or the page once more. */
async function read(request: Request, actor: Actor = rosa) {
  const came = await readFilesForm({ request, actor });
  const form = came.ok ? came.check(NoticeInput) : came;
  if (form.ok) return { value: form.value, status: 0, reply: null, refused: [] };
  const { reply, refusedFiles = [] } = form.reply.data as Came;
  return { value: null, status: form.reply.init?.status, reply, refused: refusedFiles };
}

/** Brings files and gives them to a notice, words and all. */
async function publishWith(sent: Sent[], actor: MemberActor = rosa) {
  const { kept } = await bring(sent, actor);
  return publish(
    actor,
    kept.map(({ id }) => ({ id, alt: "Il portone" })),
  );
}

const target = (actor: MemberActor) => ({
  kind: "neighbour" as const,
  audience: { condominiumIds: [actor.home.condominiumId] },
});
const inputWith = (attachments: { id: number; alt: string }[]) => ({ ...NoticeInput.parse(words), attachments });
const publish = (actor: MemberActor, list: { id: number; alt: string }[], key?: string) =>
  publishNotice(once(actor, key), target(actor), inputWith(list));

async function bring(sent: Sent[], actor: Actor = rosa) {
  const taken = await takeFiles({ request: formOf(sent, {}, actor), actor });
  if (!taken) throw new Error("The form was made for somebody else.");
  return taken;
}

const ask = (path: string, headers: Record<string, string> = {}) =>
  new Request(`https://cortile.example${path}`, { headers });
const fetched = (actor: Actor, postingId: number, id: number, { query = "", headers = {} } = {}) =>
  asked(actor, (db) => sendAttachment(db, actor, postingId, id, ask(`/x${query}`, headers)));

describe("what a file is, its content says", () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const hostile: [string, () => Buffer | Promise<Buffer>, string][] = [
    ["an SVG with a script", () => svg, "type"],
    ["a page", () => Buffer.from("<!doctype html><script>alert(1)</script>"), "type"],
    ["a page before a PDF", () => Buffer.concat([Buffer.from("<html>"), pdf()]), "type"],
    ["a PDF with a page at its beginning", () => pdf("%<html><script>alert(1)</script>\n"), "broken"],
    ["a PDF with a page behind it", () => Buffer.concat([pdf(), Buffer.from("<script>1</script>")]), "broken"],
    ["a PDF that is an archive too", pdfAndZip, "broken"],
    ["half a PDF", () => pdf().subarray(0, 60), "broken"],
    ["a GIF that is a script too", () => Buffer.from("GIF89a=1;alert(1)//\x3b"), "type"],
    ["an archive", () => Buffer.from("PK\x03\x04rest"), "type"],
    ["a program", () => Buffer.from("MZ\x90\0\x03"), "type"],
    ["a HEIC photo", () => Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"), "heic"],
    ["a JPEG that is only a beginning", () => Buffer.from("\xff\xd8\xff\xe0", "latin1"), "broken"],
    ["half a JPEG", async () => photo.subarray(0, photo.length / 2), "broken"],
    ["a PNG that claims 50,000 px", () => pngThatClaims(50_000, 50_000), "tooManyPixels"],
    ["a PNG of 12,001 px", () => pngThatClaims(12_001, 1), "tooManyPixels"],
    ["a PNG of 60 megapixels in a few KB", () => pngThatClaims(10_000, 6_000, 5_000_000), "tooManyPixels"],
    ["a PNG that breaks off", () => pngThatClaims(4_000, 4_000, 5_000), "broken"],
    ["a picture that moves", () => moving(40), "moving"],
    ["nothing", () => Buffer.alloc(0), "empty"],
    ["more than 10 MB", () => Buffer.concat([photo, Buffer.alloc(10 * 1024 * 1024)]), "tooBig"],
  ];
  test.each(hostile)("%s is refused in words and nothing is stored", async (_name, make, reason) => {
    const name = "foto del portone.jpg";
    expect(await bring([{ name, bytes: await make() }])).toEqual({ kept: [], refused: [{ name, reason }] });
    expect(stored()).toEqual([]);
    expect(await run("select from attachment")).toEqual([]);
  });

  test("a photo is made anew: upright, small, sRGB, without place and camera, whatever its name", async () => {
    expect((await sharp(photo).metadata()).exif?.toString("latin1")).toContain("Segreto 12");
    const { kept } = await bring([{ name: "portone.pdf", bytes: photo }]);
    expect(kept).toEqual([{ id: kept[0]?.id, kind: "image", name: "portone.pdf" }]);
    const [row] = await run("select * from attachment");
    const bytes = readFileSync(keptPath(attachmentsFolder, row.hash));
    const { format, width, height, exif, icc, xmp, orientation } = await sharp(bytes).metadata();
    expect({ format, width, height }).toEqual({ format: "webp", width: 600, height: 800 });
    expect([row.width, row.height, row.bytes]).toEqual([600, 800, bytes.length]);
    expect([exif, icc, xmp, orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect(bytes.toString("latin1")).not.toMatch(/Segreto|GPS|Exif/i);
    const small = await sharp(readFileSync(keptPath(attachmentsFolder, row.small_hash))).metadata();
    expect([small.width, small.height]).toEqual([360, 480]);
    expect(statSync(keptPath(attachmentsFolder, row.hash)).mode & 0o777).toBe(0o600);
  });

  test.each(["jpeg", "png", "webp", "avif"] as const)("%s is read, at most 1600 px", async (format) => {
    const bytes = await pictureOf(1800, 18)[format]({ effort: 1 }).toBuffer();
    expect((await bring([{ name: "x", bytes }])).refused).toEqual([]);
    expect(await run("select width, height from attachment")).toEqual([{ width: 1600, height: 16 }]);
  });

  test("what hangs on at the end of a picture does not come along", async () => {
    const bytes = Buffer.concat([photo, Buffer.from("PK\x03\x04<script>alert(1)</script>")]);
    expect((await bring([{ name: "x.jpg", bytes }])).kept).toHaveLength(1);
    for (const { parentPath, name } of stored()) {
      expect(readFileSync(join(parentPath, name)).toString("latin1")).not.toContain("<script>");
    }
  });

  test("many at once take turns and all arrive", async () => {
    const sent = await Promise.all(
      [1, 2, 3, 4, 5].map((n) =>
        pictureOf(300 + n, 200)
          .png()
          .toBuffer(),
      ),
    );
    const both = await Promise.all([
      bring(sent.map((bytes) => ({ name: "x", bytes }))),
      bring([{ name: "y", bytes: photo }]),
    ]);
    expect(both.map(({ kept }) => kept.length)).toEqual([5, 1]);
  });
});

describe("bringing files with the form", () => {
  test("they stay, with their words, also when something else is wrong; nothing is brought twice", async () => {
    const first = await read(formOf([{ name: "portone.jpg", bytes: photo }], { title: "" }));
    expect(first.status).toBe(422);
    const [{ id }] = await run("select id from attachment");
    expect(first.reply?.errors).toEqual({
      title: "notices:form.errors.title",
      [`alt-${id}`]: "notices:attachments.errors.alt",
    });
    const held = { attached: String(id), [`file-${id}`]: "image portone.jpg", [`order-${id}`]: "1" };
    expect(first.reply?.values).toMatchObject({ ...held, body: words.body });
    const again = await read(formOf([{ name: "portone.jpg", bytes: photo }], { ...held, [`alt-${id}`]: "Il portone" }));
    expect(again.value?.attachments).toEqual([{ id, alt: "Il portone" }]);
    expect(await run("select id from attachment")).toHaveLength(1);
  });

  test("the button for files asks nothing of the rest; a document needs a title", async () => {
    const came = await read(formOf([{ name: "orari.pdf", bytes: pdf() }], { attach: "yes", title: "" }));
    expect([came.status, came.reply?.errors]).toEqual([200, {}]);
    const { attached = "" } = came.reply!.values;
    expect(came.reply?.values[`file-${attached}`]).toBe("pdf orari.pdf");
    const { reply } = await read(formOf([], came.reply!.values));
    expect(reply?.errors[`alt-${attached}`]).toBe("notices:attachments.errors.title");
  });

  test("one that is refused has its sentence, the others stay", async () => {
    const sent = [
      { name: "portone.jpg", bytes: photo },
      { name: "virus.svg", bytes: Buffer.from("<svg/>") },
    ];
    const came = await read(formOf(sent));
    expect(came.status).toBe(422);
    expect(came.reply?.errors["files"]).toBe("notices:attachments.errors.some");
    expect(came.refused).toEqual([{ name: "virus.svg", reason: "type" }]);
    expect(came.reply?.values["attached"]).toMatch(/^\d+$/);
  });

  test("a name that no parser takes is a sentence, and the words stay", async () => {
    const came = await read(formOf([{ name: "a;b=c.jpg", bytes: photo }]));
    expect(came.refused).toEqual([{ name: "", reason: "badName" }]);
    expect(came.reply?.values["title"]).toBe(words.title);
    expect(stored()).toEqual([]);
  });

  test("five and no more, also in two goes", async () => {
    const sent = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(async (n) => ({
        name: `${n}.png`,
        bytes: await pictureOf(20 + n, 20)
          .png()
          .toBuffer(),
      })),
    );
    const came = await read(formOf(sent, { attach: "yes" }));
    expect(came.refused).toEqual([{ name: "6.png", reason: "tooMany" }]);
    const more = await read(formOf(sent.slice(5), { ...came.reply!.values, attach: "yes" }));
    expect(more.refused).toEqual([{ name: "6.png", reason: "tooMany" }]);
    expect(more.reply?.values["attached"]?.split(",")).toHaveLength(5);
    expect(stored().filter(({ name }) => name.endsWith(".part"))).toEqual([]);
  });

  test("they are taken out and put into order", async () => {
    const { kept } = await bring([
      { name: "a.pdf", bytes: pdf("%a\n") },
      { name: "b.pdf", bytes: pdf("%b\n") },
      { name: "c.pdf", bytes: pdf("%c\n") },
    ]);
    const [a = 0, b = 0, c = 0] = kept.map(({ id }) => id);
    const said = Object.fromEntries(kept.map(({ id, name }) => [`alt-${id}`, name]));
    const form = {
      attached: `${a},${b},${c}`,
      ...said,
      [`order-${a}`]: "3",
      [`order-${c}`]: "1",
      [`remove-${b}`]: "yes",
    };
    expect((await read(formOf([], form))).value?.attachments).toEqual([
      { id: c, alt: "c.pdf" },
      { id: a, alt: "a.pdf" },
    ]);
  });

  test("a form that was opened for somebody else keeps its words and stores nothing", async () => {
    const other = await memberOf(await residentIn(portal));
    const came = await read(formOf([{ name: "portone.jpg", bytes: photo }], {}, other));
    expect([came.status, came.reply?.refusal, came.reply?.values["title"]]).toEqual([
      401,
      "common:refusal.signedOut",
      words.title,
    ]);
    expect(await takeFiles({ request: formOf([{ name: "x", bytes: photo }], {}, other), actor: rosa })).toBeNull();
    expect([stored(), await run("select from attachment")]).toEqual([[], []]);
  });

  test("who neither lives in a condominium nor works for the office brings nothing", async () => {
    const admin = await officerOf(await portal.make.staff("administrator"));
    expect(await keepFiles(admin, [])).toEqual({ kept: [], refused: [] });
    expect((await bring([{ name: "x", bytes: photo }], admin)).kept).toEqual([]);
    expect(stored()).toEqual([]);
  });
});

describe("publishing", () => {
  test("a double tap hangs each file once, in order, with its words", async () => {
    const { kept } = await bring([
      { name: "portone.jpg", bytes: photo },
      { name: "orari.pdf", bytes: pdf() },
    ]);
    const list = kept.map(({ id, name }) => ({ id, alt: `Parole: ${name}` })).reverse();
    const key = randomUUID();
    const [first, second] = await Promise.all([publish(rosa, list, key), publish(rosa, list, key)]);
    expect(second).toEqual(first);
    if (!first.ok) throw new Error(first.refusal);
    const screen = await asked(rosa, (db) =>
      findNoticeScreen(db, rosa, first.value.postingId, { before: null, thread: null }),
    );
    expect(screen?.attachments).toMatchObject([
      { kind: "pdf", alt: "Parole: orari.pdf", width: null },
      { kind: "image", alt: "Parole: portone.jpg", width: 600, height: 800 },
    ]);
    expect(await run("select position from attachment where notice_id is not null order by 1")).toEqual([
      { position: 1 },
      { position: 2 },
    ]);
  });

  test("somebody else's, a sixth, one without words: refused, and nothing is published", async () => {
    const other = await memberOf(await residentIn(portal, {}, rosa.home.condominiumId));
    const { kept } = await bring([{ name: "x.pdf", bytes: pdf() }], other);
    const id = kept[0]!.id;
    const refusal = async (list: { id: number; alt: string }[]) => {
      const outcome = await publish(rosa, list);
      return outcome.ok ? null : outcome.refusal;
    };
    expect(await refusal([{ id, alt: "Suo" }])).toBe("notices:refusal.filesGone");
    expect(await refusal([{ id: 999_999, alt: "Nessuno" }])).toBe("notices:refusal.filesGone");
    const own = (await bring([{ name: "y.pdf", bytes: pdf() }])).kept[0]!.id;
    expect(await refusal([{ id: own, alt: "" }])).toBe("notices:refusal.filesUnsaid");
    expect(await refusal([1, 2, 3, 4, 5, 6].map(() => ({ id: own, alt: "Sei" })))).toBe("notices:refusal.filesMany");
    expect(await run("select from notice where author_id = $1", [rosa.personId])).toEqual([]);
  });

  test("the same picture may go into two notices and is stored once", async () => {
    const outcomes = [
      await publishWith([{ name: "portone.jpg", bytes: photo }]),
      await publishWith([{ name: "ancora.jpg", bytes: photo }]),
    ];
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
    expect(stored()).toHaveLength(2);
  });
});

describe("reading a file", () => {
  async function published() {
    const outcome = await publishWith([
      { name: "Il portone, «rotto».jpg", bytes: photo },
      { name: "orari 'x' (1)\u202e.pdf", bytes: pdf() },
    ]);
    if (!outcome.ok) throw new Error(outcome.refusal);
    const rows = await run("select id, hash, notice_id from attachment where notice_id is not null order by position");
    return { postingId: outcome.value.postingId, picture: rows[0], document: rows[1] };
  }

  test("comes with its type and nothing that a browser could make of it", async () => {
    const { postingId, picture, document } = await published();
    const answer = (await fetched(rosa, postingId, picture.id))!;
    const header = (name: string) => answer.headers.get(name);
    expect(header("Content-Type")).toBe("image/webp");
    expect(header("Content-Security-Policy")).toBe("default-src 'none'; sandbox; frame-ancestors 'none'");
    expect(header("X-Content-Type-Options")).toBe("nosniff");
    expect(header("Cache-Control")).toMatch(/^private, max-age=\d+, immutable$/);
    expect(header("Vary")).toBe("Cookie");
    expect(header("Content-Disposition")).toBe(
      "inline; filename=\"Il portone_ _rotto_.webp\"; filename*=UTF-8''Il%20portone%2C%20%C2%ABrotto%C2%BB.webp",
    );
    expect(Number(header("Content-Length"))).toBe((await answer.arrayBuffer()).byteLength);
    const small = (await fetched(rosa, postingId, picture.id, { query: "?small" }))!;
    expect((await sharp(Buffer.from(await small.arrayBuffer())).metadata()).height).toBe(480);
    const saved = (await fetched(rosa, postingId, document.id))!;
    expect(saved.headers.get("Content-Type")).toBe("application/pdf");
    expect(saved.headers.get("Content-Disposition")).toBe(
      "attachment; filename=\"orari _x_ _1_.pdf\"; filename*=UTF-8''orari%20%27x%27%20%281%29.pdf",
    );
    expect(Buffer.from(await saved.arrayBuffer()).equals(pdf())).toBe(true);
  });

  test("is not sent again to who has it, and is asked for anew by who may not", async () => {
    const { postingId, picture } = await published();
    const headers = { "If-None-Match": `"${picture.hash.toString("hex")}"` };
    expect((await fetched(rosa, postingId, picture.id, { headers }))?.status).toBe(304);
    const stranger = await memberOf(await residentIn(portal));
    expect(await fetched(stranger, postingId, picture.id, { headers })).toBeNull();
  });

  test("asked only for their head they are said and not left open", async () => {
    const { postingId, picture } = await published();
    const open = () => readdirSync("/proc/self/fd").length;
    const head = new Request("https://cortile.example/x", { method: "HEAD" });
    const before = open();
    for (let time = 0; time < 30; time += 1) {
      const answer = await asked(rosa, (db) => sendAttachment(db, rosa, postingId, picture.id, head));
      expect([answer?.body, Number(answer?.headers.get("Content-Length")) > 0]).toEqual([null, true]);
    }
    expect(open() - before).toBeLessThan(10);
  });

  test("is for who may read the notice: neighbours and the office there, nobody else, under no other notice", async () => {
    const { postingId, picture } = await published();
    const { condominiumId } = rosa.home;
    const [{ territory_id }] = await run("select territory_id from condominium where id = $1", [condominiumId]);
    const neighbour = await memberOf(await residentIn(portal, {}, condominiumId));
    const officer = await officerOf(await portal.make.staff("moderator", [territory_id]));
    const elsewhere = await officerOf(await portal.make.staff("moderator"));
    const admin = await officerOf(await portal.make.staff("administrator"));
    const seen = async (actor: Actor, posting = postingId) => (await fetched(actor, posting, picture.id)) !== null;
    expect([await seen(rosa), await seen(neighbour), await seen(officer)]).toEqual([true, true, true]);
    expect([await seen(await memberOf(await residentIn(portal))), await seen(elsewhere), await seen(admin)]).toEqual([
      ...[false, false, false],
    ]);
    const other = await portal.make.notice({ condominium_id: condominiumId });
    expect(await seen(rosa, other.id)).toBe(false);
  });

  test("stays with a withdrawn notice, and goes with a hidden one for all but who hid it", async () => {
    const { postingId, picture } = await published();
    const neighbour = await memberOf(await residentIn(portal, {}, rosa.home.condominiumId));
    await run(
      "update notice set status = 'withdrawn', withdrawn_at = now(), withdrawn_by = $1, withdrawn_reason = 'no'",
      [rosa.personId],
    );
    expect(await fetched(neighbour, postingId, picture.id)).not.toBeNull();
    await run("update posting set hidden_at = now() where id = $1", [postingId]);
    expect(await fetched(neighbour, postingId, picture.id)).toBeNull();
    expect(await fetched(rosa, postingId, picture.id)).not.toBeNull();
  });

  test("that is not published is for who brought it alone", async () => {
    const { kept } = await bring([{ name: "x.jpg", bytes: photo }]);
    const neighbour = await memberOf(await residentIn(portal, {}, rosa.home.condominiumId));
    const sees = (actor: Actor) => asked(actor, (db) => sendHeld(db, actor, kept[0]!.id, ask("/files/1?small")));
    expect([(await sees(rosa))?.status, await sees(neighbour)]).toEqual([200, null]);
  });

  test("whose bytes are gone is not there", async () => {
    const { postingId, picture } = await published();
    rmSync(keptPath(attachmentsFolder, picture.hash));
    expect(await fetched(rosa, postingId, picture.id)).toBeNull();
  });
});

describe("what nobody needs any more goes, and no row is ever without its file", () => {
  const sweep = () => asSystem("job", sweepFiles);
  const age = (days: number) =>
    run("update attachment set created_at = created_at - make_interval(days => $1)", [days]);

  test("a file whose row never came (a crash between the two) goes; one with a row stays", async () => {
    await bring([{ name: "x.pdf", bytes: pdf() }]);
    const stray = keptPath(attachmentsFolder, Buffer.alloc(32, 7));
    const [{ hash }] = await run("select hash from attachment");
    const beside = `${keptPath(attachmentsFolder, hash)}.${randomUUID()}.part`;
    mkdirSync(join(stray, ".."), { recursive: true });
    for (const path of [stray, beside]) writeFileSync(path, "x");
    const old = join(files, "incoming", "old.part");
    const fresh = join(files, "incoming", "fresh.part");
    for (const path of [old, fresh]) writeFileSync(path, "x");
    utimesSync(old, Date.now() / 1000 - 90_000, Date.now() / 1000 - 90_000);
    expect(await sweep()).toBe(3);
    expect([stray, beside, old, fresh, keptPath(attachmentsFolder, hash)].map((path) => existsSync(path))).toEqual([
      ...[false, false, false, true, true],
    ]);
    expect(await sweep()).toBe(0);
    rmSync(fresh);
  });

  test("the sweep waits for who is just keeping a file", async () => {
    let swept: Promise<number> | undefined;
    const order: string[] = [];
    await asSystem("job", async (trx) => {
      await holdFiles(trx);
      swept = sweep().then((gone) => {
        order.push("swept");
        return gone;
      });
      await new Promise((done) => setTimeout(done, 300));
      order.push("kept");
    });
    await swept;
    expect(order).toEqual(["kept", "swept"]);
  });

  test("what was never published goes after two days, unless a draft holds it", async () => {
    const { kept } = await bring([
      { name: "a.pdf", bytes: pdf("%a\n") },
      { name: "b.pdf", bytes: pdf("%b\n") },
    ]);
    await publish(rosa, [{ id: kept[1]!.id, alt: "Orari" }]);
    const photoId = (await bring([{ name: "x.jpg", bytes: photo }])).kept[0]!.id;
    await run(
      `insert into notice_draft (author_id, saved_by, kind, condominium_id, words)
       values ($1, $1, 'neighbour', $2, jsonb_build_object('attached', '5,' || $3::text))`,
      [rosa.personId, rosa.home.condominiumId, photoId],
    );
    expect((await runRetention()).waitingFiles).toBe(0);
    await age(3);
    expect((await runRetention()).waitingFiles).toBe(2);
    await sweep();
    const left = await run("select kind, notice_id is null as waits from attachment order by id");
    expect(left).toEqual([
      { kind: "pdf", waits: false },
      { kind: "image", waits: true },
    ]);
    expect(stored()).toHaveLength(3);
  });

  test("a notice that is over takes its files along", async () => {
    await publishWith([{ name: "x.pdf", bytes: pdf() }]);
    await run(
      "update notice set published_at = now() - interval '30 years', valid_until = now() - interval '20 years'",
    );
    await age(3);
    await runRetention();
    expect(await run("select from attachment")).toEqual([]);
    await sweep();
    expect(stored()).toEqual([]);
  });

  test("erased words take a neighbour's files along; what they published for the committee stays", async () => {
    await publishWith([{ name: "x.pdf", bytes: pdf("%mine\n") }]);
    const { kept } = await bring([{ name: "y.pdf", bytes: pdf("%ours\n") }]);
    await portal.make.committeeOffice({ person_id: rosa.personId, condominium_id: rosa.home.condominiumId });
    const dino = await memberOf({ person: { id: rosa.personId } } as Parameters<typeof memberOf>[0]);
    const outcome = await publishNotice(
      once(dino),
      { ...target(dino), kind: "committee" },
      inputWith([{ id: kept[0]!.id, alt: "Verbale" }]),
    );
    expect(outcome.ok).toBe(true);
    await asSystem("job", (trx) => erasePerson(trx, rosa.personId, true));
    await sweep();
    expect(await run("select alt from attachment")).toEqual([{ alt: "Verbale" }]);
    expect(stored()).toHaveLength(1);
  });
});

test("the copy of one's own data has the files one brought, and nobody else's", async () => {
  const other = await memberOf(await residentIn(portal, {}, rosa.home.condominiumId));
  await bring([{ name: "altro.pdf", bytes: pdf("%other\n") }], other);
  await publishWith([{ name: "../../Il portone è rotto.jpg", bytes: photo }]);
  const order = await askForExport(once(rosa));
  if (!order.ok) throw new Error(order.refusal);
  await makeExport(order.value.exportId);
  const answer = await asked(rosa, (db) => sendExport(db, rosa, order.value.exportId, ask("/x")));
  const zip = unzipSync(new Uint8Array(await answer!.arrayBuffer()));
  const names = Object.keys(zip).filter((name) => name.startsWith("attachments/"));
  expect(fileReaders).toHaveLength(1);
  expect(names).toEqual([expect.stringMatching(/^attachments\/\d+-[^/]*Il portone è rotto\.webp$/)]);
  expect((await sharp(zip[names[0]!]).metadata()).format).toBe("webp");
  const data = JSON.parse(strFromU8(zip["data.json"]!));
  expect(data.attachments).toEqual(names);
  expect(data.noticeFiles).toContainEqual(expect.objectContaining({ description: "Il portone" }));
});
