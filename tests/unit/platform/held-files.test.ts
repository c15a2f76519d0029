import { describe, expect, test } from "vitest";
import { heldFiles } from "~/platform/held-files";
import { isPlainPdf } from "~/platform/pdf-file.server";
import { pictureFormat } from "~/platform/picture-file.server";
import { pdf, pdfAndZip } from "../../support/pictures.ts";

const held = (fields: Record<string, string>) => heldFiles((name) => fields[name]);

describe("the files that a form holds", () => {
  test("none, odd numbers, twice the same", () => {
    expect(held({})).toEqual([]);
    expect(held({ attached: ",x,-1,7,7" })).toEqual([{ id: 7, kind: "image", name: "" }]);
  });
  test("in the order asked for; equal places and no place keep their order; those taken out are gone", () => {
    const fields = { attached: "1,2,3,4", "order-1": "2", "order-2": "x", "order-4": "1", "remove-3": "yes" };
    expect(held(fields).map(({ id }) => id)).toEqual([4, 1, 2]);
  });
  test("a name may be anything, also on two lines", () => {
    expect(held({ attached: "1", "file-1": "pdf a b\nc" })).toEqual([{ id: 1, kind: "pdf", name: "a b\nc" }]);
  });
});

describe("a PDF and nothing else", () => {
  const text = pdf().toString("latin1");
  test.each([
    ["as it is", pdf(), true],
    ["with blank space behind it", Buffer.from(`${text}\r\n\0 `), true],
    ["an archive at once", pdfAndZip(), false],
    ["without an end", Buffer.from(text.replace("%%EOF", "")), false],
    ["without a table", Buffer.from(text.replace("startxref", "")), false],
    ["with something before it", Buffer.from(`\n${text}`), false],
    ["with a page inside its first lines", pdf("%<HTML>\n"), false],
    ["nothing", Buffer.alloc(0), false],
  ])("%s", (_name, bytes, plain) => expect(isPlainPdf(bytes)).toBe(plain));
});

test.each([
  ["\xff\xd8\xff\xe1", "jpeg"],
  ["\x89PNG\r\n\x1a\n", "png"],
  ["RIFF\x01\x02\x03\x04WEBPVP8L", "webp"],
  ["\0\0\0\x1cftypavif", "avif"],
  ["\0\0\0\x1cftypheic", "heic"],
  ["\0\0\0\x1cftypmp42", null],
  ["GIF89a", null],
  ["<svg ", null],
  ["", null],
])("the first bytes %j say %s", (head, format) => {
  expect(pictureFormat(Buffer.from(head, "latin1"))).toBe(format);
});
