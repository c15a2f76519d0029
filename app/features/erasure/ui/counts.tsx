import { useTranslation } from "react-i18next";
import { Panel } from "~/ui/panel/panel";
import { Table } from "~/ui/table/table";
import { type ErasureCounts, goingCounts, stayingCounts, wordCounts } from "../model";

function CountTable({ caption, counts, of }: { caption: string; counts: ErasureCounts; of: readonly Counted[] }) {
  const { t } = useTranslation(["people", "common"]);
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[{ head: t("erasure.what") }, { head: t("erasure.many"), numbers: true }]}
      rows={of.map((what) => ({ key: what, cells: [t(`erasure.count.${what}`), counts[what]] }))}
    />
  );
}
type Counted = (typeof goingCounts)[number] | (typeof wordCounts)[number] | (typeof stayingCounts)[number];

/** Exactly what an erasure would take and leave, counted just now. */
export function Counts({ counts, words }: { counts: ErasureCounts; words: boolean }) {
  const { t } = useTranslation(["people", "common"]);
  return (
    <>
      <Panel id="goes" title={t("erasure.preview")} text={t("erasure.previewText")}>
        <CountTable
          caption={t("erasure.preview")}
          counts={counts}
          of={words ? [...goingCounts, ...wordCounts] : goingCounts}
        />
        {words ? null : <p className="soft">{t("erasure.noWords")}</p>}
      </Panel>
      <Panel id="stays" title={t("erasure.stays")} text={t("erasure.staysText")}>
        <CountTable
          caption={t("erasure.stays")}
          counts={counts}
          of={words ? stayingCounts : [...stayingCounts, ...wordCounts]}
        />
      </Panel>
    </>
  );
}
