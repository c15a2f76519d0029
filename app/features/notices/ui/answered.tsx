import { useTranslation } from "react-i18next";
import { Chip } from "~/ui/chip/chip";
import type { Answerer } from "../queries/reader-marks.server";
import { kindLook } from "./look";

/** "The committee answered": on a question, and on a notice in the list. */
export function Answered({ by }: { by: readonly Answerer[] }) {
  const { t } = useTranslation("notices");
  return by.map((voice) => (
    <Chip key={voice} tone="olive" icon={kindLook[voice].icon}>
      {t(`answered.${voice}`)}
    </Chip>
  ));
}
