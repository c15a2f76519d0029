import type { ParseKeys } from "i18next";
import { directionOf, formatTag } from "~/platform/languages";
import { translator } from "~/platform/texts.server";
import type { OwnRows } from "../queries/own-data.server";

type Copy = { locale: string; madeAt: Date; rows: OwnRows; attachments: string[] };

const style = `body{font:18px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1d2427;background:#fff}
h1,h2{line-height:1.2}h2{margin-block-start:2.5rem;border-block-end:2px solid #083f4a}
dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.2rem 1rem;margin:0;padding-block:.8rem;border-block-end:1px solid #c9c4b8}
dt{color:#4b5357}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
@media(max-width:30rem){dl{grid-template-columns:1fr}dd{margin-block-end:.5rem}}`;

/** Fields that hold one of a few words of ours; everything else is shown as it is. */
const spoken = new Set("kind state status office role voice importance toldBy theme letters method".split(" "));

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const section = (title: string, html: string) => `<section><h2>${escaped(title)}</h2>${html}</section>\n`;
const isEmpty = (value: unknown) =>
  value === null || value === "" || (typeof value === "object" && JSON.stringify(value).length === 2);

/**
 * The same data as a page that needs nothing but a browser, in the person's language. Everything that anybody typed is
 * escaped; parts in which there is nothing are named at the end, so that nobody has to wonder.
 */
export function readableCopy({ locale, madeAt, rows, attachments }: Copy): string {
  const i18n = translator(locale);
  const t = i18n.getFixedT(locale, "archive");
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(formatTag(locale), options);
  const moment = format({ timeZone: "Europe/Rome", dateStyle: "long", timeStyle: "short" });
  const day = format({ timeZone: "UTC", dateStyle: "long" });
  const part = (name: string) => t(`parts.${name}` as ParseKeys<"archive">);

  const words = (field: string, value: unknown): string => {
    if (value instanceof Date) return moment.format(value);
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (typeof value !== "string") return typeof value === "object" ? JSON.stringify(value, null, 1) : String(value);
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day.format(new Date(value));
    const key = `archive:values.${value}`;
    return spoken.has(field) && i18n.exists(key) ? t(key as ParseKeys<"archive">) : value;
  };
  const line = ([field, value]: [string, unknown]) =>
    isEmpty(value)
      ? ""
      : `<dt>${escaped(t(`fields.${field}` as ParseKeys<"archive">))}</dt><dd dir="auto">${escaped(words(field, value))}</dd>`;
  const row = (one: object) => `<dl>${Object.entries(one).map(line).join("")}</dl>`;
  const link = (name: string) => `<li><a href="${escaped(encodeURI(name))}">${escaped(name)}</a></li>`;

  const parts = Object.entries(rows);
  const full = parts.filter(([, list]) => list.length > 0);
  const empty = parts.filter(([, list]) => list.length === 0).map(([name]) => part(name));
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${escaped(t("title"))}</title><style>${style}</style></head><body><main>
<h1>${escaped(t("title"))}</h1><p>${escaped(t("made", { when: moment.format(madeAt) }))}</p><p>${escaped(t("about"))}</p>
${full.map(([name, list]) => section(part(name), list.map(row).join(""))).join("")}${
    attachments.length > 0 ? section(t("attachments"), `<ul>${attachments.map(link).join("")}</ul>`) : ""
  }${empty.length > 0 ? section(t("nothing"), `<p>${escaped(empty.join(" · "))}</p>`) : ""}</main></body></html>
`;
}
