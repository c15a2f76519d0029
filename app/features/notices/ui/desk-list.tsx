import { useTranslation } from "react-i18next";
import { Empty } from "~/ui/empty/empty";
import { Pager } from "~/ui/pager/pager";
import { Tabs } from "~/ui/tabs/tabs";
import { type DeskShelf, deskShelves } from "../model";
import type { DraftRowFacts } from "../queries/drafts.server";
import { DeskTable } from "./desk-table";
import { DraftRows } from "./draft-rows";

type DeskListProps = {
  shelf: DeskShelf;
  drafts: DraftRowFacts[];
  notices: Parameters<typeof DeskTable>[0]["notices"];
  next: number | null;
  first: boolean;
  /** Address of this list, and of the notices and drafts in it. */
  path: string;
  base: string;
  /** The office's, over many places. */
  where?: boolean;
};

/** The list of notices to work with, a shelf at a time. */
export function DeskList({ shelf, drafts, notices, next, first, path, base, where }: DeskListProps) {
  const { t } = useTranslation("notices");
  const here = (query: string) => `${path}?shelf=${shelf}${query}`;
  const caption = t(`officeList.shelf.${shelf}`);
  const empty = shelf === "drafts" ? drafts.length === 0 : notices.length === 0;
  return (
    <div className="stack gap-4">
      <Tabs
        label={t("officeList.tabs")}
        items={deskShelves
          .filter((one) => where || one !== "unread")
          .map((one) => ({
            to: `${path}?shelf=${one}`,
            label: t(`officeList.shelf.${one}`),
            current: one === shelf,
          }))}
      />
      {empty ? <Empty picture="bacheca" title={t("officeList.none")} /> : null}
      {!empty && shelf === "drafts" ? <DraftRows drafts={drafts} base={base} label={caption} /> : null}
      {!empty && shelf !== "drafts" ? <DeskTable {...{ notices, base, caption, where, shelf }} /> : null}
      <Pager
        label={t("list.pager")}
        newer={first ? undefined : { to: here(""), label: t("officeList.first") }}
        older={next === null ? undefined : { to: here(`&after=${next}`), label: t("officeList.next") }}
      />
    </div>
  );
}
