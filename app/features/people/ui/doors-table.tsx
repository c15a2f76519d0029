import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Bdi } from "~/ui/bdi/bdi";
import { Chip } from "~/ui/chip/chip";
import { Pager } from "~/ui/pager/pager";
import { Table } from "~/ui/table/table";
import type { findCondominiumPeople } from "../queries/condominium-people.server";

type DoorsProps = Awaited<ReturnType<typeof findCondominiumPeople>> & { first: boolean; path: string };

/** The doors of a condominium with who lives behind each; names lead to their sheets. */
export function DoorsTable({ doors, next, first, path }: DoorsProps) {
  const { t } = useTranslation("people");
  return (
    <div className="stack gap-4">
      <Table
        caption={t("doors.caption")}
        captionHidden
        columns={[{ head: t("doors.door") }, { head: t("doors.code") }, { head: t("doors.people") }]}
        rows={doors.map((door) => ({
          key: door.id,
          cells: [
            t("doors.doorName", { stairwell: door.stairwell, floor: door.floor, unit: door.unit }),
            <Bdi key="code">{door.code}</Bdi>,
            door.people.length === 0 ? (
              <span key="empty" className="soft">
                {t("doors.empty")}
              </span>
            ) : (
              <ul key="people" role="list">
                {door.people.map((one) => (
                  <li key={one.id} className="cluster gap-2">
                    <Link to={`/office/people/${one.id}`} className="inline-flex min-h-11 items-center">
                      <bdi>{`${one.firstName} ${one.lastName}`}</bdi>
                    </Link>
                    {one.holder ? <Chip>{t("sheet.holder")}</Chip> : null}
                  </li>
                ))}
              </ul>
            ),
          ],
        }))}
      />
      <Pager
        label={t("doors.pager")}
        newer={first ? undefined : { to: path, label: t("doors.first") }}
        older={next === null ? undefined : { to: `${path}?after=${next}`, label: t("doors.next") }}
      />
    </div>
  );
}
