import { useTranslation } from "react-i18next";
import { OptionCards } from "~/ui/option-cards/option-cards";
import type { DraftWords } from "../model";
import type { AudienceChoices } from "../queries/audience-choices.server";
import { AudiencePlaces } from "./audience-places";
import { AudienceStairwells } from "./audience-stairwells";
import { useFields } from "./use-fields";

type Group = { free: unknown[]; tied: AudienceChoices["territories"][number]["tied"]; households: number };

/**
 * For whom a notice of the office is: the condominium the form was opened for, several, a cluster, a whole territory.
 * Every choice says how far it reaches and whom it leaves out. Without scripts too: the styles show only the part of
 * the choice that was made, and where they cannot, what is not chosen does not count.
 */
export function AudienceOffice({ choices, words = {} }: { choices: AudienceChoices; words?: DraftWords }) {
  const { t } = useTranslation(["notices", "common"]);
  const { field, value } = useFields(words);
  const { here, territories, clusters } = choices;
  const address = ({ street, number }: { street: string; number: string }) => t("common:address", { street, number });
  const reach = ({ free, households }: Pick<Group, "free" | "households">) =>
    `${t("audience.condominiums", { count: free.length })} · ${t("audience.households", { count: households })}`;
  const leftOut = ({ tied }: Pick<Group, "tied">) =>
    tied.length > 0 ? t("audience.leftOut", { places: tied.map(address).join(", ") }) : "";
  const group = (one: Group & { id: number; name: string }) => ({
    value: String(one.id),
    label: <bdi>{one.name}</bdi>,
    text: [reach(one), leftOut(one)].filter(Boolean).join(". "),
  });
  const ways = ["condominiums", "cluster", "territory"] as const;
  return (
    <div className="audience stack gap-4">
      <OptionCards
        {...field("audience", here ? "here" : "")}
        legend={t("audience.legend")}
        options={[
          ...(here
            ? [
                {
                  value: "here",
                  label: <bdi>{address(here)}</bdi>,
                  text: t("audience.households", { count: here.households }),
                },
              ]
            : []),
          ...ways.map((way) => ({ value: way, label: t(`audience.${way}Way`), text: t(`audience.${way}Text`) })),
        ]}
      />
      {here ? (
        <div data-audience="here">
          <input type="hidden" name="condominium" value={value("condominium", String(here.id))} />
          <AudienceStairwells stairwells={here.stairwells} words={words} />
        </div>
      ) : null}
      <div data-audience="condominiums">
        <AudiencePlaces territories={territories} words={words} leftOut={leftOut} />
      </div>
      <div data-audience="cluster">
        <OptionCards {...field("cluster")} legend={t("audience.cluster")} options={clusters.map(group)} />
      </div>
      <div data-audience="territory">
        <OptionCards {...field("territory")} legend={t("audience.territory")} options={territories.map(group)} />
      </div>
    </div>
  );
}
