import { useTranslation } from "react-i18next";
import { Chip } from "~/ui/chip/chip";
import type { InitiativeState } from "../model";
import { stateLook } from "./look";

/** Where an idea stands, in a word. */
export function StateChip({ state }: { state: InitiativeState }) {
  const { t } = useTranslation("initiatives");
  return (
    <Chip tone={stateLook[state].tone} icon={stateLook[state].icon}>
      {t(`state.${state}`)}
    </Chip>
  );
}
