import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { Chip } from "~/ui/chip/chip";
import { Go } from "~/ui/link/link";
import { Table } from "~/ui/table/table";
import { type DeskShelf, shownStatus } from "../model";
import type { DeskNotice } from "../queries/desk-list.server";
import { importanceLook, kindLook, statusLook } from "./look";

type DeskTableProps = {
  notices: DeskNotice[];
  /** Address of the notices: /notices or /office/notices. */
  base: string;
  caption: string;
  /** Without it all are in one place. */
  where?: boolean;
  shelf: DeskShelf;
};

/** Notices as a list to work with: what, by whom, where, since when, and how far it came. */
export function DeskTable({ notices, base, caption, where, shelf }: DeskTableProps) {
  const { t } = useTranslation(["notices", "common"]);
  const { moment } = useDates();
  const place = ({ places, street, number }: DeskNotice) =>
    places > 1 ? t("audience.condominiums", { count: places }) : <bdi>{t("common:address", { street, number })}</bdi>;
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { head: t("officeList.notice") },
        { head: t("officeList.kind") },
        ...(where ? [{ head: t("officeList.where") }] : []),
        { head: t("officeList.when") },
        { head: t("officeList.status") },
        { head: t("officeList.reach"), numbers: true },
      ]}
      rows={notices.map((notice) => {
        const status = shownStatus(notice);
        return {
          key: notice.id,
          cells: [
            <span key="t" className="stack gap-1">
              <Go to={`${base}/${notice.id}${shelf === "unread" ? "/languages" : ""}`} lang={notice.lang} dir="auto">
                {notice.title}
              </Go>
              {notice.importance === "normal" ? null : (
                <span>
                  <Chip tone={importanceLook[notice.importance].tone} icon={importanceLook[notice.importance].icon}>
                    {t(`importance.${notice.importance}`)}
                  </Chip>
                </span>
              )}
            </span>,
            <Chip key="k" tone={kindLook[notice.kind].tone} icon={kindLook[notice.kind].icon}>
              {t(`kind.${notice.kind}`)}
            </Chip>,
            ...(where ? [place(notice)] : []),
            moment(notice.publishedAt),
            <Chip key="s" tone={statusLook[status].tone} icon={statusLook[status].icon}>
              {t(`status.${status}`)}
            </Chip>,
            notice.households !== null
              ? t("officeList.of", { lit: notice.haveRead ?? 0, total: notice.households })
              : "–",
          ],
        };
      })}
    />
  );
}
