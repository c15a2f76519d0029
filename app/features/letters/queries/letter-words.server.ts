import { dateFormat, weekdayName } from "~/platform/date-format";
import { directionOf } from "~/platform/languages";
import { translator } from "~/platform/texts.server";
import { type Home, type LetterWords, placeText } from "../model";

/** How the office can be reached, as the letter says it. */
export type OfficeFacts = {
  name: string;
  officeName: string;
  phone: string;
  hours: { days: number[]; from: string; to: string } | null;
};

/**
 * All words of a letter in one language. They come from the server whole: a batch speaks several languages at once.
 * @param until the last moment at which the codes of the batch count
 */
export function letterWords(language: string, office: OfficeFacts, until: Date): LetterWords {
  const t = translator(language).getFixedT(language, "letters");
  return {
    lang: language,
    dir: directionOf(language),
    title: t("letter.title"),
    lead: t("letter.lead"),
    steps: [
      { title: t("letter.scan"), text: t("letter.scanText") },
      { title: t("letter.type"), text: t("letter.typeText") },
      { title: t("letter.arrive"), text: t("letter.arriveText") },
    ],
    code: t("letter.code"),
    validity: t("letter.validity", { date: dayIn(language, until) }),
    alone: t("letter.alone"),
    help: t("letter.help"),
    call: office.phone ? callWords(language, office) : "",
    bring: t(office.phone ? "letter.bring" : "letter.bringOnly"),
    data: t("letter.data"),
  };
}

function dayIn(language: string, at: Date): string {
  return dateFormat(language, { dateStyle: "long" }).format(at);
}

function callWords(language: string, { phone, hours }: OfficeFacts): string {
  const t = translator(language).getFixedT(language, "letters");
  if (!hours) return t("letter.call", { phone });
  const clock = (time: string) => time.replace(/^0/, "").replace(/:00$/, "");
  return t("letter.callHours", {
    phone,
    first: weekdayName(language, hours.days[0] ?? 1),
    last: weekdayName(language, hours.days.at(-1) ?? 5),
    from: clock(hours.from),
    to: clock(hours.to),
  });
}

/** Where in the house, as it stands on an Italian envelope. */
export function placeWords(home: Home): string {
  return translator("it").t(placeText(home), home);
}
