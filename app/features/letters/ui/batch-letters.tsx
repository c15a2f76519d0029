import { useTranslation } from "react-i18next";
import { Chip } from "~/ui/chip/chip";
import { Table } from "~/ui/table/table";
import { type Home, type LetterState, placeText } from "../model";
import { letterLook } from "./look";

type Letter = {
  personId: number;
  name: string;
  home: Home | null;
  state: LetterState;
};

/** Who is in a batch, and what became of each letter. */
export function BatchLetters({ letters }: { letters: readonly Letter[] }) {
  const { t } = useTranslation(["letters", "common"]);
  return (
    <Table
      caption={t("batch.caption")}
      columns={[{ head: t("batch.who") }, { head: t("batch.home") }, { head: t("batch.code") }]}
      rows={letters.map(({ personId, name, home, state }) => ({
        key: personId,
        cells: [
          <bdi key="n">{name}</bdi>,
          home ? t(placeText(home), home) : "",
          <Chip key="s" {...letterLook[state]}>
            {t(`letterState.${state}`)}
          </Chip>,
        ],
      }))}
    />
  );
}
