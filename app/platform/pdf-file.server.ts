const blank = /^[\0\t\n\f\r ]*$/;
const page = /<(!doctype|html|head|body|script|svg|iframe)\b/i;

/**
 * Whether the bytes are a PDF and nothing else: it begins as one, ends as one, and is not at the same time a page or an
 * archive. An encrypted one is fine: who has its word opens it.
 */
export function isPlainPdf(bytes: Buffer): boolean {
  if (!/^%PDF-[12]\.\d/.test(bytes.toString("latin1", 0, 8))) return false;
  if (page.test(bytes.toString("latin1", 0, 1024))) return false;
  const end = bytes.toString("latin1", Math.max(0, bytes.length - 2048));
  const mark = end.lastIndexOf("%%EOF");
  if (mark < 0 || !blank.test(end.slice(mark + 5)) || !end.includes("startxref")) return false;
  return !isArchive(bytes);
}

/** The end of a ZIP says how long the remark after it is: that it fits to the byte is no accident. */
function isArchive(bytes: Buffer): boolean {
  const from = Math.max(0, bytes.length - 66_000);
  for (
    let at = bytes.indexOf("PK\x05\x06", from, "latin1");
    at >= 0;
    at = bytes.indexOf("PK\x05\x06", at + 1, "latin1")
  ) {
    if (at + 22 <= bytes.length && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length) return true;
  }
  return false;
}
