import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { callWords, type OfficeFacts, paperDay } from "~/platform/paper-words.server";
import { type QrSquare, qrSquare } from "~/platform/qr.server";
import { translator } from "~/platform/texts.server";
import { settings } from "~/server/settings";
import {
  chooseLanguages,
  type Display,
  type Importance,
  type NoticeWords,
  type PosterFit,
  posterFit,
  shownStatus,
} from "../model";
import { mayHang } from "../policy";
import { expired, original, status, visibleNotices } from "../reach.server";
import { displays } from "./displays.server";
import { italianFirst, spokenVersions } from "./paper-words.server";

/** A poster as it goes to paper: one sheet a stairwell, all alike but for the square at the foot. */
export type Poster = {
  postingId: number;
  importance: Importance;
  fit: PosterFit;
  main: NoticeWords;
  others: NoticeWords[];
  /** Every language that the notice has besides the main one. */
  choice: { code: string; name: string; chosen: boolean }[];
  place: { street: string; houseNumber: string; stairs: string };
  facade: { storeys: number; columns: number; plaster: "ochre" | "brick" | "cream" | "rose" | "sage"; seed: number };
  qr: QrSquare;
  /** The short address, without "https://". */
  address: string;
  call: { phone: string; when: string } | null;
  words: Record<"importance" | "what" | "when" | "where" | "todo" | "scan" | "noNet" | "qr" | "by" | "dates", string>;
  sheets: (Pick<Display, "stairwellId" | "stairwell"> & { qr: QrSquare; posted: string })[];
};

function posterRow(db: Db, actor: Actor, postingId: number) {
  return visibleNotices(db, actor)
    .innerJoin("condominium", "condominium.id", "posting.condominium_id")
    .leftJoin("participant", (join) =>
      join
        .onRef("participant.person_id", "=", "notice.author_id")
        .onRef("participant.condominium_id", "=", "posting.condominium_id"),
    )
    .where("posting.id", "=", postingId)
    .select([
      "posting.id",
      "posting.condominium_id as condominiumId",
      "posting.stairwell_ids as stairwellIds",
      "posting.published_at as publishedAt",
      "notice.kind",
      "notice.importance",
      status.as("status"),
      expired.as("expired"),
      "notice.author_id as authorId",
      "notice.comments_open as commentsOpen",
      "notice.valid_until as validUntil",
      "notice.lang",
      ...original,
      "participant.shown_name as authorName",
      "condominium.territory_id as territoryId",
      "condominium.street",
      "condominium.house_number as houseNumber",
      "condominium.storeys",
      "condominium.columns",
      "condominium.plaster",
      spokenVersions.as("versions"),
      displays.as("displays"),
      sql<string[]>`condominium_languages(posting.condominium_id)`.as("mostRead"),
    ])
    .limit(1)
    .executeTakeFirst();
}

/**
 * The poster of a notice for who may hang it (mayHang); undefined for everybody else. It speaks Italian whatever the
 * page around it speaks, and holds up to two other languages in which the notice says the same.
 * @param asked the languages chosen on the print bar; null: those most read in the house
 * @param stairwellId only the sheet of this stairwell
 */
export async function findPoster(
  db: Db,
  actor: Actor,
  postingId: number,
  office: OfficeFacts,
  { asked = null, stairwellId = null }: { asked?: string[] | null; stairwellId?: number | null } = {},
): Promise<Poster | undefined> {
  const row = await posterRow(db, actor, postingId);
  if (!row || !mayHang(actor, row).allowed) return undefined;
  const [main, ...there] = italianFirst(row, row.versions);
  const codes = there.map(({ lang }) => lang);
  const chosen = chooseLanguages(codes, asked, row.mostRead);
  const others = chosen.map((code) => there[codes.indexOf(code)]!);
  const url = `${settings().PUBLIC_URL}/a/${row.id}`;
  const t = translator("it").getFixedT("it", "notices");
  const wanted = row.displays.filter((one) => stairwellId === null || one.stairwellId === stairwellId);
  return {
    postingId: row.id,
    importance: row.importance,
    fit: posterFit(main, others),
    main,
    others,
    choice: there.map(({ lang, name }) => ({ code: lang, name, chosen: chosen.includes(lang) })),
    place: { street: row.street, houseNumber: row.houseNumber, stairs: stairsWords(row.displays) },
    facade: { storeys: row.storeys, columns: row.columns, plaster: row.plaster, seed: row.condominiumId },
    qr: qrSquare(url),
    address: url.replace(/^https?:\/\//, ""),
    call: callWords("it", office),
    words: {
      importance: t(`importance.${row.importance}`),
      what: t("brief.what"),
      when: t("brief.when"),
      where: t("brief.where"),
      todo: t("brief.todo"),
      scan: others.length > 0 ? t("poster.scan") : t("poster.scanOnly"),
      noNet: t("poster.noNet"),
      qr: t("poster.qr"),
      by: byWords(row.kind, office.officeName, row.authorName),
      dates: datesWords(row.publishedAt, shownStatus(row) === "scheduled", row.validUntil),
    },
    sheets: wanted.map(({ stairwellId: id, stairwell }) => ({
      ...{ stairwellId: id, stairwell, qr: qrSquare(`${url}/${id}`) },
      posted: t("poster.posted", { stairwell }),
    })),
  };
}

function stairsWords(stairwells: readonly Display[]): string {
  const t = translator("it").getFixedT("it", "notices");
  const names = stairwells.map(({ stairwell }) => stairwell);
  const list = new Intl.ListFormat("it", { type: "conjunction" }).format(names);
  return t("poster.stairs", { count: names.length, list });
}

function byWords(kind: "office" | "committee" | "neighbour", office: string, name: string | null): string {
  const t = translator("it").getFixedT("it", "notices");
  return kind === "office" ? t("poster.byOffice", { office }) : name ? t("poster.byName", { name }) : t("poster.byAll");
}

function datesWords(published: Date, scheduled: boolean, until: Date | null): string {
  const t = translator("it").getFixedT("it", "notices");
  const from = paperDay("it", published);
  const posted = scheduled ? t("poster.from", { date: from }) : t("poster.on", { date: from });
  // The end is the midnight after the last day: the poster comes down on the day that begins then.
  return until ? `${posted} ${t("poster.down", { date: paperDay("it", until) })}` : posted;
}
