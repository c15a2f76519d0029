import { randomUUID } from "node:crypto";
import { mkdtempSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { importForms, uploadForm } from "~/features/registry/forms.server";
import { readImport } from "~/features/registry/commands/read-import.server";
import type { Actor } from "~/platform/actor";
import type { FormReply } from "~/platform/form";
import { featurePortal, memberOf, officerOf, residentIn } from "../../support/feature-portal.ts";
import {
  bomb,
  italianHeaders,
  italianRow,
  lines,
  windows1252,
  workbook,
  workbookParts,
} from "../../support/registry-files.ts";

const files = mkdtempSync(join(tmpdir(), "cortile-files-"));
const folder = join(files, "imports");
const portal = featurePortal({ jobs: true, env: { FILES_DIR: files } });
const address = "https://cortile.example/office/registry/new";
const good = lines([italianHeaders, italianRow]);

let coordinator: Actor;
let director: Actor;
let tenant: Actor;
beforeAll(async () => {
  const place = await portal.make.territory();
  coordinator = await officerOf(await portal.make.staff("coordinator", [place.id]));
  director = await officerOf(await portal.make.staff("director", [place.id]));
  tenant = await memberOf(await residentIn(portal));
});

type File = string | Uint8Array<ArrayBuffer> | null;
type Sent = { file: File; name?: string; on?: string; key?: string; length?: number };

function formOf({ file, name = "anagrafe.csv", on = "2026-01-31", key = randomUUID() }: Sent): FormData {
  const form = new FormData();
  form.set("form", "form");
  form.set("key", key);
  form.set("effectiveOn", on);
  if (file !== null) form.set("file", new Blob([file]), name);
  return form;
}

async function upload(actor: Actor, sent: Sent) {
  const request = new Request(address, { method: "POST", body: formOf(sent) });
  if (sent.length) request.headers.set("Content-Length", String(sent.length));
  const answer = await uploadForm({ request, actor });
  if (answer instanceof Response) return { importId: Number(answer.headers.get("Location")?.split("/").at(-1)) };
  if (!("data" in answer)) throw new Error("The form answered with a page.");
  const { reply } = answer.data as { reply: FormReply };
  return { status: answer.init?.status, errors: reply.errors, refusal: reply.refusal };
}

async function rowOf(importId: number | undefined) {
  const { rows } = await portal.owner.query("select * from registry_import where id = $1", [importId]);
  return rows[0];
}

async function linesOf(importId: number | undefined) {
  const query = "select line, fields, errors, outcome from registry_import_row where import_id = $1 order by line";
  return (await portal.owner.query(query, [importId])).rows;
}

async function readFrom(sent: Sent) {
  const { importId } = await upload(coordinator, sent);
  await readImport(importId ?? 0);
  return { importId, row: await rowOf(importId) };
}

async function map(importId: number | undefined, columns: readonly string[]) {
  const form = new URLSearchParams({ form: "map", key: randomUUID() });
  columns.forEach((field, index) => form.set(`c${index}`, field));
  const request = new Request(`https://cortile.example/office/registry/${importId}?do=map`, {
    method: "POST",
    body: form,
  });
  return importForms({ request, actor: coordinator }, importId ?? 0);
}

const left = () => readdir(folder).catch(() => []);

describe("the upload", () => {
  test.each<[string, Sent, string]>([
    ["no file", { file: null }, "missing"],
    ["an empty file", { file: "" }, "empty"],
    ["more than 30 MB", { file: new Uint8Array(31 * 1024 * 1024).fill(65) }, "tooBig"],
    ["a declared gigabyte", { file: good, length: 1024 ** 3 }, "tooBig"],
  ])("%s is a sentence at the field, and nothing stays", async (_name, sent, reason) => {
    const { status, errors } = await upload(coordinator, sent);
    expect(status).toBe(422);
    expect(errors).toMatchObject({ file: `registry:upload.errors.${reason}` });
    expect(await left()).toEqual([]);
  });
  test("a day to come is refused, a wrong one is a sentence, and nothing stays", async () => {
    expect(await upload(coordinator, { file: good, on: "2090-01-01" })).toMatchObject({
      refusal: "registry:upload.errors.later",
    });
    expect((await upload(coordinator, { file: good, on: "domani" })).errors).toEqual({
      effectiveOn: "registry:upload.errors.date",
    });
    expect(await left()).toEqual([]);
  });
  test("only coordinators may", async () => {
    for (const actor of [director, tenant]) {
      expect(await upload(actor, { file: good })).toMatchObject({ refusal: "registry:refusal.notYours" });
    }
    expect(await left()).toEqual([]);
  });
  test("is kept for the portal's own account alone, counted and hashed; twice with one key is once", async () => {
    const key = randomUUID();
    const { importId } = await upload(coordinator, { file: good, key, name: "Anagrafe è.csv" });
    expect((await upload(coordinator, { file: good, key, name: "Anagrafe è.csv" })).importId).toBe(importId);
    expect(await left()).toEqual([String(importId)]);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, String(importId))).mode & 0o777).toBe(0o600);
    expect(await rowOf(importId)).toMatchObject({
      file_name: "Anagrafe è.csv",
      bytes: Buffer.byteLength(good),
      state: "reading",
    });
    await readImport(importId ?? 0);
  });
});

