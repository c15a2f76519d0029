import { isLanguage } from "~/platform/languages";
import type { OfficeFacts } from "~/platform/paper-words.server";
import { type QrSquare, qrSquare } from "~/platform/qr.server";
import { translator } from "~/platform/texts.server";
import { richText } from "~/platform/text.server";
import { settings } from "~/server/settings";
import { briefFields, fitText, type Household, type NoticeWords } from "../model";

/** The notice in one language inside a sheet, shortened to what fits. */
export type SheetText = Omit<NoticeWords, "body"> & {
  html: string;
  /** How big the letters are, after how much is to be said. */
  size: "roomy" | "usual" | "tight";
  /** There is more to read than fits; `more` says where. */
  more: string;
  labels: Record<(typeof briefFields)[number], string>;
  call: { phone: string; when: string; ask: string } | null;
};

/** What goes to the printer: one sheet a household, folded twice, with the address outside. */
export type SealedSheets = {
  postingId: number;
  sender: { company: string; office: string };
  qr: QrSquare;
  address: string;
  words: Record<"to" | "fold" | "seal" | "qr", string>;
  /** The first text, when nothing stands beside it. */
  alone: SheetText;
  texts: Record<string, SheetText>;
  sheets: { householdId: number; to: string; place: string; address: string[]; languages: string[] }[];
};

type Asked = {
  postingId: number;
  households: Household[];
  office: OfficeFacts & { name: string };
  call: (language: string) => { phone: string; when: string } | null;
  words: [NoticeWords, ...NoticeWords[]];
  place: { street: string; houseNumber: string; municipality: string };
};

/** Lays out the sealed sheets of a notice. Reads nothing: the names were opened by who calls it, and written down. */
export function sealedSheets({ postingId, households, office, call, words, place }: Asked): SealedSheets {
  const t = translator("it").getFixedT("it", "notices");
  const url = `${settings().PUBLIC_URL}/a/${postingId}`;
  const [first, ...others] = words;
  const second = (locale: string) => others.find(({ lang }) => lang === locale);
  return {
    postingId,
    sender: { company: office.name, office: office.officeName },
    qr: qrSquare(url),
    address: url.replace(/^https?:\/\//, ""),
    words: { to: t("reach.family"), fold: t("reach.fold"), seal: t("reach.seal"), qr: t("poster.qr") },
    alone: sheetText(first, call(first.lang), false),
    texts: Object.fromEntries(words.map((one) => [one.lang, sheetText(one, call(one.lang), true)])),
    sheets: households.map((home) => {
      const beside = second(home.locale);
      const holder = home.people.find((one) => one.holder) ?? home.people[0];
      return {
        householdId: home.householdId,
        to: holder?.lastName ?? "",
        place: t(home.floor === 0 ? "reach.placeGround" : "reach.place", {
          ...{ stairwell: home.stairwell, floor: home.floor, unit: home.unit },
        }),
        address: [`${place.street} ${place.houseNumber}`, place.municipality],
        languages: [first.lang, ...(beside ? [beside.lang] : [])],
      };
    }),
  };
}

/** Some twenty-eight lines stand inside the fold; a column of two holds half the letters of one. */
function sheetText(one: NoticeWords, call: ReturnType<Asked["call"]>, narrow: boolean): SheetText {
  const { body, ...rest } = one;
  const language = isLanguage(one.lang) ? one.lang : "it";
  const t = translator(language).getFixedT(language, "notices");
  const linesFor = (perLine: number, inTitle: number) =>
    briefFields
      .filter((field) => one[field])
      .reduce((sum, field) => sum + Math.ceil((one[field].length + 10) / perLine), 0) +
    Math.ceil(one.title.length / inTitle) * 1.4;
  const sizes = [
    { size: "roomy", lines: 17, perLine: narrow ? 34 : 76, inTitle: narrow ? 20 : 40, whole: true },
    { size: "usual", lines: 22, perLine: narrow ? 44 : 96, inTitle: narrow ? 26 : 48, whole: false },
    { size: "tight", lines: 25, perLine: narrow ? 50 : 110, inTitle: narrow ? 34 : 70, whole: false },
  ] as const;
  const tries = sizes.map(({ size, lines, perLine, inTitle, whole }) => {
    const head = linesFor(perLine, inTitle);
    return { size, ...fitText(body, lines - head, perLine), whole, crowded: head > lines - 2 };
  });
  const { size, paragraphs, cut } = tries.find((one) => !one.crowded && !(one.whole && one.cut)) ?? tries[2]!;
  return {
    ...rest,
    size,
    html: richText(paragraphs.join("\n\n")),
    more: cut ? t("reach.more") : "",
    labels: { what: t("brief.what"), when: t("brief.when"), where: t("brief.where"), todo: t("brief.todo") },
    call: call && { ...call, ask: t("poster.noNet") },
  };
}
