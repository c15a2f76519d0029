import { useTranslation } from "react-i18next";
import { Empty } from "~/ui/empty/empty";
import { Pager } from "~/ui/pager/pager";
import { Rows } from "~/ui/rows/rows";
import { Tabs } from "~/ui/tabs/tabs";
import { NoticeRow, type NoticeRowFacts } from "./notice-row";

export type BoardProps = {
  notices: NoticeRowFacts[];
  older: number | null;
  shelf: "current" | "past";
  first: boolean;
  /** Address of the list itself, and of its notices. */
  path: string;
  base: string;
  reader: boolean;
  officeName: string;
};

/** The notice board of a condominium: what counts now, what is over, twenty at a time. */
export function Board({ notices, older, shelf, first, path, base, reader, officeName }: BoardProps) {
  const { t } = useTranslation(["notices", "common"]);
  const here = (query: string) => `${path}?shelf=${shelf}${query}`;
  return (
    <div className="stack gap-4">
      <Tabs
        label={t("list.tabs")}
        items={[
          { to: path, label: t("list.current"), current: shelf === "current" },
          { to: `${path}?shelf=past`, label: t("list.past"), current: shelf === "past" },
        ]}
      />
      {notices.length === 0 ? (
        <Empty picture="bacheca" title={shelf === "current" ? t("list.emptyTitle") : t("list.emptyPastTitle")}>
          {shelf === "current" ? t("list.emptyText") : t("list.emptyPastText")}
        </Empty>
      ) : (
        <Rows label={shelf === "current" ? t("list.current") : t("list.past")}>
          {notices.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} base={base} reader={reader} officeName={officeName} />
          ))}
        </Rows>
      )}
      <Pager
        label={t("list.pager")}
        newer={first ? undefined : { to: here(""), label: t("list.newest") }}
        older={older === null ? undefined : { to: here(`&before=${older}`), label: t("list.older") }}
      />
    </div>
  );
}
