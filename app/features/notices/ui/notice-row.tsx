import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { Chip } from "~/ui/chip/chip";
import { RowLink } from "~/ui/rows/rows";
import { type Importance, type NoticeKind, type NoticeStatus, shownStatus } from "../model";
import type { Answerer } from "../queries/reader-marks.server";
import { Answered } from "./answered";
import { importanceLook, noticeLook, statusLook } from "./look";

export type NoticeRowFacts = {
  id: number;
  kind: NoticeKind;
  importance: Importance;
  status: NoticeStatus;
  expired: boolean;
  title: string;
  lang: string;
  publishedAt: Date | null;
  authorName: string | null;
  helperName: string | null;
  comments: number;
  readByActor: boolean;
  /** Who has answered a neighbour's question officially. */
  answered?: Answerer[];
  /** Stands at the top of the board for a while. */
  pinned?: boolean;
};

type NoticeRowProps = { notice: NoticeRowFacts; base: string; reader: boolean; officeName: string };

/** One notice in a list: what it says, who says it, since when, and what is still to do. `base` is /notices or /office/notices. */
export function NoticeRow({ notice, base, reader, officeName }: NoticeRowProps) {
  const { t } = useTranslation(["notices", "common"]);
  const { day } = useDates();
  const status = shownStatus(notice);
  const look = noticeLook(notice);
  const who = notice.kind === "neighbour" ? (notice.authorName ?? t("common:voice.someone")) : t(`kind.${notice.kind}`);
  const unread = reader && notice.kind === "office" && status === "current" && !notice.readByActor;
  const important = notice.importance !== "normal" && status === "current";
  return (
    <RowLink
      to={`${base}/${notice.id}`}
      icon={look.icon}
      tone={status === "current" ? look.tone : "stone"}
      title={notice.title}
      lang={notice.lang}
      text={
        <>
          <bdi>{who}</bdi>
          {notice.helperName ? `, ${t("common:assisted.with", { name: notice.helperName, office: officeName })}` : ""}
          {notice.publishedAt ? ` · ${day(notice.publishedAt)}` : ""}
          {notice.comments > 0 ? ` · ${t("list.comments", { count: notice.comments })}` : ""}
        </>
      }
      chips={
        notice.pinned || important || unread || status !== "current" || notice.answered?.length ? (
          <span className="cluster">
            {notice.pinned ? (
              <Chip tone="ochre" icon="pin">
                {t("pin.mark")}
              </Chip>
            ) : null}
            {important ? (
              <Chip tone={importanceLook[notice.importance].tone} icon={importanceLook[notice.importance].icon}>
                {t(`importance.${notice.importance}`)}
              </Chip>
            ) : null}
            {unread ? (
              <Chip tone="petrol" icon="eye">
                {t("list.unread")}
              </Chip>
            ) : null}
            {status === "current" ? null : (
              <Chip tone={statusLook[status].tone} icon={statusLook[status].icon}>
                {t(`status.${status}`)}
              </Chip>
            )}
            <Answered by={notice.answered ?? []} />
          </span>
        ) : undefined
      }
    />
  );
}
