import { useTranslation } from "react-i18next";
import { Disclosure } from "~/ui/disclosure/disclosure";
import { Tick } from "~/ui/field/field";
import type { DraftWords } from "../model";
import type { AudienceChoices } from "../queries/audience-choices.server";
import { useFields } from "./use-fields";

type Territory = AudienceChoices["territories"][number];
type PlacesProps = { territories: Territory[]; words?: DraftWords; leftOut: (group: Territory) => string };

/** Condominiums to tick one by one, by street, under the territory they are in; open where something is ticked. */
export function AudiencePlaces({ territories, words, leftOut }: PlacesProps) {
  const { t } = useTranslation(["notices", "common"]);
  const { ticks } = useFields(words);
  const chosen = new Set(ticks("condominiums").defaultValue);
  return (
    <fieldset className="stack gap-2">
      <legend>{t("audience.condominiumsWay")}</legend>
      {territories.map((territory) => {
        const ticked = territory.free.filter(({ id }) => chosen.has(String(id))).length;
        return (
          <Disclosure
            key={territory.id}
            open={ticked > 0 || territories.length === 1}
            summary={
              <>
                <bdi>{territory.name}</bdi>: {t("audience.condominiums", { count: territory.free.length })}
              </>
            }
          >
            <div className="stack gap-1">
              {territory.free.map(({ id, street, number, households }) => (
                <Tick
                  key={id}
                  name="condominiums"
                  id={`condominiums-${id}`}
                  value={String(id)}
                  defaultChecked={chosen.has(String(id))}
                  label={
                    <>
                      <bdi>{t("common:address", { street, number })}</bdi>
                      <span className="soft"> · {t("audience.households", { count: households })}</span>
                    </>
                  }
                />
              ))}
              {territory.tied.length > 0 ? <p className="hint">{leftOut(territory)}</p> : null}
            </div>
          </Disclosure>
        );
      })}
    </fieldset>
  );
}
