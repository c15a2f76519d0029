import { useTranslation } from "react-i18next";
import { OptionCards } from "~/ui/option-cards/option-cards";
import type { DraftWords } from "../model";
import { useFields } from "./use-fields";

type StairwellProps = { stairwells: { id: number; name: string }[]; words?: DraftWords };

/** The whole condominium, or some of its stairwells; nothing to choose where there is only one. */
export function AudienceStairwells({ stairwells, words }: StairwellProps) {
  const { t } = useTranslation("notices");
  const { ticks } = useFields(words);
  if (stairwells.length < 2) return null;
  return (
    <OptionCards
      {...ticks("stairwells")}
      many
      columns
      legend={t("audience.stairwells")}
      hint={t("audience.stairwellsHint")}
      options={stairwells.map(({ id, name }) => ({
        value: String(id),
        label: <bdi>{t("stairs.stair", { stairwell: name })}</bdi>,
      }))}
    />
  );
}
