import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { Chip } from "~/ui/chip/chip";
import { Empty } from "~/ui/empty/empty";
import { Table } from "~/ui/table/table";
import type { BatchState, LetterScope } from "../model";
import { stateLook } from "./look";

type Batch = {
  id: number;
  street: string;
  houseNumber: string;
  scope: LetterScope;
  letters: number;
  madeByName: string;
  madeAt: Date;
  state: BatchState;
};

/** The batches of the officer's territories, newest first. */
export function BatchTable({ batches }: { batches: readonly Batch[] }) {
  const { t } = useTranslation(["letters", "common"]);
  const { moment } = useDates();
  if (batches.length === 0) return <Empty picture="lettera" title={t("list.none")} />;
  return (
    <Table
      caption={t("list.caption")}
      captionHidden
      columns={[
        { head: t("list.where") },
        { head: t("list.scope") },
        { head: t("list.letters"), numbers: true },
        { head: t("list.who") },
        { head: t("list.when") },
        { head: t("list.state") },
      ]}
      rows={batches.map((batch) => ({
        key: batch.id,
        cells: [
          <Link key="a" to={`/office/letters/${batch.id}`}>
            {t("common:address", { street: batch.street, number: batch.houseNumber })}
          </Link>,
          t(`scope.${batch.scope}`),
          batch.letters,
          <bdi key="n">{batch.madeByName}</bdi>,
          moment(batch.madeAt),
          <Chip key="s" {...stateLook[batch.state]}>
            {t(`state.${batch.state}`)}
          </Chip>,
        ],
      }))}
    />
  );
}