describe("a file that cannot be read ends in its sentence, and nothing is written", () => {
  const utf8 = (text: string) => new Uint8Array(Buffer.from(text));
  const bytes = (whole: Uint8Array) => new Uint8Array(whole);
  const twice = lines([
    [...italianHeaders, "matricola "],
    [...italianRow, "1"],
  ]);
  const mixed = new Uint8Array([...utf8(`${good}x;Nicolò\r\n`), ...windows1252("y;Città\r\n")]);
  const program = new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 10, 59, 10]);
  test.each<[string, Sent, string]>([
    ["a zip bomb", { file: bytes(bomb(40)), name: "a.xlsx" }, "bomb|most=200"],
    ["NUL bytes", { file: good.replace("ROSSI", "RO\0SSI") }, "notText|line=2"],
    ["a header twice", { file: twice }, "twiceHeader|header=matricola"],
    ["two encodings", { file: mixed }, "mixed|line=4"],
    ["a program with another name", { file: program }, "notText|line=1"],
    ["half a workbook", { file: bytes(workbook([italianHeaders, italianRow]).slice(0, 700)) }, "brokenWorkbook"],
    ["an old workbook", { file: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]) }, "oldWorkbook"],
    ["headers alone", { file: lines([italianHeaders]) }, "noRows"],
    [
      "a row without end",
      { file: lines([italianHeaders, ["x".repeat(600), ...italianRow.slice(1)]]) },
      "longCell|line=2|most=500",
    ],
  ])("%s", async (_name, sent, reason) => {
    const { importId, row } = await readFrom(sent);
    expect(row).toMatchObject({ state: "failed", failure: `registry:refusal.${reason}`, headers: [], sample: [] });
    expect(await linesOf(importId)).toEqual([]);
    expect(await left()).not.toContain(String(importId));
  });
  test("a workbook that wants all memory is stopped in its thread", { timeout: 90_000 }, async () => {
    const parts = workbookParts([italianHeaders, italianRow]);
    const sheet = "xl/worksheets/sheet1.xml";
    parts[sheet] = strToU8(strFromU8(parts[sheet]!).replace('<row r="2">', '<row r="900000000">'));
    const { row } = await readFrom({ file: new Uint8Array(zipSync(parts)), name: "b.xlsx" });
    expect(row).toMatchObject({ state: "failed", failure: "registry:refusal.tooHeavy" });
  });
});

describe("a good file", () => {
  const columns = [
    ...["dwellingCode", "contractNumber", "personNumber", "surnameAndName", "birthDate", "holder"],
    ...["stairwell", "floor", "unit", "rooms", "millesimi", "email", "phone"],
  ];
  test("is looked at, matched, read and gone", async () => {
    const wrong = italianRow.with(4, "31/02/1950").with(2, "700124");
    const { importId, row } = await readFrom({ file: lines([italianHeaders, italianRow, wrong]) });
    expect(row).toMatchObject({ state: "mapping", headers: italianHeaders, mapping: columns, counts: { rows: 2 } });
    expect(row.sample).toHaveLength(2);
    expect(await left()).toContain(String(importId));

    expect(await map(importId, columns)).toMatchObject({ status: 302 });
    expect((await rowOf(importId)).state).toBe("reading");
    await readImport(importId ?? 0);
    expect(await rowOf(importId)).toMatchObject({ state: "planning", progress: 80, sample: [] });
    const [first, second] = await linesOf(importId);
    expect(first).toMatchObject({ line: 2, outcome: null, errors: [], fields: { lastName: "Rossi", birthYear: 1950 } });
    expect(second).toMatchObject({ line: 3, outcome: "error", errors: [{ column: "birthDate", reason: "date" }] });
    expect(second.fields).toMatchObject({ personNumber: "700124", raw: wrong });
    expect(await left()).not.toContain(String(importId));
  });
  test("read again after a crash has every line once", async () => {
    const { importId } = await readFrom({ file: good });
    await map(importId, columns);
    await portal.owner.query("insert into registry_import_row (import_id, line) values ($1, 2)", [importId]);
    await readImport(importId ?? 0);
    expect(await linesOf(importId)).toHaveLength(1);
    await readImport(importId ?? 0);
    expect(await linesOf(importId)).toHaveLength(1);
  });
  test("is remembered by its headers, also a column that is not used", async () => {
    const headers = italianHeaders.with(2, "Campo 7");
    const { importId, row } = await readFrom({ file: lines([headers, italianRow]) });
    expect(row.mapping[2]).toBeNull();
    await map(importId, columns.with(12, ""));
    const again = await readFrom({ file: lines([headers, italianRow]) });
    expect(again.row.mapping).toEqual([...columns.slice(0, 12), null]);
  });
  test("is not mapped without what is needed, nor with a field twice, nor twice", async () => {
    const { importId } = await readFrom({ file: good });
    const lacking = await map(importId, columns.with(4, "").with(11, "phone"));
    expect(lacking).toMatchObject({
      init: { status: 422 },
      data: {
        reply: {
          errors: {
            "field-birthDate": "registry:mapping.missing.birthDate",
            c12: "registry:mapping.errors.twice",
          },
        },
      },
    });
    expect(await map(importId, columns)).toMatchObject({ status: 302 });
    expect(await map(importId, columns)).toMatchObject({ init: { status: 409 } });
    await readImport(importId ?? 0);
  });
  test("as a workbook keeps formula cells as what they were", async () => {
    const cells = italianRow.map((cell, index) =>
      index === 3 ? { formula: 'HYPERLINK("http://x")', value: cell } : cell,
    );
    const { importId, row } = await readFrom({
      file: new Uint8Array(workbook([italianHeaders, cells.with(8, "=1+1")])),
      name: "anagrafe.xlsx",
    });
    expect(row.state).toBe("mapping");
    await map(importId, columns);
    await readImport(importId ?? 0);
    expect((await linesOf(importId))[0]).toMatchObject({ errors: [], fields: { lastName: "Rossi", unit: "=1+1" } });
  });
});
