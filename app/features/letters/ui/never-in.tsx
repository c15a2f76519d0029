import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/ui/button/button";
import { Figure, Panel } from "~/ui/panel/panel";
import { Table } from "~/ui/table/table";

type Place = { condominiumId: number; street: string; houseNumber: string; people: number; without: number };
type Facts = { people: number; without: number; condominiums: number; most: readonly Place[] };

/** How many have never been in, where most of them live, and the letters for them. */
export function NeverInPanel({ people, without, condominiums, most }: Facts) {
  const { t } = useTranslation(["letters", "common"]);
  if (people === 0) {
    return (
      <Panel id="never" title={t("neverIn.title")}>
        <p>{t("neverIn.none")}</p>
      </Panel>
    );
  }
  return (
    <Panel id="never" title={t("neverIn.title")}>
      <Figure value={people} base={t("neverIn.base", { n: condominiums })} />
      <p>{t("neverIn.without", { n: without })}</p>
      {without > 0 ? (
        <p>
          <ButtonLink office icon="printer" to="/office/letters/new?scope=all">
            {t("neverIn.all")}
          </ButtonLink>
        </p>
      ) : null}
      <Table
        caption={t("neverIn.caption")}
        columns={[
          { head: t("neverIn.where") },
          { head: t("neverIn.people"), numbers: true },
          { head: t("neverIn.noLetter"), numbers: true },
          { head: t("neverIn.make") },
        ]}
        rows={most.map((place) => {
          const address = t("common:address", { street: place.street, number: place.houseNumber });
          return {
            key: place.condominiumId,
            cells: [
              address,
              place.people,
              place.without,
              <Link
                key="m"
                to={`/office/letters/new?scope=neverUsed&condominium=${place.condominiumId}`}
                aria-label={t("neverIn.makeFor", { address })}
              >
                {t("plan.action")}
              </Link>,
            ],
          };
        })}
      />
    </Panel>
  );
}
