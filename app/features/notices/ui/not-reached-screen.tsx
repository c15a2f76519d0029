import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/ui/button/button";
import { Empty } from "~/ui/empty/empty";
import { Go } from "~/ui/link/link";
import { Note } from "~/ui/note/note";
import { PageHeader } from "~/ui/page-header/page-header";
import { Said } from "~/ui/prose/prose";
import { Table } from "~/ui/table/table";
import type { Household } from "../model";

type NotReached = { title: string; lang: string; households: Household[] };

/** The households that have not said "I have read it", door by door; names lead to the sheets of the people. */
export function NotReachedScreen({ list, path }: { list: NotReached; path: string }) {
  const { t } = useTranslation("notices");
  const { households } = list;
  if (households.length === 0) {
    return (
      <Empty picture="bacheca" title={t("reach.none")}>
        {t("reach.noneText")}
      </Empty>
    );
  }
  return (
    <div className="stack gap-5">
      <PageHeader
        title={t("reach.title")}
        text={<Said lang={list.lang}>{list.title}</Said>}
        actions={
          <ButtonLink office variant="main" icon="printer" to={`${path}/sheets`} reload>
            {t("reach.sheets")}
          </ButtonLink>
        }
      />
      <Note icon="eye">{t("reach.logged")}</Note>
      <Table
        caption={t("reach.count", { count: households.length })}
        columns={[
          { head: t("reach.stair") },
          { head: t("reach.floor") },
          { head: t("reach.unit") },
          { head: t("reach.who") },
        ]}
        rows={households.map((home) => ({
          key: home.householdId,
          cells: [
            <bdi key="stair">{t("stairs.stair", { stairwell: home.stairwell })}</bdi>,
            home.floor,
            <bdi key="unit">{home.unit}</bdi>,
            <ul key="who" role="list" className="stack gap-1">
              {home.people.map((one) => (
                <li key={one.id}>
                  <Go to={`/office/people/${one.id}`} reload>
                    <bdi>{`${one.lastName} ${one.firstName}`}</bdi>
                  </Go>
                </li>
              ))}
            </ul>,
          ],
        }))}
      />
    </div>
  );
}
