import { strToU8, zipSync } from "fflate";

/** Files as a housing company exports them, and as somebody hostile makes them. All people in them are invented. */
const sheetName = "xl/worksheets/sheet1.xml";
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const columnName = (index: number) => String.fromCharCode(65 + index);

/** A cell of a workbook: text, a number, a day (as its number), or a formula with the value it had. */
export type Cell = string | number | { day: number } | { formula: string; value: string };

function cellXml(cell: Cell, row: number, column: number): string {
  const at = `r="${columnName(column)}${row}"`;
  if (typeof cell === "number") return `<c ${at}><v>${cell}</v></c>`;
  if (typeof cell === "string") return `<c ${at} t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
  if ("day" in cell) return `<c ${at} s="1"><v>${cell.day}</v></c>`;
  return `<c ${at} t="str"><f>${escape(cell.formula)}</f><v>${escape(cell.value)}</v></c>`;
}

/** The parts of a small workbook with one sheet. */
export function workbookParts(rows: readonly (readonly Cell[])[]): Record<string, Uint8Array> {
  const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`);
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const lines = rows.map((cells, row) => {
    const inside = cells.map((cell, column) => cellXml(cell, row + 1, column)).join("");
    return `<row r="${row + 1}">${inside}</row>`;
  });
  return {
    "[Content_Types].xml": xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    "xl/workbook.xml": xml(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Anagrafica" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    "xl/styles.xml": xml(
      `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ),
    [sheetName]: xml(`<worksheet xmlns="${main}"><sheetData>${lines.join("")}</sheetData></worksheet>`),
  };
}

/** A small XLSX file. */
export function workbook(rows: readonly (readonly Cell[])[]): Uint8Array {
  return zipSync(workbookParts(rows), { level: 6 });
}

/** A workbook whose sheet unpacks to `megabytes` of nothing; from 21 on its ratio says what it is. */
export function bomb(megabytes: number): Uint8Array {
  const parts = workbookParts([["a"]]);
  parts[sheetName] = new Uint8Array(megabytes * 1024 * 1024).fill(32);
  return zipSync(parts, { level: 1 });
}

export const italianHeaders = [
  ...["Codice alloggio", "N. contratto", "Matricola", "Cognome e nome", "Data di nascita", "Intestatario"],
  ...["Scala", "Piano", "Interno", "Vani", "Millesimi", "E-mail", "Telefono"],
];
export const italianRow = [
  ...["PI-0101-01", "C/2019/0042", "700123", "ROSSI MARIA ROSA", "31/12/1950", "SI"],
  ...["A", "T", "1", "3,5", "52,250", "rosa@example.org", "050 123 45 67"],
];

/** Lines with a delimiter, as a text. */
export function lines(rows: readonly (readonly string[])[], delimiter = ";", end = "\r\n"): string {
  return rows.map((cells) => cells.join(delimiter) + end).join("");
}

/** Letters as an old program of Windows writes them. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
