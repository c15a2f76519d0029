import { fitText, type PosterFit, posterFit } from "~/features/notices/model";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { contentLanguages, directionOf, isLanguage } from "~/platform/languages";
import { callWords, type OfficeFacts, paperDay } from "~/platform/paper-words.server";
import { type QrSquare, qrSquare } from "~/platform/qr.server";
import { translator } from "~/platform/texts.server";
import { settings } from "~/server/settings";
import { mayPrintPoster } from "../policy";
import { initiativeFacts } from "../reach.server";

type Spoken = { lang: string; dir: "ltr" | "rtl" };

/** The poster of an idea as it goes to paper: one sheet, in the idea's language and, small, in the reader's. */
export type InitiativePoster = {
  initiativeId: number;
  done: boolean;
  fit: PosterFit;
  /** The language of the idea, and that of the words around it: Italian where the portal does not speak the idea's. */
  own: Spoken;
  around: Spoken;
  title: string;
  place: { street: string; houseNumber: string };
  facade: { storeys: number; columns: number; plaster: "ochre" | "brick" | "cream" | "rose" | "sage"; seed: number };
  what: string;
  where: string;
  /** How many of how many homes, and until when; once it is done, by how many and since when. */
  homes: string;
  when: string;
  others: (Spoken & { name: string; title: string; text: string })[];
  qr: QrSquare;
  address: string;
  call: { phone: string; when: string } | null;
  foot: string[];
  words: Record<"mark" | "what" | "where" | "homes" | "when" | "scan" | "qr" | "noNet", string>;
};

type PosterRow = NonNullable<Awaited<ReturnType<typeof posterRow>>>;

function posterRow(db: Db, actor: Actor, initiativeId: number) {
  return initiativeFacts(db, actor, initiativeId)
    .leftJoin("participant", (join) =>
      join
        .onRef("participant.person_id", "=", "initiative.author_id")
        .onRef("participant.condominium_id", "=", "initiative.condominium_id"),
    )
    .select([
      "initiative.title",
      "initiative.lang",
      "initiative.proposal",
      "initiative.place",
      "initiative.supporting_dwellings as homes",
      "initiative.support_until as supportUntil",
      "initiative.closed_at as closedAt",
      "participant.shown_name as authorName",
      "condominium.street",
      "condominium.house_number as houseNumber",
      "condominium.storeys",
      "condominium.columns",
      "condominium.plaster",
    ])
    .executeTakeFirst();
}

/** The poster of an idea that gathers support or is done, for who may print it (mayPrintPoster); undefined for everybody else. One statement. */
export async function findInitiativePoster(
  db: Db,
  actor: Actor,
  initiativeId: number,
  office: OfficeFacts,
): Promise<InitiativePoster | undefined> {
  const row = await posterRow(db, actor, initiativeId);
  if (!row || !mayPrintPoster(actor, row).allowed) return undefined;
  const around = isLanguage(row.lang) ? row.lang : "it";
  const said = saidIn(around, row);
  const others = isLanguage(actor.locale) && actor.locale !== around ? [inShort(actor.locale, row)] : [];
  const what = firstWords(row.proposal);
  const t = translator(around).getFixedT(around, "initiatives");
  const url = `${settings().PUBLIC_URL}/i/${row.id}`;
  const own = contentLanguages.find(({ code }) => code === row.lang);
  const written = { ...row, dir: own?.dir ?? "ltr", name: "", body: "", what, where: row.place, ...said };
  return {
    initiativeId: row.id,
    done: row.state === "done",
    fit: posterFit(
      { ...written, todo: said.homes },
      others.map((other) => ({ ...written, ...other, todo: other.text })),
    ),
    own: { lang: row.lang, dir: own?.dir ?? "ltr" },
    around: { lang: around, dir: directionOf(around) },
    ...{ title: row.title, what, where: row.place, homes: said.homes, when: said.when, others },
    place: { street: row.street, houseNumber: row.houseNumber },
    facade: { storeys: row.storeys, columns: row.columns, plaster: row.plaster, seed: row.condominiumId },
    qr: qrSquare(url),
    address: url.replace(/^https?:\/\//, ""),
    call: callWords(around, office),
    foot: [...(row.authorName ? [t("following.poster.by", { name: row.authorName })] : []), said.foot],
    words: {
      mark: said.mark,
      what: t("following.poster.what"),
      where: t("following.poster.where"),
      homes: t("following.poster.homes"),
      when: said.whenLabel,
      scan: said.scan,
      qr: t("following.poster.qr"),
      noNet: t("following.poster.noNet"),
    },
  };
}

/** What changes with where the idea stands. */
function saidIn(language: string, row: PosterRow) {
  const t = translator(language).getFixedT(language, "initiatives");
  const done = row.state === "done";
  const ends = row.supportUntil ?? new Date(0);
  // The end is the midnight after the last day: the poster comes down on the day that begins then.
  const last = paperDay(language, done ? (row.closedAt ?? ends) : new Date(ends.getTime() - 1));
  const count = row.homes;
  return {
    mark: t(done ? "following.poster.doneMark" : "following.poster.mark"),
    homes: done ? t("following.poster.supported", { count }) : t("following.poster.count", { count, of: row.needed }),
    when: done ? t("following.poster.doneOn", { day: last }) : t("following.poster.until", { day: last }),
    whenLabel: t(done ? "following.poster.doneWhen" : "following.poster.when"),
    scan: t(done ? "following.poster.doneScan" : "following.poster.scan"),
    foot: done ? t("following.poster.thanks") : t("following.poster.down", { day: paperDay(language, ends) }),
  };
}

/** What stands there in the reader's own language: what it is, and what the number and the date say. */
function inShort(language: string, row: PosterRow): InitiativePoster["others"][number] {
  const said = saidIn(language, row);
  const name = contentLanguages.find(({ code }) => code === language)?.name ?? language;
  return {
    ...{ lang: language, dir: directionOf(language), name },
    title: said.mark,
    text: `${said.homes} ${said.when} ${said.scan}`,
  };
}

/** So much of the proposal as one reads in passing: whole sentences where they fit. */
function firstWords(text: string): string {
  const whole = fitText(text, 4.4, 30).paragraphs.join(" ");
  if (whole) return whole;
  return `${text.slice(0, 110).replace(/\s+\S*$/, "")}…`;
}
